// Research and news as they were built: in three languages, with every claim and its source.

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contentNames } from '../support/page-reading.ts';

const site = new URL('../../dist/node/client/', import.meta.url);
const built = (path: string) => readFileSync(new URL(`.${path}`, site), 'utf8');
const pageAt = (path: string) => built(`${path}index.html`);

const languages = ['nb', 'nn', 'en'] as const;
type Language = (typeof languages)[number];
const inLanguage = (language: Language, path: string) => (language === 'nb' ? path : `/${language}${path}`);

const reports = ['/forskning/fafo-2021-32/', '/forskning/nova-10-19/'];
/** The first piece of news, while it is there: editors take news away. */
const news = contentNames('articles/nb').includes('noen-a-hore-til') ? ['/aktuelt/noen-a-hore-til/'] : [];
const sourced = ['/forskning/', ...reports, '/forskning/flere-studier/', '/forskning/tall/', ...news];
const everyPage = [...sourced, '/aktuelt/'];
const each = (paths: readonly string[]) => languages.flatMap((language) => paths.map((path) => ({ language, path })));

/** What a reader sees of a piece of HTML. */
const textOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll('\u2060', '')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();
const mainOf = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, found = '']) => found);
const jsonLdOf = (html: string): { '@context'?: string; '@graph'?: Record<string, unknown>[] }[] =>
  all(html, /<script type="application\/ld\+json">([\s\S]*?)<\/script>/g).map((json) => JSON.parse(json));

describe.each(each(everyPage))('$path in $language', ({ language, path }) => {
  const html = pageAt(inLanguage(language, path));

  it('is in its language, and leads to the same page in the others', () => {
    expect(html).toContain(`<html lang="${language}">`);
    const switched = /<nav class="versions"[\s\S]*?<\/nav>/.exec(html)?.[0] ?? '';
    const others = languages.filter((other) => other !== language).map((other) => inLanguage(other, path));
    expect(all(switched, /href="([^"]+)"/g)).toEqual(others);
    expect(others.filter((other) => !existsSync(new URL(`.${other}index.html`, site)))).toEqual([]);
  });

  it('has one first heading, and skips no level below it', () => {
    const levels = all(mainOf(html), /<h([1-6])[ >]/g).map(Number);
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
  });

  it('has the safety line', () => {
    expect(html).toContain('class="safety"');
  });
});

describe.each(each(sourced))('the sources of $path in $language', ({ language, path }) => {
  const html = pageAt(inLanguage(language, path));
  const listed = all(html, /<li id="kilde-(\d+)">/g);
  const cited = [...new Set(all(html, /href="#kilde-(\d+)"/g))];

  it('are numbered from one, and each is leant on in the text', () => {
    expect(listed).toEqual(listed.map((_, at) => String(at + 1)));
    expect(cited.sort()).toEqual([...listed].sort());
  });

  it('say who and when', () => {
    const texts = all(html, /<li id="kilde-\d+">([\s\S]*?)<\/li>/g).map(textOf);
    expect(texts.filter((text) => !/^.+ \((?:(?:ca\. |c\. )?\d{4}|u\.å\.|n\.d\.)\)\. .+\.$/.test(text))).toEqual([]);
  });
});

describe.each(each(reports))('the report $path in $language', ({ language, path }) => {
  const html = pageAt(inLanguage(language, path));

  it('says whom it concerns before anything else below the wall', () => {
    expect(html.indexOf('id="gjelder"')).toBeGreaterThan(html.indexOf('</h1>'));
    expect(html.indexOf('id="gjelder"')).toBeLessThan(html.indexOf('<article'));
  });

  it('can be cited by copying plain text', () => {
    const citation = /<p class="citation"[^>]*>([^<]+)<\/p>/.exec(html)?.[1] ?? '';
    expect(citation).toMatch(/^(?:Bråten, B\.|Danielsen, E\. M\.).* https:\/\/\S+$/);
  });

  it('is a ScholarlyArticle with authors, date and address', () => {
    const [article] = jsonLdOf(html).flatMap((data) => data['@graph'] ?? []);
    expect(jsonLdOf(html)[0]?.['@context']).toBe('https://schema.org');
    expect(article).toMatchObject({
      '@type': 'ScholarlyArticle',
      inLanguage: 'nb',
      author: [{ '@type': 'Person' }].concat(path.includes('fafo') ? [{ '@type': 'Person' }] : []),
    });
    expect(article?.['datePublished']).toMatch(/^(?:2021-12-20|2019)$/);
  });

  it('says that the number of interviews was not found', () => {
    expect(textOf(html)).toMatch(/ikke funnet tallet|ikkje funne talet|not found the number/);
  });
});

describe('what Fafo studied', () => {
  it.each([
    ['nb', /Rapporten handler om unge voksne som har brutt med familien sin.*Ikke alle som har bodd på krisesenter/],
    ['nn', /Rapporten handlar om unge vaksne som har brote med familien sin.*Ikkje alle som har budd på krisesenter/],
    [
      'en',
      /The report is about young adults who have broken with their family.*Not everyone who has lived at a crisis centre/,
    ],
  ] as const)('is said plainly in %s', (language, pattern) => {
    const text = textOf(pageAt(inLanguage(language, '/forskning/fafo-2021-32/')));
    for (const sentence of pattern.source.split('.*')) expect(text).toContain(sentence);
  });
});

describe('quotations', () => {
  it.each(each([...reports, ...news]))(
    'on $path in $language are short and say whose they are',
    ({ language, path }) => {
      const quotes = all(pageAt(inLanguage(language, path)), /<blockquote class="quote">([\s\S]*?)<\/blockquote>/g);
      expect(quotes.length).toBeGreaterThan(0);
      for (const quote of quotes) {
        expect(textOf(/<p[\s\S]*?<\/p>/.exec(quote)?.[0] ?? '').split(' ').length).toBeLessThanOrEqual(40);
        expect(textOf(/<footer>[\s\S]*/.exec(quote)?.[0] ?? '')).toMatch(/Fafo, 2021|forskning\.no, 2019/);
      }
    },
  );
});
