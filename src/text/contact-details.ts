/** Home of e-mail addresses and phone numbers as people write them. Permissive on purpose: a person knows her own number. */
import { latinDigits, plainLine } from './form-text.ts';

/** The longest address that SMTP carries (RFC 5321, errata 1690). */
export const longestEmail = 254;

const mailbox = String.raw`[^\s@<>()[\],;:\\".]+`;
/** A part of a domain's name, in any script. */
const label = String.raw`[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?`;
const emailPattern = new RegExp(
  String.raw`^${mailbox}(?:\.${mailbox})*@(?:${label}\.)+(?:[\p{L}\p{M}]{2,}|xn--[a-z\d-]*[a-z\d])$`,
  'iu',
);

/** Whether mail could go there: no dot at either end of a part, and a domain that could be one. */
export const isEmail = (text: string): boolean => emailPattern.test(text);

/**
 * The address as mail servers know it: a domain like «blåbær.no» is `xn--blbr-roah.no` to them, and who carries our mail takes no
 * other. What stands before the @ has no such form.
 */
export function asciiDomain(email: string): string {
  const name = email.slice(0, email.lastIndexOf('@') + 1);
  const domain = email.slice(name.length);
  const address = `http://${domain}`;
  return /^[!-~]*$/.test(domain) || !URL.canParse(address) ? email : name + new URL(address).hostname;
}

/**
 * A number as E.164 («+4741234567»), or null when it cannot be one. Eight Norwegian digits may stand without +47;
 * other countries' numbers are left alone. Short numbers (116 117, 02800) are real for an office and pass when allowed.
 */
export function phoneNumber(typed: string, { short }: { short: boolean }): string | null {
  const compact = latinDigits(plainLine(typed))
    // «tlf. 412 34 567 (jobb)»
    .replace(/^(?:tlf|telefon|tel|mobil|mob|phone|mobile)[.:\s]*|\s*\(\p{L}+\)$/giu, '')
    // «22 33 44 55 int. 12»: a machine calls the house, and a person reads the rest as it was typed.
    .replace(/[\s,;]{0,3}(?:internnummer|intern|int|linje|ext|extension|x)[.:\s]*\d{1,4}$/iu, '')
    // «+47 (0) 412 34 567», «+46-(0)8-…», «(+44) (0)20 …»: the nought is for those who call from within the country.
    .replace(/^(\(?\s*(?:\+|00)[\d\s.\-)/\u2010-\u2015]+)\(\s*0\s*\)/u, '$1')
    .replace(/[\s.,·_\-()/\u2010-\u2015]/gu, '')
    .replace(/^00/, '+')
    .replace(/^(?=47[2-9]\d{7}$)/, '+');
  if (/^[2-9]\d{7}$/.test(compact)) return `+47${compact}`;
  if (compact.startsWith('+47')) return /^\+47[2-9]\d{7}$/.test(compact) ? compact : null;
  if (/^\+[1-9]\d{6,14}$/.test(compact)) return compact;
  return short && /^\d{5,6}$/.test(compact) ? compact : null;
}

/** Whether it begins with the nought of those who call from within another country («070-123 45 67»): then the country is missing. */
export function lacksCountry(typed: string): boolean {
  const digits = latinDigits(plainLine(typed)).replace(/[^\d+]/g, '');
  return /^0[1-9]\d{6,}$/.test(digits);
}

const commonDomains = [
  'gmail.com',
  'hotmail.com',
  'outlook.com',
  'yahoo.com',
  'icloud.com',
  'live.no',
  'online.no',
  'hotmail.no',
  'yahoo.no',
  'outlook.no',
];

/** Providers and others whose domain is one slip from a common one, and right as it is. */
const otherDomains = [
  ...[
    'mail.com',
    'email.com',
    'ymail.com',
    'gmx.com',
    'cloud.com',
    'hotmail.nl',
    'hotmail.nu',
    'outlook.nl',
    'yahoo.nl',
  ],
  ...['live.nl', 'live.nu', 'inline.no', 'outline.no'],
];

/** So short that one letter more or less makes another word («five.no», «olive.no»): only neighbours that were swapped are a slip. */
const isShortName = (domain: string): boolean => domain.indexOf('.') < 5;

/** The address that was probably meant when the domain is one slip from a common one («gmial.com»); else null. */
export function likelyEmail(email: string): string | null {
  const at = email.lastIndexOf('@');
  const domain = email.slice(at + 1).toLowerCase();
  if (commonDomains.includes(domain) || otherDomains.includes(domain)) return null;
  const meant = commonDomains.find((common) => (isShortName(common) ? isSwapped : oneSlipApart)(domain, common));
  return meant ? `${email.slice(0, at + 1)}${meant}` : null;
}

/** Whether an address is at a provider that people use privately; a centre's own address is safer for its work. */
export function isPrivateEmail(email: string): boolean {
  return commonDomains.includes(email.slice(email.lastIndexOf('@') + 1).toLowerCase());
}

/** One letter missing, added, wrong, or two neighbours swapped. */
function oneSlipApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  const [restA, restB] = fromFirstDifference(a, b);
  return (
    restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1) || isSwapped(restA, restB)
  );
}

function isSwapped(a: string, b: string): boolean {
  const [restA, restB] = fromFirstDifference(a, b);
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}

function fromFirstDifference(a: string, b: string): [string, string] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  return [a.slice(start), b.slice(start)];
}
