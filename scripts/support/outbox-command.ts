/** Home of the outbox command: what scripts/outbox.ts does, with the environment and the terminal passed in. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseReference, shownReference } from '../../src/domain/reference.ts';
import { norwegianDay } from '../../src/domain/working-days.ts';
import { loadFacts } from '../../src/facts/load.ts';
import { FactsError } from '../../src/facts/mistakes.ts';
import { type Migration, openDatabase } from '../../src/platform/node/database.ts';
import { existingLocalKeys } from '../../src/platform/node/local-keys.ts';
import { openNodeServices } from '../../src/platform/node/open-services.ts';
import { mailFates, refusedEvents } from '../../src/server/bounced-contacts.ts';
import { counted } from '../../src/server/counted.ts';
import type { Database } from '../../src/server/database.ts';
import { hurry } from '../../src/server/deliver.ts';
import { parseSettings, type Settings, SettingsError } from '../../src/server/env.ts';
import { eraseByReference } from '../../src/server/erase.ts';
import { type ForeignSeal, foreignSeals } from '../../src/server/foreign-seals.ts';
import { currentHealth } from '../../src/server/health.ts';
import { jsonLog, type Log } from '../../src/server/log.ts';
import { currentMatters } from '../../src/server/matters.ts';
import { outboxStatus, recentTime } from '../../src/server/outbox-status.ts';
import { runRound } from '../../src/server/round.ts';
import { serviceTransport } from '../../src/server/transport.ts';
import { CommandError } from './command-error.ts';
import { drillReport } from './drill-report.ts';
import { backUp } from './outbox-backup.ts';
import { outboxReport, shownMoment } from './outbox-report.ts';
import { outboxTrouble } from './outbox-trouble.ts';
import { providerReport } from './provider-report.ts';
import { restoreDrill } from './restore-drill.ts';
import { serviceReport } from './service-report.ts';

const usage = `Usage: npm run outbox -- <command>
  status             what waits and why, who cannot be reached, what nobody has read (nothing personal)
  run                one round of the clock now, also of mail that waits for its next attempt
  erase <reference>  erases one submission, for example: npm run outbox -- erase 7K3W 9PHD
  backup <file>      a whole copy in one file, also while the server runs
  restore-drill <file>
                     restores a backup (or a .sql file from wrangler d1 export) beside everything, tries it, and throws it away`;

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Where the command speaks. `errors` also gets the log, so that the output holds nothing but the answer. */
export interface Terminal {
  output: (text: string) => void;
  errors: (text: string) => void;
}

interface Circumstances {
  variables: Readonly<Record<string, unknown>>;
  terminal: Terminal;
  log: Log;
}

/** Does what the words say, and gives the exit code. Throws only what is a bug. */
export async function outboxCommand(
  [name, ...words]: readonly string[],
  variables: Readonly<Record<string, unknown>>,
  terminal: Terminal,
): Promise<0 | 1> {
  const here = { variables, terminal, log: jsonLog((line) => terminal.errors(`${line}\n`), Date.now) };
  try {
    if (name === 'status' && words.length === 0) await status(here);
    else if (name === 'run' && words.length === 0) await run(here);
    else if (name === 'erase' && words.length > 0) await erase(words.join(''), here);
    else if (name === 'backup' && words.length === 1) await backup(words.join(''), here);
    else if (name === 'restore-drill' && words.length === 1) return await drill(words.join(''), here);
    else throw new CommandError(usage);
    return 0;
  } catch (error) {
    const known = error instanceof CommandError || error instanceof SettingsError || error instanceof FactsError;
    const words = known ? error.message : outboxTrouble(error);
    if (words === null) throw error;
    terminal.errors(`${words}\n`);
    return 1;
  }
}

async function status({ variables, terminal }: Circumstances): Promise<void> {
  const settings = parseSettings(variables);
  const folder = existingFolder(settings);
  const keys = settings.keys ?? existingLocalKeys(folder);
  const now = Date.now();
  await withDatabase(folder, async (database) => {
    const seals = keys && (await foreignSeals(database, [keys[0]]));
    const isOld = ({ keyId }: ForeignSeal) => keys?.some(({ id }) => id === keyId) ?? false;
    const foreign = seals?.filter((seal) => !isOld(seal)) ?? null;
    terminal.output(`Outbox: ${join(folder, 'outbox.db')}\n\n`);
    terminal.output(outboxReport(await outboxStatus(database, now), foreign, now, seals?.filter(isOld)));
    const since = now - recentTime;
    const [fates, refused] = [await mailFates(database, since), await refusedEvents(database, norwegianDay(since))];
    terminal.output(`\n${providerReport(fates, refused)}`);
    // Whether a contact has confirmed an address is known by a keyed fingerprint, so without a key this cannot be told.
    if (!keys) return;
    const service = { database, facts: loadFacts(root), keys, now: () => now, heartbeatTo: settings.heartbeatTo };
    terminal.output(`\n${serviceReport(await currentHealth(service), await currentMatters(service), shownMoment)}`);
  });
}

async function run({ variables, terminal, log }: Circumstances): Promise<void> {
  const settings = parseSettings(variables);
  const folder = existingFolder(settings);
  if (!settings.keys && !existingLocalKeys(folder))
    throw new CommandError(
      `There is no key: set SUBMISSION_KEY as the server has it (or put back ${folder}/submission.key).`,
    );
  const facts = loadFacts(root);
  const address = settings.siteUrl?.origin ?? `http://${settings.host}:${settings.port}`;
  const services = { ...openNodeServices(settings, facts, migrations(), () => address), log };
  try {
    const transport = await serviceTransport(services.database);
    if (transport !== null && transport !== settings.transport)
      throw new CommandError(
        `Nothing was sent: the server sends its mail by «${transport}», and here MAIL_TRANSPORT says «${settings.transport}». Run this with the environment that the server has (docs/drift.md).`,
      );
    // Tried with a key that does not fit, each mail would only be put off.
    const foreign = await foreignSeals(services.database, services.keys);
    const mails = foreign.reduce((sum, seal) => sum + seal.mails, 0);
    if (mails > 0)
      throw new CommandError(
        `Nothing was sent. Sealed with a key that is not here (key id ${foreign.map(({ keyId }) => keyId).join(', ')}): ${counted(mails, 'mail')}. Set SUBMISSION_KEY as the server has it, old keys after the new one, separated by commas.`,
      );
    await hurry(services.database, Date.now(), { all: true });
    let [accepted, failed] = [0, 0];
    // A round ends before it is long (deliver.ts), and here all of it is to go.
    for (let isMore = true; isMore; ) {
      const round = await runRound(services);
      accepted += round.accepted;
      failed += round.failed;
      isMore = round.accepted > 0 && !round.givenUp;
      if (isMore) terminal.errors(`${accepted} accepted so far\n`);
    }
    const { waiting } = await outboxStatus(services.database, Date.now());
    const left = waiting.reduce((sum, { count }) => sum + count, 0);
    terminal.output(`${accepted} accepted, ${failed} failed, ${left} still waiting.\n`);
    if (left > 0) terminal.output('Why: npm run outbox -- status\n');
  } finally {
    services.database.close();
  }
}

async function erase(typed: string, { variables, terminal, log }: Circumstances): Promise<void> {
  const reference = parseReference(typed);
  if (!reference) throw new CommandError(`«${typed}» is not a reference. It has eight signs, like 7K3W 9PHD.`);
  const folder = existingFolder(parseSettings(variables));
  await withDatabase(folder, async (database) => {
    const erased = await eraseByReference(reference, { database, now: Date.now, log });
    if (!erased)
      throw new CommandError(`There is no submission ${shownReference(reference)} in ${folder}. Nothing was erased.`);
    // It is erased, whatever comes of this: the server's clock does it again within minutes.
    await database.overwriteErased?.(Date.now()).catch(() => false);
    terminal.output(
      `${shownReference(reference)} is erased: its answers, its fingerprints and every mail about it that had not gone out. Its links are closed. Only when it came and what became of it is left. Mail that was sent before lies with those who got it.\n`,
    );
  });
}

async function backup(file: string, { variables, terminal }: Circumstances): Promise<void> {
  const folder = existingFolder(parseSettings(variables));
  const bytes = await backUp(join(folder, 'outbox.db'), resolve(file));
  terminal.output(
    `${resolve(file)}: ${(bytes / 1e6).toFixed(1)} MB. The key is not in it. Try it: npm run outbox -- restore-drill ${file}\n`,
  );
}

async function drill(file: string, { variables, terminal }: Circumstances): Promise<0 | 1> {
  const settings = parseSettings(variables);
  const keys = settings.keys ?? existingLocalKeys(resolve(settings.dataDir));
  if (!keys)
    throw new CommandError('There is no key: set SUBMISSION_KEY as the server had it when the backup was taken.');
  const now = Date.now();
  const tried = await restoreDrill(resolve(file), { keys, facts: loadFacts(root), migrations: migrations(), now });
  const { text, restorable } = drillReport(tried, shownMoment);
  terminal.output(text);
  return restorable ? 0 : 1;
}

async function withDatabase(folder: string, work: (database: Database) => Promise<void>): Promise<void> {
  const database = openDatabase(folder, migrations());
  try {
    await work(database);
  } finally {
    database.close();
  }
}

/** The folder with the outbox in it. A new empty one here would only say that all is well. */
function existingFolder({ dataDir }: Settings): string {
  const folder = resolve(dataDir);
  if (existsSync(join(folder, 'outbox.db'))) return folder;
  throw new CommandError(
    `There is no outbox in ${folder}. Set DATA_DIR as the server has it, or start the server first.`,
  );
}

function migrations(): Migration[] {
  const folder = join(root, 'migrations');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .map((name) => ({ name, sql: readFileSync(join(folder, name), 'utf8') }));
}
