import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageWeights } from '../../scripts/bench/page-weight.ts';
import { filesOf, withImports } from '../../scripts/support/page-files.ts';
import { builtFiles, builtPages, fileOf } from '../support/built-site.ts';
import { waitingScriptsOf } from '../support/html.ts';
import { fetchState } from '../support/page-states.ts';
import { recordProof } from '../support/proof.ts';
import { realFacts } from '../support/some-facts.ts';
import { type StateServers, startStateServers } from '../support/state-servers.ts';
import { attributeOf, complaints, everyPage, startTags } from '../support/whole-site.ts';

/** Bytes of HTML, CSS and JavaScript in brotli at its best, file by file: one page on a slow phone in a second or two. */
const pageBudget = 14_600;

let servers: StateServers;
let pages: Record<string, string>;
beforeAll(async () => {
  servers = await startStateServers();
  pages = await everyPage(servers);
});
afterAll(() => servers.stop());

const readBuilt = (path: string): string => readFileSync(fileOf(path), 'utf8');
/** What a browser fetches with the page, and what that asks for. */
const withPage = (html: string): string[] => [
  ...new Set(filesOf(html).flatMap((path) => (path.endsWith('.js') ? withImports(path, readBuilt) : [path]))),
];
const compressed = (content: string | Buffer): number => brotliCompressSync(content).length;

describe('what a visitor downloads', () => {
  // These two first, since they ask the server: open connections are given up while the others keep the processor.
  it('sets no cookie and is kept by nobody', async () => {
    const answers = await Promise.all(
      ['/bli-ressursvenn/soknad/', '/finnes-ikke/', servers.receipts.sent, servers.doors.new].map((path) =>
        fetch(`${servers.well.url}${path}`),
      ),
    );
    expect(answers.map(({ headers }) => [headers.get('set-cookie'), headers.get('cache-control')])).toEqual(
      answers.map(() => [null, 'no-store']),
    );
  });

  it('runs one inline script, the one that the Content-Security-Policy names', async () => {
    const { html, headers } = await fetchState('recipient’s page, new', servers);
    const policy = headers.get('content-security-policy') ?? '';
    const scripts = (page: string) =>
      [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
        ([, code = '']) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`,
      );
    const [hash = ''] = scripts(html);
    expect(policy).toContain(`script-src 'self' ${hash};`);
    expect(policy).not.toContain('unsafe');
    expect(complaints(pages, (page) => scripts(page).filter((one, at) => at > 0 || one !== hash))).toEqual([]);
    expect(complaints(pages, (page) => (scripts(page).length === 1 ? [] : ['no exit script']))).toEqual([]);
  });

  it('comes from our own address alone', () => {
    const look = (html: string) =>
      startTags(html, 'link|script|img|source|iframe|form|use|object|embed|video|audio').flatMap((tag) => {
        const rel = attributeOf(tag, 'rel');
        if (rel === 'canonical' || rel === 'alternate') return [];
        return ['href', 'src', 'srcset', 'action', 'data', 'poster']
          .map((name) => attributeOf(tag, name) ?? '')
          .filter((address) => /^(?:[a-z]+:)?\/\//.test(address));
      });
    expect(complaints(pages, look)).toEqual([]);
    const styles = builtFiles('**/*.css').map((path) => readFileSync(fileOf(path), 'utf8'));
    expect(styles.flatMap((css) => css.match(/@import|url\((?!["']?(?:\/_astro\/|data:))[^)]*\)/g) ?? [])).toEqual([]);
  });

  it('holds no kind of component that the style sheets leave out (scripts/vite/trim/selectors.ts)', () => {
    const look = (html: string) => [
      ...startTags(html, 'a|button').filter((tag) => attributeOf(tag, 'class')?.split(' ').includes('ds-card')),
      ...startTags(html, 'caption').filter((tag) => attributeOf(tag, 'data-size')),
      ...(html.match(/<nav class="ds-breadcrumbs"[^>]*>\s*<(?!ol)\w+/g) ?? []),
      ...(html.match(/<\w+ class="[^"]*\bds-card\b[^"]*"[^>]*(?:role="button"|data-variant)/g) ?? []),
      ...(html.match(/<(a|button)\b[^>]*\bds-button\b[^>]*>(?:(?!<\/\1>)[\s\S])*?<(?:img|svg)\b/g) ?? []),
    ];
    expect(complaints(pages, look)).toEqual([]);
  });

  it('has no script with it before somebody puts the cursor in a form', () => {
    expect(complaints(pages, (html) => filesOf(html).filter((path) => path.endsWith('.js')))).toEqual([]);
    const waiting = Object.fromEntries(Object.entries(pages).map(([name, html]) => [name, waitingScriptsOf(html)]));
    const built = new Set(builtFiles('**/*.js'));
    expect(
      Object.values(waiting)
        .flat()
        .filter((path) => !built.has(path)),
    ).toEqual([]);
    const withForms = ['/bli-ressursvenn/soknad/', '/en/finn/', '/nn/sok/'];
    expect(withForms.map((name) => waiting[name]?.length)).toEqual([1, 1, 1]);
  });

  it('has no validation library in it', () => {
    const scripts = builtFiles('**/*.js').map((path) => [path, readFileSync(fileOf(path), 'utf8')] as const);
    expect(scripts.filter(([, code]) => /ZodError|zod/i.test(code)).map(([path]) => path)).toEqual([]);
    const ours = scripts.filter(([path]) => !path.startsWith('/pagefind/'));
    // Most of it is the leak guard's words, which come when a form is touched. Zod would double it.
    expect(ours.reduce((sum, [, code]) => sum + code.length, 0)).toBeLessThan(67_000);
  });

  it('holds no mailbox but the national coordinator’s, and the visitor’s own', () => {
    const { email } = realFacts.site.nationalCoordinator;
    const shown = new Set([email, 'navn@eksempel.no', 'name@example.com', 'namn@eksempel.no']);
    // An association's own page says where it can be written to, when it has published a role address itself.
    const isAssociation = (name: string) => /^(?:\/nn|\/en)?\/lokalforeninger\/[a-z]+\/$/.test(name);
    const published = realFacts.associations.flatMap(({ contact }) => contact?.email ?? []);
    const look = (html: string, name: string) =>
      name.startsWith('mailbox') || !name.startsWith('/')
        ? realFacts.associations.flatMap(({ contact }) =>
            contact && html.includes(contact.email) && !name.startsWith('mailbox') ? [contact.email] : [],
          )
        : (html.match(/[\w.+-]+@[\w-]+\.[\w.]*\w/g) ?? []).filter(
            (address) => !shown.has(address) && !(isAssociation(name) && published.includes(address)),
          );
    expect(complaints(pages, look)).toEqual([]);
  });

  it('holds no facts that a page does not show: no data beside the text', () => {
    const look = (html: string) => [
      ...(html.match(/<script[^>]*type="application\/json"/g) ?? []),
      ...startTags(html, '[a-z][a-z0-9]*').filter((tag) => tag.length > 1500 && !tag.startsWith('<path')),
    ];
    expect(complaints(builtPages(), look)).toEqual([]);
    const allowed = /\/finn\/steder\.json$|^\/pagefind\/pagefind-entry\.json$/;
    expect(builtFiles('**/*.{json,map,ts,mdx,yaml,db,key}').filter((path) => !allowed.test(path))).toEqual([]);
  });

  // Last, since it keeps the processor so long that open connections are given up.
  it(`is at most ${pageBudget} bytes of HTML, CSS and JavaScript on any page`, () => {
    const files = new Map(builtFiles('**/*.{css,js}').map((path) => [path, compressed(readFileSync(fileOf(path)))]));
    const sizes = Object.entries(pages).map(([name, html]) => ({
      name,
      bytes: withPage(html).reduce((sum, path) => sum + (files.get(path) ?? 0), compressed(html)),
    }));
    // What is really sent of a built page: its copies, most of them compressed in a hurry.
    const sent = pageWeights();
    const [largest] = [...sizes, ...sent].toSorted((a, b) => b.bytes - a.bytes);
    process.stdout.write(`Largest page: ${largest?.name}, ${largest?.bytes} of ${pageBudget} bytes\n`);
    recordProof('weight', { largest: largest?.bytes ?? 0, budget: pageBudget });
    expect([...sizes, ...sent].filter(({ bytes }) => bytes > pageBudget)).toEqual([]);
    // The style sheets were counted.
    expect(files.size).toBeGreaterThan(2);
    expect(largest?.bytes).toBeGreaterThan(5000);
  });
});
