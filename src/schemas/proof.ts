/**
 * What the last whole, green run of the tests measured, as the page of proof shows it. Tests write their part with `recordProof`
 * (tests/support/proof.ts); `npm test` keeps them together (scripts/support/proof.ts).
 */
import { z } from 'astro/zod';
import { Day } from './date.ts';

const count = z.number().int().nonnegative();

/** Walks through the site that end at the exit, in one browser: frames with our text afterwards, and places where a tab stood wrong. */
const Walks = z.strictObject({
  browser: z.string().min(1),
  walks: count,
  frames: count,
  faults: count,
  /** Times the browser's own page stood there, for an answer to a form that it had not kept: no word of ours, but our address. */
  errorPages: count.optional(),
});
/** The same without our exit: in how many walks our text came back. All of them, or the walks above prove nothing. */
const Control = z.strictObject({ walks: count, shown: count });

/** A part is missing when its test did not run, for want of a browser: then the page says that it was not tried. */
export const Measured = z
  .strictObject({
    /** A visit to every kind of page: what was kept in the browser, requests to others, and bytes of answers as they came over the line. */
    visit: z.strictObject({ pages: count, cookies: count, stored: count, foreign: count, bytes: count }),
    /** The page with most HTML, CSS and JavaScript, in bytes after brotli, and the most that any may have. */
    weight: z.strictObject({ largest: count, budget: count }),
    /** Pages as files, and kinds of answers made on demand, that carry every promised header. */
    headers: z.strictObject({ pages: count, answers: count }),
    /** Pages for her that the browser's history lists, and those whose title or address tells what they are about. */
    history: z.strictObject({ pages: count, telling: count }),
    /** Pages × sizes × places of the page at which the exit was looked for, and where it was covered or out of view. */
    inView: z.strictObject({ places: count, hidden: count }),
    chromiumWalks: Walks,
    chromiumControl: Control,
    shellWalks: Walks,
    shellControl: Control,
    firefoxWalks: Walks,
    firefoxControl: Control,
  })
  .partial();
export type Measured = z.infer<typeof Measured>;

/** A state of the code. */
export const CodeVersion = z.strictObject({
  /** The short name of the commit. */
  commit: z.string().regex(/^[0-9a-f]{7,40}$/),
  /** Whether files had been changed since that commit. */
  changed: z.boolean(),
});
export type CodeVersion = z.infer<typeof CodeVersion>;

export const Proof = z.strictObject({
  /** The day the run ended, UTC. */
  date: Day,
  /** Null when the code lay in no repository. */
  version: CodeVersion.nullable(),
  tests: z.strictObject({ passed: count, skipped: count }),
  measured: Measured,
});
export type Proof = z.infer<typeof Proof>;
