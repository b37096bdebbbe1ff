// biome-ignore lint/style/noNamespace: Astro looks for its locals in this namespace.
declare namespace App {
  interface Locals {
    /** What a platform has already found out about a send step, so that the page only has to show it. */
    sendAnswer?: Awaited<ReturnType<typeof import('./server/answers.ts').answerSend>>;
  }
}
