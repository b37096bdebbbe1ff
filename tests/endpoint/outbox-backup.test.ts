import {
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, vi } from 'vitest';
import { deliverDue } from '../../src/server/deliver.ts';
import { newSealingKey } from '../../src/server/sealing.ts';
import { aDump } from '../support/a-dump.ts';
import { timeout } from '../support/a-provider.ts';
import { anOutbox, outbox } from '../support/outbox-terminal.ts';
import { aFolder, anAccepted, hour, migrations } from '../support/some-services.ts';

/** An outbox, and where to put a backup of it. */
async function aService() {
  return { ...(await anOutbox()), file: join(aFolder(), 'backup.db') };
}

async function aBackup() {
  const service = await aService();
  const { code, errors } = await outbox(['backup', service.file], service.variables);
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  return service;
}

describe('npm run outbox -- backup', () => {
  it('makes one file, for our eyes only, and says how to try it', async () => {
    const { file, variables } = await aService();
    const { code, output } = await outbox(['backup', file], variables);
    expect(code).toBe(0);
    expect(output).toContain(`${file}: `);
    expect(output).toContain(`npm run outbox -- restore-drill ${file}`);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(file, '..'))).toEqual(['backup.db']);
  });

  it('is whole while the server goes on writing, and stops nobody', async () => {
    const { bench, file, variables } = await aService();
    const writing = Array.from({ length: 40 }, (_, number) => anAccepted(bench, { message: `Nummer ${number}` }));
    const [told] = await Promise.all([outbox(['backup', file], variables), ...writing]);
    expect(told.code).toBe(0);
    expect(bench.rows('SELECT count(*) AS count FROM submissions')).toEqual([{ count: 41 }]);
    const drill = await outbox(['restore-drill', file], variables);
    expect(drill).toMatchObject({ code: 0, output: expect.stringContaining('Verdict: it can be restored.') });
  });

  it('holds what the log of changes held, although the server has not let go of it', async () => {
    const { bench, file, variables } = await aService();
    expect(existsSync(join(bench.folder, 'outbox.db-wal'))).toBe(true);
    await outbox(['backup', file], variables);
    const copy = new DatabaseSync(file, { readOnly: true });
    expect(copy.prepare('SELECT reference FROM submissions').all()).toHaveLength(1);
    copy.close();
  });

  it('never takes the place of another backup', async () => {
    const { file, variables } = await aBackup();
    const before = readFileSync(file);
    expect(await outbox(['backup', file], variables)).toMatchObject({
      code: 1,
      errors: `${file} exists already. A backup never takes another's place.\n`,
    });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('says so when the folder is not there, and leaves nothing', async () => {
    const { bench, variables } = await aService();
    const file = join(bench.folder, 'nowhere', 'backup.db');
    expect(await outbox(['backup', file], variables)).toMatchObject({
      code: 1,
      errors: expect.stringContaining('Nothing can be written in'),
    });
    expect(existsSync(join(bench.folder, 'nowhere'))).toBe(false);
  });

  it('makes no empty backup of an outbox that is not there', async () => {
    const folder = aFolder();
    const { code, errors } = await outbox(['backup', join(folder, 'backup.db')], { DATA_DIR: join(folder, 'data') });
    expect({ code, errors }).toMatchObject({ code: 1, errors: expect.stringContaining('There is no outbox in') });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('npm run outbox -- restore-drill', () => {
  it('restores, opens and tries everything, tells nothing of anybody, and leaves nothing behind', async () => {
    const { bench, file, variables } = await aBackup();
    const [before, bytes, temporary] = [bench.dump(), readFileSync(file), aFolder()];
    vi.stubEnv('TMPDIR', temporary);
    const { code, output, errors } = await outbox(['restore-drill', file], variables);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(output).toContain('1 submission (1 with answers); deliveries: 1, 1 of them waiting; to look at now: ');
    expect(output).toContain('  ok    answers opened: 1 of 1\n');
    expect(output).toMatch(/ {2}ok {4}clock on the copy: due: \d+ mails? and \d+ steps?, no mail twice\n/);
    expect(output).not.toMatch(/@|Kari/);
    expect(bench.dump()).toBe(before);
    expect(readdirSync(temporary)).toEqual([]);
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it('needs no outbox of its own to be there', async () => {
    const { file, variables } = await aBackup();
    const elsewhere = { ...variables, DATA_DIR: join(aFolder(), 'new-machine') };
    expect((await outbox(['restore-drill', file], elsewhere)).code).toBe(0);
    expect(existsSync(elsewhere.DATA_DIR)).toBe(false);
  });

  it('hands nothing over again that had been accepted', async () => {
    const { bench, file, variables } = await aService();
    await deliverDue(bench.provider.port, bench.services);
    await outbox(['backup', file], variables);
    const { code, output } = await outbox(['restore-drill', file], variables);
    expect(code).toBe(0);
    // A notice and a receipt, and one beside the notice from the day the made-up contact is more than a year old.
    expect(output).toMatch(/deliveries: [23], 0 of them waiting/);
    expect(output).toContain('no mail twice');
  });

  it('tells which mail the provider would know as the same', async () => {
    const { bench, file, variables } = await aService();
    bench.provider.next(timeout, timeout);
    await deliverDue(bench.provider.port, bench.services);
    await bench.services.database.run({
      sql: "UPDATE deliveries SET key_since = ? WHERE purpose = 'receipt'",
      values: [Date.now() - 24 * hour],
    });
    await outbox(['backup', file], variables);
    const { output } = await outbox(['restore-drill', file], variables);
    expect(output).toContain('1 under a key that the provider knows (no second mail), 1 anew');
  });

  it('with another key says which key is missing, and that nothing opens', async () => {
    const { file, variables } = await aBackup();
    const { code, output } = await outbox(['restore-drill', file], { ...variables, SUBMISSION_KEY: newSealingKey() });
    expect(code).toBe(1);
    expect(output).toMatch(/ {2}FAIL {2}keys: not here: key id [0-9a-f]{6} \(1 submission, 1 mail\)/);
    expect(output).toContain('  FAIL  answers opened: 0 of 1\n');
    expect(output).toContain('Verdict: it CANNOT be relied on.');
  });

  it('without a key says that it needs one, and makes none', async () => {
    const { bench, file } = await aBackup();
    expect(await outbox(['restore-drill', file], { DATA_DIR: bench.folder })).toMatchObject({
      code: 1,
      errors: expect.stringContaining('There is no key: set SUBMISSION_KEY'),
    });
    expect(existsSync(join(bench.folder, 'submission.key'))).toBe(false);
  });

  it('runs the migrations that an older backup has not had', async () => {
    const { file, variables } = await aService();
    const older = new DatabaseSync(file);
    older.exec('CREATE TABLE migrations (name TEXT PRIMARY KEY NOT NULL) STRICT');
    older.exec(migrations.find(({ name }) => name.startsWith('0001'))?.sql ?? '');
    older.exec("INSERT INTO migrations VALUES ('0001_outbox.sql')");
    older.close();
    const { code, output } = await outbox(['restore-drill', file], variables);
    expect(code).toBe(0);
    expect(output).toContain('migrations run on the copy: 0002_follow_up.sql, ');
  });

  it('reads what wrangler d1 export wrote, migrations and all', async () => {
    const { bench, variables } = await aService();
    const file = join(aFolder(), 'export.sql');
    writeFileSync(file, aDump(join(bench.folder, 'outbox.db')));
    const { code, output } = await outbox(['restore-drill', file], variables);
    expect({ code, output }).toMatchObject({
      code: 0,
      output: expect.stringContaining('migrations run on the copy: none were missing'),
    });
    expect(output).toContain('answers opened: 1 of 1');
  });

  it.each([
    ['is not there', () => undefined, /^There is no .*\/backup\.db\.\n$/],
    ['is not a database', (file: string) => writeFileSync(file, 'Kjære alle'), /neither a backup of an outbox nor/],
    ['is empty', (file: string) => writeFileSync(file, ''), /neither a backup of an outbox nor/],
    ['is a folder', (file: string) => mkdirSync(file), /is a folder, not a backup/],
    [
      'is another database',
      (file: string) => new DatabaseSync(file).exec('CREATE TABLE other (a)'),
      /^There is no outbox in /,
    ],
  ])('of a file that %s says so', async (_, make, message) => {
    const { variables } = await aService();
    const file = join(aFolder(), 'backup.db');
    make(file);
    const { code, output, errors } = await outbox(['restore-drill', file], variables);
    expect({ code, output }).toEqual({ code: 1, output: '' });
    expect(errors).toMatch(message);
  });

  it.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['with a page that was written over', (bytes: Buffer) => Buffer.from(bytes).fill(0xa5, 4096 * 2, 4096 * 4)],
  ])('of a backup that is damaged, %s, says so', async (_, damage) => {
    const { file, variables } = await aBackup();
    const damaged = join(aFolder(), 'damaged.db');
    writeFileSync(damaged, damage(readFileSync(file)));
    const { code, errors } = await outbox(['restore-drill', damaged], variables);
    expect(code).toBe(1);
    expect(errors).toMatch(/damaged\.db is damaged: /);
  });

  it('of an export that was cut short says so', async () => {
    const { bench, variables } = await aService();
    const file = join(aFolder(), 'export.sql');
    const dump = aDump(join(bench.folder, 'outbox.db'));
    writeSync(openSync(file, 'w'), dump.slice(0, dump.indexOf('INSERT INTO "deliveries"') + 40));
    const { code, errors } = await outbox(['restore-drill', file], variables);
    expect(code).toBe(1);
    expect(errors).toContain('is not whole SQL');
  });
});
