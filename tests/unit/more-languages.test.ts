/** The help page in more languages: read by somebody who can before anybody else may, and neutral in a history that others can read. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentMistakes } from '../../scripts/checks/before-build.ts';
import { type Content, type Finding, readContent } from '../../scripts/checks/content-files.ts';
import { frontMatter } from '../../scripts/checks/front-matter.ts';
import { moreLanguages, unsigned } from '../../scripts/checks/more-languages.ts';
import { unreadFiles } from '../../scripts/checks/unread-files.ts';
import { mappedPage, sitemapFiles } from '../../scripts/sharing/sitemap.ts';
import { draftsAreShown, shownOf } from '../../src/components/translation/shown.ts';
import { loadFacts } from '../../src/facts/load.ts';
import { inWords } from '../../src/facts/mistakes.ts';
import { aTranslation } from '../support/a-translation.ts';
import { aContentFolder, type ContentFolder } from '../support/content-folder.ts';

const file = 'content/pages/uk/hjelp.mdx';
const line = (id: string, number: string) =>
  JSON.stringify({
    id,
    name: 'Linje',
    group: 'talk',
    number,
    forWhom: 'alle',
    url: 'https://eksempel.no',
    certainty: 'high',
    nn: { forWhom: 'alle' },
    en: { forWhom: 'everyone' },
  });

let content: ContentFolder;
beforeEach(() => {
  content = aContentFolder();
  content.write('content/help-lines/volinjen.yaml', line('volinjen', '116 006'));
  content.write('content/help-lines/legevakt.yaml', line('legevakt', '116 117'));
  content.write('content/help-lines/ambulanse.yaml', line('ambulanse', '113'));
  content.write(file, aTranslation());
});
afterEach(() => content.remove());

const said = (rule: (all: Content) => Finding[]): string[] =>
  rule(readContent(content.root, loadFacts(content.root))).map(inWords);
const sign = (fields: string) => content.replace(file, 'title:', `${fields}title:`);
const signed = 'reviewedBy: Tolk\nreviewedAt: "2026-11-22"\n';

describe('a translation in the check', () => {
  it('is sound as it stands, and waits for somebody who can read it', () => {
    expect(said(moreLanguages)).toEqual([]);
    expect(said((all) => unsigned(all, '2026-12-01'))).toEqual([
      `${file}: reviewedBy: Ingen som kan språket, har lest oversettelsen. Den blir ikke publisert før reviewedBy og reviewedAt er fylt ut. Har dere ingen leser, ta bort filen`,
    ]);
  });

  it('that is signed waits for nobody for a year, by a date that is passed in', () => {
    sign(signed);
    expect(said((all) => unsigned(all, '2027-11-22'))).toEqual([]);
    expect(said((all) => unsigned(all, '2027-11-23'))).toEqual([
      `${file}: reviewedAt: Sist lest 2026-11-22. Be noen lese den på nytt, og skriv dagen`,
    ]);
  });

  it('is signed with both a name and a day, or stops the build', () => {
    sign('reviewedBy: Tolk\n');
    expect(contentMistakes(content.root)).toContain(`${file}: reviewedAt: Skriv både hvem som har lest oversettelsen`);
  });

  it.each([
    ['uk', 'Насильство в родині', 'Насил'],
    ['uk', 'Номери поліції', 'поліц'],
    ['pl', 'Telefony dla ofiar przemocy', 'przemoc'],
    ['es', 'Ayuda contra la violencia', 'violen'],
    ['ar', 'مساعدة ضد العنف', 'عنف'],
  ])('in %s has no title like «%s»', (code, title, found) => {
    const other = `content/pages/${code}/hjelp.mdx`;
    content.write(other, aTranslation({ title }));
    expect(said(moreLanguages)).toEqual([
      `${other}: linje 3, title: «${found}» står i historikken i nettleseren hennes. Skriv noe nøytralt`,
    ]);
  });

  it('that misses a word, or spells a field wrong, is told by its line', () => {
    content.replace(file, '  cancelled:', '  canceled:');
    const mistakes = said(frontMatter);
    expect(mistakes).toContainEqual(expect.stringMatching(/exit\.canceled: Ukjent felt\. Mente du «cancelled»\?/));
  });

  it('takes numbers from the help lines, and tells of one that is not there', () => {
    content.replace(file, 'of="volinjen"', 'of="volinje"');
    expect(said(moreLanguages)).toEqual([
      expect.stringContaining('Det finnes ikke noe nummer i content/help-lines/volinje.yaml'),
    ]);
    content.remove('content/help-lines/ambulanse.yaml');
    expect(said(moreLanguages)).toContain(
      'content/help-lines/ambulanse.yaml: number: Hjelpesidene begynner med dette nummeret. Skriv det her',
    );
  });

  it('stands alone in its folder, in a language whose direction we know', () => {
    content.write('content/pages/uk/om.mdx', aTranslation());
    content.write('content/pages/no/hjelp.mdx', aTranslation());
    expect(said(unreadFiles)).toEqual([
      expect.stringContaining(
        'content/pages/no/hjelp.mdx: Språket «no» kjenner vi ikke. Vi har nb, nn, en, ar, es, pl, uk.',
      ),
      'content/pages/uk/om.mdx: På dette språket finnes bare hjelp.mdx. Flytt teksten dit, eller ta bort filen',
    ]);
  });
});

describe('a translation in a build', () => {
  const entries = [
    { id: 'uk/hjelp', data: {} },
    { id: 'ar/hjelp', data: { reviewedBy: 'Tolk', reviewedAt: '2026-11-22' } },
  ];

  it('is published when it is signed, and not before', () => {
    expect(shownOf(entries, false).map(({ code, direction }) => [code, direction])).toEqual([['ar', 'rtl']]);
    expect(shownOf([{ id: 'uk/hjelp', data: { reviewedBy: 'Tolk' } }], false)).toEqual([]);
  });

  it('is a draft beside those that are signed, where drafts are shown', () => {
    expect(shownOf(entries, true).map(({ code, isDraft }) => [code, isDraft])).toEqual([
      ['ar', false],
      ['uk', true],
    ]);
  });

  it('is shown as a draft only while developing, or on request in a build that is for this machine', () => {
    const none = { dev: false, drafts: undefined, site: undefined, platform: undefined };
    expect(draftsAreShown(none)).toBe(false);
    expect(draftsAreShown({ ...none, dev: true })).toBe(true);
    expect(draftsAreShown({ ...none, drafts: '1' })).toBe(true);
    expect(draftsAreShown({ ...none, drafts: '1', site: 'https://ressursvenn.example' })).toBe(false);
    expect(draftsAreShown({ ...none, drafts: '1', platform: 'cloudflare' })).toBe(false);
  });

  it('has its own list on the map for search engines, once it is published', () => {
    const site = new URL('https://ressursvenn.example/');
    const page = mappedPage(
      `<html lang="ar" dir="rtl"><head><link rel="canonical" href="${site}ar/hjelp/"><link rel="alternate" hreflang="nb" href="${site}hjelp/"></head>`,
    );
    const files = sitemapFiles(page ? [page] : [], site);
    expect(files['sitemap-ar.xml']).toContain(`<url><loc>${site}ar/hjelp/</loc>`);
    expect(files['sitemap-index.xml']).toContain(`${site}sitemap-ar.xml`);
    expect(sitemapFiles([], site)['sitemap-index.xml']).not.toContain('sitemap-ar');
  });
});
