/** The addresses that a link on one of our pages can lead to, without language. */
import { existsSync, globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { municipalityPath } from '../../src/components/places/municipality-words.ts';
import { type Language, languages } from '../../src/i18n/index.ts';
import { translationLanguages } from '../../src/schemas/translation.ts';
import { addressOfFile } from '../search/editors-words.ts';
import { allParts, type Part, textOf } from './body.ts';
import type { Content, ContentFile } from './content-files.ts';

const pages = fileURLToPath(new URL('../../src/pages/', import.meta.url));

/** Of the templates that are one page each: an editor's page can have none of these. */
export const templateAddresses: readonly string[] = [
  ...globSync('[[]...language[]]/**/index.astro', { cwd: pages }).map((file) =>
    file
      .replaceAll('\\', '/')
      .replace('[...language]', '')
      .replace(/index\.astro$/, ''),
  ),
  ...globSync('*.astro', { cwd: pages }).map((file) => `/${file.replace(/\.astro$/, '')}/`),
];
/** Files that are made in the build: a feed, figures to download. */
const madeFiles: readonly string[] = globSync('**/*.*.ts', { cwd: pages }).map(
  (file) => `/${file.replaceAll('\\', '/').replace('[...language]/', '').replace(/\.ts$/, '')}`,
);
/** First parts of addresses that mean a language. */
export const languageCodes: readonly string[] = [...languages, ...Object.keys(translationLanguages)];

export function knownAddresses({ root, files, facts }: Content): string[] {
  // By its file, for one that could not be read has its page all the same.
  const associations = globSync('content/associations/*.mdx', { cwd: root }).map((file) => basename(file, '.mdx'));
  // In any language: that one of them is missing is told of that one, and not of every link.
  const written = files.flatMap(({ folder, name }) => addressOfFile(`content/${folder}/nb/${name}.mdx`)?.url ?? []);
  return [
    ...new Set([
      ...templateAddresses.filter((address) => !/^\/\d/.test(address)),
      ...written,
      ...associations.flatMap((id) => [`/lokalforeninger/${id}/`, `/for-krisesentre/oppslag/${id}/`, `/r/${id}/`]),
      ...facts.geography.municipalities.map(municipalityPath),
    ]),
  ];
}

export const isFile = (path: string, root: string): boolean =>
  madeFiles.includes(path) || existsSync(join(root, 'public', path));

/** Ids that the templates give: the text, the sources, whom a report concerns. */
const everywhere = /^(?:innhold|gjelder|sammenlign|kontakt|kilde-\d+)$/;

/** Whether a page that an editor writes has this part. Of other pages nothing is known, so they have. */
export function hasFragment(
  fragment: string,
  path: string,
  language: Language,
  files: readonly ContentFile[],
): boolean {
  const page = files.find((each) => each.language === language && withoutLanguage(each) === path);
  if (!page || page.body.error || everywhere.test(fragment)) return true;
  return headingIds(page.body.parts).includes(fragment);
}

export function withoutLanguage({ file, language }: ContentFile): string {
  const url = addressOfFile(file)?.url ?? '';
  return language === 'nb' ? url : url.replace(new RegExp(`^/${language}(?=/)`), '');
}

/** The ids that Astro gives headings: as GitHub does, with a number on those that come again. */
function headingIds(parts: readonly Part[]): string[] {
  const times = new Map<string, number>();
  return allParts(parts)
    .filter(({ type }) => type === 'heading')
    .map((heading) => {
      const id = textOf(heading)
        .trim()
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
        .replaceAll(' ', '-');
      const before = times.get(id) ?? 0;
      times.set(id, before + 1);
      return before === 0 ? id : `${id}-${before}`;
    });
}
