// The pages of content/pages/ as they were built: in three languages, sound, and without a word that could give anyone away.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { splitFrontMatter } from '../../src/facts/front-matter.ts';
import { type Language, languages, localePath } from '../../src/i18n/index.ts';
import { ReadingPage } from '../../src/schemas/page.ts';
import { builtPage, contentNames, mainOf, plainText, tags } from '../support/page-reading.ts';

const names = contentNames('pages/nb');
const pathOf = (name: string) => (name === 'forside' ? '/' : `/${name}/`);
const source = (language: Language, name: string) =>
  readFileSync(new URL(`../../content/pages/${language}/${name}.mdx`, import.meta.url), 'utf8');
const frontMatter = (language: Language, name: string): ReadingPage =>
  ReadingPage.parse(parse(splitFrontMatter(source(language, name)).yaml ?? ''));

const pages = languages.flatMap((language) =>
  names.map((name) => {
    const address = localePath(language, pathOf(name));
    return { language, name, address, html: builtPage(address) ?? '', data: frontMatter(language, name) };
  }),
);

/** Each test gathers what is wrong on all pages, so that one run tells everything. */
const faults = (find: (page: (typeof pages)[number]) => readonly string[]): string[] =>
  pages.flatMap((page) => find(page).map((fault) => `${page.address}: ${fault}`));

describe('the pages of prose', () => {
  it('are at least those that the menus lead to', () => {
    expect(names).toEqual(
      expect.arrayContaining([
        'bli-ressursvenn',
        'for-krisesentre',
        'forside',
        'hjelp',
        'om',
        'om-nettstedet',
        'personvern',
        'tilgjengelighet',
        'trygg-pa-nett',
      ]),
    );
  });

  it.each(languages)('exist in %s, and say so', (language) => {
    expect([...contentNames(`pages/${language}`)].sort()).toEqual([...names].sort());
    const own = pages.filter((page) => page.language === language);
    expect(own.filter(({ html }) => !html.includes(`<html lang="${language}"`)).map(({ address }) => address)).toEqual(
      [],
    );
  });

  // Shorter sentences can be the same in bokmål and nynorsk, and rightly so.
  it('have long sentences of their own in each language', () => {
    const long = (html: string) =>
      [
        ...mainOf(html)
          .replace(/<section class="band small">[\s\S]*?<\/section>/, '')
          .matchAll(/<(p|li|dd|td)\b(?![^>]*lang=)[^>]*>([\s\S]*?)<\/\1>/g),
      ]
        .flatMap(([, , inside = '']) => plainText(inside).split(/(?<=[.?!]) /))
        .filter((sentence) => sentence.length > 70);
    const shared = names.flatMap((name) => {
      const [nb, nn, en] = languages.map(
        (language) => new Set(long(builtPage(localePath(language, pathOf(name))) ?? '')),
      );
      return [...(nb ?? [])]
        .filter((sentence) => nn?.has(sentence) || en?.has(sentence))
        .concat([...(nn ?? [])].filter((sentence) => en?.has(sentence)));
    });
    expect(shared).toEqual([]);
  });

  it('lead to themselves in the other two languages', () => {
    expect(
      faults(({ html, language, name }) =>
        languages
          .filter((other) => other !== language)
          .filter(
            (other) =>
              !html.includes(`<a href="${localePath(other, pathOf(name))}" lang="${other}" hreflang="${other}">`),
          ),
      ),
    ).toEqual([]);
  });

  it('have one main heading, and skip no level below it', () => {
    expect(
      faults(({ html }) => {
        const levels = [...mainOf(html).matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level));
        const skipped = levels.filter((level, at) => at > 0 && level > (levels[at - 1] ?? 0) + 1);
        return [
          ...(levels.filter((level) => level === 1).length === 1 && levels[0] === 1 ? [] : ['not one h1, first']),
          ...skipped.map((level) => `h${level} comes too soon`),
        ];
      }),
    ).toEqual([]);
  });

  it('have no id twice', () => {
    expect(
      faults(({ html }) => {
        const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id);
        return ids.filter((id, at) => ids.indexOf(id) !== at);
      }),
    ).toEqual([]);
  });

  it('tell nobody outside which page a reader came from', () => {
    expect(
      faults(({ html }) =>
        tags(html, 'a')
          .filter(({ href = '', rel = '' }) => /^https?:/.test(href) && !rel.includes('noreferrer'))
          .map(({ href = '' }) => href),
      ),
    ).toEqual([]);
  });

  it('join no two words where a link or bold text begins or ends', () => {
    const inline = '(?:a|strong|em|span|b|i)';
    const joined = new RegExp(
      `[\\p{L}\\p{N}.,!?]<${inline}(?:\\s[^>]*)?>[\\p{L}\\p{N}]|[\\p{L}\\p{N}.]</${inline}>[\\p{L}\\p{N}]`,
      'gu',
    );
    expect(
      faults(({ html }) =>
        [...mainOf(html).matchAll(joined)].map((found) => mainOf(html).slice(found.index - 20, found.index + 60)),
      ),
    ).toEqual([]);
  });

  it('promise no safety that we cannot give', () => {
    const banned =
      /100\s*% (?:trygg|safe)|helt trygg|heilt trygg|completely safe|ingen kan se\b|ingen kan sjå|no ?(?:body|one) can see|anonym|sporløst|without a trace|garanter|guarantee/i;
    const quoted = /<ul class="help-lines">[\s\S]*?<\/ul>/g;
    expect(faults(({ html }) => plainText(mainOf(html).replace(quoted, '')).match(banned) ?? [])).toEqual([]);
  });
});

describe('the pages that she may read', () => {
  const hers = pages.filter(({ data }) => data.audience === 'survivor');
  /** Words in an address, a title or a description that the browser's history would show (safety.md S-25). */
  const triggers =
    /vold|vald|violen|overgrep|abuse|krise|crisis|politi|police|mishandl|flykt|flukt|escape|trygg|safe|hjelp nå|hjelp no|help now|redd|afraid|overvåk|stalk/i;

  it('are the help page and the page about the web', () => {
    expect([...new Set(hers.map(({ name }) => name))].sort()).toEqual(['hjelp', 'trygg-pa-nett']);
  });

  it('have neutral titles and descriptions', () => {
    const shown = hers.map(
      ({ html }) =>
        `${plainText(/<title>(.*?)<\/title>/.exec(html)?.[1] ?? '')} ${tags(html, 'meta')
          .map(({ content = '' }) => content)
          .join(' ')}`,
    );
    expect(shown.filter((words) => triggers.test(words))).toEqual([]);
  });

  it('say when somebody last went through them', () => {
    expect(hers.filter(({ data }) => !/^\d{4}-\d{2}-\d{2}$/.test(data.reviewed ?? ''))).toEqual([]);
  });

  it('warn that the phone remembers, wherever they give a number to call', () => {
    const warning = /husker (?:hvem|nummeret)|hugsar (?:kven|nummeret)|remembers (?:whom|the number)/;
    expect(
      hers
        .filter(({ html }) => /href="(?:tel|sms):/.test(mainOf(html)) && !warning.test(plainText(mainOf(html))))
        .map(({ address }) => address),
    ).toEqual([]);
  });

  it('begin with the numbers, on the help page', () => {
    for (const { html } of hers.filter(({ name }) => name === 'hjelp')) {
      const numbers = tags(mainOf(html), 'a')
        .map(({ href = '' }) => href)
        .filter((href) => href.startsWith('tel:'));
      expect(numbers.slice(0, 4)).toEqual(['tel:112', 'tel:116006', 'tel:116117', 'tel:113']);
    }
  });
});

describe('the safety line', () => {
  it('stands on every page of prose, and is at most 60 words', () => {
    expect(
      faults(({ html }) => {
        const line = /<div class="safety">[\s\S]*?<\/div>/.exec(html)?.[0] ?? '';
        const words = plainText(line.replace(/<(svg|noscript)\b[\s\S]*?<\/\1>/g, '')).split(' ').length;
        return words > 10 && words <= 60 ? [] : [`${words} words`];
      }),
    ).toEqual([]);
  });
});

describe('structured data', () => {
  const blocks = (html: string): string[] =>
    [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)].map(([, json = '']) => json);

  it.each(languages)('repeats the questions and answers of the programme page, in %s', (language) => {
    const html = builtPage(localePath(language, '/om/')) ?? '';
    const faq = blocks(html)
      .map((json) => JSON.parse(json))
      .find((data) => data['@type'] === 'FAQPage');
    const questions: string[] = faq.mainEntity.map(({ name }: { name: string }) => name);
    const headings = [...html.matchAll(/<h3[^>]*>([\s\S]*?)<\/h3>/g)].map(([, heading = '']) => plainText(heading));
    expect(questions.length).toBeGreaterThan(0);
    expect(questions.filter((question) => !headings.includes(question))).toEqual([]);
    expect(JSON.stringify(faq)).not.toMatch(/[<>]|&\w+;/);
  });

  it('names the organisation on the front page', () => {
    const [organisation] = blocks(builtPage('/') ?? '').map((json) => JSON.parse(json));
    expect(organisation).toMatchObject({ '@type': 'Organization', name: 'Norske Kvinners Sanitetsforening' });
  });
});

describe('the page that was not found', () => {
  const html = builtPage('/404.html') ?? '';

  it('speaks three languages', () => {
    expect(mainOf(html)).toContain('Vi fant ikke siden');
    expect(mainOf(html)).toMatch(/<p lang="nn">\s*Vi fann ikkje sida/);
    expect(mainOf(html)).toMatch(/<p lang="en">\s*We could not find the page/);
  });

  it('leads to the three doors and gives the numbers', () => {
    const links = tags(html, 'a').map(({ href = '' }) => href);
    expect(links).toEqual(
      expect.arrayContaining(['/bli-ressursvenn/', '/for-krisesentre/', '/hjelp/', 'tel:112', 'tel:116006']),
    );
  });
});
