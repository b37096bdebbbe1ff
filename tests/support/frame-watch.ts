/**
 * Watches what a page shows, frame by frame, from inside: before each frame is painted it is asked whether our text would be in it. The
 * answers come as console messages, which no page has to stay alive for.
 */
import type { BrowserContext, Page } from 'playwright-core';

const sign = 'frame-watch:';

export interface FrameWatch {
  /** Frames with our text since the last time she left, by the address they stood at; at most a few for each page. */
  readonly shown: readonly string[];
  /** Whether she has left, as the page saw it. */
  readonly left: boolean;
  /** She comes back on purpose: what is shown from now on is right. */
  pause(): void;
}

/** Once for a profile, before its first page. */
export const watchFrames = (context: BrowserContext, ownOrigin: string): Promise<unknown> =>
  context.addInitScript(
    ({ prefix, origin }) => {
      if (location.origin !== origin) return;
      let shifts = 0;
      let [frames, watching] = [0, false];
      const { debug } = console;
      const say = (what: string) => debug(`${prefix}${Date.now()} ${what}`);
      const showsText = () => {
        const { body, documentElement: root } = document;
        if (!body || !root || getComputedStyle(root).display === 'none') return false;
        return getComputedStyle(body).opacity !== '0' && body.offsetHeight > 0 && body.textContent?.trim() !== '';
      };
      const look = () => {
        if (showsText()) {
          frames += 1;
          say(`shown ${location.pathname} «${document.title}»`);
        }
        watching = frames < 2;
        if (watching) requestAnimationFrame(look);
      };
      const watch = () => {
        frames = 0;
        if (!watching) requestAnimationFrame(look);
        watching = true;
      };
      const left = () => {
        say('left');
        watch();
      };
      const isTheExit = ({ target }: Event) => target instanceof Element && target.closest('[data-exit]') !== null;
      addEventListener('click', (event) => isTheExit(event) && left(), true);
      addEventListener('left-plainly', left);
      addEventListener('pageshow', watch);
      addEventListener(
        'keyup',
        ({ key }) => {
          shifts = key === 'Shift' ? shifts + 1 : 0;
          if (shifts === 3) left();
        },
        true,
      );
      watch();
    },
    { prefix: sign, origin: ownOrigin },
  );

/** Listens to one page of such a profile. */
export function frameWatch(page: Page): FrameWatch {
  const watch = { shown: [] as string[], left: false, pause: () => page.off('console', hear) };
  let leftAt = Number.POSITIVE_INFINITY;
  const hear = (message: { text(): string }): void => {
    const [, time = '', said = ''] = new RegExp(`^${sign}(\\d+) (.*)`).exec(message.text()) ?? [];
    if (said === 'left') {
      leftAt = Number(time);
      watch.shown.length = 0;
      watch.left = true;
    }
    // A page that comes back from the cache is made to say again all that it said before.
    else if (said && Number(time) >= leftAt) watch.shown.push(said);
  };
  page.on('console', hear);
  return watch;
}
