import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { shownName } from '../../src/domain/geography.ts';
import { crisisCentreServing, nearestAssociations, phoneYear } from '../../src/domain/nearby.ts';
import { placeSlug } from '../../src/domain/place-names.ts';
import { type Route, routeFor } from '../../src/domain/routing.ts';
import { loadFacts } from '../../src/facts/load.ts';
import { recipientName } from '../../src/i18n/form-words.ts';
import { type Language, languages, localePath, translator } from '../../src/i18n/index.ts';
import { translationLanguages } from '../../src/schemas/translation.ts';
import { builtFiles } from '../support/built-site.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const built = join(root, 'dist/node/client');
const facts = loadFacts(root);
const { municipalities } = facts.geography;

const read = (path: string): string => readFileSync(join(built, path, 'index.html'), 'utf8');
const text = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', '’')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
const one = (html: string, pattern: RegExp): string => pattern.exec(html)?.[1] ?? '';
const steps = (html: string): string[] =>
  [...one(html, /<ol class="steps">([\s\S]*?)<\/ol>/).matchAll(/<strong>(.*?)<\/strong>/g)].map(([, title = '']) =>
    text(title),
  );

/** Who gets it in turn, as a page says it. The rest get it only when somebody is away. */
function namesInTurn({ recipients }: Route, language: Language): string[] {
  const t = translator(language);
  const inTurn = recipients.filter(({ kind }, at) => at < 2 || kind === 'national');
  return inTurn.map((each) =>
    each.reason === 'deputy' ? t('route.deputy', { association: each.name }) : recipientName(each, t, 'alone'),
  );
}

/** Words that a page's address, title or description must not show to whoever looks at her history. */
const telling = /vold|vald|overgrep|krisesent|politi|mishandl|flykt|hjelp|utsatt|utsett/i;

const pages = municipalities.map((municipality) => {
  const slug = placeSlug(shownName(municipality));
  const html = read(`kommune/${slug}`);
  return { municipality, slug, html, language: municipality.written === 'nn' ? ('nn' as const) : ('nb' as const) };
});

describe('the municipalities’ pages', () => {
  it('are one for each, at an address of plain letters, and no other', () => {
    const folders = readdirSync(join(built, 'kommune'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(pages.length).toBeGreaterThan(300);
    expect(folders.map(({ name }) => name).sort()).toEqual(pages.map(({ slug }) => slug).sort());
    expect(pages.filter(({ slug }) => !/^[a-z]+(?:-[a-z]+)*$/.test(slug))).toEqual([]);
    expect(existsSync(join(built, 'nn/kommune/voss'))).toBe(false);
  });

  it('are in the municipality’s own written standard', () => {
    const wrong = pages.filter(({ html, language }) => one(html, /<html lang="(\w+)"/) !== language);
    expect(wrong.map(({ slug }) => slug)).toEqual([]);
    expect(pages.filter(({ language }) => language === 'nn')).toHaveLength(88);
  });

  it('are called by the municipality’s name alone, and say nothing more to whoever sees the history', () => {
    for (const { municipality, html } of pages) {
      expect(one(html, /<title>(.*?)<\/title>/)).toBe(shownName(municipality));
      // Volda is a place, and no word of ours.
      expect(one(html, /<meta name="description" content="([^"]*)"/).replace(shownName(municipality), '')).not.toMatch(
        telling,
      );
    }
  });

  it('have one heading of the first rank: the name, with its names in other languages marked as such', () => {
    for (const { municipality, html } of pages) {
      expect([...html.matchAll(/<h1[^>]*>(.*?)<\/h1>/g)].map(([, name]) => name)).toEqual([shownName(municipality)]);
      for (const { name, lang } of municipality.otherNames)
        expect(html).toContain(`<span lang="${lang}">${name}</span>`);
    }
  });

  it('say who gets an application, the same as the routing', () => {
    for (const { municipality, html, language } of pages) {
      const { number } = municipality;
      const route = routeFor(
        { form: 'volunteer', municipality: number, crisisCentre: null, today: '2026-06-01' },
        facts,
      );
      const t = translator(language);
      const inTurn = namesInTurn(route, language);
      expect(steps(html), municipality.name).toEqual(inTurn);
      if (inTurn.length > 1) expect(text(html)).toContain(t('route.later', { days: facts.site.waitingTimes.deputy }));
    }
  });

  it('name the nearest association with its distance when the municipality has none', () => {
    for (const { municipality, html, language } of pages) {
      if (facts.associations.some((association) => association.municipalities.includes(municipality.number))) continue;
      const [nearest] = nearestAssociations(municipality.number, facts);
      const { association, kilometres = 0 } = nearest ?? {};
      expect(text(html)).toContain(text(translator(language)('find.association.nearest', { kilometres })));
      expect(html).toContain(`href="${localePath(language, `/lokalforeninger/${association?.id}/`)}"`);
    }
  });

  it('name the crisis centre where one is established, and else how to find one', () => {
    for (const { municipality, html } of pages) {
      const serving = crisisCentreServing(municipality.number, facts);
      if (serving) expect(text(html), municipality.name).toContain(text(serving.centre.name));
      else expect(html, municipality.name).toContain('href="https://dinutvei.no"');
    }
  });

  it('never give a centre’s number without its year, and never a number without the warning', () => {
    for (const { municipality, html, language } of pages) {
      const t = translator(language);
      const main = one(html, /(<main[\s\S]*<\/main>)/);
      const phone = crisisCentreServing(municipality.number, facts)?.centre.phone;
      if (phone)
        expect(text(main)).toContain(`${phone.number} ${t('find.centre.phoneYear', { year: phoneYear(phone) })}`);
      for (const [card = ''] of main.matchAll(/<article[\s\S]*?<\/article>/g))
        if (card.includes('href="tel:')) expect(card).toContain(t('find.centre.remembers'));
    }
  });

  it('have the safety line, and the way out', () => {
    expect(pages.filter(({ html }) => !html.includes('class="safety"') || !html.includes('data-exit'))).toEqual([]);
  });

  it('are small', () => {
    const sheets = new Map<string, number>();
    const weight = (path: string) => {
      const known = sheets.get(path) ?? brotliCompressSync(readFileSync(join(built, path))).byteLength;
      sheets.set(path, known);
      return known;
    };
    const longest = [...pages].sort((a, b) => b.html.length - a.html.length).slice(0, 20);
    const heavy = longest.flatMap(({ slug, html }) => {
      const styles = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, path = '']) => weight(path));
      const total = brotliCompressSync(html).byteLength + styles.reduce((sum, size) => sum + size, 0);
      return total > 14_600 ? [`${slug}: ${total}`] : [];
    });
    expect(heavy).toEqual([]);
  });
});

describe('the associations’ pages', () => {
  const languages = ['nb', 'nn', 'en'] as const;
  const all = facts.associations.flatMap((association) =>
    languages.map((language) => ({
      association,
      language,
      html: read(localePath(language, `/lokalforeninger/${association.id}/`)),
    })),
  );

  it('are one for each association and language', () => {
    for (const { html, language, association } of all) {
      expect(one(html, /<html lang="(\w+)"/)).toBe(language);
      expect(text(one(html, /<h1[^>]*>(.*?)<\/h1>/))).toBe(association.name);
    }
  });

  it('say who gets the application, the same as the routing', () => {
    for (const { html, language, association } of all) {
      const [municipality = ''] = association.municipalities;
      const question = { form: 'volunteer' as const, municipality, crisisCentre: null, today: '2026-06-01' };
      const route = routeFor({ ...question, choice: association.id }, facts);
      expect(steps(html)).toEqual(namesInTurn(route, language));
    }
  });

  it('say when the name is our own estimate, that there is no contact, and where it is known from', () => {
    for (const { html, language, association } of all) {
      const t = translator(language);
      expect(html.includes(t('association.inferred'))).toBe(association.nameCertainty === 'inferred');
      expect(html.includes(`<dt>${t('association.contact')}</dt>`)).toBe(association.contact === undefined);
      for (const { title, url } of association.sources)
        expect([html.includes(`href="${url}" rel="noreferrer"`), text(html).includes(title)]).toEqual([true, true]);
    }
  });

  it('carry the association to the form in a posted field, never in an address', () => {
    for (const { html, language, association } of all) {
      expect(html).toContain(`method="post" action="${localePath(language, '/bli-ressursvenn/soknad/kontroll/')}"`);
      expect(html).toContain(`<input type="hidden" name="recipient" value="${association.id}">`);
      expect(html).not.toMatch(/href="[^"]*soknad[^"]*\?/);
    }
  });

  it('are all in the list, with the map described in words', () => {
    for (const language of languages) {
      const html = read(localePath(language, '/lokalforeninger/'));
      for (const { id } of facts.associations)
        expect(html).toContain(`href="${localePath(language, `/lokalforeninger/${id}/`)}"`);
      expect(html).toContain(`aria-label="${translator(language)('map.all')}"`);
    }
  });
});

describe('the list of crisis centres', () => {
  const { crisisCentres } = facts;
  const lists = languages.map((language) => ({
    language,
    html: read(localePath(language, '/hjelp/sentre/').slice(1)),
  }));

  it('has each centre that a source tells enough about, with the numbers we know and their year, and no other', () => {
    for (const { html, language } of lists) {
      const kept = crisisCentres.filter(({ certainty }) => certainty === 'low');
      const items = [...html.matchAll(/<li>\s*<strong>(.*?)<\/strong>([\s\S]*?)<\/li>/g)];
      const shown = Object.fromEntries(items.map(([, name = '', more = '']) => [text(name), text(more)]));
      const known = crisisCentres.filter(({ certainty }) => certainty !== 'low');
      expect(Object.keys(shown).sort()).toEqual(known.map(({ name }) => name).sort());
      for (const { name, phone } of known) {
        const year = phone && phoneYear(phone, translator(language)('research.circa'));
        if (phone) expect(shown[name]).toMatch(new RegExp(`${phone.number} \\(.* ${year}\\)`));
        else expect(shown[name]).toContain(translator(language)('centres.noNumber'));
      }
      expect(kept.filter(({ name }) => html.includes(`<strong>${name}<`))).toEqual([]);
    }
  });

  it('says nothing to whoever sees the history', () => {
    for (const { html } of lists) {
      expect(one(html, /<title>(.*?)<\/title>/)).not.toMatch(telling);
      expect(one(html, /<meta name="description" content="([^"]*)"/)).not.toMatch(telling);
    }
  });

  it('is one step from every page, in the page’s language', () => {
    // The list is in no other language than ours, so a page in one leads to the help page instead.
    const isOurs = (path: string) => !Object.keys(translationLanguages).some((code) => path.startsWith(`/${code}/`));
    const floors = [...builtFiles('**/index.html'), '/404.html', '/500.html'].filter(
      (path) => isOurs(path) && /<footer class="floor"/.test(readFileSync(join(built, path), 'utf8')),
    );
    const without = floors.filter((path) => {
      const html = readFileSync(join(built, path), 'utf8');
      const floor = one(html, /(<footer class="floor"[\s\S]*<\/footer>)/);
      const [language = 'nb'] = languages.filter((each) => each === one(html, /<html lang="(\w+)"/));
      return !floor.includes(`href="${localePath(language, '/hjelp/sentre/')}"`);
    });
    expect(floors.length).toBeGreaterThan(450);
    expect(without).toEqual([]);
  });
});
