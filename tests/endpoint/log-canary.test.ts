import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { deliverDue } from '../../src/server/deliver.ts';
import { actOnDoor, openDoor } from '../../src/server/doors.ts';
import { eraseByReference } from '../../src/server/erase.ts';
import { jsonLog } from '../../src/server/log.ts';
import type { SendResult } from '../../src/server/mail/port.ts';
import { operate } from '../../src/server/operation.ts';
import { formSource } from '../../src/server/read-form.ts';
import { receiptFor, withdraw } from '../../src/server/receipts.ts';
import { checkStep, sendStep } from '../../src/server/steps.ts';
import { refusal, timeout } from '../support/a-provider.ts';
import { crisisCentreForm, volunteerForm } from '../support/a-submission.ts';
import { aKeyRing, doorTo, someServices } from '../support/some-services.ts';

/** Anything that may stand in a field: a stack's lines, a header, a quote, another line of a log. */
const wrappings = [
  (canary: string) => canary,
  (canary: string) => `${canary}\n    at ${canary} (file.ts:1:1)`,
  (canary: string) => `"},{"event":"${canary}"`,
  (canary: string) => `Error: ${canary}`,
  (canary: string) => `${canary}\r\nBcc: ${canary}@eksempel.no`,
];

const faults: (SendResult | null)[] = [
  null,
  timeout,
  refusal,
  { outcome: 'key-conflict' },
  { outcome: 'retry', reason: 'busy', notBefore: 1 },
];

it('no log ever holds anything that was written in a form, whatever goes wrong', async () => {
  let entries = 0;
  for (let round = 0; round < 30; round += 1) {
    const canary = `canary${randomBytes(6).toString('hex')}`;
    const text = wrappings[round % wrappings.length]?.(canary) ?? canary;
    const isVolunteer = round % 2 === 0;
    const written = {
      name: text,
      message: text,
      email: `${canary}@eksempel.no`,
      phone: round % 7 === 0 ? text : '',
      role: text,
      otherLanguage: text,
    };
    const values = isVolunteer ? volunteerForm(written) : crisisCentreForm(written);
    const body = new URLSearchParams([
      ...Object.entries(values).flatMap(([name, all]) => all.map((one) => [name, one])),
      [text, text],
      ['page', text],
    ]);
    const request = () =>
      formSource(
        new Request(`https://ressursvenn.example/?q=${canary}`, {
          method: 'POST',
          body,
          headers: { 'user-agent': canary },
        }),
      );

    const lines: string[] = [];
    const bench = someServices({
      log: jsonLog(
        (line) => lines.push(line),
        () => 0,
      ),
    });
    const { services, provider } = bench;
    const form = isVolunteer ? 'volunteer' : 'crisis-centre';
    const open = () => services;
    provider.fault = () => {
      const fault = faults[round % faults.length];
      return fault ? { result: fault } : null;
    };
    if (round % 11 === 0) services.database = { ...services.database, batch: () => Promise.reject(new Error(text)) };

    await checkStep(request(), form, open);
    const sent = await sendStep(request(), form, 'nb', canary, open);
    await bench.settle();
    if (sent.kind === 'sent') {
      const { keys } = services;
      services.keys = aKeyRing();
      bench.clock.now += 3_600_000;
      await deliverDue(provider.port, services);
      services.keys = keys;
      provider.fault = () => null;
      bench.clock.now += 24 * 3_600_000;
      await deliverDue(provider.port, services);
      const [first] = provider.accepted.filter(({ mail }) => mail.text.includes('/sak/'));
      const door = first && (await openDoor(doorTo(bench, first.mail.to), services));
      if (door) await actOnDoor(door, 'hand-over', services);
      await operate(services);
      await receiptFor(sent.reference, services);
      await withdraw(sent.reference, services);
      await eraseByReference(sent.reference, services);
    }
    entries += lines.length;
    expect(lines.join('\n')).not.toContain(canary);
  }
  expect(entries).toBeGreaterThan(100);
});
