/**
 * Home of the check page's token: tells one filled-in form from the next, and when its answers were shown (F-21, F-32).
 * `<time in base 36>.<chance>.<signature>`: nothing is stored until the visitor sends.
 */
import { chance } from './chance.ts';
import { sameText } from './same-text.ts';
import { fingerprint, type KeyRing } from './sealing.ts';

const purpose = 'page token';

export function newPageToken(now: number, keys: KeyRing): string {
  const body = `${now.toString(36)}.${chance(9).toString('base64url')}`;
  return `${body}.${fingerprint(body, purpose, keys)}`;
}

/** When the token was made (milliseconds since 1970), or null when it is not one of ours. */
export function pageTokenTime(token: string, keys: KeyRing): number | null {
  if (token === '') return null;
  const [time = '', chance = '', signature = '', ...more] = token.split('.');
  if (more.length > 0) return null;
  const genuine = keys.some((key) => sameText(signature, fingerprint(`${time}.${chance}`, purpose, [key])));
  return genuine ? Number.parseInt(time, 36) : null;
}
