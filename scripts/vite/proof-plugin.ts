/** Gives the page of proof `virtual:proof`: what the last whole run of the tests measured, and which code this build is made of. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { codeVersion, proofFile, readProof } from '../support/proof.ts';

const name = 'virtual:proof';
const resolved = `\0${name}`;

/** `root` is the project folder. */
export function proofPlugin(root: URL): Plugin {
  const folder = fileURLToPath(root);
  return {
    name: 'ressursvenn-proof',
    resolveId(id) {
      return id === name ? resolved : undefined;
    },
    load(id) {
      if (id !== resolved) return undefined;
      this.addWatchFile(join(folder, proofFile));
      return `export const proof = ${JSON.stringify(readProof(folder))};\nexport const builtFrom = ${JSON.stringify(codeVersion(folder))};`;
    },
  };
}
