/**
 * Builds the site for a platform: `node scripts/build.ts node` or `… cloudflare`. Astro starts while the content is
 * checked, and what is made of a built site is made of what it built (finish-build.ts).
 */
import { fileURLToPath } from 'node:url';
import { contentMistakes } from './checks/before-build.ts';
import { finishBuild } from './finish-build.ts';
import { startAstro } from './support/astro-build.ts';
import { setAside } from './support/old-site.ts';
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
const old = setAside(out);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void astro.stop().finally(() => leave(1)));
const status = await astro.goOn();
if (status !== 0) leave(status);
try {
  await finishBuild(root, out, platform, process.env.SITE_URL);
} catch (error) {
  console.error(error);
  leave(1);
}
old.letGo();
const proof = readProof(root);
console.log(
  proof
    ? `Proof shown: measured ${proof.date}${proof.version ? `, on commit ${proof.version.commit}` : ''}`
    : 'Proof shown: none, since no whole `npm test` has passed here. The page says so.',
);

function leave(status: number): never {
  if (old.putBack())
    console.error('Bygget stoppet, og nettstedet er som før. The build failed; the site that was built before stands.');
  process.exit(status);
}
