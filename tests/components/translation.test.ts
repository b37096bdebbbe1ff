/** The help page in more languages, as a build would make it of the drafts, and as it stands in a browser. */
import { fileURLToPath } from 'node:url';
import mdxRenderer from '@astrojs/mdx/server.js';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { trimmedStyles } from '../../scripts/vite/trim/trim.ts';
import HelpNumber from '../../src/components/translation/HelpNumber.astro';
import TranslationPage from '../../src/components/translation/TranslationPage.astro';
import { firstHelpLines, Translation, translationLanguages } from '../../src/schemas/translation.ts';
import { axeViolations, openBrowser, type TestBrowser } from '../support/browser.ts';
import { neutralAddress, playNeutralSite } from '../support/neutral-site.ts';
import { tags } from '../support/page-reading.ts';
import { realFacts } from '../support/some-facts.ts';
import { leave } from '../support/walker.ts';

type Component = Parameters<AstroContainer['renderToString']>[0];

const sources = import.meta.glob<{ Content: Component; frontmatter: unknown }>(
  ['/content/pages/*/hjelp.mdx', '!/content/pages/{nb,nn,en}/hjelp.mdx'],
  {
    eager: true,
  },
);
const root = fileURLToPath(new URL('../../', import.meta.url));
/** As the build trims it: a rule for text from right to left that was dropped would be missed here. */
const { site: styles } = trimmedStyles(root, { site: `${root}src/styles/site.css` });
/** Those that there are: without a reader, a draft is taken away. */
const translations = Object.entries(translationLanguages)
  .map(([code, direction]) => ({ code, direction }))
  .filter(({ code }) => `/content/pages/${code}/hjelp.mdx` in sources);
/** Nobody listens there: the test answers itself. */
const origin = 'http://localhost:1';

let browser: TestBrowser;
let container: AstroContainer;
beforeAll(async () => {
  [browser, container] = await Promise.all([openBrowser(), AstroContainer.create()]);
  container.addServerRenderer({ name: '@astrojs/mdx', renderer: mdxRenderer });
});
afterAll(() => browser.close());

interface Rendered {
  html: string;
  words: Translation;
}

async function rendered(code: string, direction: string, isDraft = true): Promise<Rendered> {
  const source = sources[`/content/pages/${code}/hjelp.mdx`];
  if (!source) throw new Error(`content/pages/${code}/hjelp.mdx is missing`);
  const words = Translation.parse(source.frontmatter);
  const body = await container.renderToString(source.Content, { props: { components: { HelpNumber } } });
  const html = await container.renderToString(TranslationPage, {
    props: { translation: { code, direction, isDraft }, words, published: [] },
    slots: { default: body },
    partial: false,
  });
  return { html: html.replace(/<link rel="stylesheet"[^>]*>/, `<style>${styles}</style>`), words };
}

async function opened(code: string, direction: string): Promise<{ page: Page; words: Translation }> {
  const { html, words } = await rendered(code, direction);
  const context = await browser.profile({ width: 360, height: 640 });
  await playNeutralSite(context);
  await context.route(`${origin}/**`, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
  );
  const page = await context.newPage();
  await page.goto(`${origin}/${code}/hjelp/`);
  return { page, words };
}

describe.each(translations)('the help page in $code', ({ code, direction }) => {
  it('says its language and direction, and has the way out twice in its own words', async () => {
    const { html, words } = await rendered(code, direction);
    expect(html).toContain(`<html lang="${code}" dir="${direction}">`);
    const ways = tags(html, 'a').filter((link) => 'data-exit' in link);
    expect(ways.map(({ href, rel }) => [href, rel])).toEqual([
      [neutralAddress, 'nofollow noreferrer'],
      [neutralAddress, 'nofollow noreferrer'],
    ]);
    expect(ways[1]).toMatchObject({ 'data-two-more': words.exit.twoMore, 'data-title': words.exit.title });
    expect(html).toContain(`${words.exit.label}<span class="ds-sr-only"> ${words.exit.purpose}</span>`);
    expect(html).toContain(`data-exit>${words.exit.leaveQuickly}</a>`);
  });

  it('has the numbers of the help lines, to be called, first and at the foot', async () => {
    const { html } = await rendered(code, direction);
    const called = tags(html, 'a').flatMap(({ href = '' }) => (href.startsWith('tel:') ? [href.slice(4)] : []));
    const numbers = firstHelpLines.map((id) => realFacts.helpLines.find((each) => each.id === id)?.number);
    const digits = numbers.map((number) => number?.replaceAll(' ', ''));
    expect(called).toEqual([...digits, ...digits.slice(0, 2)]);
    expect(html).toContain('<bdi dir="ltr">116\u00a0006</bdi>');
  });

  it('is marked as a draft, and kept from search engines and our own search, until it is signed', async () => {
    const { html } = await rendered(code, direction);
    expect(html).toContain('Utkast. Ingen som kan språket, har lest denne teksten.');
    expect(html).toContain('content="noindex"');
    const { html: signed } = await rendered(code, direction, false);
    expect(signed).not.toMatch(/Utkast|noindex/);
    expect(html).not.toContain('data-pagefind-body');
  });

  it('stands in a narrow window without scrolling sideways, the exit in view however far she scrolls', async () => {
    const { page } = await opened(code, direction);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    for (const part of [0, 0.5, 1]) {
      const exit = await page.evaluate((along) => {
        scrollTo(0, (document.documentElement.scrollHeight - innerHeight) * along);
        const link = document.querySelector('a.exit');
        const { left, right, top, width, height } = link?.getBoundingClientRect() ?? new DOMRect();
        const hit = document.elementFromPoint(left + width / 2, top + height / 2);
        return {
          left,
          right,
          top,
          height,
          isUncovered: hit !== null && link?.contains(hit) === true,
          center: (left + right) / 2,
        };
      }, part);
      expect(exit.isUncovered).toBe(true);
      expect(exit.left).toBeGreaterThanOrEqual(0);
      expect(exit.right).toBeLessThanOrEqual(360);
      expect(exit.top).toBeLessThan(96);
      expect(exit.height).toBeGreaterThanOrEqual(43.9);
      // Across from the word-mark, where reading ends.
      expect(exit.center < 180).toBe(direction === 'rtl');
    }
    await page.context().close();
  });

  it('has the two chairs, in the word-mark and on the floor', async () => {
    const { html } = await rendered(code, direction);
    expect(html).toMatch(/<a class="word-mark"[^>]*><svg[^>]*><g id="chairs"/);
    expect(html).toMatch(/<footer class="floor"[^>]*>\s*<svg[^>]*><use href="#chairs">/);
  });

  it('begins every paragraph at the side where reading begins, those in Norwegian too', async () => {
    const { page } = await opened(code, direction);
    const directions = await page
      .locator('main p, .floor p')
      .evaluateAll((paragraphs) => paragraphs.map((paragraph) => getComputedStyle(paragraph).direction));
    expect(new Set(directions)).toEqual(new Set([direction]));
    await page.context().close();
  });

  it('writes numbers from left to right, at the side where reading begins', async () => {
    const { page } = await opened(code, direction);
    const [number] = await page.locator('main .numbers a').evaluateAll((links) =>
      links
        .filter((link) => link.textContent === '116 006')
        .map((link) => {
          const places = (at: number) => {
            const range = document.createRange();
            const text = link.firstChild;
            if (text) range.setStart(text, at);
            if (text) range.setEnd(text, at + 1);
            return range.getBoundingClientRect().left;
          };
          return { first: places(0), last: places(6) };
        }),
    );
    expect(number?.first).toBeLessThan(number?.last ?? 0);
    expect((number?.first ?? 0) > 180).toBe(direction === 'rtl');
    await page.context().close();
  });

  it('tells in its own language how far the three presses on Shift have come, and leaves', async () => {
    const { page, words } = await opened(code, direction);
    const status = page.locator('[data-exit-status]');
    await page.keyboard.press('Shift');
    expect(await status.textContent()).toBe(words.exit.twoMore);
    await page.keyboard.press('Shift');
    expect(await status.textContent()).toBe(words.exit.oneMore);
    await page.keyboard.press('a');
    expect(await status.textContent()).toBe(words.exit.cancelled);
    await leave(page, 'Shift');
    await page.waitForURL(neutralAddress);
    await page.context().close();
  });

  it('has nothing that axe finds wrong', async () => {
    const { page } = await opened(code, direction);
    expect(await axeViolations(page)).toEqual([]);
    await page.context().close();
  });
});

it('every translation is in a language whose direction we know', () => {
  expect(translations.map(({ code }) => `/content/pages/${code}/hjelp.mdx`).sort()).toEqual(
    Object.keys(sources).sort(),
  );
});
