/** What another version of us stored, whose form asked for more, for less or for something else. */
import { describe, expect, it } from 'vitest';
import { formFields, type Submission } from '../../src/domain/submission.ts';
import { answerRows } from '../../src/i18n/form-words.ts';
import { translator } from '../../src/i18n/index.ts';
import { accept } from '../../src/server/accept.ts';
import { openDoor } from '../../src/server/doors.ts';
import { newPageToken } from '../../src/server/page-token.ts';
import { receiptFor } from '../../src/server/receipts.ts';
import { runRound } from '../../src/server/round.ts';
import { open, seal } from '../../src/server/sealing.ts';
import { anInquiry, aSubmission } from '../support/a-submission.ts';
import { anAccepted, doorTo, someServices } from '../support/some-services.ts';

type Answers = Record<string, unknown>;
const inBokmaal = translator('nb');

/** What the recipient reads of a submission that was stored with other answers, by field. */
async function readBy(address: string, submission: Submission, change: (answers: Answers) => Answers) {
  const bench = someServices();
  const { services, clock, log } = bench;
  const { database, keys } = services;
  const sending = { language: 'nb', pageToken: newPageToken(clock.now, keys), signs: [] } as const;
  const { reference } = await accept(submission, sending, services);
  const sealedFor = `answers:${reference}`;
  const [row] = await database.all({ sql: 'SELECT answers FROM submissions', values: [] });
  const stored = JSON.parse(open(String(row?.['answers']), sealedFor, keys));
  const other = seal(JSON.stringify({ ...stored, answers: change(stored.answers) }), sealedFor, keys);
  await database.run({ sql: 'UPDATE submissions SET answers = ?', values: [other] });

  await runRound(services);
  expect(log.filter(({ event }) => event === 'fault')).toEqual([]);
  expect(await receiptFor(reference, services)).not.toBeNull();
  const door = await openDoor(doorTo(bench, address), services);
  const rows = door ? answerRows(door.answers, services.facts, inBokmaal) : [];
  return { bench, answers: Object.fromEntries(rows.map(({ field, value }) => [field, value])) };
}

const forms = [
  { address: 'oslo@forening.example', submission: aSubmission() },
  { address: 'oslo@forening.example', submission: anInquiry() },
];
const eachField = forms.flatMap((form) =>
  formFields[form.submission.form].map((field) => ({ ...form, field, form: form.submission.form })),
);

/** The other language still stands there; and a message is only left where that was allowed. */
const withoutAnswer: Record<string, string> = { languages: 'tegnspråk', mayLeaveMessage: 'Nei' };

describe('a submission that another version of us stored', () => {
  it.each(eachField)('is read without $field, which was not asked ($form)', async ({ address, submission, field }) => {
    const { answers } = await readBy(address, submission, ({ [field]: _, ...others }) => others);
    expect(answers[field]).toBe(withoutAnswer[field]);
    expect(Object.keys(answers).length).toBeGreaterThan(4);
  });

  it('gets no receipt where no address was asked for', async () => {
    const { bench } = await readBy('oslo@forening.example', aSubmission(), ({ email: _, ...others }) => others);
    expect(bench.rows("SELECT id FROM deliveries WHERE recipient = 'sender'")).toEqual([]);
  });

  it('is read with what the form no longer asks, as it was answered', async () => {
    const more = (answers: Answers) => ({ ...answers, languages: ['nb', 'qq'], contactMethod: 'fax', age: 40 });
    const { answers } = await readBy('oslo@forening.example', aSubmission(), more);
    expect([answers['languages'], answers['contactMethod']]).toEqual(['Norsk, qq, tegnspråk', 'fax']);
  });

  it.each([
    ['routed for a reason', "recipients = replace(recipients, 'covers-municipality', 'nearest-by-train')"],
    ['routed to a kind of recipient', `recipients = replace(recipients, '"kind":"association"', '"kind":"region"')`],
    ['sent in a language', "language = 'se'"],
  ])('is read when it was %s that we do not know', async (_, change) => {
    const bench = someServices();
    const { services, log } = bench;
    const reference = await anAccepted(bench);
    await services.database.run({ sql: `UPDATE submissions SET ${change}`, values: [] });
    await runRound(services);
    expect(log.filter(({ event }) => event === 'fault')).toEqual([]);
    expect(await openDoor(doorTo(bench, 'oslo@forening.example'), services)).not.toBeNull();
    expect(await receiptFor(reference, services)).not.toBeNull();
  });

  it.each([
    ["purpose = 'survey', mail = NULL", 'mail that is not written'],
    ["purpose = 'survey', mail = 'sealed'", 'mail that is'],
  ])('is read beside mail of a kind that we do not know, which waits (%s)', async (change) => {
    const bench = someServices();
    const { services, clock, log, provider } = bench;
    const reference = await anAccepted(bench);
    await runRound(services);
    const beside = `UPDATE deliveries SET ${change}, next_attempt_at = ${clock.now} WHERE recipient = 'sender'`;
    await services.database.run({ sql: beside, values: [] });
    const sent = provider.attempts.length;
    clock.now += 60_000;
    await runRound(services);
    expect(provider.attempts).toHaveLength(sent);
    expect(log.filter(({ event, outcome }) => event === 'fault' && outcome !== 'delivery')).toEqual([]);
    expect(bench.rows("SELECT next_attempt_at FROM deliveries WHERE purpose = 'survey'")).toEqual([
      { next_attempt_at: expect.any(Number) },
    ]);
    expect(await openDoor(doorTo(bench, 'oslo@forening.example'), services)).not.toBeNull();
    expect(await receiptFor(reference, services)).not.toBeNull();
  });

  it('is read behind a door that was made for a cause that we do not know', async () => {
    const bench = someServices();
    const { services } = bench;
    const reference = await anAccepted(bench);
    await runRound(services);
    await services.database.run({
      sql: "UPDATE deliveries SET why = 'full-moon' WHERE purpose = 'notice'",
      values: [],
    });
    expect(await openDoor(doorTo(bench, 'oslo@forening.example'), services)).not.toBeNull();
    expect(await receiptFor(reference, services)).not.toBeNull();
  });
});
