/** Provided by scripts/vite/exit-script.ts. */
declare module 'virtual:exit-script' {
  export const exitScript: import('../../scripts/vite/exit-script.ts').ExitScript;
}
