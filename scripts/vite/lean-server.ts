/**
 * The server on Node loads no more than it uses: a start that takes half as long is half as long without an answer
 * (docs/decisions/0014-a-quick-start.md).
 */
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** What stands in for modules that would be loaded in full and hardly used, by the name they are imported by. */
const standIns = { 'mime-types': 'file-types.ts', 'node:http2': 'no-http2.ts' };

/** Takes the stand-ins of src/platform/node/ into the server's bundle, and leaves out imports of which nothing is used. */
export function leanServer(root: URL): Plugin {
  const folder = new URL('src/platform/node/', root);
  return {
    name: 'lean-server',
    // In development packages are loaded as they are: those that are no modules cannot be taken apart there.
    apply: 'build',
    config: () => ({
      ssr: { noExternal: true },
      resolve: {
        alias: Object.entries(standIns).map(([find, file]) => ({
          find,
          replacement: fileURLToPath(new URL(file, folder)),
        })),
      },
    }),
    // The bundle that pages are built by is thrown away afterwards, with a module for each text.
    applyToEnvironment: ({ name }) => name === 'ssr',
    // Left by the bundler where all that used them is gone. Node's own modules do nothing by being loaded.
    generateBundle: (_, bundle) => {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk') chunk.code = chunk.code.replaceAll(/^import "node:[\w/]+";\n/gm, '');
      }
    },
  };
}
