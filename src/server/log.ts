/**
 * Home of the log: a list of what may be known, so that personal data never gets a chance to be filtered out.
 * Never a body, an address, an IP, a token, a path with a token, or the text of an error from outside.
 */
export interface LogEntry {
  event: string;
  /** Route pattern such as /sak/[token]/, never the address itself. */
  route?: string;
  method?: string;
  status?: number;
  milliseconds?: number;
  reference?: string;
  purpose?: string;
  recipient?: string;
  outcome?: string;
  reason?: string;
  attempts?: number;
  count?: number;
}

export type Log = (entry: LogEntry) => void;

/** One JSON line an entry, on the given stream. */
export function jsonLog(write: (line: string) => void, now: () => number): Log {
  return (entry) => write(JSON.stringify({ time: new Date(now()).toISOString(), ...entry }));
}

/** What may be said of an error of our own: its class, and where in our code it arose. Never its message. */
export function errorKind(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error && typeof error.code === 'string' && /^\w+$/.test(error.code) ? ` ${error.code}` : '';
  // SQLite's own number, without its finer kinds: the code is the same for a full disk, a lock and a damaged file.
  const number = 'errcode' in error && typeof error.errcode === 'number' ? ` ${error.errcode & 0xff}` : '';
  // The stack begins with the message, and a message may hold anything, also lines that look like a stack's.
  const stack = error.stack ?? '';
  const frames = stack.slice(stack.indexOf(error.message) + error.message.length);
  const place = /\n\s+at (\S+)/.exec(frames)?.[1];
  return `${error.name}${code}${number}${place ? ` in ${place.replace(/[^\w.$<>]/g, '')}` : ''}`;
}

let toConsole = (line: string): void => console.error(line);

/** For faults that arise before there are services to log with: the console is all there is then. */
export const logWithoutServices: Log = jsonLog((line) => toConsole(line), Date.now);

/** What libraries say on the console may hold an address with a token. It becomes a line of ours: what kind of error, and no word of it. */
export function quietConsole(log: Log): void {
  toConsole = console.error.bind(console);
  for (const level of ['error', 'warn', 'info', 'log', 'debug'] as const) {
    console[level] = (...said: unknown[]) =>
      log({
        event: 'console',
        outcome: level,
        reason: errorKind(said.find((each) => each instanceof Error) ?? said[0]),
      });
  }
}
