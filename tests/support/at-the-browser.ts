/** A visitor at a browser: fills in a form with mouse and keys, looks it over, sends it. Works with JavaScript on and off. */
import type { Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import { definitionsOf } from './html.ts';
import type { Fields } from './visitor.ts';

/** Answers each question as a person would: types, chooses, ticks. An empty answer to a choice is left alone. */
export async function fillIn(page: Page, fields: Fields): Promise<void> {
  for (const [name, values] of Object.entries(fields)) {
    for (const value of [values].flat()) await answer(page, name, value);
  }
}

async function answer(page: Page, name: string, value: string): Promise<void> {
  const control = page.locator(`main [name="${name}"]`).first();
  const kind = await control.evaluate((element) => element.getAttribute('type') ?? element.localName);
  if (kind === 'select') await control.selectOption(value);
  else if (kind !== 'radio' && kind !== 'checkbox') await control.fill(value);
  else if (value !== '') await page.locator(`main [name="${name}"][value="${value}"]`).check();
}

/** What the form would send as it stands: every control that has a value, ours for programs and steps left out. */
export const valuesIn = (page: Page): Promise<Record<string, string | string[]>> =>
  page.evaluate(() => {
    const form = document.querySelector<HTMLFormElement>('form[data-form]');
    const values: Record<string, string | string[]> = {};
    for (const [name, value] of form ? new FormData(form) : []) {
      if (name === 'rv_extra' || typeof value !== 'string') continue;
      const before = values[name];
      values[name] = before === undefined ? value : [before, value].flat();
    }
    return values;
  });

/** From a filled-in form to «Se over». */
export async function lookOver(page: Page): Promise<void> {
  await page.locator('form[data-form] button[type=submit]').click();
  await page.waitForURL('**/kontroll/');
}

/** Who the check page says will get it, and the rest of what it says of them. */
export const namedOnCheckPage = async (page: Page): Promise<Record<string, string>> =>
  definitionsOf(await page.locator('main aside').innerHTML());

/** Presses the check page's own Send, and comes to the receipt; its reference. */
export async function send(page: Page): Promise<string> {
  await page.locator('form#send button').click();
  return arrival(page);
}

/**
 * Waits for the receipt; its reference, as it stands in the address. The page itself is asked: in a tab that has just opened, the
 * driver may have missed the navigation that it would wait for.
 */
export async function arrival(page: Page): Promise<string> {
  const address = await vi.waitUntil(() => receiptAddress(page), { timeout: 30_000, interval: 50 });
  const reference = new URL(address).pathname.split('/')[2] ?? '';
  expect(reference).toMatch(/^[A-Z2-9]{8}$/);
  return reference;
}

async function receiptAddress(page: Page): Promise<string | undefined> {
  // While one page gives way to the next, there is nobody to ask.
  const state = await page.evaluate(() => [document.readyState, location.href]).catch(() => ['leaving', '']);
  return state[0] === 'complete' && state[1]?.includes('/kvittering/') ? state[1] : undefined;
}

/** The steps of a receipt that are done. */
export const doneSteps = (page: Page): Promise<string[]> =>
  page.locator('.steps [data-state="done"] strong').allTextContents();

/** The id of what has the focus; its name where it has no id, and what it is where it has neither. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element?.id || element?.getAttribute('name') || element?.localName || '';
  });

/** Whether the element with the focus can be seen: inside the window, and nothing over its middle. */
export const focusIsInView = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element) return false;
    const { x, y, width, height } = element.getBoundingClientRect();
    const top = document.elementFromPoint(x + Math.min(width / 2, 20), y + Math.min(height / 2, 20));
    return top !== null && (element.contains(top) || top.contains(element));
  });
