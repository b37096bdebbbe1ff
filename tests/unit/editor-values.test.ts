/** What an editor may write that is easily refused though it is right, or taken though a page cannot use it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentMistakes } from '../../scripts/checks/before-build.ts';
import { contentType } from '../../src/platform/node/file-types.ts';
import { WebAddress } from '../../src/schemas/text.ts';
import { aContentFolder, type ContentFolder } from '../support/content-folder.ts';

let content: ContentFolder;
beforeEach(() => {
  content = aContentFolder();
});
afterEach(() => content.remove());

const page = 'content/pages/nb/prove.mdx';
const front = 'title: Prøve\ndescription: En side.\naudience: public\n';
const toldOfPage = (fields: string, text: string) => {
  content.write(page, `---\n${front}${fields}---\n\n${text}\n`);
  return (contentMistakes(content.root) ?? '').split('\n').filter((line) => line.startsWith(page));
};

describe('a link to a part of a page', () => {
  it.each(['#når-kan-jeg', '#n%C3%A5r-kan-jeg'])('is right as it is written and as a browser copies it: %s', (to) => {
    expect(toldOfPage('', `[Se](${to})\n\n## Når kan jeg?`)).toEqual([]);
  });

  it.each(['#naar-kan-jeg', '#n%C3-kan-jeg'])('that leads nowhere is told: %s', (to) => {
    expect(toldOfPage('', `[Se](${to})\n\n## Når kan jeg?`)).toHaveLength(1);
  });

  it('may stand on a button, with the letters of the heading', () => {
    const button = 'actions:\n  - { to: /prove/#når-kan-jeg, text: Se }\n';
    expect(toldOfPage(button, '## Når kan jeg?')).toEqual([]);
  });
});

it('a date without quotation marks in a page is told before anything is built', () => {
  expect(toldOfPage('reviewed: 2026-11-22\n', 'Tekst.')).toEqual([
    expect.stringContaining('linje 5: Sett datoen i anførselstegn, for eksempel "2026-03-01"'),
  ]);
});

it('a text with a # in it is told to need quotation marks, since the rest is not read', () => {
  const told = (title: string) => {
    content.write(page, `---\ntitle: ${title}\ndescription: En side.\naudience: public\n---\n\nTekst.\n`);
    return (contentMistakes(content.root) ?? '').split('\n').filter((line) => line.startsWith(page));
  };
  expect(told('Vi støtter #metoo')).toEqual([
    expect.stringContaining('linje 2: Det som står etter « #», leses ikke. Sett hele teksten i anførselstegn'),
  ]);
  for (const sound of ['"Vi støtter #metoo"', 'Vi støtter # en merknad', 'C#metoo']) expect(told(sound)).toEqual([]);
});

it('a text with a comma on a line of fields is told to need quotation marks, since the rest is read as a field', () => {
  const told = (source: string) => {
    const [first = ''] = (contentMistakes(content.root) ?? '').split('\n').slice(1);
    content.replace('content/site.yaml', 'source: eksempel', `source: ${source}`);
    const [then = ''] = (contentMistakes(content.root) ?? '').split('\n').slice(1);
    content.replace('content/site.yaml', `source: ${source}`, 'source: eksempel');
    return first === then ? '' : then;
  };
  for (const rest of ['mai 2027', 'juni'])
    expect(told(`E-post fra N.K.S., ${rest}`)).toBe(
      `content/site.yaml: linje 3, nationalCoordinator.${rest}: Ukjent felt. Hører «${rest}» til teksten foran? Tekst med komma må stå i anførselstegn: "…, ${rest}"`,
    );
  expect(told('"E-post fra N.K.S., mai 2027"')).toBe('');
  expect(told('eksempel, leder: Kari')).toContain('Ukjent felt. Feltene som finnes her, er: email, ');
});

it('a field that can only be true is left out otherwise', () => {
  const centre = 'content/crisis-centres/oslo.yaml';
  content.replace('content/site.yaml', '"2020-01" }', '"2020-01", isAbout: false }');
  content.replace(
    centre,
    '[phone, website]',
    '[website]\nphone: { number: "22 00 00 00", year: "2024", isAbout: nei, source: A1 }',
  );
  content.replace('content/help-lines/politi.yaml', 'how: own-page', 'how: own-page, isAbout: false');
  expect((contentMistakes(content.root) ?? '').split('\n').slice(1)).toEqual(
    [
      'content/site.yaml: linje 3, nationalCoordinator.isAbout',
      `${centre}: linje 10, phone.isAbout`,
      'content/help-lines/politi.yaml: linje 7, checked.isAbout',
    ].map((field) => `${field}: Skriv true, eller ta bort feltet`),
  );
});

it.each(['https://[eksempel.no](https://eksempel.no)', 'https://eksempel.no:abc/', 'https://eksempel.no%/'])(
  'an address that no page can use is none: %s',
  (address) => expect(WebAddress.safeParse(address).success).toBe(false),
);

it('answers are kept until everybody in the row has had their time', () => {
  content.replace('content/site.yaml', 'afterContact: 30, afterReceipt: 90', 'afterContact: 5, afterReceipt: 25');
  expect(contentMistakes(content.root)).toContain('retention.afterReceipt: Skriv minst 14 dager mer enn to ganger');
  content.replace('content/site.yaml', 'afterReceipt: 25', 'afterReceipt: 26');
  expect(contentMistakes(content.root) ?? '').not.toContain('retention');
});

it.each(['.pdf', '.jpg', '.jpeg', '.webp', '.avif', '.gif', '.png'])('a file in public/ has its kind: %s', (name) => {
  expect(contentType(name)).toMatch(/^(?:image|application)\/[a-z]+$/);
});
