// A browser for tests: a fresh profile per page, no JavaScript when asked, and no way out to the internet.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe, { type AxeResults, type NodeResult } from 'axe-core';
import { type Browser, type BrowserContext, chromium, type LaunchOptions, type Page } from 'playwright-core';
import { type Chromium, chromiumForTests, installedChrome } from './chromium.ts';

export interface PageOptions {
  /** Default true. Everything must work without. */
  javaScript?: boolean;
  width?: number;
  height?: number;
  colorScheme?: 'light' | 'dark';
  reducedMotion?: 'reduce' | 'no-preference';
  forcedColors?: 'active' | 'none';
  /** `allow` only to see whether anybody registers one. */
  serviceWorkers?: 'block' | 'allow';
}

export interface TestBrowser {
  /** Opens the address in a profile of its own (no cookies, no history) and waits until it has loaded. */
  pageAt(url: string, options?: PageOptions): Promise<Page>;
  /** A profile for several pages: tabs share what the site keeps, if it keeps anything. The caller closes it. */
  profile(options?: PageOptions): Promise<BrowserContext>;
  /** Chromium's version, such as «153.0.8010.0». */
  version: string;
  close(): Promise<void>;
}

/**
 * Whether this machine has a full Chrome, and so can show what Back does after a page was left. Where it has none, skip
 * with this; `comeBackFromCache` still proves what the page's own code does.
 */
export const canKeepPages = (): boolean => installedChrome() !== undefined;

/** Starts a browser; close it in `afterAll`. With `keepsPages` it is a full Chrome with its back/forward cache on. */
export async function openBrowser({ keepsPages = false } = {}): Promise<TestBrowser> {
  const program = keepsPages ? installedChrome() : await chromiumForTests();
  if (!program) throw new Error('This machine has no full Chrome: ask canKeepPages() first.');
  const browser = await launch(program);
  return {
    pageAt: (url, options) => pageAt(browser, url, options),
    profile: (options) => profile(browser, options),
    version: browser.version(),
    close: () => browser.close(),
  };
}

/**
 * Lets `visit` use a full Chrome with a profile on disk, closes it so that it writes what it remembers, and gives the profile's folder to
 * `look`. Ask `canKeepPages` first.
 */
export async function afterVisit<Result>(
  visit: (page: Page) => Promise<void>,
  look: (folder: string) => Result,
): Promise<Result> {
  const program = installedChrome();
  if (!program) throw new Error('This machine has no full Chrome: ask canKeepPages() first.');
  const folder = await mkdtemp(join(tmpdir(), 'ressursvenn-profile-'));
  try {
    const context = await chromium.launchPersistentContext(folder, launchOptions(program));
    const [page = await context.newPage()] = context.pages();
    await visit(page).finally(() => context.close());
    return look(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const launch = (program: Chromium): Promise<Browser> => chromium.launch(launchOptions(program));

/**
 * What a full Chrome does beside showing pages. It takes the place of Playwright's own list, which also turns off what visitors
 * have. The first two load 400 scripts of Chrome's own into every new window, for an address bar that nobody sees.
 */
const unwanted = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'OptimizationHints',
];

const launchOptions = ({ executablePath, env, keepsPages }: Chromium): LaunchOptions => ({
  executablePath,
  env,
  // Only our own pages are opened, and containers and root accounts cannot have the sandbox.
  chromiumSandbox: false,
  // Playwright turns the back/forward cache off, and a Back test would then pass although a visitor sees the page again.
  ignoreDefaultArgs: ['--disable-back-forward-cache', ...(keepsPages ? ['--headless'] : [])],
  args: [
    ...(keepsPages ? ['--headless=new', `--disable-features=${unwanted.join(',')}`] : []),
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--no-pings',
    '--no-proxy-server',
    // As on a phone: few processes, used again. Starting one for every page is most of the time otherwise.
    '--renderer-process-limit=4',
    // Every other name is unknown. A test that follows a link out routes the address itself (`page.route`).
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1, EXCLUDE [::1]',
  ],
});

async function pageAt(browser: Browser, url: string, options: PageOptions = {}): Promise<Page> {
  const page = await (await profile(browser, options)).newPage();
  await page.goto(url, { waitUntil: 'load' });
  return page;
}

function profile(browser: Browser, options: PageOptions = {}): Promise<BrowserContext> {
  const { javaScript = true, width = 1280, height = 800, colorScheme = 'light' } = options;
  return browser.newContext({
    javaScriptEnabled: javaScript,
    viewport: { width, height },
    colorScheme,
    reducedMotion: options.reducedMotion ?? 'no-preference',
    forcedColors: options.forcedColors ?? 'none',
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    serviceWorkers: options.serviceWorkers ?? 'block',
  });
}

/**
 * Tells the page that it was shown again from the back/forward cache, in the words a browser uses. For machines without a
 * full Chrome; it proves how the page answers, not that the browser would ask.
 */
export const comeBackFromCache = (page: Page): Promise<boolean> =>
  page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds wrong on the page as it stands (WCAG 2.0–2.2 A and AA, and best practice), one line for each element:
 * rule, how bad, where, and how to put it right. Empty when all is well. The page needs JavaScript on.
 */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const options = { runOnly: { type: 'tag', values: rules }, resultTypes: ['violations'] };
  const { violations }: AxeResults = await page.evaluate(`axe.run(document, ${JSON.stringify(options)})`);
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map((node) => describeNode(id, impact ?? 'unrated', node)),
  );
}

function describeNode(rule: string, impact: string, { target, failureSummary = '' }: NodeResult): string {
  const advice = failureSummary.replace(/\s*\n\s*/g, ' ');
  return `${rule} (${impact}) at ${target.join(' ')}: ${advice}`;
}
