/**
 * Home of secrecy at rest: AES-256-GCM, so that whoever gets hold of the database file, a backup or a disk reads nothing.
 * A sealed text is `1.<key id>.<base64 of 12-byte nonce, ciphertext, 16-byte tag>`. The context (whose field it is) is
 * authenticated with it, so that a text cannot be moved from one submission to another.
 */
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createSecretKey,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { chance } from './chance.ts';

const cipher = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;
const keyBytes = 32;

export interface SealingKey {
  /** Six signs that tell keys apart without telling anything about them. */
  id: string;
  /** Prepared once: making it anew for each use costs more than the use. */
  secret: KeyObject;
}

/** The first key seals; all of them open, so that a key can be changed without losing what waits (docs/drift.md). */
export type KeyRing = readonly [SealingKey, ...SealingKey[]];

/** A text could not be opened: our key is missing or wrong, or somebody changed the text. Never the visitor's fault. */
export class SealError extends Error {
  override name = 'SealError';
}

/** A key from 32 bytes in base64; null when it is anything else. */
export function sealingKey(base64: string): SealingKey | null {
  const secret = Buffer.from(base64, 'base64');
  if (secret.length !== keyBytes || secret.toString('base64').replace(/=+$/, '') !== base64.replace(/=+$/, ''))
    return null;
  return {
    id: createHash('sha256').update('key id').update(secret).digest('hex').slice(0, 6),
    secret: createSecretKey(secret),
  };
}

/** A new random key, in base64. */
export function newSealingKey(): string {
  return randomBytes(keyBytes).toString('base64');
}

export function seal(text: string, context: string, [key]: KeyRing): string {
  const nonce = chance(nonceBytes);
  const sealing = createCipheriv(cipher, key.secret, nonce).setAAD(Buffer.from(context));
  const body = Buffer.concat([nonce, sealing.update(text, 'utf8'), sealing.final(), sealing.getAuthTag()]);
  return `1.${key.id}.${body.toString('base64')}`;
}

/** The text that was sealed for this context. Throws SealError. */
export function open(sealed: string, context: string, keys: KeyRing): string {
  const [version, keyId, base64 = ''] = sealed.split('.');
  const key = keys.find(({ id }) => id === keyId);
  if (version !== '1' || !key) throw new SealError(`Sealed with a key this server does not have (key id ${keyId})`);
  const body = Buffer.from(base64, 'base64');
  try {
    const opening = createDecipheriv(cipher, key.secret, body.subarray(0, nonceBytes));
    opening.setAAD(Buffer.from(context)).setAuthTag(body.subarray(-tagBytes));
    return Buffer.concat([opening.update(body.subarray(nonceBytes, -tagBytes)), opening.final()]).toString('utf8');
  } catch (cause) {
    throw new SealError('A sealed text does not fit its key or its place', { cause });
  }
}

/** A keyed fingerprint: tells whether two things are the same, to nobody but us. */
export function fingerprint(text: string, purpose: string, [key]: KeyRing): string {
  return createHmac('sha256', key.secret).update(purpose).update('\0').update(text).digest('base64url');
}
