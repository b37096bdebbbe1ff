/**
 * Home of doubt about who wrote: signs that a machine filled in the form. They decide who reads it first, never whether
 * it is read: autofill, password managers and careful people have all been taken for machines (forms.md F-31).
 */
export type SpamSign = 'trap-filled' | 'many-links' | 'too-fast' | 'too-old' | 'no-token' | 'repeated';

export interface SendingFacts {
  /** What stood in the field that people cannot see. */
  trap: string;
  /** All that was written by hand, together. */
  text: string;
  /** Milliseconds from the check page was shown until it was sent; null when its token was missing or not ours. */
  thinkingTime: number | null;
  /** The very same answers came from many other check pages within the hour. */
  repeated: boolean;
}

const second = 1000;
const day = 24 * 60 * 60 * second;

/** How a link begins, and once for each: `https://www.` is one beginning, and so is `[url=https://` in forum code. */
const linkStart = /(?:\[url[=\]]?["']?|https?:\/\/|www\.)+/giu;

export function spamSigns({ trap, text, thinkingTime, repeated }: SendingFacts): SpamSign[] {
  const links = text.match(linkStart)?.length ?? 0;
  const signs: (SpamSign | false)[] = [
    trap.trim() !== '' && 'trap-filled',
    links >= 3 && 'many-links',
    thinkingTime === null && 'no-token',
    thinkingTime !== null && thinkingTime < 2 * second && 'too-fast',
    thinkingTime !== null && thinkingTime > day && 'too-old',
    repeated && 'repeated',
  ];
  return signs.filter((sign) => sign !== false);
}

/** One strong sign, or two weak ones: people are quick, people leave a page open, and people press Send twice. */
export function isPossibleSpam(signs: readonly SpamSign[]): boolean {
  return signs.includes('trap-filled') || signs.includes('many-links') || signs.length >= 2;
}
