import { copyFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { outboxTrouble } from '../../scripts/support/outbox-trouble.ts';
import { anOutbox, outbox } from '../support/outbox-terminal.ts';
import { aFolder } from '../support/some-services.ts';

describe('npm run outbox tells what is in its way', () => {
  it('when another process holds the outbox, and erases nothing then', async () => {
    const { bench, reference, variables } = await anOutbox();
    const holder = new DatabaseSync(join(bench.folder, 'outbox.db'));
    onTestFinished(() => holder.close());
    holder.exec('BEGIN IMMEDIATE');
    expect(await outbox(['erase', reference], variables)).toEqual({
      code: 1,
      output: '',
      errors: expect.stringMatching(/^Another process has held the outbox all the while .* do this again\.\n$/),
    });
    expect(bench.rows('SELECT count(*) AS erased FROM submissions WHERE erased_at IS NOT NULL')).toEqual([
      { erased: 0 },
    ]);
  });

  it('when a reader keeps the file from being written over: it is erased all the same', async () => {
    const { bench, reference, variables } = await anOutbox();
    const reader = new DatabaseSync(join(bench.folder, 'outbox.db'), { readOnly: true });
    onTestFinished(() => reader.close());
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM submissions').get();
    expect(await outbox(['erase', reference], variables)).toMatchObject({
      code: 0,
      output: expect.stringContaining(' is erased: '),
    });
  });

  it('when what stands there is no outbox', async () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'outbox.db'), 'Not a database, but long enough to be looked at as one. '.repeat(20));
    for (const words of [['status'], ['run'], ['erase', '7K3W9PHD'], ['backup', join(folder, 'copy.db')]]) {
      const { code, errors } = await outbox(words, { DATA_DIR: folder, SUBMISSION_KEY: `${'A'.repeat(43)}=` });
      expect({ words, code, errors }).toMatchObject({ code: 1, errors: expect.stringMatching(/no SQLite file/) });
    }
  });

  it('when it is damaged', async () => {
    const { bench, variables } = await anOutbox();
    // All of it is in the file then, and not in the log of changes beside it.
    bench.restart();
    const folder = aFolder();
    copyFileSync(join(bench.folder, 'outbox.db'), join(folder, 'outbox.db'));
    truncateSync(join(folder, 'outbox.db'), 5000);
    const { code, errors } = await outbox(['status'], { ...variables, DATA_DIR: folder });
    expect({ code, errors }).toMatchObject({ code: 1, errors: expect.stringMatching(/^The outbox is damaged\./) });
  });

  it.each([
    [{ errcode: 13 }, /no room left/],
    [{ errcode: 8 + 256 }, /may not be written in/],
    [{ errcode: 10 + 256 * 3 }, /disk gave an error/],
    [{ errcode: 14 }, /cannot be opened/],
    [{ code: 'ENOSPC' }, /no room left/],
    [{ code: 'EACCES' }, /may not be written in/],
  ])('when it met %j, also behind another error', (how, words) => {
    const error = Object.assign(new Error('It failed'), how);
    expect(outboxTrouble(error)).toMatch(words);
    expect(outboxTrouble(new Error('Migration failed', { cause: error }))).toMatch(words);
  });

  it('and leaves a bug to be seen as one', () => {
    for (const bug of [new TypeError('x is not a function'), Object.assign(new Error('?'), { errcode: 1 }), 'text'])
      expect(outboxTrouble(bug)).toBeNull();
  });
});
