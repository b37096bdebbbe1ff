/** Signs that nobody sees, and that the parser which builds the site refuses when the old site is already gone. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { contentMistakes } from '../../scripts/checks/before-build.ts';
import { readContent } from '../../scripts/checks/content-files.ts';
import { pasted } from '../../scripts/checks/pasted.ts';
import { loadFacts } from '../../src/facts/load.ts';
import { inWords } from '../../src/facts/mistakes.ts';
import { aContentFolder, type ContentFolder } from '../support/content-folder.ts';

let content: ContentFolder;
beforeEach(() => {
  content = aContentFolder();
});
afterEach(() => content.remove());

const page = 'content/pages/nb/prove.mdx';
const told = (file: string) =>
  (contentMistakes(content.root) ?? '').split('\n').filter((line) => line.startsWith(`${file}: linje`));

const signs = [0x0b, 0x0c, 0x07, 0x1b, 0x7f, 0x9f, 0xfffe].map((code) => String.fromCharCode(code));
const inHex = (sign: string) => `U+${sign.charCodeAt(0).toString(16)}`;

it.each(signs.map((sign) => [inHex(sign), sign]))('%s in a field is told with its line', (_, sign) => {
  const said = 'Linjen har et usynlig tegn, og da kan ikke filen leses. Slett linjen, og skriv den på nytt for hånd';
  content.replace('content/crisis-centres/oslo.yaml', 'eksempel 2024', `eksempel${sign}2024`);
  content.write(page, `---\ntitle: Prøve\ndescription: En${sign} side.\naudience: public\n---\n\nTekst.\n`);
  expect(told('content/crisis-centres/oslo.yaml')).toEqual([`content/crisis-centres/oslo.yaml: linje 6: ${said}`]);
  expect(told(page)).toEqual([`${page}: linje 3: ${said}`]);
});

it.each(signs.map((sign) => [inHex(sign), sign]))('%s in a text is told with its word', (_, sign) => {
  content.write(page, `---\ntitle: Prøve\ndescription: En side.\naudience: public\n---\n\nVi har te${sign}kst her.\n`);
  expect(pasted(readContent(content.root, loadFacts(content.root))).map(inWords)).toEqual([
    `${page}: linje 7: Det står et usynlig tegn i «tekst». Skriv ordet på nytt for hånd`,
  ]);
});

it('lines that end as Windows has them are sound', () => {
  content.write(page, '---\r\ntitle: Prøve\r\ndescription: En side.\r\naudience: public\r\n---\r\n\r\nEn\ttekst.\r\n');
  expect(told(page)).toEqual([]);
});
