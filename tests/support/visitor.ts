/** Somebody with a browser and no scripts: fills in a form, looks it over, sends it, and follows what comes of it. */
import { setTimeout as wait } from 'node:timers/promises';
import { shownReference } from '../../src/domain/reference.ts';
import type { FormName } from '../../src/domain/routing.ts';
import { type Language, localePath } from '../../src/i18n/index.ts';
import type { MailboxMessage } from '../../src/server/services.ts';
import { formOf } from './html.ts';

export type Fields = Readonly<Record<string, string | readonly string[]>>;

export interface Page {
  status: number;
  headers: Headers;
  html: string;
}

export const formPaths = { volunteer: '/bli-ressursvenn/soknad/', 'crisis-centre': '/for-krisesentre/henvendelse/' };

let people = 0;

/** An application that is right, and unlike every other one: same answers twice in a row look like a machine's. */
export function anApplication(change: Fields = {}): Fields {
  people += 1;
  return {
    postalCode: '0150',
    name: `Kari Kanarifugl ${people}`,
    contactMethod: 'either',
    email: `kanarifugl.${people}@eksempel.example`,
    phone: '412 34 567',
    mayLeaveMessage: 'no',
    languages: ['nb', 'so'],
    otherLanguage: '',
    message: `Hemmelig melding ${people}`,
    ...change,
  };
}

export function anInquiry(change: Fields = {}): Fields {
  people += 1;
  return {
    crisisCentre: 'oslo',
    crisisCentreName: '',
    name: `Vakt Kanarifugl ${people}`,
    role: 'Miljøterapeut',
    email: `vakt.kanarifugl.${people}@senter.example`,
    phone: '22 33 44 55',
    topic: 'information',
    message: `Hemmelig beskjed ${people}`,
    ...change,
  };
}

export function encoded(fields: Fields): URLSearchParams {
  const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
  return new URLSearchParams(pairs);
}

/** A visitor of the site at `url`, who reads it in one language. */
export function visitor(url: string, language: Language = 'nb') {
  const { origin } = new URL(url);

  async function ask(path: string, init: RequestInit = {}): Promise<Page> {
    const response = await fetch(`${url}${path}`, { redirect: 'manual', ...init });
    return { status: response.status, headers: response.headers, html: await response.text() };
  }

  const post = (path: string, body: RequestInit['body'], headers: Record<string, string> = {}): Promise<Page> =>
    ask(path, { method: 'POST', body, headers: { origin, ...headers } });

  const check = (form: FormName, fields: Fields): Promise<Page> =>
    post(`${localePath(language, formPaths[form])}kontroll/`, encoded(fields));

  /** Sends what stands on a check page, as its button does; `change` puts other values in. */
  const send = ({ html }: Page, change: Fields = {}): Promise<Page> => {
    const { action, fields, buttons } = formOf(html, 'send/');
    const body = new URLSearchParams([...fields, ...buttons.map(({ name, value }) => [name, value])]);
    for (const [name, value] of Object.entries(change)) {
      body.delete(name);
      for (const one of [value].flat()) body.append(name, one);
    }
    return post(action, body);
  };

  /** The whole way; the receipt's reference. */
  async function submit(form: FormName, fields: Fields, change: Fields = {}): Promise<string> {
    return referenceOf(await send(await check(form, fields), change));
  }

  const receipt = (reference: string): Promise<Page> => ask(`/kvittering/${reference}/`);
  const withdraw = (reference: string): Promise<Page> => post(`/kvittering/${reference}/`, new URLSearchParams());

  return { ask, get: (path: string) => ask(path), post, check, send, submit, receipt, withdraw };
}

/** The reference that an accepted submission leads to; throws when it was not accepted. */
export function referenceOf({ status, headers, html }: Page): string {
  const reference = /^\/kvittering\/([A-Z2-9]{8})\/$/.exec(headers.get('location') ?? '')?.[1];
  if (status !== 303 || !reference) throw new Error(`Not accepted: ${status}\n${html.slice(0, 400)}`);
  return reference;
}

/** All mail in the local mailbox about one submission, oldest first. */
export async function mailAbout(url: string, reference: string): Promise<MailboxMessage[]> {
  const messages: MailboxMessage[] = await (await fetch(`${url}/postkasse/messages.json`)).json();
  return messages.filter(({ subject }) => subject.includes(shownReference(reference)));
}

/** All mail about a submission, once there are as many as said (or more than that). */
export function mailOnceThere(url: string, reference: string, count: number): Promise<MailboxMessage[]> {
  return onceThere(() => mailAbout(url, reference), count);
}

/** A recipient's mail about a submission with a door in it: the first, or the one with that number, once it is there. */
export async function noticeAbout(url: string, reference: string, number = 1): Promise<MailboxMessage> {
  const notices = await onceThere(
    async () => (await mailAbout(url, reference)).filter(({ text }) => text.includes('/sak/')),
    number,
  );
  const notice = notices[number - 1];
  if (!notice) throw new Error(`No notice number ${number} about ${reference}`);
  return notice;
}

async function onceThere(look: () => Promise<MailboxMessage[]>, count: number): Promise<MailboxMessage[]> {
  for (const since = Date.now(); Date.now() - since < 15_000; await wait(50)) {
    const found = await look();
    if (found.length >= count) return found;
  }
  throw new Error(`There were not ${count} mails after fifteen seconds`);
}

/** The path of the door in a notice. */
export function doorIn({ text }: Pick<MailboxMessage, 'text'>): string {
  const path = /https?:\/\/[^/\s]+(\/sak\/[^/\s]+\/)/.exec(text)?.[1];
  if (!path) throw new Error('No door in the mail');
  return path;
}
