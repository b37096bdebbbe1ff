/** What a visit leaves behind in the browser and with us: nothing. And what somebody writes: only where it has to be, sealed. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages, localePath } from '../../src/i18n/index.ts';
import { arrival, fillIn, lookOver } from '../support/at-the-browser.ts';
import { afterVisit, canKeepPages, openBrowser, type TestBrowser } from '../support/browser.ts';
import { keptIn, type Traffic, trafficOf } from '../support/kept.ts';
import { playNeutralSite } from '../support/neutral-site.ts';
import { isBuilt } from '../support/page-reading.ts';
import { recordProof } from '../support/proof.ts';
import { osloReaders } from '../support/real-readers.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { survivorPages, templates } from '../support/templates.ts';
import { anApplication, anInquiry, doorIn, formPaths, mailOnceThere, noticeAbout } from '../support/visitor.ts';
import { leave } from '../support/walker.ts';

let server: RunningServer;
let browser: TestBrowser;
beforeAll(async () => {
  [server, browser] = await Promise.all([
    startServer({ env: { SENDER_LIMIT: 'off' } }),
    openBrowser({ keepsPages: canKeepPages() }),
  ]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const canary = 'Kanarifuglsang';
const nothing = { cookies: 0, localStorage: 0, sessionStorage: 0, databases: 0, caches: 0, serviceWorkers: 0 };

async function visitor(javaScript = true): Promise<{ context: BrowserContext; page: Page; traffic: Traffic }> {
  const context = await browser.profile({ serviceWorkers: 'allow', javaScript });
  const page = await context.newPage();
  return { context, page, traffic: trafficOf(page) };
}

describe('a visit to every kind of page', () => {
  it('keeps nothing in the browser, and asks nobody but us', async () => {
    const { context, page, traffic } = await visitor();
    const kept: string[] = [];
    const found = { cookies: 0, stored: 0 };
    const paths = languages.flatMap((language) => templates.map((path) => localePath(language, path))).filter(isBuilt);
    for (const path of paths) {
      await page.goto(`${server.url}${path}`, { waitUntil: 'networkidle' });
      const left = await keptIn(page);
      const { cookies, ...others } = left;
      found.cookies = Math.max(found.cookies, cookies);
      found.stored = Math.max(
        found.stored,
        Object.values(others).reduce((sum, each) => sum + each),
      );
      if (JSON.stringify(left) !== JSON.stringify(nothing)) kept.push(`${path}: ${JSON.stringify(left)}`);
    }
    const foreign = traffic.foreign(server.url);
    recordProof('visit', { pages: paths.length, ...found, foreign: foreign.length, bytes: await traffic.bytes() });
    expect(kept).toEqual([]);
    expect(foreign).toEqual([]);
    expect(traffic.purposes()).toEqual([]);
    await context.close();
  });

  it('leaves one mark in the tab when she leaves, and none when she comes back', async () => {
    const { context, page } = await visitor();
    await playNeutralSite(context);
    await page.goto(`${server.url}/hjelp/`);
    await leave(page, 'click');
    await page.waitForURL((url) => url.origin !== server.url);
    await page.goto(`${server.url}/om/`);
    expect(await keptIn(page)).toEqual(nothing);
    await context.close();
  });
});

describe('the whole way of a form', () => {
  it.each([true, false])(
    'keeps nothing, and shows what was written nowhere but to its recipient (JavaScript: %s)',
    async (javaScript) => {
      const { context, page, traffic } = await visitor(javaScript);
      for (const [path, fields] of [
        [formPaths.volunteer, anApplication({ name: `${canary} Hansen`, message: canary })],
        [formPaths['crisis-centre'], anInquiry({ name: `${canary} Olsen`, message: canary })],
      ] as const) {
        await page.goto(`${server.url}${path}`);
        await fillIn(page, fields);
        await lookOver(page);
        await page.locator('form#send button').click();
        const reference = await arrival(page);
        expect(await page.content()).not.toContain(canary);
        const notice = await noticeAbout(server.url, reference);
        await page.goto(`${server.url}${doorIn(notice)}`);
        expect(await page.textContent('main')).toContain(canary);
        if (javaScript) expect(await keptIn(page)).toEqual(nothing);
      }
      expect(await context.cookies()).toEqual([]);
      expect(traffic.foreign(server.url)).toEqual([]);
      expect(traffic.addresses().filter((address) => address.includes(canary))).toEqual([]);
      expect(server.log()).not.toContain(canary);
      const mails = await (await fetch(`${server.url}/postkasse/messages.json`)).text();
      expect(mails).not.toContain(canary);
      expect(filesWith(server.dataDir, canary)).toEqual([]);
      await context.close();
    },
  );

  it('sends nothing when she goes away in the middle of it', async () => {
    const { context, page, traffic } = await visitor();
    await page.goto(`${server.url}${formPaths.volunteer}`);
    await page.locator('#message').fill(canary);
    const before = traffic.addresses().length;
    await page.goto('about:blank');
    expect(traffic.addresses().slice(before)).toEqual([]);
    await context.close();
  });

  it('is not shown filled in by Back once it is sent, nor sent again', async () => {
    const { context, page } = await visitor();
    await page.goto(`${server.url}${formPaths.volunteer}`);
    await fillIn(page, anApplication({ name: canary, message: canary }));
    await lookOver(page);
    await page.locator('form#send button').click();
    // To whoever reads there and to her: from then on there is no more to come.
    await mailOnceThere(server.url, await arrival(page), osloReaders.length + 1);
    const mails = async () => (await (await fetch(`${server.url}/postkasse/messages.json`)).json()).length;
    const sent = await mails();
    const shown = await fieldsShowing(page, canary);
    for (let press = 0; press < 4; press += 1) {
      await page.goBack({ waitUntil: 'load', timeout: 3000 }).catch(() => null);
      await expect.poll(() => page.content().catch(() => canary), { timeout: 5000 }).not.toContain(canary);
    }
    expect(shown).toEqual([]);
    expect(await mails()).toBe(sent);
    await context.close();
  });
});

describe('what she looks for', () => {
  it.each([true, false])('is in no address, log, referrer, storage or file (JavaScript: %s)', async (javaScript) => {
    const { context, page, traffic } = await visitor(javaScript);
    for (const [path, field] of [
      ['/sok/', '#ord'],
      ['/finn/', '#sted, main input[type=text]'],
    ] as const) {
      await page.goto(`${server.url}${path}`);
      await page.locator(field).first().fill(canary);
      await page.keyboard.press('Enter');
      await page.waitForLoadState('networkidle');
      expect(page.url()).not.toContain(canary);
      expect(await page.title()).not.toContain(canary);
      if (javaScript) expect(await keptIn(page)).toEqual(nothing);
      // Onwards by a link: what comes with it is where she came from, at most.
      await page.locator('.floor-links a').first().click();
      await page.waitForLoadState('load');
    }
    expect(traffic.addresses().filter((address) => address.includes(canary))).toEqual([]);
    expect(server.log()).not.toContain(canary);
    expect(filesWith(server.dataDir, canary)).toEqual([]);
    await context.close();
  });
});

describe('the history of the browser', () => {
  const telling = /vold|vald|overgrep|krisesent|politi|mishandl|flykt|rømm|violen|abuse|shelter|crisis|police|escape/i;

  it.skipIf(!canKeepPages())(
    'lists pages for her under neutral titles and addresses, and not what she looked for',
    async () => {
      const paths = languages
        .flatMap((language) => survivorPages.map((path) => localePath(language, path)))
        .filter(isBuilt);
      const { rows, files } = await afterVisit(
        async (page) => {
          await playNeutralSite(page.context());
          for (const path of paths) {
            await page.goto(`${server.url}${path}`);
            if (!path.endsWith('/sok/')) continue;
            await page.locator('#ord').fill(canary);
            await page.keyboard.press('Enter');
          }
          await leave(page, 'click');
          await page.waitForURL((url) => url.origin !== server.url);
        },
        (folder) => ({ rows: historyIn(folder), files: filesWith(folder, canary) }),
      );
      const ours = rows.filter(({ url }) => url.startsWith(server.url));
      expect(ours.map(({ url }) => new URL(url).pathname).sort()).toEqual([...paths].sort());
      const giveaways = ours.filter(({ url, title }) => telling.test(`${new URL(url).pathname} ${title}`));
      recordProof('history', { pages: ours.length, telling: giveaways.length });
      expect(giveaways).toEqual([]);
      expect(files).toEqual([]);
    },
  );
});

/** Addresses at which a field showed the word in a frame, from now on. Pages from the cache are fetched again, and so are watched too. */
async function fieldsShowing(page: Page, word: string): Promise<string[]> {
  const shown: string[] = [];
  page.on('console', (message) => {
    if (message.text().startsWith('field shows:')) shown.push(message.text());
  });
  await page.addInitScript((wanted) => {
    const { debug } = console;
    const look = () => {
      for (const field of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea'))
        if (field.value.includes(wanted)) debug(`field shows: ${location.pathname} ${field.name}`);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, word);
  return shown;
}

function historyIn(folder: string): { url: string; title: string }[] {
  const database = new DatabaseSync(join(folder, 'Default', 'History'), { readOnly: true });
  const rows = database.prepare('SELECT url, title FROM urls').all();
  database.close();
  return rows.map(({ url, title }) => ({ url: String(url), title: String(title) }));
}

/** Files in a folder that hold the word anywhere in their bytes, as UTF-8 or UTF-16. */
function filesWith(folder: string, word: string): string[] {
  const wanted = [Buffer.from(word), Buffer.from(word, 'utf16le')];
  return globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file);
      return wanted.some((each) => bytes.includes(each));
    });
}
