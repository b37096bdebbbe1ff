import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shownName } from '../../src/domain/geography.ts';
import { loadFacts } from '../../src/facts/load.ts';
import { axeViolations, openBrowser, type PageOptions, type TestBrowser } from '../support/browser.ts';
import { type RunningServer, startServer } from '../support/server.ts';

const { geography } = loadFacts(fileURLToPath(new URL('../..', import.meta.url)));
let server: RunningServer;
let browser: TestBrowser;

beforeAll(async () => {
  server = await startServer();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const open = (path: string, options?: PageOptions): Promise<Page> => browser.pageAt(`${server.url}${path}`, options);
const heading = '#svar-overskrift';

async function search(page: Page, typed: string): Promise<string> {
  await page.locator('#sted').fill(typed);
  await page.keyboard.press('Enter');
  return (await page.locator(heading).textContent()) ?? '';
}

describe('the finder without JavaScript', () => {
  it('answers a postal code from the server, with nothing in the address', async () => {
    const page = await open('/finn/', { javaScript: false });
    expect(await search(page, '2004 Lillestrøm')).toBe('Nær Lillestrøm');
    expect(page.url()).toBe(`${server.url}/finn/svar/`);
    expect(await page.locator('.menu [aria-current]').textContent()).toBe('Finn oss');
    expect(await page.locator('#svar').textContent()).toContain('Oslo Sanitetsforening');
  });

  it('asks which place is meant, and answers the choice', async () => {
    const page = await open('/nn/finn/', { javaScript: false });
    expect(await search(page, 'Herøy')).toBe('Kva stad meiner du?');
    await page.getByRole('button', { name: 'Herøy (Nordland)' }).click();
    expect(await page.locator(heading).textContent()).toBe('Nær Herøy (Nordland)');
  });

  it('says in its status and beside the field that a name is not known, and keeps what was typed', async () => {
    const page = await open('/en/finn/', { javaScript: false });
    const [response] = await Promise.all([page.waitForResponse('**/finn/svar/'), search(page, 'Atlantis')]);
    expect(response.status()).toBe(422);
    expect(await page.locator(heading).textContent()).toBe('We did not find “Atlantis”');
    expect(await page.locator('#sted').inputValue()).toBe('Atlantis');
    expect(await page.locator('#sted').getAttribute('aria-invalid')).toBe('true');
  });

  it.each([
    ['415', 'text/plain', 'sted=Oslo'],
    ['413', 'application/x-www-form-urlencoded', `sted=${'x'.repeat(300_000)}`],
  ])('says what to do when it cannot read what was sent (%s)', async (status, type, body) => {
    const headers = { origin: server.url, 'content-type': type };
    const response = await fetch(`${server.url}/finn/svar/`, { method: 'POST', headers, body });
    expect(String(response.status)).toBe(status);
    const html = await response.text();
    expect(html).toContain('Det som ble sendt, kunne vi ikke lese. Skriv et postnummer eller en kommune i feltet.');
    expect(html).toContain('<title>Feil: Finn oss</title>');
    expect(html).toContain('aria-invalid="true"');
  });

  it('shows the form to whoever opens the answer’s address', async () => {
    const response = await fetch(`${server.url}/finn/svar/`);
    expect(response.status).toBe(405);
    expect(await response.text()).toContain('Postnummer eller kommune');
  });
});

describe('the finder with JavaScript', () => {
  it('loads its data when the field gets the cursor, and not before', async () => {
    const page = await open('/finn/');
    const asked: string[] = [];
    page.on('request', (request) => {
      if (/^(?:script|fetch)$/.test(request.resourceType())) asked.push(new URL(request.url()).pathname);
    });
    await page.waitForLoadState('networkidle');
    expect(asked).toEqual([]);
    await page.locator('#sted').focus();
    await page.waitForResponse('**/finn/steder.json');
    expect(asked.filter((path) => !path.endsWith('.js'))).toEqual(['/finn/steder.json']);
  });

  it('answers in the page by keyboard, and puts the focus on the answer', async () => {
    const page = await open('/finn/');
    await page.locator('#sted').focus();
    await page.keyboard.type('kafjord');
    await page.keyboard.press('Enter');
    await page.locator(heading).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Nær Kåfjord');
    // The focus says it, and a live region would then read out the whole answer, from its heading on.
    expect(await page.locator('#svar').getAttribute('aria-live')).toBeNull();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Se foreningen');
  });

  it('leaves no trace: not in the address, the history, any storage, or the server', async () => {
    const page = await open('/finn/');
    const before = await page.evaluate(() => history.length);
    await page.locator('#sted').focus();
    await page.waitForResponse('**/finn/steder.json');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    expect(await search(page, 'Lillestrøm')).toBe('Nær Lillestrøm');
    expect(await search(page, '0150')).toBe('Oslo');
    expect(asked).toEqual([]);
    expect(page.url()).toBe(`${server.url}/finn/`);
    const trace = await page.evaluate(async () => ({
      history: history.length,
      state: history.state,
      title: document.title,
      cookies: document.cookie,
      stored: localStorage.length + sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
    }));
    expect(trace).toEqual({
      history: before,
      state: null,
      title: 'Finn oss',
      cookies: '',
      stored: 0,
      databases: 0,
      caches: 0,
    });
  });

  it('asks which place is meant, and answers the choice in the page', async () => {
    const page = await open('/finn/');
    expect(await search(page, 'Våler')).toBe('Hvilket sted mener du?');
    await page.getByRole('button', { name: 'Våler (Østfold)' }).click();
    expect(await page.locator(heading).textContent()).toBe('Nær Våler (Østfold)');
    expect(page.url()).toBe(`${server.url}/finn/`);
  });

  it('lets the server answer when the data do not come', async () => {
    const page = await open('/finn/');
    await page.route('**/steder.json', (route) => route.abort());
    await search(page, '0150');
    await page.waitForURL('**/finn/svar/');
    expect(await page.locator(heading).textContent()).toBe('Oslo');
  });

  it('answers names and digits from every keyboard, and names outside every municipality', async () => {
    const page = await open('/finn/');
    for (const typed of ['٠١٥٠', '０１５０', 'Ｏｓｌｏ', 'Os\u00adlo']) expect(await search(page, typed)).toBe('Oslo');
    expect(await search(page, 'Longyearbyen')).toBe('Svalbard');
    expect(await page.locator('#svar p').first().textContent()).toBe(
      'Vi kjenner ingen forening med Ressursvenn på Svalbard.',
    );
  });

  it('is silent when a piece of it is missing', async () => {
    const page = await open('/finn/');
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await page.evaluate(() => document.body.append(document.createElement('place-finder')));
    expect(faults).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('has nothing for axe to find in an answer (%s)', async (colorScheme) => {
    const page = await open('/finn/', { colorScheme, width: 360 });
    await search(page, 'Lærdal');
    expect(await axeViolations(page)).toEqual([]);
  });
});

describe('the answers of the browser and the server', () => {
  it('are the same for every municipality, every former one and 500 postal codes', async () => {
    const codes = Object.keys(geography.postalCodes);
    const typed = [
      ...geography.municipalities.map(shownName),
      ...geography.formerMunicipalities.map(({ name }) => name),
      // Spread over the country, and the same in every run.
      ...Array.from({ length: 500 }, (_, index) => codes[(index * 7919) % codes.length] ?? ''),
      ...['9170', '9999', 'Atlantis', 'lilestrøm', ' '],
      ...['Svalbard', 'Longyearbyen', 'Jan Mayen', '٠١٥٠', '０１５０', 'Ｏｓｌｏ', '\u200bOs\u00adlo', 'Voss herad'],
      ...['Viken', 'Finmark', '123', '12345', 'Nes', 'Os i Hordaland', 'Jeg bor i Tromsø', 'Bergen, Norway', 'Kvam'],
      ...['Kåfjord - Gáivuotna - Kaivuono', 'Romsa', 'Norge', 'Oppland', 'olso'],
    ];
    const page = await open('/finn/');
    await page.locator('#sted').focus();
    await page.waitForResponse('**/finn/steder.json');
    await search(page, 'Oslo');
    const differing = await page.evaluate(compareAnswers, typed);
    expect(differing).toEqual([]);
  }, 180_000);
});

/** Runs in the page: has it answer each of the given, asks the server the same, and gives those where the two differ. */
async function compareAnswers(typed: string[]): Promise<string[]> {
  const field = document.querySelector<HTMLInputElement>('#sted');
  const result = document.getElementById('svar');
  if (!field?.form || !result) return ['The page has no finder'];
  const differing: string[] = [];
  for (const each of typed) {
    field.value = each;
    result.textContent = '';
    field.form.requestSubmit();
    while (result.textContent === '') await new Promise((resolve) => setTimeout(resolve));
    const response = await fetch('/finn/svar/', { method: 'POST', body: new URLSearchParams({ sted: each }) });
    const served = new DOMParser().parseFromString(await response.text(), 'text/html').getElementById('svar');
    if (served?.innerHTML !== result.innerHTML) differing.push(each);
  }
  return differing;
}
