/** Provided by scripts/vite/inline-script.ts. */
declare module 'virtual:inline-script' {
  export const inlineScript: import('../../scripts/vite/inline-script.ts').InlineScript;
}

/** Provided by scripts/vite/facts-plugin.ts. */
declare module 'virtual:known-words' {
  const words: ReadonlySet<string>;
  export default words;
}
