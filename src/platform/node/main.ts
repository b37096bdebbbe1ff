/** The service on Node, from start to stop. The build makes this the entry file: `node dist/node/server/entry.mjs`. */
import { realpathSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inlineScript } from 'virtual:inline-script';
import { handler } from '@astrojs/node/server.js';
import { facts } from '../../facts/index.ts';
import { parseSettings, type Settings, SettingsError } from '../../server/env.ts';
import { errorKind, quietConsole } from '../../server/log.ts';
import { provideServices } from '../../server/services.ts';
import { noteTransport } from '../../server/transport.ts';
import { startClock } from './clock.ts';
import type { Migration } from './database.ts';
import { readPatternsOnce } from './engine.ts';
import { type NodeServices, openNodeServices } from './open-services.ts';
import { warnOfForeignSeals } from './seals.ts';
import { warmUp, warmUpLater } from './warm-up.ts';
import { webServer } from './web-server.ts';

const migrationFiles = import.meta.glob<string>('/migrations/*.sql', { query: '?raw', import: 'default', eager: true });
const migrations: Migration[] = Object.entries(migrationFiles).map(([path, sql]) => ({
  name: path.slice(path.lastIndexOf('/') + 1),
  sql,
}));

/** What is under way when we are asked to end gets as long: longer than we wait for the disk. */
const longestFarewell = 5000;

export async function start(): Promise<void> {
  readPatternsOnce();
  neverEndForALogLine();
  refuseWrongClock();
  const settings = parseSettings(process.env);
  refuseOtherAddress(settings);
  let address = settings.siteUrl?.origin ?? '';
  const services = open(settings, () => address);
  provideServices(() => services);
  quietConsole(services.log);
  await noteTransport(services.database, settings.transport, Date.now());

  const folder = fileURLToPath(new URL('../client/', import.meta.url));
  const server = webServer({
    folder,
    onDemand: handler,
    scriptHash: inlineScript.hash,
    siteUrl: settings.siteUrl,
    mailboxFor: settings.mailboxFor,
    log: services.log,
  });
  warmUp(facts, Date.now());
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(settings.port, settings.host, resolve);
  });
  const listening = server.address();
  const port = typeof listening === 'object' && listening ? listening.port : settings.port;
  address ||= `http://${settings.host}:${port}`;
  const clock = startClock(services);
  if (process.env.NODE_ENV === 'production' && !isAbsolute(settings.dataDir)) warnOfFolder(settings);
  greet(address, settings, port);
  if (settings.mailboxFor !== 'all' && !settings.resend) warnOfMailbox();
  warmUpLater();
  // With many submissions it takes seconds, and nobody who visits is to wait for it.
  services.afterAnswer(() => warnOfForeignSeals(services, (warning) => process.stderr.write(`${warning}\n`)));

  const stop = () => {
    // Whatever the provider has taken is to be written down: the outbox closes last.
    const atRest = Promise.all([clock.stop(), services.settle()]);
    server.close(() => void atRest.then(services.settle).then(() => services.database.close()));
    // Those too that become idle now: a proxy keeps what it has been answered on, and until we have ended nobody is served.
    setInterval(() => server.closeIdleConnections(), 50).unref();
    // Node no longer looks how long a request takes, so one that never ends would keep us from ending.
    setTimeout(() => server.closeAllConnections(), longestFarewell).unref();
  };
  process.once('SIGTERM', stop).once('SIGINT', stop);
}

/** Whoever reads our log may be gone, and the disk that it stands on full. That is no reason to leave what people send untaken. */
function neverEndForALogLine(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}

/** The services, or a sentence for the operator about the folder that they cannot use. */
function open(settings: Settings, siteUrl: () => string): NodeServices {
  try {
    return openNodeServices(settings, facts, migrations, siteUrl);
  } catch (error) {
    if (error instanceof SettingsError) throw error;
    throw new SettingsError(
      `The outbox in DATA_DIR (${resolve(settings.dataDir)}) cannot be opened: ${error instanceof Error ? error.message : error}.\nThe folder must be ours to write in, on a disk with room left, and outbox.db in it a whole SQLite file.`,
    );
  }
}

/** Before this was written no clock can be right. Not the day of the build: that machine's clock may have been ahead. */
const earliestDay = '2026-01-01';

/**
 * A machine that has just been switched on may not know the day yet. What came in under a date long past would be erased, unread, as
 * soon as the clock is put right.
 */
function refuseWrongClock(): void {
  const today = new Date(Date.now()).toISOString().slice(0, 10);
  if (today >= earliestDay) return;
  throw new SettingsError(
    `This machine's clock says ${today}. Set the clock (timedatectl) and start again.\nWhat people send under a wrong date would be erased too early, so nothing is taken until then.`,
  );
}

/**
 * Behind a proxy that ends TLS, forms are taken only for the address that the pages were built for. Whoever leaves the s out of `https`
 * has the same host and the same proxy.
 */
function refuseOtherAddress({ siteUrl }: Settings): void {
  const built = import.meta.env.SITE ? new URL(import.meta.env.SITE) : null;
  const lacksItsS = siteUrl?.protocol === 'http:' && built?.protocol === 'https:' && siteUrl.host === built.host;
  if (!siteUrl || built?.origin === siteUrl.origin || !(siteUrl.protocol === 'https:' || lacksItsS)) return;
  const mend = lacksItsS
    ? `Set SITE_URL to ${built.origin}`
    : `Build with the same address: SITE_URL=${siteUrl.origin} npm run build`;
  throw new SettingsError(
    `SITE_URL is ${siteUrl.origin}, and the pages were built ${built ? `for ${built.origin}` : 'without it'}: no form would be accepted.\n${mend}`,
  );
}

function greet(address: string, { dataDir, resend, mailboxFor }: Settings, port: number): void {
  const how = {
    all: `. Read it at ${address}/postkasse/`,
    'this-machine': `. Read it at http://localhost:${port}/postkasse/`,
    none: ', one JSON file each.',
  };
  const lines = [
    `Ressursvenn: ${address}`,
    ...(resend ? [] : [`  The local default: mail stays in ${dataDir}/mailbox${how[mailboxFor]}`]),
    `  Outbox: ${dataDir}/outbox.db (npm run outbox -- status)`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** Each version lies in a folder of its own (docs/drift.md), so the next one would not find what people sent to this one. */
function warnOfFolder({ dataDir }: Settings): void {
  process.stderr.write(
    `OPERATOR: DATA_DIR is «${dataDir}», in the folder that this version was started in: one that is started elsewhere begins with an empty outbox. Set DATA_DIR to a whole path, like /var/lib/ressursvenn, and bring along what lies there.\n`,
  );
}

function warnOfMailbox(): void {
  process.stderr.write(
    'OPERATOR: MAIL_TRANSPORT is mailbox: no mail leaves this machine, and nobody is told of what people send. The mailbox opens every answer, so it is shown at localhost alone, and only when SITE_URL is http://localhost too.\n',
  );
}

function whyNot(error: unknown): string {
  if (error instanceof SettingsError) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : '';
  const { HOST = 'localhost', PORT = '4321' } = process.env;
  if (code === 'EADDRINUSE') return `PORT ${PORT} is in use on ${HOST}. Stop what uses it, or set another PORT.`;
  if (code === 'EACCES') return `PORT ${PORT} is not ours to use. Set a PORT above 1023, with a proxy in front.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `HOST ${HOST} is no address of this machine. Set HOST to one that is, or leave it out.`;
  return `Ressursvenn could not start: ${errorKind(error)}`;
}

// Imported by nobody but `node` itself; the build's own look at this file must not start a server.
// A release may be started by way of a link to it.
if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  start().catch((error: unknown) => {
    process.stderr.write(`${whyNot(error)}\n`);
    process.exitCode = 1;
  });
}
