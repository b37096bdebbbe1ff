/** Walks a walk (exit-walks.ts) in a browser, leaves, tries to come back in every way, and tells what was seen of us. */
import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { arrival, fillIn, lookOver } from './at-the-browser.ts';
import type { After, Exit, Step, Walk } from './exit-walks.ts';
import { frameWatch } from './frame-watch.ts';
import { neutralAddress } from './neutral-site.ts';
import { anApplication } from './visitor.ts';

export interface Seen {
  /** Frames with our text after she left, until she came back on purpose. */
  frames: string[];
  /** What else is not as it has to be. */
  faults: string[];
}

/** What she types: to be found nowhere afterwards. */
export const typed = 'Kanarifugl 0150';
/** Milliseconds after which a page is taken to hang, on a machine that does much else. */
export const patience = 20_000;

export async function walkAndLeave(context: BrowserContext, site: string, walk: Walk): Promise<Seen> {
  const page = await context.newPage();
  const watch = frameWatch(page);
  const tab = await context.newCDPSession(page);
  const faults: string[] = [];
  for (const step of walk.steps) await take(page, site, step);
  const last = page.url();
  await leave(page, walk.exit);
  await settled(tab, 'after the exit', faults);
  if (!watch.left) faults.push('the page did not see her leave');
  for (const after of walk.first) await attempt(tab, after, faults);
  for (let press = 0; press < 10; press += 1) {
    if ((await attempt(tab, 'back', faults)) === 'at the beginning') break;
  }
  const frames = [...watch.shown];
  watch.pause();
  if (walk.returns !== 'not') faults.push(...(await comeBack(context, page, last, walk.returns)));
  await page.close();
  return { frames, faults };
}

/** The control: leaves as most sites do, and presses Back once. The frames with our text. */
export async function leavePlainly(context: BrowserContext, site: string, { steps }: Walk): Promise<readonly string[]> {
  const page = await context.newPage();
  const watch = frameWatch(page);
  for (const step of steps) await take(page, site, step);
  await page.evaluate((address) => {
    dispatchEvent(new Event('left-plainly'));
    location.replace(address);
  }, neutralAddress);
  await page.waitForURL(neutralAddress);
  const ownFrames = watch.shown.length;
  await page.evaluate(() => void setTimeout(() => history.back()));
  for (const since = Date.now(); watch.shown.length === ownFrames && Date.now() - since < patience; ) await wait(20);
  const shown = watch.shown.slice(ownFrames);
  await page.close();
  return shown;
}

async function take(page: Page, site: string, { path, doing }: Step): Promise<void> {
  await go(page, site, path);
  const field = page.locator('main :is(input[type=search], input[type=text], textarea)').first();
  if (doing === 'types' || doing === 'searches') await field.pressSequentially(typed);
  if (doing === 'searches') {
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      () => document.querySelector('main [role=status], #svar-tittel, main h2')?.textContent !== '',
    );
  }
  if (doing === 'errs') {
    await page.locator('main textarea').first().fill(typed);
    await page.locator('form[data-form] button[type=submit]').click();
    await page.waitForURL('**/kontroll/');
  }
  if (doing === 'sends') {
    await fillIn(page, anApplication({ message: typed }));
    await lookOver(page);
    await page.locator('form#send button').click();
    await arrival(page);
  }
}

/** By a link where the page has one, as readers do; else as if the address was typed. */
async function go(page: Page, site: string, path: string): Promise<void> {
  const isElsewhere = page.url().startsWith(site) && page.url() !== `${site}${path}`;
  const link = isElsewhere ? page.locator(`a[href="${path}"]`).first() : undefined;
  if (link && (await link.count()) > 0) {
    await link.evaluate((element) => element instanceof HTMLElement && element.click());
    await page.waitForURL(`${site}${path}`);
  } else await page.goto(`${site}${path}`);
}

export async function leave(page: Page, exit: Exit): Promise<void> {
  if (exit === 'click') await page.locator('a.exit').click({ noWaitAfter: true });
  else if (exit === 'skip link') {
    await page.locator('.ds-skip-link[data-exit]').focus();
    await page.keyboard.press('Enter');
  } else {
    if (exit === 'Shift while typing')
      await page.locator('main :is(input[type=search], input[type=text], textarea)').first().focus();
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
  }
}

/** Numbers the pages that are left, so that the next one is told from them: they may have the same address. */
let tried = 0;

/** One try to see us again. Says when there is nothing further back. */
async function attempt(tab: CDPSession, after: After, faults: string[]): Promise<'at the beginning' | undefined> {
  const { at, entries } = await whereabouts(tab);
  const steps = { back: -1, forward: 1, reload: 0, entry: -Math.ceil(at / 2) }[after];
  const wanted = at + steps;
  if (wanted < 0 || wanted >= entries.length) return after === 'back' ? 'at the beginning' : undefined;
  // From inside the page, as Back works; a tab's own command would be let past what pages may do.
  const call = after === 'reload' ? 'location.reload()' : `history.go(${steps})`;
  tried += 1;
  const page = tried;
  await tab.send('Runtime.evaluate', { expression: `window.seenBefore = ${page}; setTimeout(() => ${call})` });
  await settled(tab, `after ${after}`, faults, { at: wanted, not: page });
  return undefined;
}

/** Waits until the tab stands still at the neutral site, or on the empty page it began with: at an entry, and not on the page it left. */
async function settled(
  tab: CDPSession,
  when: string,
  faults: string[],
  wanted?: { at: number; not: number },
): Promise<void> {
  const since = Date.now();
  for (;;) {
    const { at, entries } = await whereabouts(tab);
    const address = entries[at]?.url;
    const isThere = (wanted?.at ?? at) === at && (address === neutralAddress || address === 'about:blank');
    if (isThere && (await isOtherPage(tab, wanted?.not))) return;
    if (Date.now() - since > patience) {
      faults.push(`${when} the tab stands at ${address} (entry ${at} of ${entries.length})`);
      return;
    }
    await wait(20);
  }
}

async function isOtherPage(tab: CDPSession, left: number | undefined): Promise<boolean> {
  const expression = `document.readyState === 'complete' && window.seenBefore !== ${left ?? -1}`;
  // Between two pages nobody answers.
  const answer = await tab.send('Runtime.evaluate', { expression }).catch(() => undefined);
  return answer?.result.value === true;
}

/** The tab's own list of where it has been, and where in it it stands. */
async function whereabouts(tab: CDPSession): Promise<{ at: number; entries: readonly { url: string }[] }> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const { currentIndex, entries } = await tab.send('Page.getNavigationHistory');
      return { at: currentIndex, entries };
    } catch (error) {
      // While one page takes another's place, there is for a moment none to ask.
      if (attempt === 100) throw error;
      await wait(20);
    }
  }
}

/** Types the address again; what she finds has to be the page, without anything she wrote. */
async function comeBack(context: BrowserContext, page: Page, last: string, how: Walk['returns']): Promise<string[]> {
  // Answers to forms cannot be opened by their address; whoever types it finds a page that says so.
  const tab = how === 'new tab' ? await context.newPage() : page;
  await tab.goto(last);
  const isShown = await tab.locator('h1').first().isVisible();
  const written = await tab
    .locator('input, textarea')
    .evaluateAll((all) => all.map((field) => ('value' in field ? String(field.value) : '')));
  const kept = await tab.evaluate(() => sessionStorage.length);
  if (tab !== page) await tab.close();
  return [
    ...(isShown ? [] : [`coming back to ${last} in the ${how} shows no page`]),
    ...(written.some((value) => value.includes(typed)) ? [`coming back to ${last} shows what she wrote`] : []),
    ...(kept === 0 ? [] : [`coming back in the ${how} leaves the mark`]),
  ];
}
