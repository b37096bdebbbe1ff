/**
 * Home of references: eight signs that a person can read aloud over the phone.
 * None looks like another (no I, O, Q, Z, 0, 1), and a digit stands at every third place, so that no word can form.
 */
const letters = 'ABCDEFGHJKLMNPRSTUVWXY';
const digits = '23456789';
const all = letters + digits;
const length = 8;

/** A new reference. `randomBelow(n)` gives an unguessable whole number from 0 to n − 1. */
export function newReference(randomBelow: (limit: number) => number): string {
  let reference = '';
  while (reference.length < length) {
    const signs = reference.length % 3 === 2 ? digits : all;
    reference += signs.charAt(randomBelow(signs.length));
  }
  return reference;
}

/** The reference in what somebody typed or followed (spaces and small letters forgiven), or null. */
export function parseReference(typed: string): string | null {
  const compact = typed.replace(/[\s-]/g, '').toUpperCase();
  return /^[A-HJ-NPR-Y2-9]{8}$/.test(compact) ? compact : null;
}

/** For people: two groups of four, «7K3W 9PHD». */
export function shownReference(reference: string): string {
  return `${reference.slice(0, 4)} ${reference.slice(4)}`;
}
