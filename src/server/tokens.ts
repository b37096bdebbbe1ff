/** Home of what nobody can guess: the doors to the recipient's page, ids, and chance itself. */
import { createHash, randomBytes, randomInt, randomUUID } from 'node:crypto';

/** A door's token (256 bits), as it stands in the mail's link. Only its hash is stored. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** Whether a text has a token's form at all; saves asking the database about nonsense. */
export function looksLikeToken(text: string): boolean {
  return /^[A-Za-z0-9_-]{43}$/.test(text);
}

export const newId = (): string => randomUUID();

/** An unguessable whole number from 0 to limit − 1. */
export const randomBelow = (limit: number): number => randomInt(limit);
