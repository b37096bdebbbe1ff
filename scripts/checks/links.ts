/** Links that lead nowhere, or that nobody can see or follow. */
import { nearestWord } from '../../src/facts/nearest-word.ts';
import { hasFragment, isFile, knownAddresses, withoutLanguage } from './addresses.ts';
import { allParts, isTag, textOf, wordsOf } from './body.ts';
import {
  at,
  type Content,
  type ContentFile,
  type Finding,
  type Link,
  optionalYaml,
  type Prose,
} from './content-files.ts';

export function links(content: Content): Finding[] {
  const known = knownAddresses(content);
  const own = content.files.flatMap((file) => [
    ...linksIn(file).flatMap(({ line, to }) =>
      mistakes(to, known, content, file).map((text) => said(file, line, text)),
    ),
    ...unseen(file),
    ...unsealed(file),
  ]);
  const translated = content.translated.flatMap((file) => [
    ...linksIn(file).flatMap(({ line, to }) =>
      mistakes(to, known, content, null).map((text) => said(file, line, text)),
    ),
    ...unseen(file),
  ]);
  return [...own, ...translated, ...deadSearchWords(content, known)];
}

const said = ({ file }: Prose, line: number, text: string): Finding => ({ file, field: at(line), text });

function linksIn({ links: inFields, body }: Prose): Link[] {
  const inText = allParts(body.parts).flatMap((part): Link[] => {
    if (part.type === 'link' || part.type === 'definition') return [{ line: part.line, to: part.url }];
    if (!isTag(part)) return [];
    return ['to', 'href'].flatMap((name) => {
      const to = wordsOf(part, name);
      return to === undefined ? [] : [{ line: part.line, to }];
    });
  });
  return [...inFields, ...inText];
}

/** `page`: the one that the link stands on; null on a page in another language, whose links lead to bokmål. */
function mistakes(to: string, known: readonly string[], { root, files }: Content, page: ContentFile | null): string[] {
  // Addresses to write and numbers to ring are told by contact-in-prose.ts.
  if (/^(?:mailto|tel):/i.test(to)) return [];
  if (to.trim() === '' || to === '#')
    return ['Lenken har ingen adresse. Skriv den mellom ( og ), eller ta bort lenken'];
  if (/^https?:\/\//.test(to)) return /^https?:\/\/[^\s/]+\.[^\s/]{2,}/.test(to) ? [] : [`Adressen ${to} er ikke hel`];
  const [path = '', ...parts] = to.split('#');
  const fragment = asRead(parts.join('#'));
  if (!to.startsWith('/') && !to.startsWith('#'))
    return [`Skriv ${to} som /adresse/ når det er en av våre sider, og ellers helt ut, med https:// først`];
  const own = page ? withoutLanguage(page) : '/hjelp/';
  const address = path === '' ? own : path;
  if (/\.[a-z\d]+$/.test(address))
    return isFile(address, root) ? [] : [`Filen ${address} finnes ikke. Rett adressen, eller ta bort lenken`];
  if (!known.includes(address)) return [deadLink(to, address, known)];
  const language = page?.language ?? 'nb';
  if (fragment === '' || (page === null && path === '') || hasFragment(fragment, address, language, files)) return [];
  return [`Siden ${address} har ingen mellomtittel som blir #${fragment}. Rett den, eller lenk til siden uten #`];
}

/** As browsers copy it: «#n%C3%A5r» is «#når». */
function asRead(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function deadLink(to: string, path: string, known: readonly string[]): string {
  const prefixed = /^\/(nn|en)\//.exec(path);
  if (prefixed) return `Skriv lenken ${to} uten /${prefixed[1]}: siden legger til språket selv`;
  const meant = nearestWord(path, known);
  const help = meant
    ? `Mente du ${meant}?`
    : 'Skriv adressen til en av sidene våre, med skråstrek først og sist, eller ta bort lenken';
  return `Lenken ${to} leder ingen steder. ${help}`;
}

/** Anybody on the way can read which page of an http site she opens. Some sites have nothing better. */
const unsealed = (page: Prose): Finding[] =>
  linksIn(page)
    .filter(({ to }) => to.startsWith('http://'))
    .map(({ line, to }) => ({ ...said(page, line, `Skriv ${to} med https:// hvis det virker`), warning: true }));

/** Links without words, and what was meant for one and is none. */
function unseen(page: Prose): Finding[] {
  return allParts(page.body.parts).flatMap((part): Finding[] => {
    if (part.type === 'link' && textOf(part).trim() === '')
      return [said(page, part.line, 'Lenken har ingen ord. Skriv dem mellom [ og ]')];
    const [written] =
      (part.type === 'text' && /\[[^\]\n]+\]\[[^\]\n]*\]|\[[^\]\n]+\] ?\([^)\n]*\)/.exec(part.value)) || [];
    return written === undefined
      ? []
      : [
          said(
            page,
            part.line,
            `${written} blir ikke en lenke. Skriv [ordene](/adressen/), uten mellomrom mellom ] og (`,
          ),
        ];
  });
}

function deadSearchWords({ root }: Content, known: readonly string[]): Finding[] {
  const file = 'content/search-words.yaml';
  const words = optionalYaml(root, file);
  if (typeof words !== 'object' || words === null) return [];
  return Object.keys(words)
    .filter((path) => !known.includes(path))
    .map((path) => ({ file, field: path, text: deadLink(path, path, known) }));
}
