/**
 * Builds the site for a platform: `node scripts/build.ts node` or `… cloudflare`. Astro starts while the content is
 * checked, and what is made of a built site is made of what it built (finish-build.ts).
 */
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { contentMistakes } from './checks/before-build.ts';
import { finishBuild } from './finish-build.ts';
import { startAstro } from './support/astro-build.ts';
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
const status = await astro.goOn();
if (status !== 0) process.exit(status);
await finishBuild(root, out, platform, process.env.SITE_URL);
const proof = readProof(root);
console.log(
  proof
    ? `Proof shown: measured ${proof.date}${proof.version ? `, on commit ${proof.version.commit}` : ''}`
    : 'Proof shown: none, since no whole `npm test` has passed here. The page says so.',
);
