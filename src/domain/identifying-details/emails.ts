import { type Detail, matches, type Sender } from './detail.ts';

const address =
  /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]{1,64}\s?(?:@|\(at\)|\[at\]|\(krøllalfa\))\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/giu;

/** E-mail addresses that are not the sender's own. */
export function emails(text: string, { email }: Sender): Detail[] {
  const own = email.trim().toLowerCase();
  return matches('email', text, address, (words) => words.toLowerCase() !== own);
}
