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

export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** The reference that a token begins with; null when it does not have a token's form at all. */
export function referenceOfToken(token: string): string | null {
  return /^([A-Z2-9]{8})[A-Za-z0-9_-]{43}$/.exec(token)?.[1] ?? null;
}

/** A random name of 96 bits. */
export const newName = (): string => chance(12).toString('base64url');
