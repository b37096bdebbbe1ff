/** Home of what the outbox's tables hold, as types: rows are read once, here, and trusted from then on. */
import { z } from 'astro/zod';
import { type Recipient, recipientReasons } from '../domain/routing.ts';
import { languages } from '../i18n/index.ts';
import type { Row } from './database.ts';

const time = z.number().nullable();
const recipient: z.ZodType<Recipient> = z.object({
  id: z.string(),
  /** What another version had here shuts no door: a kind says how the recipient is named, and a reason only whether it looked like spam. */
  kind: z.enum(['association', 'county', 'national']).catch('association'),
  name: z.string(),
  email: z.string(),
  reason: z.enum(recipientReasons).catch('national'),
  verifiedAt: z.string(),
});
/**
 * Why a door was made beside the first: its forerunner's mail was refused, or came back; its recipient passed it on, or did
 * not answer. The last two are doors beside another: nobody has confirmed that address, or whoever read it did no more.
 */
export const doorReasons = [
  'refused',
  'unreachable',
  'by-recipient',
  'unanswered',
  'unconfirmed',
  'not-contacted',
] as const;
export type DoorReason = (typeof doorReasons)[number];

const json = <Schema extends z.ZodType>(schema: Schema) =>
  z.string().transform((text) => schema.parse(JSON.parse(text)));

const SubmissionRow = z.object({
  reference: z.string(),
  form: z.enum(['volunteer', 'crisis-centre']),
  language: z.enum(languages).catch('nb'),
  received_at: z.number(),
  answers: z.string().nullable(),
  recipients: json(z.tuple([recipient], recipient)),
  flags: json(z.array(z.string())),
  withdrawn_at: time,
  erased_at: time,
  next_look_at: time,
  operator_told_at: time,
  alarmed_at: time,
});
export type SubmissionRecord = z.infer<typeof SubmissionRow>;

/** What mail is about. The first two open a door, the last three are about no submission. */
const purposes = [
  'notice',
  'hand-over',
  'reminder',
  'receipt',
  'progress',
  'withdrawal',
  'contact-check',
  'contact-fault',
  'summary',
] as const;
export type Purpose = (typeof purposes)[number];

const DeliveryRow = z.object({
  id: z.number(),
  /** Null for mail that is about no submission. */
  submission: z.string().nullable(),
  name: z.string(),
  /** `unknown`: mail of a kind that only another version of us makes. It waits for that one; all else about its submission is read. */
  purpose: z.enum([...purposes, 'unknown']).catch('unknown'),
  recipient: z.string(),
  created_at: z.number(),
  mail: z.string().nullable(),
  key_series: z.number(),
  key_since: z.number(),
  attempts: z.number(),
  next_attempt_at: time,
  accepted_at: time,
  refused_at: time,
  reason: z.string().nullable(),
  token_hash: z.string().nullable(),
  link_sent_to: z.string().nullable(),
  read_at: time,
  contacted_at: time,
  handed_over_at: time,
  closed_at: time,
  why: z.enum(doorReasons).nullable().catch(null),
  door: z.number().nullable(),
  about: z.string().nullable(),
  reminded_at: time,
  complained_at: time,
  unreachable_at: time,
});
export type DeliveryRecord = z.infer<typeof DeliveryRow>;
export type DoorRecord = DeliveryRecord & { purpose: 'notice' | 'hand-over' };

export const submissionRecord = (row: Row): SubmissionRecord => SubmissionRow.parse(row);
export const deliveryRecord = (row: Row): DeliveryRecord => DeliveryRow.parse(row);

/** Whether a delivery is a door: a notice or a hand-over that somebody may open. */
export const isDoor = (delivery: DeliveryRecord): delivery is DoorRecord =>
  delivery.purpose === 'notice' || delivery.purpose === 'hand-over';

/** A door for somebody else beside another's, not instead of it. */
export const isBeside = ({ why }: Pick<DeliveryRecord, 'why'>): boolean =>
  why === 'unconfirmed' || why === 'not-contacted';

/**
 * When a door's mail was sent, and did not come back: then it has reached nobody, whatever the provider took. What was marked as spam
 * has been in front of somebody.
 */
export const sentAt = ({
  accepted_at,
  complained_at,
  unreachable_at,
}: Pick<DeliveryRecord, 'accepted_at' | 'complained_at' | 'unreachable_at'>): number | null =>
  unreachable_at === null || unreachable_at === complained_at ? accepted_at : null;

/** When contact was made through a door. Whoever handed it over afterwards left it to somebody else, who is followed anew. */
export const contactMadeAt = ({
  contacted_at,
  handed_over_at,
}: Pick<DeliveryRecord, 'contacted_at' | 'handed_over_at'>): number | null =>
  handed_over_at === null ? contacted_at : null;
