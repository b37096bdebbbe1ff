/** Walks a walk (exit-walks.ts) in Firefox, leaves, and tries to come back, as walker.ts does in Chromium. */
import { setTimeout as wait } from 'node:timers/promises';
import type { After, Exit, Step, Walk } from './exit-walks.ts';
import type { Firefox } from './firefox.ts';
import { enterKey, type FirefoxTab, openTab, shiftKey } from './firefox-tab.ts';
import { frameWatch, frameWatcher } from './frame-watch.ts';
import { neutralAddress, neutralHtml } from './neutral-site.ts';
import { anApplication } from './visitor.ts';
import { patience, type Seen, typed } from './walker.ts';

export interface SeenInFirefox extends Seen {
  /** Times that Firefox's own page for an answer that it did not keep stood there, in place of the neutral site. */
  errorPages: number;
}

/** Once, before the first tab: watches every page of ours, and answers for the neutral site. */
export async function prepare({ bidi }: Firefox, site: string): Promise<void> {
  bidi.on('network.beforeRequestSent', ({ isBlocked, request }) => {
    if (!isBlocked) return;
    const type = { name: 'content-type', value: { type: 'string', value: 'text/html; charset=utf-8' } };
    bidi
      .call('network.provideResponse', {
        request: request?.request,
        statusCode: 200,
        headers: [type],
        body: { type: 'string', value: neutralHtml },
      })
      // The browser may have gone elsewhere meanwhile.
      .catch(() => undefined);
  });
  await bidi.call('session.subscribe', { events: ['log.entryAdded', 'network.beforeRequestSent'] });
  const urlPatterns = [{ type: 'string', pattern: neutralAddress }];
  await bidi.call('network.addIntercept', { phases: ['beforeRequestSent'], urlPatterns });
  const { watch, words } = frameWatcher(site);
  await bidi.call('script.addPreloadScript', {
    functionDeclaration: `() => { (${watch})(${JSON.stringify(words)}) }`,
  });
}

export async function walkInFirefox(firefox: Firefox, site: string, walk: Walk): Promise<SeenInFirefox> {
  const tab = await openTab(firefox);
  const watch = frameWatch(tab);
  const seen: SeenInFirefox = { frames: [], faults: [], errorPages: 0 };
  for (const step of walk.steps) await take(tab, site, step);
  const last = (await tab.evaluate<string>('location.href')) ?? '';
  await leave(tab, walk.exit);
  await settled(tab, 'after the exit', seen);
  if (!watch.left) seen.faults.push('the page did not see her leave');
  for (const after of walk.first) await attempt(tab, after, seen);
  for (let press = 0; press < 10; press += 1) if (!(await attempt(tab, 'back', seen))) break;
  seen.frames.push(...watch.shown);
  watch.pause();
  if (walk.returns !== 'not') seen.faults.push(...(await comeBack(firefox, tab, last, walk.returns)));
  await tab.close();
  return seen;
}

/** The control: leaves as most sites do, and presses Back once. The frames with our text. */
export async function leavePlainlyInFirefox(firefox: Firefox, site: string, { steps }: Walk): Promise<string[]> {
  const tab = await openTab(firefox);
  const watch = frameWatch(tab);
  for (const step of steps) await take(tab, site, step);
  await tab.evaluate(
    `(dispatchEvent(new Event('left-plainly')), location.replace(${JSON.stringify(neutralAddress)}), null)`,
  );
  await tab.until(`location.href === ${JSON.stringify(neutralAddress)} && document.readyState === 'complete'`);
  const ownFrames = watch.shown.length;
  await tab.traverse(-1);
  for (const since = Date.now(); watch.shown.length === ownFrames && Date.now() - since < patience; ) await wait(20);
  await tab.close();
  return watch.shown.slice(ownFrames);
}

const field = 'main :is(input[type=search], input[type=text], textarea)';
const focus = (selector: string) => `(document.querySelector(${JSON.stringify(selector)})?.focus(), null)`;
const arrivedAt = (part: string) =>
  `location.pathname.includes(${JSON.stringify(part)}) && document.readyState === 'complete'`;

async function take(tab: FirefoxTab, site: string, { path, doing }: Step): Promise<void> {
  const link = JSON.stringify(`a[href="${path}"]`);
  const follows = `location.href !== ${JSON.stringify(site + path)} && document.querySelector(${link})?.click() === undefined && document.querySelector(${link}) !== null`;
  if (await tab.evaluate<boolean>(follows)) {
    await tab.until(`location.href === ${JSON.stringify(site + path)} && document.readyState === 'complete'`);
  } else await tab.goTo(`${site}${path}`);
  if (doing === 'types' || doing === 'searches') {
    await tab.evaluate(focus(field));
    await tab.press([...typed, ...(doing === 'searches' ? [enterKey] : [])]);
  }
  if (doing === 'searches')
    await tab.until(`document.querySelector('main [role=status], #svar-tittel, main h2')?.textContent !== ''`);
  if (doing === 'errs') {
    await tab.evaluate(focus('main textarea'));
    await tab.press([...typed]);
    await tab.click('form[data-form] button[type=submit]');
    await tab.until(arrivedAt('/kontroll/'));
  }
  if (doing === 'sends') {
    await tab.evaluate(fillAll(anApplication({ message: typed })));
    await tab.click('form[data-form] button[type=submit]');
    await tab.until(arrivedAt('/kontroll/'));
    await tab.click('form#send button');
    await tab.until(arrivedAt('/kvittering/'));
  }
}

/** Every field at once, as a browser's autofill does it. */
const fillAll = (
  fields: ReturnType<typeof anApplication>,
) => `Object.entries(${JSON.stringify(fields)}).map(([name, value]) => {
  for (const control of document.querySelectorAll('form[data-form] [name="' + name + '"]')) {
    if (control.type === 'radio' || control.type === 'checkbox') control.checked = [value].flat().includes(control.value);
    else control.value = value;
  }
})`;

async function leave(tab: FirefoxTab, exit: Exit): Promise<void> {
  if (exit === 'click') return tab.click('a.exit');
  if (exit === 'skip link') {
    await tab.evaluate(focus('.ds-skip-link[data-exit]'));
    return tab.press([enterKey]);
  }
  if (exit === 'Shift while typing') await tab.evaluate(focus(field));
  return tab.press([shiftKey, shiftKey, shiftKey]);
}

const isErrorPage = `document.documentURI.startsWith('about:neterror')`;

let tried = 0;

/** One try to see us again. False when there is nothing further that way. */
async function attempt(tab: FirefoxTab, after: After, seen: SeenInFirefox): Promise<boolean> {
  tried += 1;
  // Numbers the page that is left, so that the next one is told from it: they may have the same address.
  const length = (await tab.evaluate<number>(`(window.seenBefore = ${tried}, history.length)`)) ?? 0;
  if (after === 'reload') {
    // From its error page Firefox would first ask whether to send the form again, and nobody is there to answer.
    if (await tab.evaluate<boolean>(isErrorPage)) return true;
    await tab.reload();
  } else if (!(await tab.traverse({ back: -1, forward: 1, entry: -Math.ceil(length / 2) }[after]))) return false;
  await settled(tab, `after ${after}`, seen);
  return true;
}

/** Waits until the tab stands still at the neutral site, on another page than the one that was left. */
async function settled(tab: FirefoxTab, when: string, seen: SeenInFirefox): Promise<void> {
  const isOther = `window.seenBefore !== ${tried}`;
  const isThere = `location.href === ${JSON.stringify(neutralAddress)} && document.readyState === 'complete'`;
  // The error page may wait for something for ever: it counts as soon as it is read.
  const isError = `${isErrorPage} && document.readyState !== 'loading'`;
  const place = `${isOther} && ${isThere} ? 'neutral' : ${isOther} && ${isError} ? 'error page' : ''`;
  for (const since = Date.now(); Date.now() - since < patience; await wait(20)) {
    const found = await tab.evaluate<string>(place);
    if (found === 'error page') seen.errorPages += 1;
    if (found) return;
  }
  seen.faults.push(`${when} the tab stands at ${await tab.evaluate('location.href')}`);
}

/** Types the address again; what she finds has to be the page, without anything she wrote. */
async function comeBack(firefox: Firefox, tab: FirefoxTab, last: string, how: Walk['returns']): Promise<string[]> {
  const other = how === 'new tab' ? await openTab(firefox) : tab;
  await other.goTo(last);
  const found = await other.evaluate<{ isShown: boolean; written: string[]; kept: number }>(`{
    isShown: (document.querySelector('h1')?.getBoundingClientRect().height ?? 0) > 0,
    written: [...document.querySelectorAll('input, textarea')].map(({ value }) => value),
    kept: sessionStorage.length,
  }`);
  if (other !== tab) await other.close();
  return [
    ...(found?.isShown ? [] : [`coming back to ${last} in the ${how} shows no page`]),
    ...(found?.written.some((value) => value.includes(typed)) ? [`coming back to ${last} shows what she wrote`] : []),
    ...(found?.kept === 0 ? [] : [`coming back in the ${how} leaves the mark`]),
  ];
}
