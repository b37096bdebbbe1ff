/**
 * Home of a short memory of what was sent. It tells whether the same words come again and again (F-32): people press twice, go
 * back, and try once more; machines go on. And it tells somebody who has gone back that she has sent them already (F-05).
 * Salted hashes in memory only; a new process has forgotten, and that is fine: the one is a weak sign among others, and the
 * other a word to somebody who may send again all the same.
 */
import { hash, randomBytes } from 'node:crypto';

export interface RepeatMemory {
  /** Whether this text has come from many other check pages within the hour; `token` names the one it comes from now. */
  isRepeated(text: string, token: string): boolean;
  /** Notes the reference under which this text was accepted. */
  noteSent(text: string, reference: string): void;
  /** The reference under which this text was accepted within the hour; null when it was not. */
  sentAs(text: string): string | null;
}

/** So many different check pages with the very same words are more than a person's second thoughts. */
export const manyPages = 10;
/** 96 bits: enough to tell ten thousand texts apart, and small. */
const hashLength = 16;
const hour = 60 * 60 * 1000;
const mostTexts = 10_000;

export function repeatMemory(now: () => number): RepeatMemory {
  const salt = randomBytes(16).toString('base64');
  const short = (text: string) => hash('sha256', `${salt}${text}`, 'base64').slice(0, hashLength);
  const seen = new Map<string, { pages: string[]; at: number; reference: string | null }>();
  const lately = (key: string) => {
    const before = seen.get(key);
    return before && now() - before.at < hour ? before : null;
  };
  return {
    isRepeated(text, token) {
      const [key, page] = [short(text), short(token)];
      const moment = now();
      const before = lately(key);
      const pages = before?.pages ?? [];
      const others = pages.includes(page) ? pages.length - 1 : pages.length;
      if (pages.length <= manyPages && !pages.includes(page)) pages.push(page);
      seen.delete(key); // Set again below, so that the map's order is by last use.
      seen.set(key, { pages, at: moment, reference: before?.reference ?? null });
      for (const [old, { at }] of seen) {
        if (moment - at < hour && seen.size <= mostTexts) break;
        seen.delete(old);
      }
      return others >= manyPages;
    },
    noteSent(text, reference) {
      const known = seen.get(short(text));
      if (known) known.reference = reference;
    },
    sentAs: (text) => lately(short(text))?.reference ?? null,
  };
}
