/**
 * Builds the site for a platform: `node scripts/build.ts node` or `… cloudflare`. Astro starts while the content is
 * checked, search and pictures are made of what it built, and what the platform wants beside it: on Node each static file compressed once,
 * so that no visitor waits; on Workers the file of headers.
 */
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { heavyPages, limit } from './bench/page-weight.ts';
import { contentMistakes } from './checks/before-build.ts';
import { finishBuild } from './finish-build.ts';
import { startAstro } from './support/astro-build.ts';
import { writeHeadersFile } from './support/headers-file.ts';
import { startPrecompression } from './support/precompress.ts';
import { readProof } from './support/proof.ts';

const platforms = { node: 'dist/node', cloudflare: 'dist/workers' } as const;
const platform = process.argv[2] === 'cloudflare' ? 'cloudflare' : 'node';
const root = fileURLToPath(new URL('../', import.meta.url));
const out = `${root}${platforms[platform]}`;

if (process.env.DRAFTS === '1' && (process.env.SITE_URL || platform === 'cloudflare')) {
  console.error('DRAFTS=1 shows texts that nobody has signed, so it cannot go with SITE_URL or a build for Workers.');
  process.exit(1);
}
const astro = startAstro(root, platform);
const mistakes = contentMistakes(root);
if (mistakes) {
  await astro.stop();
  console.error(mistakes);
  process.exit(1);
}
rmSync(out, { recursive: true, force: true });
const compression = platform === 'node' ? startPrecompression(`${out}/client`) : null;
const status = await astro.goOn();
if (status !== 0) process.exit(status);
await finishBuild(root, out, process.env.SITE_URL, () => compression?.pagesAreWhole());
if (compression) await compression.finish();
else writeHeadersFile(`${out}/client`);
const heavy = platform === 'node' ? heavyPages() : [];
for (const { page, bytes } of heavy)
  console.warn(
    `${page} er for tung: ${bytes} byte, og grensen er ${limit}. Kort ned teksten, eller del den på to sider.`,
  );
const proof = readProof(root);
console.log(
  proof
    ? `Proof shown: measured ${proof.date}${proof.version ? `, on commit ${proof.version.commit}` : ''}`
    : 'Proof shown: none, since no whole `npm test` has passed here. The page says so.',
);
