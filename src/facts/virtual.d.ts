/** Provided by scripts/vite/facts-plugin.ts. */
declare module 'virtual:facts' {
  const facts: import('./load.ts').Facts;
  export default facts;
}
