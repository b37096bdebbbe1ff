/**
 * Home of the daily summary's words, in bokmål: how many of each, and which references or contacts. Nobody's name, nothing
 * anybody wrote, no door: what has to be read is read behind the links that went out before.
 */
import { type Matter, type MatterKind, matterKinds } from '../domain/matters.ts';
import { contactById } from '../domain/next-recipient.ts';
import { parseReference, shownReference } from '../domain/reference.ts';
import type { Facts } from '../facts/load.ts';
import { recipientName } from '../i18n/form-words.ts';
import { translator } from '../i18n/index.ts';
import { letter, type Sender } from './letters.ts';
import type { FinishedMail } from './mail/port.ts';

/** So many are named; the rest is a number. */
const mostNamed = 20;

export interface SummaryMail {
  to: string;
  matters: readonly Matter[];
}

export function summaryLetter(
  { to, matters }: SummaryMail,
  { from, nationalEmail }: Sender,
  facts: Facts,
): FinishedMail {
  const t = translator('nb');
  const parts = matterKinds.flatMap((kind) => {
    const abouts = matters.filter((matter) => matter.kind === kind).map(({ about }) => about);
    if (abouts.length === 0) return [];
    const named = abouts.filter((about) => about !== '').map((about) => nameOf(kind, about, facts));
    const shown = named.slice(0, mostNamed).map((name) => `  ${name}`);
    const more = named.length > mostNamed ? [`  ${t('mail.summary.more', { count: named.length - mostNamed })}`] : [];
    return [[t(`mail.summary.${kind}`, { count: abouts.length }), ...shown, ...more].join('\n')];
  });
  const text = [
    t('mail.greeting'),
    t('mail.summary.opening'),
    ...parts,
    t('mail.summary.repeat'),
    t('mail.summary.operator'),
    t('mail.signature'),
  ];
  return { from, to, replyTo: nationalEmail, subject: t('mail.summary.subject'), text: letter(text) };
}

function nameOf(kind: MatterKind, about: string, facts: Facts): string {
  if (kind === 'bounced-contact' || kind === 'stale-contact') {
    const recipient = contactById(about, facts);
    return `${recipientName(recipient, translator('nb'), 'alone')} (${about})`;
  }
  return parseReference(about) === about ? shownReference(about) : about;
}
