import { type Detail, latinPattern, matches, type Sender } from './detail.ts';

const address = latinPattern(
  String.raw`(?<![\p{L}\d._%+'-])[\p{L}\d._%+'-]{1,64}\s?(?:@|\(at\)|\[at\]|\(krøllalfa\))\s?[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}`,
  'gi',
);

/** A name at a social network. The centre's and ours are for everybody. */
const handle = latinPattern(
  String.raw`(?<![\p{L}\d._@-])@(?![\p{L}\d._]*(?:kris|sanitet|ressursven|nks))[\p{L}\d._]{2,40}[\p{L}\d_]`,
  'gi',
);

/** One of them is in every address: cheap to ask, and most notes have none. */
const signs = /@|at[)\]]|krøllalfa/i;

/** E-mail addresses that are not the sender's own. */
export function emails(text: string, { email }: Sender): Detail[] {
  if (!signs.test(text)) return [];
  const own = email.trim().toLowerCase();
  return [
    ...matches('email', text, address, (words) => words.toLowerCase() !== own),
    ...matches('email', text, handle),
  ];
}
