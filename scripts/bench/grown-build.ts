/**
 * The build at a size that the site may have one day: the site itself, grown by articles that repeat the ones it has, and
 * beside it a bare Astro and MDX site with as many pages of plain words. Both are built in folders of their own.
 */
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, tool } from '../support/run.ts';
import { copySite } from '../support/site-copy.ts';
import { atMost, type Figure, told } from './figures.ts';
import { builtPages } from './page-weight.ts';
import { newFolder } from './programs.ts';

/** Pages that the site should still be built fast with. */
const manyPages = 1200;
const languages = ['nb', 'nn', 'en'];

export function benchGrownBuild(): Figure[] {
  const site = grownSite();
  const ours = secondsOf(site, [join(site, 'scripts/build.ts'), 'node']);
  const pages = globSync('**/*.html', { cwd: join(site, 'dist/node/client') }).length;
  const { program, words } = tool('astro', 'build');
  const bare = secondsOf(bareSite(pages), [...words], program);
  return [
    atMost(`build of ${pages} pages with search`, ours, 60, 's', `${(pages / ours).toFixed(1)} pages each second`),
    told('bare Astro and MDX with as many pages', bare, 's'),
    atMost('our build ÷ the bare one', ours / bare, 1.3, ''),
  ];
}

function grownSite(): string {
  const folder = newFolder();
  copySite(folder);
  const missing = Math.max(0, manyPages - builtPages().length);
  for (const language of languages) {
    const articles = join(folder, 'content/articles', language);
    const [first = ''] = readdirSync(articles);
    const text = readFileSync(join(articles, first), 'utf8');
    for (let copy = 1; copy <= Math.ceil(missing / languages.length); copy += 1) {
      writeFileSync(join(articles, `${first.replace(/\.mdx$/, '')}-${copy}.mdx`), text);
    }
  }
  return folder;
}

/** Pages of about as many words as an article of ours. */
function bareSite(pages: number): string {
  const folder = newFolder();
  mkdirSync(join(folder, 'src/pages'), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(
    join(folder, 'astro.config.mjs'),
    "import mdx from '@astrojs/mdx';\nexport default { integrations: [mdx()] };\n",
  );
  const paragraph = 'To som møtes over en kopp kaffe, og snakker om det som er. '.repeat(8);
  for (let page = 1; page <= pages; page += 1) {
    writeFileSync(join(folder, `src/pages/${page}.mdx`), `# Side ${page}\n\n${`${paragraph}\n\n`.repeat(8)}`);
  }
  return folder;
}

function secondsOf(folder: string, words: string[], program = process.execPath): number {
  const since = performance.now();
  const { status, stderr, stdout } = spawnSync(program, words, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      PATH: `${join(root, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}`,
    },
  });
  if (status !== 0) throw new Error(`A build in ${folder} failed:\n${stdout}\n${stderr}`);
  return (performance.now() - since) / 1000;
}
