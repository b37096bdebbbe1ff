/** What we never promise, in whatever form it is written; and the honest sentences that say so, which are left alone. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bannedClaims } from '../../scripts/checks/banned-claims.ts';
import { readContent } from '../../scripts/checks/content-files.ts';
import { loadFacts } from '../../src/facts/load.ts';
import { aContentFolder, type ContentFolder } from '../support/content-folder.ts';

let content: ContentFolder;
beforeEach(() => {
  content = aContentFolder();
});
afterEach(() => content.remove());

function claims(language: string, text: string): string[] {
  content.write(`content/pages/${language}/prove.mdx`, `---\ntitle: Hei\n---\n\n${text}\n`);
  const found = bannedClaims(readContent(content.root, loadFacts(content.root)));
  return found
    .filter(({ file }) => file.includes(`/${language}/`))
    .map(({ text: said }) => /«(.*?)»/.exec(said)?.[1] ?? '');
}

describe('an honest sentence is left alone', () => {
  it.each([
    ...[
      'Mange er redde for å ringe.',
      'Kvinnene var redde.',
      'De er så redde.',
      'Er du ikke helt sikker, så spør oss.',
    ],
    ...['Vi kan ikke love at ingen kan se det.', 'Ingen mobil er helt trygg.', 'Det er ikke helt trygt.'],
    ...['Vi garanterer ikke noe.', 'Vi lover aldri at du er helt\nanonym, eller at ingen kan se deg.'],
  ])('%j', (text) => expect(claims('nb', text)).toEqual([]));

  it.each(['Det er ikkje heilt trygt.', 'Me garanterer ikkje noko.'])('%j', (text) =>
    expect(claims('nn', text)).toEqual([]),
  );

  it.each([
    ...['We cannot promise that nobody can see it.', 'No phone is completely safe.', 'It is never completely safe.'],
    ...['We can’t promise that no one will know.', 'We guarantee nothing.'],
  ])('%j', (text) => expect(claims('en', text)).toEqual([]));
});

describe('a promise is told, whatever else is denied beside it', () => {
  it.each([
    ['Ingen kan se det.', 'Ingen kan se'],
    ['Vi spør ikke om navn, og du er helt anonym.', 'helt anonym'],
    ['Vi lagrer ikke noe - du er helt anonym.', 'helt anonym'],
    ['Vi lagrer ikke noe. Her er du helt anonym.', 'helt anonym'],
    ['Vi lagrer aldri noe og ingen kan se det.', 'ingen kan se'],
    ['Det er ikke bare helt trygt.', 'helt trygt'],
    ['Det er ingen tvil om at du er helt trygg.', 'helt trygg'],
    ['Vi kan redde deg.', 'redde'],
  ])('%j', (text, claim) => expect(claims('nb', text)).toEqual([claim]));

  it.each([
    ['Nobody can see it.', 'Nobody can see'],
    ['We do not ask your name, so you are completely safe.', 'completely safe'],
    ['There is no doubt that it is completely safe.', 'completely safe'],
  ])('%j', (text, claim) => expect(claims('en', text)).toEqual([claim]));
});

describe('a promise is told in all its forms', () => {
  it.each([
    ...['helt anonyme', 'heilt anonyme', 'fullstendig anonyme', 'helt sikre', 'hundre prosent sikre', '100 % anonyme'],
    ...['100% trygt', 'garantert trygt', 'fullt ut trygt', 'fullt trygt', 'ingen ser hva du', 'ingen får vite'],
    ...['ingen vil få vite', 'ingen ser deg', 'umulig å spore'],
  ])('%j', (claim) => {
    for (const language of ['nb', 'nn']) expect(claims(language, `Her er det ${claim} her.`)).toEqual([claim]);
  });

  it.each([
    ...[
      'completely anonymously',
      '100% anonymity',
      '100 % safe',
      'completely secure',
      'can not be traced',
      'no one sees',
    ],
    ...['nobody will find out', 'impossible to trace', 'leaves no trace', 'guaranteed anonymity'],
  ])('%j in English', (claim) => expect(claims('en', `Here it is ${claim} today.`)).toEqual([claim]));

  it.each([
    'Ingen vet hvor mange de er.',
    'Ingen ser ut til å vite det.',
    'Ring når ingen ser hva du gjør.',
    'Hun er sikker.',
  ])('and %j is none', (text) => expect(claims('nb', text)).toEqual([]));
});
