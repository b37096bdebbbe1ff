// The poster and slips that crisis centres print, and the page that a slip leads to.

import { readFileSync } from 'node:fs';
import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { languages, localePath } from '../../src/i18n/index.ts';
import { fileOf } from '../support/built-site.ts';
import { builtPage, mainOf, plainText, tags } from '../support/page-reading.ts';
import { squaresOf } from '../support/qr-squares.ts';
import { realFacts } from '../support/some-facts.ts';

/** What a sheet in a handbag, a file's name or a screen seen over a shoulder must not say. */
const telling =
  /vold|vald|overgrep|krise|politi|mishandl|utsatt|utsett|flykt|trygg|violen|abus|crisis|police|shelter|escape|safe/i;

const sheets = languages.flatMap((language) =>
  realFacts.associations.map((association) => {
    const { id } = association;
    const path = localePath(language, `/for-krisesentre/oppslag/${id}/`);
    const arrivalPath = localePath(language, `/r/${id}/`);
    return {
      association,
      language,
      path,
      html: builtPage(path) ?? '',
      arrivalPath,
      arrival: builtPage(arrivalPath) ?? '',
    };
  }),
);
const titleOf = (html: string): string => plainText(/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '');
const descriptionOf = (html: string): string =>
  tags(html, 'meta').find(({ name }) => name === 'description')?.['content'] ?? '';
/** The two sheets of paper, without what is around them on the screen. */
const paperOf = (html: string): string =>
  plainText(/<div class="sheet poster">[\s\S]*<\/main>/.exec(mainPart(html))?.[0] ?? '');
const mainPart = (html: string): string => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
const failing = (isWrong: (sheet: (typeof sheets)[number]) => boolean): string[] =>
  sheets.filter(isWrong).map(({ path }) => path);

describe('the sheets for crisis centres', () => {
  it('are there for every association, in every language, from its own page and from the page for crisis centres', () => {
    expect(failing(({ html }) => html === '')).toEqual([]);
    const links = (address: string) => tags(builtPage(address) ?? '', 'a').map(({ href }) => href);
    expect(
      failing(
        ({ association: { id }, language, path }) =>
          !links(localePath(language, `/lokalforeninger/${id}/`)).includes(path) ||
          !links(localePath(language, '/for-krisesentre/')).includes(path),
      ),
    ).toEqual([]);
  });

  it('say on paper neither what they are about nor who hung them up', () => {
    expect(failing(({ html }) => paperOf(html) === '' || telling.test(paperOf(html)))).toEqual([]);
    const centres = realFacts.crisisCentres.map(({ name }) => name);
    expect(failing(({ html }) => centres.some((name) => paperOf(html).includes(name)))).toEqual([]);
  });

  it('are saved under a name that says nothing', () => {
    expect(
      failing(({ html }) => titleOf(html) === '' || telling.test(`${titleOf(html)} ${descriptionOf(html)}`)),
    ).toEqual([]);
  });

  it('say which year their facts are from', () => {
    expect(failing(({ html, association }) => !paperOf(html).includes(association.lastDocumented.slice(0, 4)))).toEqual(
      [],
    );
  });

  it('name an association only where a source does, and tell staff when it is not known to run', () => {
    expect(
      failing(
        ({ html, association: { name, nameCertainty } }) =>
          paperOf(html).includes(name) !== (nameCertainty === 'documented'),
      ),
    ).toEqual([]);
    expect(
      failing(
        ({ html, association: { status } }) =>
          /ikke bekreftet|ikkje stadfesta|not confirmed/.test(plainText(mainOf(html))) !== (status !== 'running'),
      ),
    ).toEqual([]);
  });

  it('carry a code that is the neutral address, square by square', () => {
    const wrong = failing(({ html, arrivalPath }) => {
      const { size, path, label } = codeOf(html);
      const [, host = ''] = /(\S+?)\/(?:nn\/|en\/)?r\//.exec(label) ?? [];
      const candidates = ['http', 'https'].map((scheme) => `${scheme}://${host}${arrivalPath}`);
      return !candidates.some(
        (address) =>
          JSON.stringify(encode(address, { ecc: 'M', border: 4 }).data) === JSON.stringify(squaresOf(path, size)),
      );
    });
    expect(wrong).toEqual([]);
  });

  it('draw the code once, and show that one on every slip and card', () => {
    expect(failing(({ html }) => html.split('id="qr"').length !== 2 || html.split('href="#qr"').length !== 18)).toEqual(
      [],
    );
  });

  it('are two A4 pages without a margin, where browsers would print the address of the page', () => {
    const [first] = sheets;
    const styles = tags(first?.html ?? '', 'link')
      .filter(({ rel }) => rel === 'stylesheet')
      .map(({ href = '' }) => readFileSync(fileOf(href), 'utf8'))
      .join('');
    expect(styles).toMatch(/@page\s*\{[^}]*size:\s*A4[^}]*\}/i);
    expect(styles).toMatch(/@page\s*\{[^}]*margin:\s*0[^}]*\}/);
  });
});

function codeOf(html: string): { size: number; path: string; label: string } {
  const [, size = '', label = '', path = ''] =
    /<svg class="qr" viewBox="0 0 (\d+) \d+" role="img" aria-label="([^"]*)"[^>]*><path id="qr" d="([^"]*)"/.exec(
      html,
    ) ?? [];
  return { size: Number(size), path, label };
}

describe('the page that a slip leads to', () => {
  it('is there for every code, and leads on', () => {
    const hrefs = (html: string) => tags(mainPart(html), 'a').map(({ href }) => href);
    expect(
      failing(
        ({ arrival, association: { id }, language }) =>
          !hrefs(arrival).includes(localePath(language, '/om/')) ||
          !hrefs(arrival).includes(localePath(language, `/lokalforeninger/${id}/`)),
      ),
    ).toEqual([]);
  });

  it('shows and leaves behind nothing about what it is for', () => {
    const shown = (html: string) => plainText(mainOf(html.replace(/<div class="safety">[\s\S]*?<\/div>/, '')));
    expect(
      failing(({ arrival, arrivalPath }) =>
        telling.test(`${arrivalPath} ${titleOf(arrival)} ${descriptionOf(arrival)} ${shown(arrival)}`),
      ),
    ).toEqual([]);
  });

  it('has the safety line, after what is read first', () => {
    expect(failing(({ arrival }) => !/class="band arrival"[\s\S]*class="safety"[\s\S]*<\/main>/.test(arrival))).toEqual(
      [],
    );
  });

  it('stands in no list: not in search engines, nor in our own search', () => {
    const isListed = (html: string) =>
      !html.includes('<meta name="robots" content="noindex">') ||
      html.includes('rel="canonical"') ||
      html.includes('data-pagefind-body');
    expect(failing(({ html, arrival }) => isListed(html) || isListed(arrival))).toEqual([]);
  });
});
