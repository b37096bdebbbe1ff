// Finds the browser that the tests drive. On Linux it comes from npm, the same for everyone; elsewhere it is the Chrome that
// is installed. Both are Chromium, but npm's is the «headless shell», a smaller program with one gap (see `keepsPages`).

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export interface Chromium {
  executablePath: string;
  env: Record<string, string>;
  /**
   * Whether Back can show a page as it was left (the back/forward cache), as every visitor's browser does. The headless
   * shell never does: Chromium calls this «BackForwardCacheDisabledForDelegate», and no switch changes it.
   */
  keepsPages: boolean;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The usual homes of a full Chrome or Chromium; CHROME_PATH names another. */
const usualPlaces = [
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const ownEnvironment = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));

/** The full Chrome of this machine, undefined when there is none. */
export function installedChrome(): Chromium | undefined {
  const named = process.env.CHROME_PATH;
  if (named && !existsSync(named)) throw new Error(`CHROME_PATH names ${named}, which does not exist.`);
  const executablePath = named || usualPlaces.find((place) => existsSync(place));
  return executablePath ? { executablePath, env: ownEnvironment(), keepsPages: true } : undefined;
}

/** The browser for ordinary tests: the one from npm where it runs, else the installed one. */
export async function chromiumForTests(): Promise<Chromium> {
  if (process.platform === 'linux' && process.arch === 'x64') return chromiumFromNpm();
  const installed = installedChrome();
  if (installed) return installed;
  throw new Error('The browser tests need Chrome on this machine. Install it, or name one in CHROME_PATH.');
}

/**
 * The browser in @sparticuz/chromium, unpacked once into node_modules/.cache with the libraries and the font it brings, so
 * that it starts on a machine that has neither. The package itself would unpack into the shared temporary folder under
 * names anyone may have taken, and would take a half-written file for a finished one.
 */
async function chromiumFromNpm(): Promise<Chromium> {
  const packageRoot = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')));
  const { version }: { version: string } = JSON.parse(await readFile(join(packageRoot, 'package.json'), 'utf8'));
  // By its real address, which stands in the font settings: several folders may share one node_modules.
  const home = join(await realpath(join(root, 'node_modules')), '.cache', `chromium-${version}`);
  if (!existsSync(home)) await unpack(packageRoot, home);
  return {
    executablePath: join(home, 'chromium'),
    env: {
      ...ownEnvironment(),
      LD_LIBRARY_PATH: join(home, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(home, 'fonts.conf'),
    },
    keepsPages: false,
  };
}

async function unpack(packageRoot: string, home: string): Promise<void> {
  const draft = `${home}.${process.pid}`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  const archives = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];
  const script = `
    import { inflate } from '@sparticuz/chromium';
    await Promise.all(${JSON.stringify(archives.map((name) => join(packageRoot, 'bin', name)))}.map(inflate));`;
  // A process of its own, since the package unpacks to wherever the process keeps its temporary files.
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: root,
    env: { ...ownEnvironment(), TMPDIR: draft },
  });
  await writeFile(join(draft, 'fonts.conf'), fontConfiguration(home));
  try {
    await rename(draft, home);
  } catch (cause) {
    await rm(draft, { recursive: true, force: true });
    // Another run got there first, and its copy is as good as ours.
    if (!existsSync(home)) throw new Error(`Could not put the test browser into ${home}`, { cause });
  }
}

/** Only the font that comes along, so that text is as wide on one machine as on the next. */
const fontConfiguration = (home: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(home, 'fonts', 'fonts')}</dir>
  <cachedir>${join(home, 'fonts-cache')}</cachedir>
</fontconfig>
`;
