/**
 * Home of «does anybody have to do something?»: what needs a human, how well the service is, and when to write about it.
 * Times are milliseconds since 1970.
 */
/** In the order in which they are told, the most urgent first. */
export const matterKinds = [
  'stuck',
  'erased-soon',
  'unanswered',
  'mail-waits',
  'cannot-open',
  'foreign-seal',
  'bounced-contact',
  'stale-contact',
  'trial-missing',
] as const;
export type MatterKind = (typeof matterKinds)[number];

export interface Matter {
  kind: MatterKind;
  /** A reference, a contact's id or a key's; '' where there is nothing to name. Never a name or an address. */
  about: string;
}

export interface Signs {
  now: number;
  /** When the clock last went round; null: never. */
  lastTick: number | null;
  /** When the oldest mail that waits was made; null: none waits. */
  oldestWaiting: number | null;
  matters: readonly Matter[];
  /** Whether what was last to be stored could be. */
  isStoring: boolean;
}

export type HealthState = 'ok' | 'attention' | 'failing';

const minute = 60_000;
/** The clock goes round every minute on a server of our own, and every five on Workers. */
const longestTick = 15 * minute;

/**
 * `failing` only when the service does not do its work: nothing can be stored, as on a full disk, or the clock stands still. (A
 * database that does not answer is the third way.)
 */
export function healthOf({ now, lastTick, oldestWaiting, matters, isStoring }: Signs): {
  state: HealthState;
  reasons: string[];
} {
  if (!isStoring) return { state: 'failing', reasons: ['cannot-store'] };
  // A service that has just been set up has had no tick yet. When mail waits for one, it should have.
  const since = lastTick ?? oldestWaiting;
  if (since !== null && now - since > longestTick) return { state: 'failing', reasons: ['clock-stands-still'] };
  const kinds = matterKinds.filter((kind) => matters.some((matter) => matter.kind === kind));
  const reasons = lastTick === null ? ['clock-not-yet', ...kinds] : kinds;
  return { state: reasons.length > 0 ? 'attention' : 'ok', reasons };
}

/** What one look found. */
export interface DailyLook {
  /** YYYY-MM-DD, in Norway. */
  day: string;
  matters: readonly Matter[];
}

/**
 * Whether to write today (YYYY-MM-DD, a working day): when something is new since the last look, and at the first look of a
 * week for as long as anything is left. `earlier`: the looks before, at least the last one and this week's, in any order.
 */
export function isWorthWriting(today: string, matters: readonly Matter[], earlier: readonly DailyLook[]): boolean {
  if (matters.length === 0) return false;
  const last = earlier.toSorted((a, b) => a.day.localeCompare(b.day, 'en')).at(-1);
  const known = new Set(last?.matters.map(keyOf));
  if (matters.some((matter) => !known.has(keyOf(matter)))) return true;
  return !earlier.some(({ day }) => day >= mondayOf(today));
}

const keyOf = ({ kind, about }: Matter): string => `${kind}:${about}`;

function mondayOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}

export interface Trial {
  /** Null: there is nobody to send it to, so it is off. */
  to: string | null;
  /** When the present run of daily trials began. */
  since: number | null;
  arrivedAt: number | null;
}

/** A trial is sent every day; two hours more than that may pass before somebody is told. */
const longestSilence = 26 * 60 * minute;

export function trialState({ to, since, arrivedAt }: Trial, now: number): 'off' | 'not-yet' | 'arrives' | 'missing' {
  if (to === null) return 'off';
  const lastSign = Math.max(since ?? now, arrivedAt ?? 0);
  if (now - lastSign > longestSilence) return 'missing';
  return arrivedAt === null || arrivedAt < (since ?? 0) ? 'not-yet' : 'arrives';
}
