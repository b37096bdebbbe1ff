/** Files and texts in content/ that nothing reads, and that their writer believes are on the site. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitFrontMatter } from '../../src/facts/front-matter.ts';
import { ownFiles, readText } from '../../src/facts/read.ts';
import { languages } from '../../src/i18n/index.ts';
import { firstHelpLines, isTranslationLanguage } from '../../src/schemas/translation.ts';
import { addressOfFile, isFolderPage } from '../search/editors-words.ts';
import { languageCodes, templateAddresses } from './addresses.ts';
import { at, type Content, type Finding } from './content-files.ts';

const single = /^content\/(?:site\.yaml|search-words\.yaml|ord\.txt|CREDITS\.md|research\/works\.yaml)$/;
const statistics = /^content\/statistics\/(?:CREDITS\.md|crisis-centres\.(?:csv|yaml))$/;
/** Folders whose files the facts look at themselves. */
const factFolders = /^content\/(?:geography|associations|crisis-centres|help-lines)\//;
const picture = /^content\/(?:pages|research|articles)\/.*\.(?:jpe?g|png|webp|avif|gif|svg)$/;

export function unreadFiles({ root, files }: Content): Finding[] {
  const all = readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, '/').length).replaceAll('\\', '/'))
    .filter((file) => !ownFiles.test(file))
    .sort();
  return [
    ...all.flatMap((file) => unread(file).map((text) => ({ file, field: '', text }))),
    ...all.filter((file) => /\.(?:txt|csv)$/.test(file)).flatMap((file) => encodingMistakes(root, file)),
    ...all.filter((file) => /^content\/associations\/[^/]+\.mdx$/.test(file)).flatMap((file) => textBelow(root, file)),
    ...missingFiles(
      root,
      files.map(({ file }) => file),
    ),
  ];
}

/** Why nothing reads the file; nothing when something does. */
function unread(file: string): string[] {
  if ([single, statistics, factFolders, picture].some((known) => known.test(file))) return [];
  const [, folder = '', language = '', ...rest] = file.split('/');
  if (!['pages', 'research', 'articles'].includes(folder)) return [`Ingen leser denne filen. ${whereItBelongs(file)}`];
  if (rest.length === 0)
    return [`Flytt filen til content/${folder}/nb/, og lag den også i nn/ og en/. Her blir den ikke lest`];
  const codes = folder === 'pages' ? languageCodes : languages;
  if (!codes.some((code) => code === language))
    return [
      `Språket «${language}» kjenner vi ikke. Vi har ${codes.join(', ')}. Et nytt må legges til i src/schemas/translation.ts`,
    ];
  if (rest.length > 1)
    return [`Flytt filen til content/${folder}/${language}/. I en mappe inni der blir den ikke lest`];
  const [name = ''] = rest;
  if (/\.(?:hei[cf]|tiff?|bmp|raw|jpe?g|png|webp|avif|gif|svg)$/i.test(name))
    return ['Bildet kan ikke vises. Lagre det som JPEG, PNG eller WebP, med små bokstaver i navnet: kopper.jpg'];
  if (!name.endsWith('.mdx')) return ['Filnavnet må slutte på .mdx, ellers blir ikke filen lest'];
  if (isTranslationLanguage(language))
    return name === 'hjelp.mdx'
      ? []
      : ['På dette språket finnes bare hjelp.mdx. Flytt teksten dit, eller ta bort filen'];
  return nameMistakes(file, name.slice(0, -'.mdx'.length));
}

function nameMistakes(file: string, name: string): string[] {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name))
    return ['Filnavnet blir adressen. Skriv det med små bokstaver a–z, tall og bindestrek, for eksempel ny-side.mdx'];
  const address = addressOfFile(file.replace(/\/(?:nn|en)\//, '/nb/'))?.url ?? '';
  const [, folder = ''] = file.split('/');
  if (isFolderPage(folder, name) || (!templateAddresses.includes(address) && !languageCodes.includes(name))) return [];
  return [`Adressen ${address} er allerede en annen side. Gi filen et annet navn`];
}

function whereItBelongs(file: string): string {
  if (/\.ya?ml$/.test(file)) return 'Opplysninger står i site.yaml, associations/, crisis-centres/ og help-lines/';
  return `Sider står i content/pages/nb, nn og en, og nyheter i content/articles/nb, nn og en (og i filer som slutter på .mdx)`;
}

function encodingMistakes(root: string, file: string): Finding[] {
  const reading = readText(root, file);
  return reading.ok ? [] : reading.mistakes;
}

function textBelow(root: string, file: string): Finding[] {
  const { body, linesBefore } = splitFrontMatter(readFileSync(join(root, file), 'utf8'));
  const first = body.split('\n').findIndex((line) => line.trim() !== '');
  if (first === -1) return [];
  const text = 'Tekst under den andre linjen «---» blir ikke vist noe sted. Flytt det som er verdt å vite, til et felt';
  return [{ file, field: at(linesBefore + first + 1), text }];
}

/** Pages that every page leads to, and help lines whose number or address stands on other pages than theirs. */
const ledTo = 'om bli-ressursvenn for-krisesentre hjelp trygg-pa-nett personvern tilgjengelighet om-nettstedet'
  .split(' ')
  .map((name) => `content/pages/nb/${name}.mdx`);
const quoted = [...firstHelpLines, 'brann', 'dinutvei'].map((id) => `content/help-lines/${id}.yaml`);

/** What the templates cannot do without. */
function missingFiles(root: string, files: readonly string[]): Finding[] {
  const isIn = (folder: string) => files.some((file) => file.startsWith(folder));
  const needed = [
    ...(isIn('content/pages/') ? ['content/pages/nb/forside.mdx'] : []),
    ...(isIn('content/research/') ? ['content/research/nb/oversikt.mdx'] : []),
    ...(ledTo.some((file) => files.includes(file)) ? [...ledTo, ...quoted] : []),
  ];
  return needed
    .filter((file) => !existsSync(join(root, file)))
    .map((file) => ({ file, field: '', text: 'Filen mangler, og nettstedet kan ikke bygges uten. Hent den tilbake' }));
}
