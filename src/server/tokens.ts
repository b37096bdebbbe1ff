/** Home of what nobody can guess: the doors to the recipient's page, and the names of deliveries. */
import { createHash } from 'node:crypto';
import { chance } from './chance.ts';

/**
 * A door's token, as it stands in the mail's link: the submission's reference, so that we know where to look, and 256 bits
 * of chance. Only its hash is stored.
 */
export function newToken(reference: string): string {
  return `${reference}${chance(32).toString('base64url')}`;
}

/** The token of a contact's page: its delivery's number, so that we know where to look, and 256 bits of chance. */
export function newContactToken(delivery: number): string {
  return `${delivery}-${chance(32).toString('base64url')}`;
}

/** The delivery that a contact's token begins with; null when it does not have such a token's form. */
export function deliveryOfToken(token: string): number | null {
  const [, id] = /^([1-9]\d{0,14})-[A-Za-z0-9_-]{43}$/.exec(token) ?? [];
  return id === undefined ? null : Number(id);
}

export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** The reference that a token begins with; null when it does not have a token's form at all. */
export function referenceOfToken(token: string): string | null {
  return /^([A-Z2-9]{8})[A-Za-z0-9_-]{43}$/.exec(token)?.[1] ?? null;
}

/** A random name of 96 bits. */
export const newName = (): string => chance(12).toString('base64url');
