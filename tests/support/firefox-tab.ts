/** A window of Firefox, with the few things that a visitor does: opens, clicks, presses keys, goes back. */
import { setTimeout as wait } from 'node:timers/promises';
import type { BidiEvent } from './bidi.ts';
import type { Firefox } from './firefox.ts';

type Listener = (message: { text(): string }) => void;

export interface FirefoxTab {
  /** The value of an expression in the page, through JSON; undefined when there is no page to ask, as between two. */
  evaluate<Value>(expression: string): Promise<Value | undefined>;
  /** Asks until the answer is yes. @throws when that takes too long. */
  until(expression: string): Promise<void>;
  goTo(address: string): Promise<void>;
  reload(): Promise<void>;
  /** Through the list behind Back and Forward; false when there is nothing so far away. */
  traverse(delta: number): Promise<boolean>;
  /** With the mouse, in the middle of it. */
  click(selector: string): Promise<void>;
  /** One after the other, down and up. */
  press(keys: readonly string[]): Promise<void>;
  on(event: 'console', listener: Listener): void;
  off(event: 'console', listener: Listener): void;
  close(): Promise<void>;
}

/** As WebDriver writes them. */
export const enterKey = '\uE007';
export const shiftKey = '\uE008';
const patience = 15_000;

export async function openTab({ bidi }: Firefox): Promise<FirefoxTab> {
  // A window each: a tab in the background paints nothing.
  const { context } = await bidi.call('browsingContext.create', { type: 'window' });
  const listeners = new Set<Listener>();
  bidi.on('log.entryAdded', ({ source, text }: BidiEvent) => {
    if (source?.context === context) for (const listener of listeners) listener({ text: () => text ?? '' });
  });

  const tab: FirefoxTab = {
    async evaluate<Value>(expression: string) {
      const answer = await bidi
        .call('script.evaluate', {
          expression: `JSON.stringify([${expression}])`,
          target: { context },
          awaitPromise: false,
        })
        .catch(() => undefined);
      if (answer?.type === 'exception') throw new Error(`${answer.exceptionDetails.text} in ${expression}`);
      const values: Value[] = JSON.parse(answer?.result.value ?? '[]');
      return values[0];
    },
    async until(expression) {
      for (const since = Date.now(); Date.now() - since < patience; await wait(20))
        if (await tab.evaluate<boolean>(expression)) return;
      throw new Error(`Not so in ${patience / 1000} s: ${expression}, at ${await tab.evaluate('location.href')}`);
    },
    goTo: async (url) => void (await bidi.call('browsingContext.navigate', { context, url, wait: 'complete' })),
    reload: async () => void (await bidi.call('browsingContext.reload', { context, wait: 'none' })),
    traverse: (delta) =>
      bidi.call('browsingContext.traverseHistory', { context, delta }).then(
        () => true,
        (error: unknown) => {
          if (String(error).includes('no such history entry')) return false;
          throw error;
        },
      ),
    async click(selector) {
      const middle = await tab.evaluate<[number, number]>(
        `(({ left, top, width, height }) => [left + width / 2, top + height / 2])((() => {
          const found = document.querySelector(${JSON.stringify(selector)});
          found.scrollIntoView({ block: 'center', behavior: 'instant' });
          return found.getBoundingClientRect();
        })())`,
      );
      const [x = 0, y = 0] = (middle ?? []).map(Math.round);
      const actions = [
        { type: 'pointerMove', x, y },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      await bidi.call('input.performActions', { context, actions: [{ type: 'pointer', id: 'mouse', actions }] });
    },
    async press(keys) {
      const actions = keys.flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await bidi.call('input.performActions', { context, actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    on: (_, listener) => void listeners.add(listener),
    off: (_, listener) => void listeners.delete(listener),
    close: async () => void (await bidi.call('browsingContext.close', { context })),
  };
  return tab;
}
