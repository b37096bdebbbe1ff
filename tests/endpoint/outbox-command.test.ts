import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { contactOf } from '../../src/domain/contacts.ts';
import { shownReference } from '../../src/domain/reference.ts';
import { norwegianDay } from '../../src/domain/working-days.ts';
import { loadFacts } from '../../src/facts/load.ts';
import { fileMailbox } from '../../src/platform/node/mailbox.ts';
import { sql } from '../../src/server/database.ts';
import { newSealingKey } from '../../src/server/sealing.ts';
import { noteTransport } from '../../src/server/transport.ts';
import { anOutbox, outbox } from '../support/outbox-terminal.ts';
import { projectRoot } from '../support/some-facts.ts';
import { aFolder } from '../support/some-services.ts';

describe('npm run outbox', () => {
  it.each([[[]], [['help']], [['status', 'now']], [['erase']], [['run', 'all']]])(
    '-- %j explains itself',
    async (words) => {
      expect(await outbox(words)).toMatchObject({
        code: 1,
        output: '',
        errors: expect.stringContaining('Usage: npm run outbox -- <command>'),
      });
    },
  );

  it('-- status tells what waits, while the server runs, and nothing of anybody', async () => {
    const { variables } = await anOutbox();
    const { code, output, errors } = await outbox(['status'], variables);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(output).toContain('Waiting to be sent: 1\n  1 notice to association:oslo, since ');
    expect(output).toContain('Key: fits everything that is sealed.');
    expect(output).not.toMatch(/@|Kari/);
  });

  it('-- status tells what the provider has told, and what it was not believed in', async () => {
    const { bench, variables } = await anOutbox();
    const today = norwegianDay(Date.now());
    await bench.services.database.batch([
      sql`UPDATE deliveries SET bounced_at = 1, bounce_type = 'permanent'`,
      sql`INSERT INTO provider_refusals (day, reason, count) VALUES (${today}, 'late', 14), ('2000-01-01', 'early', 1)`,
    ]);
    const { output } = await outbox(['status'], variables);
    expect(output).toContain(
      `\n\nWhat the provider has told, the last 30 days\n  of mail: 0 reached, 0 auto-reply, 0 uncertain, 1 unreachable; nothing of 0\n  not believed on ${today}: 14 events, late\n\nService: `,
    );
  });

  it('-- status says how the service is, and what needs a human', async () => {
    const { bench, reference, variables } = await anOutbox();
    await bench.services.database.run({ sql: 'UPDATE submissions SET alarmed_at = 1', values: [] });
    const { output } = await outbox(['status'], variables);
    expect(output).toContain('Service: attention, clock-not-yet, erased-soon');
    expect(output).toContain('\n  clock: last round never\n');
    expect(output).toContain('  daily trial: off, last arrived never\n');
    expect(output).toContain(`  erased-soon ${reference}\n`);
    expect(output).not.toMatch(/@|Kari/);
  });

  it('-- status says when the key does not fit, and leaves no key behind when there is none', async () => {
    const { bench, variables } = await anOutbox();
    const other = await outbox(['status'], { ...variables, SUBMISSION_KEY: newSealingKey() });
    expect(other.output).toContain('DOES NOT FIT');
    const none = await outbox(['status'], { DATA_DIR: bench.folder });
    expect(none.output).toContain('Key: none here');
    expect(existsSync(join(bench.folder, 'submission.key'))).toBe(false);
  });

  it('-- status mentions an old key for as long as something is sealed with it', async () => {
    const { variables, reference } = await anOutbox();
    const changed = { ...variables, SUBMISSION_KEY: `${newSealingKey()},${variables.SUBMISSION_KEY}` };
    const { output } = await outbox(['status'], changed);
    expect(output).toMatch(
      /^Key: fits everything that is sealed\.\n {2}keep the old key, key id [\da-f]{6}: 1 submission, 1 mail\n/m,
    );
    await outbox(['erase', reference], changed);
    expect((await outbox(['status'], changed)).output).not.toContain('old key');
  });

  it('-- status in the wrong place says so, and makes nothing there', async () => {
    const folder = join(aFolder(), 'elsewhere');
    const { code, errors } = await outbox(['status'], { DATA_DIR: folder });
    expect({ code, errors }).toEqual({
      code: 1,
      errors: `There is no outbox in ${folder}. Set DATA_DIR as the server has it, or start the server first.\n`,
    });
    expect(existsSync(folder)).toBe(false);
  });

  it('-- status with a setting that does not fit names the setting', async () => {
    const { code, errors } = await outbox(['status'], { PORT: 'http' });
    expect(code).toBe(1);
    expect(errors).toContain('  - PORT must be a port number');
  });

  it('-- run sends what waits, also what waits for its next attempt, once', async () => {
    const { bench, variables } = await anOutbox();
    await bench.services.database.run({
      sql: 'UPDATE deliveries SET next_attempt_at = ?, reason = ?',
      values: [Date.now() + 3_600_000, 'timeout'],
    });
    const first = await outbox(['run'], variables);
    expect({ code: first.code, output: first.output }).toEqual({
      code: 0,
      output: '2 accepted, 0 failed, 0 still waiting.\n',
    });
    expect((await outbox(['run'], variables)).output).toBe('0 accepted, 0 failed, 0 still waiting.\n');
    expect(await fileMailbox(join(bench.folder, 'mailbox')).messages()).toMatchObject([
      // As the command's own facts have it: the mail had not been written yet.
      { to: contactOf('association:oslo', loadFacts(projectRoot))?.email },
      { to: 'kari@eksempel.no' },
    ]);
    expect(first.errors).not.toMatch(/@|Kari/);
  });

  it('-- run leaves alone what the provider asked us to leave alone', async () => {
    const { bench, variables } = await anOutbox();
    await bench.services.database.run({
      sql: 'UPDATE deliveries SET next_attempt_at = ?, reason = ?',
      values: [Date.now() + 3_600_000, 'asked-to-wait'],
    });
    expect((await outbox(['run'], variables)).output).toMatch(/^0 accepted, 0 failed, 1 still waiting\.\n/);
  });

  it('-- run that would put mail somewhere else than the server does sends nothing', async () => {
    const { bench, variables } = await anOutbox();
    await noteTransport(bench.services.database, 'resend', Date.now());
    const before = bench.dump();
    expect(await outbox(['run'], variables)).toMatchObject({
      code: 1,
      errors: expect.stringContaining('the server sends its mail by «resend», and here MAIL_TRANSPORT says «mailbox»'),
    });
    expect(bench.dump()).toBe(before);
    await noteTransport(bench.services.database, 'mailbox', Date.now());
    expect(await outbox(['run'], variables)).toMatchObject({ code: 0 });
  });

  it('-- run without the key, or with another, puts nothing off', async () => {
    const { bench, variables } = await anOutbox();
    const before = bench.dump();
    const other = await outbox(['run'], { ...variables, SUBMISSION_KEY: newSealingKey() });
    expect(other).toMatchObject({
      code: 1,
      errors: expect.stringMatching(
        /^Nothing was sent. Sealed with a key that is not here \(key id [0-9a-f]{6}\): 1 mail\. /m,
      ),
    });
    const none = await outbox(['run'], { DATA_DIR: bench.folder });
    expect(none).toMatchObject({ code: 1, errors: expect.stringContaining('There is no key: set SUBMISSION_KEY') });
    expect(bench.dump()).toBe(before);
  });

  it('-- erase erases one, however its reference is spelt, without a key', async () => {
    const { bench, reference } = await anOutbox();
    const spelt = shownReference(reference).toLowerCase().split(' ');
    const { code, output } = await outbox(['erase', ...spelt], { DATA_DIR: bench.folder });
    expect(code).toBe(0);
    expect(output).toMatch(`${shownReference(reference)} is erased`);
    expect(bench.rows('SELECT answers FROM submissions')).toEqual([{ answers: null }]);
    expect(bench.rows('SELECT * FROM deliveries WHERE mail IS NOT NULL')).toEqual([]);
  });

  it.each([
    ['AA2A A2AA', 'There is no submission AA2A A2AA'],
    ['Kari', '«Kari» is not a reference. It has eight signs, like 7K3W 9PHD.'],
  ])('-- erase %s says that there is none, and erases nothing', async (typed, message) => {
    const { bench, variables } = await anOutbox();
    const before = bench.dump();
    expect(await outbox(['erase', typed], variables)).toMatchObject({
      code: 1,
      output: '',
      errors: expect.stringContaining(message),
    });
    expect(bench.dump()).toBe(before);
  });

  it('is a program of its own, which runs from source', async () => {
    const { bench, variables } = await anOutbox();
    const env = { PATH: process.env['PATH'], ...variables };
    const output = await new Promise<string>((resolve, reject) => {
      execFile(process.execPath, [join(projectRoot, 'scripts/outbox.ts'), 'status'], { env }, (error, text) =>
        error ? reject(error) : resolve(text),
      );
    });
    expect(output).toContain(join(bench.folder, 'outbox.db'));
    expect(output).toContain('Waiting to be sent: 1');
  });

  it('says nothing of a fault to whoever has read enough, as `head` has', async () => {
    const { variables } = await anOutbox();
    const env = { PATH: process.env['PATH'], ...variables };
    const child = spawn(process.execPath, [join(projectRoot, 'scripts/outbox.ts'), 'status'], { env });
    child.stdout.destroy();
    const [errors, [code]] = await Promise.all([text(child.stderr), once(child, 'close')]);
    expect([code, errors]).toEqual([0, '']);
  });
});
