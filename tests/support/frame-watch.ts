/**
 * Watches what a page shows, frame by frame, from inside: before each frame is painted it is asked whether our text would be in it. The
 * answers come as console messages, which no page has to stay alive for.
 */
import type { BrowserContext } from 'playwright-core';

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
export function watchFrames(context: BrowserContext, ownOrigin: string): Promise<unknown> {
  const { watch, words } = frameWatcher(ownOrigin);
  return context.addInitScript(watch, words);
}

interface WatchWords {
  prefix: string;
  origin: string;
}

/** What a browser has to run in each page before the page's own code: a function that needs nothing but these words. */
export const frameWatcher = (origin: string): { watch: (words: WatchWords) => void; words: WatchWords } => ({
  watch: watchInPage,
  words: { prefix: sign, origin },
});

function watchInPage({ prefix, origin }: WatchWords): void {
  if (location.origin !== origin) return;
  let shifts = 0;
  let [frames, watching] = [0, false];
  const { debug } = console;
  const say = (what: string) => debug(`${prefix}${Date.now()} ${what}`);
  const showsText = () => {
    const { body, documentElement: root } = document;
    // Firefox has a page of its own for an answer to a form that it did not keep: at our address, without a word of ours.
    if (document.documentURI.startsWith('about:')) return false;
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
}

/** The part of a page that says what its console is told. */
interface Listened {
  on(event: 'console', listener: (message: { text(): string }) => void): unknown;
  off(event: 'console', listener: (message: { text(): string }) => void): unknown;
}

/** Listens to one page of such a profile. */
export function frameWatch(page: Listened): FrameWatch {
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
