import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOfFile } from '../../scripts/search/editors-words.ts';
import { languages, localePath } from '../../src/i18n/index.ts';
import { footerLinks, mainMenu } from '../../src/layouts/navigation.ts';
import { fileOf } from '../support/built-site.ts';
import { unescaped } from '../support/html.ts';
import { projectRoot } from '../support/some-facts.ts';
import { type StateServers, startStateServers } from '../support/state-servers.ts';
import { attributeOf, complaints, everyPage, startTags } from '../support/whole-site.ts';

let servers: StateServers;
let pages: Record<string, string>;
beforeAll(async () => {
  servers = await startStateServers();
  pages = await everyPage(servers);
});
afterAll(() => servers.stop());

const hrefs = (html: string): string[] =>
  startTags(html, 'a|link').map((tag) => unescaped(attributeOf(tag, 'href') ?? ''));
const isOutside = (href: string): boolean => /^https?:/.test(href) && !href.startsWith('http://localhost:');

describe('links', () => {
  it('to our own pages and files lead somewhere', async () => {
    const internal = new Set(
      Object.values(pages)
        .flatMap(hrefs)
        .filter((href) => href.startsWith('/')),
    );
    expect(internal.size).toBeGreaterThan(10);
    const dead: string[] = [];
    for (const href of internal) {
      const [path = ''] = href.split('#');
      if (existsSync(fileOf(path))) continue;
      const { status } = await fetch(`${servers.well.url}${path}`, { redirect: 'manual' });
      if (status !== 200) dead.push(`${href}: ${status}`);
    }
    expect(dead).toEqual([]);
  });

  it('that an editor wrote are links on the page', () => {
    const written = /\]\((\/[^)\s]*)\)/g;
    const lost = globSync('content/{pages,research,articles}/{nb,nn,en}/*.mdx', { cwd: projectRoot }).flatMap(
      (file) => {
        const address = addressOfFile(file);
        const page = address && pages[address.url];
        if (!page) return [`${file} has no page`];
        const there = new Set(hrefs(page));
        return [...readFileSync(join(projectRoot, file), 'utf8').matchAll(written)]
          .map(([, href = '']) => href)
          .filter((href) => !there.has(localePath(address.language, href)))
          .map((href) => `${file}: ${href}`);
      },
    );
    expect(lost).toEqual([]);
  });

  it('to a place on a page find it', () => {
    const idsOf = (html: string) => new Set(startTags(html, '[a-z][a-z0-9]*').map((tag) => attributeOf(tag, 'id')));
    const look = (html: string) =>
      startTags(html, 'a').flatMap((tag) => {
        const [path = '', fragment] = (attributeOf(tag, 'href') ?? '').split('#');
        if (fragment === undefined) return [];
        const target = path === '' ? html : pages[path];
        return target && idsOf(target).has(fragment) ? [] : [`#${fragment}`];
      });
    expect(complaints(pages, look)).toEqual([]);
  });

  it('to other sites tell them nothing, and open in the same tab', () => {
    const look = (html: string) =>
      startTags(html, 'a')
        .filter((tag) => isOutside(attributeOf(tag, 'href') ?? ''))
        .filter(
          (tag) => !attributeOf(tag, 'rel')?.split(' ').includes('noreferrer') || attributeOf(tag, 'target') !== null,
        );
    expect(complaints(pages, look)).toEqual([]);
  });

  it('never carry an answer: no address of ours has a query', () => {
    expect(complaints(pages, (html) => hrefs(html).filter((href) => href.includes('?') && !isOutside(href)))).toEqual(
      [],
    );
  });

  it('out of the site lead to the exit address twice a page: the skip link and the way out', () => {
    const look = (html: string) => {
      const ways = startTags(html, 'a').filter((tag) => attributeOf(tag, 'data-exit') !== null);
      return ways.length === 2 && ways.every((tag) => attributeOf(tag, 'href') === 'https://snl.no/') ? [] : ways;
    };
    expect(complaints(pages, look)).toEqual([]);
  });
});

describe('the menu and the foot of the page', () => {
  it('lead to pages that exist, in every language', () => {
    const missing = [...mainMenu, ...footerLinks]
      .flatMap(({ path }) => languages.map((language) => localePath(language, path)))
      .filter((path) => !existsSync(fileOf(path)));
    expect(missing).toEqual([]);
  });
});
