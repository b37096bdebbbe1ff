// Installs what is missing, before every command of npm's. Runs on any Node from 18 and imports nothing that has to be
// installed first. When all is in place it says nothing and is done in a few milliseconds.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const modules = join(root, 'node_modules');

/** Something only a developer can put right. The message says what is missing and what to do. */
class SetupError extends Error {}

const say = (line) => console.log(`setup: ${line}`);

/** A lock file's packages by folder, or nothing when there is no such file or it cannot be read. */
function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/**
 * The first thing that differs between package-lock.json and what npm wrote down when it last installed, in words;
 * undefined when they agree. Optional packages may be absent: most are binaries for other kinds of machine.
 */
function difference(wanted) {
  const installed = packagesIn(join(modules, '.package-lock.json'));
  if (!installed) return 'nothing is installed yet';
  for (const [folder, { version, optional, link }] of Object.entries(wanted)) {
    if (folder === '' || link) continue;
    const found = installed[folder]?.version;
    if (found === undefined && optional) continue;
    if (found !== version) return `${folder} is ${found ?? 'missing'}, package-lock.json says ${version}`;
    // npm's own list outlives a folder that somebody deleted by hand; the top level is where hands go.
    if (folder.lastIndexOf('node_modules/') === 0 && !existsSync(join(root, folder))) return `${folder} is gone`;
  }
  return undefined;
}

/** The first dependency that package.json names otherwise than package-lock.json's copy of it; undefined when none. */
function changedDependency(locked) {
  const asked = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const kind of ['dependencies', 'devDependencies']) {
    const [now, then] = [asked[kind] ?? {}, locked[kind] ?? {}];
    const names = Object.keys({ ...now, ...then });
    const changed = names.find((name) => now[name] !== then[name]);
    if (changed) return changed;
  }
  return undefined;
}

/** Runs the npm that started us, or else the first one on PATH. Its output is shown as it comes. */
function npm(...words) {
  const own = process.env.npm_execpath;
  const [command, first] = own?.endsWith('.js') ? [process.execPath, [own]] : ['npm', []];
  const { status, error } = spawnSync(command, [...first, ...words], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32' && command === 'npm',
  });
  if (error) say(`npm could not be started (${error.message})`);
  return status === 0;
}

/**
 * `npm install`, not `npm ci`: the latter refuses a lock file that lacks the optional binaries of other kinds of machine, and
 * npm writes such a lock file whenever it cannot get hold of them all. Versions and checksums still come from the lock
 * file, which `--no-save` leaves as it is, and `difference` looks again afterwards. The tools are development dependencies,
 * so they come along even where NODE_ENV=production is set.
 */
function installPackages(reason) {
  say(`installing packages, because ${reason}`);
  if (npm('install', '--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error')) return;
  throw new SetupError(
    'npm could not install the packages; its own message stands above. If it did not reach the registry, get online and ' +
      'run the same command again; otherwise run «npm install» by itself and read what it says.',
  );
}

const nodeBinary = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/**
 * What the Node that npm puts first on PATH calls itself, such as «v24.21.0»; undefined when it is absent, not linked
 * into node_modules/.bin, or built for another kind of machine.
 */
function pinnedNode() {
  if (!existsSync(join(modules, '.bin', 'node'))) return undefined;
  const { status, stdout } = spawnSync(nodeBinary, ['--version'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

/** The `node` package fetches its binary in an install script, which npm leaves out under some settings. So we run it. */
function installNode(wanted) {
  say(`fetching Node ${wanted}, because npm did not run the install script of the node package`);
  spawnSync(process.execPath, ['installArchSpecificPackage.js'], {
    cwd: join(modules, 'node'),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  // npm makes no link in .bin to a binary that was not there yet.
  npm('rebuild', '--ignore-scripts', '--loglevel=error', 'node');
  if (pinnedNode() === wanted) return;
  throw new SetupError(
    `Node ${wanted} is missing from node_modules/node/bin. Run «npm rebuild node» and read what it says; the package ` +
      `for this machine is node-${process.platform}-${process.arch}, and it comes from the same registry as the rest.`,
  );
}

function setUp() {
  if (Number.parseInt(process.versions.node, 10) < 18) {
    throw new SetupError(
      `This is Node ${process.versions.node}. Install Node 18 or newer; the rest follows by itself.`,
    );
  }
  const wanted = packagesIn(join(root, 'package-lock.json'));
  if (!wanted) throw new SetupError('package-lock.json is missing or unreadable. Take it back from git.');

  const changed = changedDependency(wanted['']);
  if (changed) {
    throw new SetupError(
      `package.json and package-lock.json disagree about ${changed}. Run «npm install» and commit package-lock.json.`,
    );
  }

  const reason = difference(wanted);
  if (reason) installPackages(reason);
  const left = reason && difference(wanted);
  if (left) throw new SetupError(`npm finished, and yet ${left}. Remove node_modules and run the same command again.`);

  const version = `v${wanted['node_modules/node'].version}`;
  if (pinnedNode() !== version) installNode(version);
}

try {
  setUp();
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(`\nsetup: ${error.message}\n`);
  process.exitCode = 1;
}
