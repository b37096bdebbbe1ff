import { type Detail, latinPattern, matches, type Sender } from './detail.ts';

const address = latinPattern(
  String.raw`(?<![\p{L}\d._%+'-])[\p{L}\d._%+'-]{1,64}\s?(?:@|\(at\)|\[at\]|\(krøllalfa\))\s?[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}`,
  'gi',
);

/** One of them is in every address: cheap to ask, and most notes have none. */
const signs = /@|at[)\]]|krøllalfa/i;

/** E-mail addresses that are not the sender's own. */
export function emails(text: string, { email }: Sender): Detail[] {
  if (!signs.test(text)) return [];
  const own = email.trim().toLowerCase();
  return matches('email', text, address, (words) => words.toLowerCase() !== own);
}
