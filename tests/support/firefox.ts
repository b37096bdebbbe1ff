/**
 * An installed Firefox, driven by WebDriver BiDi: the protocol that it speaks itself (w3.org/TR/webdriver-bidi), since the driver of our
 * other browser tests needs a Firefox of its own. As little of it as the exit walks need.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BidiConnection, connect } from './bidi.ts';

/** The usual homes of Firefox; FIREFOX_PATH names another. */
const usualPlaces = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** Undefined when this machine has none. */
export function installedFirefox(): string | undefined {
  const named = process.env.FIREFOX_PATH;
  if (named && !existsSync(named)) throw new Error(`FIREFOX_PATH names ${named}, which does not exist.`);
  return named || usualPlaces.find((place) => existsSync(place));
}

export interface Firefox {
  /** Such as «153.7.0». */
  version: string;
  bidi: BidiConnection;
  close(): Promise<void>;
}

/** It is a Firefox as visitors have it, but that it keeps to this machine, and asks nobody about updates and the like. */
const preferences: Readonly<Record<string, boolean | number | string>> = {
  // Everything but our own server goes to a proxy that does not answer.
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.proxy.no_proxies_on': 'localhost, 127.0.0.1',
  'app.update.auto': false,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.enabled': false,
};

/** Starts it with a profile of its own. Close it in `afterAll`. */
export async function openFirefox(): Promise<Firefox> {
  const program = installedFirefox();
  if (!program) throw new Error('This machine has no Firefox: ask installedFirefox() first.');
  const profile = await mkdtemp(join(tmpdir(), 'ressursvenn-firefox-'));
  const lines = Object.entries(preferences).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`);
  await writeFile(join(profile, 'user.js'), lines.join(''));
  const child = spawn(
    program,
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0', 'about:blank'],
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: profile } },
  );
  const ended = once(child, 'exit');
  const end = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const bidi = await connect(`${await listensAt(child.stderr)}/session`);
    const { capabilities } = await bidi.call('session.new', { capabilities: {} });
    return {
      version: String(capabilities.browserVersion),
      bidi,
      close: async () => {
        await bidi.call('browser.close', {}).catch(() => undefined);
        await end();
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}

/** The address that it writes to its console when it is ready. */
async function listensAt(console: AsyncIterable<Buffer>): Promise<string> {
  let written = '';
  for await (const piece of console) {
    written += piece.toString();
    const [, address] = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(written) ?? [];
    if (address) return address;
  }
  throw new Error(`Firefox ended before it listened:\n${written}`);
}
