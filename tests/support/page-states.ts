/**
 * Every state that a visitor can find a page in, once, for whatever must hold in all of them: valid HTML, accessible,
 * readable at any width, the exit in view. A state is one request; a browser makes it by a form of its own, `fetch` plainly.
 */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Page } from 'playwright-core';
import type { RunningServer } from './server.ts';
import { longAnswers, type StateServers } from './state-servers.ts';
import { anApplication, anInquiry, encoded, type Fields, formPaths } from './visitor.ts';

export interface Visit {
  server: RunningServer;
  path: string;
  /** What the page answers with. */
  status: number;
  /** Posts these; without it the page is just opened. */
  fields?: Fields;
  enctype?: 'text/plain';
  /** Comes from a page that is not ours. */
  foreign?: boolean;
  /** Makes trouble before the request; what it returns ends it. */
  trouble?: (server: RunningServer) => () => void;
}

type State = (servers: StateServers) => Visit;

const form = formPaths.volunteer;
const inquiry = formPaths['crisis-centre'];
const open =
  (path: string, status = 200): State =>
  ({ well }) => ({ server: well, path, status });
const check =
  (fields: Fields, status = 200, path = form): State =>
  ({ well }) => ({ server: well, path: `${path}kontroll/`, status, fields });
const receipt =
  (happened: keyof StateServers['receipts']): State =>
  ({ well, mute, receipts }) => ({
    server: happened === 'sending' ? mute : well,
    path: receipts[happened],
    status: 200,
  });
const door =
  (happened: keyof StateServers['doors']): State =>
  ({ well, doors }) => ({ server: well, path: doors[happened], status: happened === 'closed' ? 404 : 200 });

/** What the leak guard points out. */
const revealing = 'Ring Amina Yusuf på 900 00 123';

/** Everything wrong at once. */
const nothingRight = { postalCode: '15', name: '', email: 'ingrid.aasen@', contactMethod: '', phone: '12' };

export const pageStates: Readonly<Record<string, State>> = {
  'volunteer form, empty': open(form),
  'volunteer form in nynorsk': open(`/nn${form}`),
  'volunteer form in English': open(`/en${form}`),
  'volunteer form with errors': check(anApplication({ ...nothingRight, message: 'a'.repeat(642) }), 422),
  'volunteer form asking for the municipality': check(anApplication({ postalCode: '1341' }), 422),
  'volunteer form to change an answer': check(anApplication({ change: 'email' })),
  'volunteer form with more than can be sent': check(anApplication({ message: 'a '.repeat(10_000) }), 413),
  'crisis-centre form, empty': open(inquiry),
  'crisis-centre form in English': open(`/en${inquiry}`),
  'crisis-centre form with errors': check({ crisisCentre: 'unlisted' }, 422, inquiry),
  'crisis-centre form with errors: words to look over': check(anInquiry({ message: revealing }), 422, inquiry),
  'crisis-centre form with words that were confirmed': check(
    anInquiry({ message: revealing, confirmed: 'Amina Yusuf\t900 00 123', change: 'message' }),
    200,
    inquiry,
  ),
  'volunteer form with errors: a number that must go': check(anApplication({ message: 'Nr. 179120 99997' }), 422),
  'check page with an association': check(anApplication()),
  'check page with the national coordinator': check(anApplication({ postalCode: '7011', email: 'kari@gmial.com' })),
  'check page with a skipped association and one nearby': check(anApplication({ postalCode: '1606' })),
  'check page with an unknown postal code': check(anApplication({ postalCode: '0000' })),
  'check page with an association of one’s own choice': check(anApplication({ postalCode: '7011', recipient: 'oslo' })),
  'check page with long answers': check(anApplication(longAnswers)),
  'check page in nynorsk': check(anApplication(), 200, `/nn${form}`),
  'check page in English': check(anApplication({ postalCode: '7011' }), 200, `/en${form}`),
  'check page of a crisis centre': check(anInquiry({ email: 'vakt@gmail.com' }), 200, inquiry),
  'receipt, sent': receipt('sent'),
  'receipt, not sent yet': receipt('sending'),
  'receipt, read': receipt('read'),
  'receipt, contacted': receipt('contacted'),
  'receipt, handed over': receipt('handed-over'),
  'receipt, withdrawn': receipt('withdrawn'),
  'receipt, erased': receipt('erased'),
  'no such receipt': open('/kvittering/BCDFGHJK/', 404),
  'receipt that cannot be looked up': ({ well, receipts }) => ({
    server: well,
    path: receipts.sent,
    status: 503,
    trouble: breakDatabase,
  }),
  'recipient’s page, new': door('new'),
  'recipient’s page, read': door('read'),
  'recipient’s page, contacted': door('contacted'),
  'recipient’s page, possible spam at the national coordinator': door('spam'),
  'recipient’s page from a crisis centre': door('centre'),
  'recipient’s page with long answers': door('long'),
  'recipient’s page, closed': door('closed'),
  'recipient’s page that our key does not open': ({ locked, doors }) => ({
    server: locked,
    path: doors.new,
    status: 503,
  }),
  'handed over': open('/sak/sendt-videre/'),
  'a question to a contact': ({ well, question }) => ({ server: well, path: question, status: 200 }),
  'a question to a contact that is no longer open': open(`/kontakt/1-${'A'.repeat(43)}/`, 404),
  'not sent, our fault': ({ well }) => ({
    server: well,
    path: `${form}send/`,
    status: 503,
    fields: anApplication(longAnswers),
    trouble: breakDatabase,
  }),
  'not sent, too many': ({ busy }) => ({
    server: busy,
    path: `/en${form}send/`,
    status: 429,
    fields: anApplication({ message: 'To linjer:\nen, to\n  tre' }),
  }),
  'opened a page that answers forms': open(`${form}kontroll/`, 405),
  'form too large to read': check(anApplication({ message: 'a'.repeat(300_000) }), 413),
  'not a form of ours': ({ well }) => ({
    server: well,
    path: `${form}kontroll/`,
    status: 415,
    fields: anApplication(),
    enctype: 'text/plain',
  }),
  'form from another site': ({ well }) => ({
    server: well,
    path: `${form}kontroll/`,
    status: 403,
    fields: anApplication(),
    foreign: true,
  }),
  'what was erased': open('/personvern/sletting/'),
  'what was erased, in nynorsk': open('/nn/personvern/sletting/'),
  'what was erased, in English': open('/en/personvern/sletting/'),
  'what was erased cannot be looked up': ({ well }) => ({
    server: well,
    path: '/personvern/sletting/',
    status: 503,
    trouble: breakDatabase,
  }),
  'waiting times': open('/bli-ressursvenn/ventetid/'),
  'waiting times in nynorsk': open('/nn/bli-ressursvenn/ventetid/'),
  'waiting times in English': open('/en/bli-ressursvenn/ventetid/'),
  'waiting times, too few': ({ busy }) => ({ server: busy, path: '/bli-ressursvenn/ventetid/', status: 200 }),
  'no such page': open('/finnes-ikke/', 404),
  'our fault, without more to say': ({ busy }) => ({ server: busy, path: '/500.html', status: 500 }),
  'mailbox, empty': ({ busy }) => ({ server: busy, path: '/postkasse/', status: 200 }),
  'mailbox with mail': open('/postkasse/'),
};

/** Takes the submissions away from under the server, so that whatever it asks for them fails at once. */
function breakDatabase({ dataDir }: RunningServer): () => void {
  const database = new DatabaseSync(join(dataDir, 'outbox.db'), { timeout: 5000 });
  database.exec('ALTER TABLE submissions RENAME TO mislaid');
  return () => {
    database.exec('ALTER TABLE mislaid RENAME TO submissions');
    database.close();
  };
}

/** The state as a program gets it. Its status is checked, so that no test looks at another page than it thinks. */
export async function fetchState(name: string, servers: StateServers): Promise<{ html: string; headers: Headers }> {
  const { server, path, status, fields, enctype, foreign, trouble } = visitTo(name, servers);
  const contentType = enctype ?? 'application/x-www-form-urlencoded';
  const init: RequestInit = fields
    ? {
        method: 'POST',
        body: encoded(fields).toString(),
        headers: { 'content-type': contentType, ...(foreign ? {} : { origin: server.url }) },
      }
    : {};
  const endTrouble = trouble?.(server);
  try {
    const response = await fetch(`${server.url}${path}`, init);
    if (response.status !== status) throw new Error(`«${name}» answered ${response.status}, not ${status}`);
    return { html: await response.text(), headers: response.headers };
  } finally {
    endTrouble?.();
  }
}

/** The state in a browser, by a real navigation: a form is posted by a form. The page needs JavaScript on. */
export async function showState(name: string, servers: StateServers, page: Page): Promise<void> {
  const { server, path, status, fields, enctype, foreign, trouble } = visitTo(name, servers);
  const address = `${server.url}${path}`;
  const endTrouble = trouble?.(server);
  try {
    const answer = fields
      ? await postFrom(page, foreign ? 'about:blank' : `${server.url}/favicon.svg`, address, encoded(fields), enctype)
      : await page.goto(address);
    if (answer?.status() !== status) throw new Error(`«${name}» answered ${answer?.status()}, not ${status}`);
  } finally {
    endTrouble?.();
  }
}

async function postFrom(page: Page, from: string, address: string, fields: URLSearchParams, enctype?: string) {
  await page.goto(from);
  const answered = page.waitForResponse((response) => response.url() === address);
  await page.evaluate(
    ({ action, pairs, type }) => {
      const xhtml = 'http://www.w3.org/1999/xhtml';
      const form = document.createElementNS(xhtml, 'form');
      for (const [name, value] of Object.entries({ action, method: 'post', enctype: type }))
        form.setAttribute(name, value);
      for (const [name, value] of pairs) {
        const field = document.createElementNS(xhtml, 'textarea');
        field.setAttribute('name', name);
        field.textContent = value;
        form.append(field);
      }
      document.documentElement.append(form);
      HTMLFormElement.prototype.submit.call(form);
    },
    { action: address, pairs: [...fields], type: enctype ?? 'application/x-www-form-urlencoded' },
  );
  const answer = await answered;
  await page.waitForURL(address);
  await page.waitForLoadState('load');
  return answer;
}

function visitTo(name: string, servers: StateServers): Visit {
  const state = pageStates[name];
  if (!state) throw new Error(`There is no state «${name}»`);
  return state(servers);
}
