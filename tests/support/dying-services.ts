/** A process that dies at a given moment, for tests of what another one finds afterwards. */
import type { MailPort } from '../../src/server/mail/port.ts';
import type { Services } from '../../src/server/services.ts';
import type { Bench } from './some-services.ts';

export class Crash extends Error {
  override name = 'Crash';
}

/** The services of a process that dies right after its `steps`th call to the database or the provider has had its effect. */
export function dyingServices({ services, provider }: Bench, steps: number): { services: Services; port: MailPort } {
  let left = steps;
  const dying = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    // The dead call nobody.
    if (left <= 0) throw new Crash();
    left -= 1;
    const result = await work();
    if (left === 0) throw new Crash();
    return result;
  };
  const { database } = services;
  const port: MailPort = { send: (mail, key) => dying(() => provider.port.send(mail, key)) };
  return {
    port,
    services: {
      ...services,
      mail: { ...services.mail, prompt: port, patient: port },
      database: {
        run: (statement) => dying(() => database.run(statement)),
        all: (statement) => dying(() => database.all(statement)),
        batch: (statements) => dying(() => database.batch(statements)),
      },
    },
  };
}
