/** Links to our own pages, and names of works and requirements, that lead nowhere. */
import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { municipalityPath } from '../../src/components/places/municipality-words.ts';
import { nearestWord } from '../../src/facts/nearest-word.ts';
import { factNames } from '../../src/i18n/fact-words.ts';
import { addressOfFile } from '../search/editors-words.ts';
import { at, type Content, type ContentFile, type Finding, optionalYaml } from './content-files.ts';

export function references(content: Content): Finding[] {
  const { files, root } = content;
  const addresses = knownAddresses(content);
  const works = keysOf(optionalYaml(root, 'content/research/works.yaml'));
  return files.flatMap((file) => [
    ...deadLinks(file, addresses),
    ...unknownNames(file, /<Cite[^>]*\swork="([^"]*)"/g, works, 'Kilden', 'content/research/works.yaml'),
    ...unknownNames(
      file,
      /<Fact[^>]*\sof="([^"]*)"|"[^"\n]*\{(\w+)\}/g,
      factNames,
      'Opplysningen',
      'content/site.yaml',
    ),
    ...unknownNames(file, /^\s*work: (\S+)$/gm, works, 'Kilden', 'content/research/works.yaml'),
    ...(file.folder === 'pages'
      ? []
      : unknownNames(file, /^sources: \[(.*)\]$/gm, works, 'Kilden', 'content/research/works.yaml')),
  ]);
}

const keysOf = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap((each) => (typeof each?.id === 'string' ? [each.id] : []));
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
};

/** The addresses of our pages, without language: those of content/, of the facts, and of the templates that are one page each. */
function knownAddresses({ files, facts }: Content): string[] {
  const templates = globSync('[[]...language[]]/**/index.astro', {
    cwd: fileURLToPath(new URL('../../src/pages/', import.meta.url)),
  }).map((file) => file.replace('[...language]', '').replace(/index\.astro$/, ''));
  const written = files.flatMap(({ file, language }) => (language === 'nb' ? (addressOfFile(file)?.url ?? []) : []));
  return [
    ...new Set([
      ...templates,
      ...written,
      ...facts.associations.map(({ id }) => `/lokalforeninger/${id}/`),
      ...facts.geography.municipalities.map(municipalityPath),
    ]),
  ];
}

/** Markdown links, and the fields and properties that hold an address. A file, such as a feed, has a dot in its name. */
const links = /\]\((\/[^)\s]*)\)|\b(?:to|href)(?:: |=)["']?(\/[^"'\s,}]*)/g;

function deadLinks({ file, text }: ContentFile, known: readonly string[]): Finding[] {
  return [...text.matchAll(links)].flatMap((match): Finding[] => {
    const link = match[1] ?? match[2] ?? '';
    const path = link.replace(/#.*$/, '');
    if (known.includes(path) || path.includes('.')) return [];
    const prefixed = /^\/(nn|en)\//.exec(path);
    if (prefixed)
      return [
        finding(file, text, match.index, `Skriv lenken ${link} uten /${prefixed[1]}: siden legger til språket selv`),
      ];
    const meant = nearestWord(path, known);
    const help = meant
      ? `Mente du ${meant}?`
      : 'Skriv adressen til en av sidene våre, med skråstrek først og sist, eller ta bort lenken';
    return [finding(file, text, match.index, `Lenken ${link} leder ingen steder. ${help}`)];
  });
}

function unknownNames(
  { file, text }: ContentFile,
  pattern: RegExp,
  known: readonly string[],
  what: string,
  where: string,
): Finding[] {
  return [...text.matchAll(pattern)].flatMap((match) =>
    (match[1] ?? match[2] ?? '')
      .split(/[\s,]+/)
      .filter((name) => name !== '' && !known.includes(name))
      .map((name) => {
        const meant = nearestWord(name, known);
        return finding(
          file,
          text,
          match.index,
          `${what} «${name}» står ikke i ${where}.${meant ? ` Mente du «${meant}»?` : ''}`,
        );
      }),
  );
}

const finding = (file: string, text: string, index: number, said: string): Finding => ({
  file,
  field: at(text.slice(0, index).split('\n').length),
  text: said,
});
