import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { builtPages, fileOf } from '../support/built-site.ts';

const sheetOf = (html: string): string =>
  readFileSync(fileOf(/<link rel="stylesheet" href="([^"]+)"/.exec(html)?.[1] ?? ''), 'utf8');
/** Whether the sheet has a rule that begins with this class. */
const styles = (css: string, part: string): boolean => new RegExp(`[{},]\\.${part}[ {,:>]`).test(css);
const ofLists = ['studies', 'pair', 'study-facts', 'citation', 'feed'];
const parts = [...ofLists, 'plot', 'numbers-table', 'shares', 'cite', 'works'];
const research = Object.entries(builtPages()).filter(([path]) => /^\/(?:\w\w\/)?(?:forskning|aktuelt)\//.test(path));

it('a page about research or news has the rules for what it holds', () => {
  const held = research.flatMap(([path, html]) =>
    parts
      .filter((part) => new RegExp(` class="(?:[^"]* )?${part}[ "]`).test(html))
      .map((part) => ({ path, part, isStyled: styles(sheetOf(html), part) })),
  );
  expect(new Set(held.map(({ part }) => part))).toEqual(new Set(parts));
  expect(held.filter(({ isStyled }) => !isStyled)).toEqual([]);
});

it('the page of figures, which is the heaviest, asks for no rules of lists of studies', () => {
  const figures = research.filter(([path]) => path.endsWith('/forskning/tall/'));
  expect(figures).toHaveLength(3);
  for (const [, html] of figures) expect(ofLists.filter((part) => styles(sheetOf(html), part))).toEqual([]);
});
