/** A connection that speaks WebDriver BiDi: commands with answers, and events. What comes is read as JSON and trusted: it is our own browser. */

/** The answers that we read something of. */
interface Answers {
  'session.new': { capabilities: { browserVersion: string } };
  'browsingContext.create': { context: string };
  'script.evaluate':
    | { type: 'success'; result: { type: string; value?: string } }
    | { type: 'exception'; exceptionDetails: { text: string } };
}
type AnswerTo<Name> = Name extends keyof Answers ? Answers[Name] : unknown;

export interface BidiConnection {
  /** @throws with the browser's own words when it says no. */
  call<Name extends string>(command: Name, params: object): Promise<AnswerTo<Name>>;
  on(event: string, listener: (params: BidiEvent) => void): void;
}

/** The fields of events that we read. */
export interface BidiEvent {
  source?: { context?: string };
  text?: string | null;
  isBlocked?: boolean;
  request?: { request: string };
}

interface Message {
  id?: number;
  type: 'success' | 'error' | 'event';
  error?: string;
  message?: string;
  method?: string;
  params?: BidiEvent;
}

interface Waiting {
  /** Takes the whole message as text: whoever asked knows what is in it. */
  resolve(message: string): void;
  reject(error: Error): void;
}

export async function connect(address: string): Promise<BidiConnection> {
  const socket = new WebSocket(address);
  const waiting = new Map<number, Waiting>();
  const listeners = new Map<string, ((params: BidiEvent) => void)[]>();
  let last = 0;

  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve(), { once: true });
    socket.addEventListener('error', () => reject(new Error(`Nobody answers at ${address}`)), { once: true });
  });
  socket.addEventListener('message', ({ data }) => {
    const message: Message = JSON.parse(String(data));
    if (message.type === 'event') {
      for (const listener of listeners.get(message.method ?? '') ?? []) listener(message.params ?? {});
      return;
    }
    const asked = waiting.get(message.id ?? -1);
    waiting.delete(message.id ?? -1);
    if (message.type === 'success') asked?.resolve(String(data));
    else asked?.reject(new Error(`${message.error}: ${message.message}`));
  });
  socket.addEventListener('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('The browser is gone'));
    waiting.clear();
  });

  return {
    call: <Name extends string>(method: Name, params: object) =>
      new Promise<AnswerTo<Name>>((resolve, reject) => {
        const answered = (text: string) => {
          const { result }: { result: AnswerTo<Name> } = JSON.parse(text);
          resolve(result);
        };
        last += 1;
        waiting.set(last, { resolve: answered, reject });
        socket.send(JSON.stringify({ id: last, method, params }));
      }),
    on: (event, listener) => void listeners.set(event, [...(listeners.get(event) ?? []), listener]),
  };
}
