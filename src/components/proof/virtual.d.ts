/** Provided by scripts/vite/proof-plugin.ts. */
declare module 'virtual:proof' {
  /** Null when no whole run of the tests has passed where the site was built. */
  export const proof: import('../../schemas/proof.ts').Proof | null;
  /** Null when it is not known. */
  export const builtFrom: import('../../schemas/proof.ts').CodeVersion | null;
}
