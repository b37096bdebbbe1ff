/** Provided by scripts/vite/exit-script.ts. */
declare module 'virtual:exit-script' {
  export const exitScript: import('../../scripts/vite/exit-script.ts').ExitScript;
}

/** Provided by scripts/vite/facts-plugin.ts. */
declare module 'virtual:known-words' {
  const words: ReadonlySet<string>;
  export default words;
}
