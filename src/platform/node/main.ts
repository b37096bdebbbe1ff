/** The service on Node, from start to stop. The build makes this the entry file: `node dist/node/server/entry.mjs`. */
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inlineScript } from 'virtual:inline-script';
import { handler } from '@astrojs/node/server.js';
import { facts } from '../../facts/index.ts';
import { parseSettings, SettingsError } from '../../server/env.ts';
import { errorKind, quietConsole } from '../../server/log.ts';
import { provideServices } from '../../server/services.ts';
import { startClock } from './clock.ts';
import type { Migration } from './database.ts';
import { openNodeServices } from './open-services.ts';
import { warnOfForeignSeals } from './seals.ts';
import { warmUp, warmUpLater } from './warm-up.ts';
import { webServer } from './web-server.ts';
import { keepYoungMemorySmall } from './young-memory.ts';

const migrationFiles = import.meta.glob<string>('/migrations/*.sql', { query: '?raw', import: 'default', eager: true });
const migrations: Migration[] = Object.entries(migrationFiles).map(([path, sql]) => ({
  name: path.slice(path.lastIndexOf('/') + 1),
  sql,
}));

export async function start(): Promise<void> {
  keepYoungMemorySmall();
  const settings = parseSettings(process.env);
  let address = settings.siteUrl?.origin ?? '';
  const services = openNodeServices(settings, facts, migrations, () => address);
  provideServices(() => services);
  quietConsole(services.log);
  await warnOfForeignSeals(services, (warning) => process.stderr.write(`${warning}\n`));

  const folder = fileURLToPath(new URL('../client/', import.meta.url));
  const server = webServer({
    folder,
    onDemand: handler,
    scriptHash: inlineScript.hash,
    siteUrl: settings.siteUrl,
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
  greet(address, settings.dataDir, settings.resend === null);
  warmUpLater();

  const stop = () => {
    clock.stop();
    server.close(() => services.database.close());
    server.closeIdleConnections();
  };
  process.once('SIGTERM', stop).once('SIGINT', stop);
}

function greet(address: string, dataDir: string, local: boolean): void {
  const lines = [
    `Ressursvenn: ${address}`,
    ...(local ? [`  The local default: mail stays in ${dataDir}/mailbox. Read it at ${address}/postkasse/`] : []),
    `  Outbox: ${dataDir}/outbox.db (npm run outbox -- status)`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

// Imported by nobody but `node` itself; the build's own look at this file must not start a server.
// A release may be started by way of a link to it.
if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  start().catch((error: unknown) => {
    process.stderr.write(
      error instanceof SettingsError ? `${error.message}\n` : `Ressursvenn could not start: ${errorKind(error)}\n`,
    );
    process.exitCode = 1;
  });
}
