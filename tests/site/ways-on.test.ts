/** That whoever comes with a question the page is not mainly about still gets a true answer, or is told where to ask. */
import { describe, expect, it } from 'vitest';
import { shownName } from '../../src/domain/geography.ts';
import { placeSlug } from '../../src/domain/place-names.ts';
import { languages, localePath, translator } from '../../src/i18n/index.ts';
import { builtPages } from '../support/built-site.ts';
import { textOf } from '../support/html.ts';
import { realFacts } from '../support/some-facts.ts';

const pages = builtPages();
const page = (path: string): string => pages[path] ?? '';
const municipalities = realFacts.geography.municipalities.map((municipality) => ({
  number: municipality.number,
  html: page(`/kommune/${placeSlug(shownName(municipality))}/`),
  language: municipality.written === 'nn' ? ('nn' as const) : ('nb' as const),
}));

describe('a municipality’s page', () => {
  it('tells whoever would volunteer that she need not live near an association, where there is none', () => {
    const wrong = municipalities.filter(({ number, html, language }) => {
      const hasOwn = realFacts.associations.some((association) => association.municipalities.includes(number));
      return textOf(html).includes(translator(language)('find.volunteer.far')) === hasOwn;
    });
    expect(wrong.map(({ number }) => number)).toEqual([]);
  });

  it('sends whoever works in the municipality to a page for her, not to the crisis centres’ form', () => {
    for (const { html, language } of municipalities) {
      const words = translator(language)('municipality.staff.link');
      expect(html).toContain(`href="${localePath(language, '/for-krisesentre/')}">${words}<`);
    }
  });
});

describe('the menu', () => {
  it.each([
    ['/lokalforeninger/', '/finn/'],
    ['/nn/lokalforeninger/oslo/', '/nn/finn/'],
    ['/kommune/', '/finn/'],
    ['/kommune/oslo/', '/finn/'],
    ['/forskning/nova-10-19/', '/forskning/'],
    ['/en/bli-ressursvenn/soknad/', '/en/bli-ressursvenn/'],
  ])('shows on %s that it belongs to %s', (path, part) => {
    const marked = [...page(path).matchAll(/<a href="([^"]*)" aria-current="true"/g)].map(([, to]) => to);
    expect(marked).toEqual([part]);
  });
});

describe('the volunteers’ form', () => {
  it.each(languages)('says what is asked of her before its first question, in reading order too (%s)', (language) => {
    const html = page(localePath(language, '/bli-ressursvenn/soknad/'));
    const at = html.indexOf(realFacts.site.programme.minimumAge.wording[language]);
    expect(at).toBeGreaterThan(-1);
    expect(at).toBeLessThan(html.indexOf('id="postalCode"'));
  });
});

describe('every page to read', () => {
  it('leads on to another of ours, beside the menus', () => {
    // Forms lead on when they are sent; sheets are for paper; a door that was closed asks her to close it.
    const others = /\/(?:soknad|henvendelse|sak|oppslag\/[^/]+|403|404\.html|500\.html)\/?(?:[^/]*\/)?$/;
    const ends = Object.entries(pages).filter(([path, html]) => {
      const [main = ''] = /<main[\s\S]*<\/main>/.exec(html) ?? [];
      const rest = main.replace(/<nav[\s\S]*?<\/nav>|<div class="safety">[\s\S]*?<\/div>/g, '');
      const leads = [...rest.matchAll(/(?:href|action)="(\/[^"#]*\/)(?:#[^"]*)?"/g)].some(([, to]) => to !== path);
      return !leads && !others.test(path);
    });
    expect(ends.map(([path]) => path)).toEqual([]);
  });
});

describe.each(languages)('the other pages (%s)', (language) => {
  const t = translator(language);

  it('tell an association how to begin, and whom to ask', () => {
    const html = page(localePath(language, '/lokalforeninger/'));
    expect(textOf(html)).toContain(t('associations.start.text'));
    expect(html).toContain(`href="${localePath(language, '/for-krisesentre/#kontakt')}"`);
    expect(page(localePath(language, '/for-krisesentre/'))).toContain('id="kontakt"');
  });

  it('say where nothing is answered by a form of ours: gifts and memberships', () => {
    const [, section = ''] =
      /<h2[^>]*>([^<]*(?:gave|gåve|donate)[\s\S]*?)<h2/.exec(page(localePath(language, '/om-nettstedet/'))) ?? [];
    expect(section).toContain(`href="${realFacts.site.organisation.website}"`);
  });

  it('put the research with its sources beside what they say of effect', () => {
    const toResearch = `href="${localePath(language, '/forskning/')}"`;
    for (const path of ['/om/', '/for-krisesentre/', '/']) {
      const [main = ''] = /<main[\s\S]*<\/main>/.exec(page(localePath(language, path))) ?? [];
      expect(main, path).toContain(toResearch);
    }
  });

  it('tell who has checked a help line: we, a directory of services, or nobody that we know of', () => {
    const items = [...page(localePath(language, '/hjelp/')).matchAll(/<h4>[\s\S]*?<\/li>/g)].map(([item]) => item);
    const saidWhen = { 'own-page': 'help.checked', directory: 'help.directory', article: 'help.mentioned' } as const;
    const inWords = (key: (typeof saidWhen)[keyof typeof saidWhen]) =>
      t(key, { date: '|' })
        .split('|')
        .sort((one, other) => other.length - one.length)[0] ?? '';
    for (const line of realFacts.helpLines.filter(({ group }) => group !== 'emergency')) {
      const item = items.find((each) => each.includes(`href="${line.url}"`)) ?? '';
      const said = Object.entries(saidWhen).flatMap(([how, key]) => (item.includes(inWords(key)) ? [how] : []));
      expect(said, line.id).toEqual(line.checked ? [line.checked.how] : []);
    }
  });
});
