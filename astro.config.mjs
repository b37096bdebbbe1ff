import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import node from '@astrojs/node';
import { defineConfig } from 'astro/config';
import { waitForWord } from './scripts/support/astro-build.ts';
import { factsPlugin } from './scripts/vite/facts-plugin.ts';
import { inlineScriptPlugin } from './scripts/vite/inline-script.ts';
import { leanServer } from './scripts/vite/lean-server.ts';
import { proofPlugin } from './scripts/vite/proof-plugin.ts';
import { trimCss } from './scripts/vite/trim-css.ts';

/** Where we build for: `node` (self-hosted and local, the default) or `cloudflare` (Workers). */
const platform = process.env.PLATFORM === 'cloudflare' ? 'cloudflare' : 'node';
const site = process.env.SITE_URL;

/** The Node adapter with our own entry file: its handler, inside our server, in one bundle with the pages (docs/decisions/). */
function nodeServer() {
  const adapter = node({ mode: 'middleware', bodySizeLimit: 1024 * 1024 });
  return {
    ...adapter,
    hooks: {
      ...adapter.hooks,
      'astro:config:done': (options) =>
        adapter.hooks['astro:config:done']({
          ...options,
          setAdapter: (given) =>
            options.setAdapter({
              ...given,
              serverEntrypoint: fileURLToPath(new URL('./src/platform/node/main.ts', import.meta.url)),
            }),
        }),
    },
  };
}

/** Loaded only where it is used: with it comes all of wrangler, which takes a build for Node a second or two. */
async function worker() {
  const { default: cloudflare } = await import('@astrojs/cloudflare');
  return cloudflare({ prerenderEnvironment: 'node', imageService: 'passthrough' });
}

/** What stands in dist/ is taken away next, and stays if the content is not sound. */
const contentFirst = { name: 'content-first', hooks: { 'astro:build:start': waitForWord } };

const root = new URL('./', import.meta.url);

export default defineConfig({
  ...(site ? { site } : {}),
  output: 'static',
  trailingSlash: 'always',
  outDir: platform === 'node' ? './dist/node' : './dist/workers',
  adapter: platform === 'node' ? nodeServer() : await worker(),
  integrations: [mdx(), contentFirst],
  // Sessions would need a cookie. We have none.
  session: false,
  // The default of Astro 7 joins words across line breaks between inline elements.
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  // Four pages at a time: one alone waits while the last is written.
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 4 },
  security: {
    checkOrigin: true,
    // Behind a proxy that ends TLS, what visitors ask for is what the proxy says; trusted for our own host only.
    ...(site
      ? { allowedDomains: [{ hostname: new URL(site).hostname, protocol: new URL(site).protocol.slice(0, -1) }] }
      : {}),
  },
  vite: {
    // One piece for all texts instead of one each: pages come out the same, for a seventh less work and memory with a thousand of them.
    environments: {
      prerender: {
        build: {
          rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'texts', test: /\/content\/.*\.mdx/ }] } } },
        },
      },
    },
    plugins: [
      factsPlugin(root),
      inlineScriptPlugin(),
      proofPlugin(root),
      trimCss(root),
      ...(platform === 'node' ? [leanServer(root)] : []),
    ],
    // Said out loud: the Workers build would else write other CSS for pages made on demand than for static ones.
    build: {
      assetsInlineLimit: 0,
      cssTarget: ['chrome111', 'edge111', 'firefox114', 'safari16.4', 'ios16.4'],
      rolldownOptions: {
        // Astro marks each MDX file for itself in a way that the bundler warns of; 60 such warnings hide a real one.
        onwarn: (warning, warn) => (warning.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : warn(warning)),
      },
    },
  },
});
