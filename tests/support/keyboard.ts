/** A visitor who has no mouse: Tab, Space, Enter, arrows and letters, and nothing else. Works with JavaScript on and off. */
import type { Page } from 'playwright-core';
import { focusIsInView } from './at-the-browser.ts';
import type { Fields } from './visitor.ts';

/** More stops than any page of ours has. */
const mostStops = 120;

interface Stop {
  kind: string;
  name: string;
  value: string;
  text: string;
}

const stop = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    const element = document.activeElement;
    return {
      kind: element?.getAttribute('type') ?? element?.localName ?? '',
      name: element?.getAttribute('name') ?? '',
      value: element instanceof HTMLSelectElement ? element.value : (element?.getAttribute('value') ?? ''),
      text: element?.textContent?.trim() ?? '',
    };
  });

/** Presses Tab until it is there. Throws when it never comes, or when a stop on the way cannot be seen. */
async function tabTo(page: Page, wanted: (at: Stop) => boolean, what: string): Promise<Stop> {
  for (let presses = 0; presses < mostStops; presses += 1) {
    const here = await stop(page);
    if (wanted(here)) return here;
    await page.keyboard.press('Tab');
    if (!(await focusIsInView(page)))
      throw new Error(`Out of sight on the way to ${what}: ${JSON.stringify(await stop(page))}`);
  }
  throw new Error(`Tab never came to ${what}`);
}

/** Answers the form from top to bottom. `fields` in the order of the form. */
export async function typeIn(page: Page, fields: Fields): Promise<void> {
  for (const [name, values] of Object.entries(fields)) {
    for (const value of [values].flat()) if (value !== '') await answer(page, name, value);
  }
}

async function answer(page: Page, name: string, value: string): Promise<void> {
  const { kind } = await tabTo(page, (at) => at.name === name, `the question «${name}»`);
  if (kind === 'select' || kind === 'radio') return choose(page, name, value, kind);
  if (kind !== 'checkbox') return page.keyboard.insertText(value);
  await tabTo(page, (at) => at.name === name && at.value === value, `«${value}» in «${name}»`);
  return page.keyboard.press('Space');
}

/** Space takes the first choice; the arrow goes on to the next, round and round. */
async function choose(page: Page, name: string, value: string, kind: string): Promise<void> {
  if (kind === 'radio') await page.keyboard.press('Space');
  for (let presses = 0; presses < mostStops; presses += 1) {
    if ((await stop(page)).value === value) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`The arrow never came to «${value}» in «${name}»`);
}

/** Goes to a button or link with Tab, and presses it with Enter. */
export async function enter(page: Page, text: string): Promise<void> {
  await tabTo(page, (at) => at.text === text, `«${text}»`);
  await page.keyboard.press('Enter');
}
