/**
 * Search in the page itself, so that what somebody looks for never leaves the browser: not in an address, not in the history, not in
 * any storage, not to us. The index is loaded when the field gets the cursor. Without all this the form posts as it always did.
 */
import { type LoadedFinder, loadFinder } from '../components/places/finder-file.ts';
import { placeWords, type ShownHit } from '../components/search/place-words.ts';
import { arranged, longestQuery, type Match, type SearchHit, searchedWords } from '../domain/search-order.ts';
import { pairsIn, rejoined } from '../domain/search-words.ts';
import { showOrSend } from './in-time.ts';
import { isWord, openPagefind, type Pagefind, pagesFor, type Result } from './pagefind.ts';

/** Milliseconds without a key before the results follow what is typed. */
const pause = 250;
/** The rest comes when it is asked for: each page is a file of its own. */
const shownAtOnce = 10;

class SiteSearch extends HTMLElement {
  connectedCallback(): void {
    const { engine = '', places = '', results = '', none, one, many = '', first = '' } = this.dataset;
    const [form, field] = [this.querySelector('form'), this.querySelector('input')];
    const section = document.getElementById(results);
    const part = (selector: string) => section?.querySelector<HTMLElement>(selector);
    const [status, list, more, nothing] = [part('[role=status]'), part('ol'), part('button'), part('[data-nothing]')];
    if (!form || !field || !section || !status || !list || !more || !nothing) return;

    let opened: Promise<[Pagefind, LoadedFinder]> | undefined;
    const load = () => (opened ??= Promise.all([openPagefind(engine), loadFinder(places)]));
    let [turn, timer] = [0, 0];
    let found: readonly SearchHit<Result>[] = [];

    /** Shows those that follow; the first of them, for the cursor to go to. */
    const showMore = async (from: number): Promise<HTMLElement | null> => {
      const mine = turn;
      const [, { speech }] = await load();
      const hits = await Promise.all(found.slice(from, from + shownAtOnce).map((hit) => shownHit(hit, speech.say)));
      if (mine !== turn) return null;
      const items = hits.map(item);
      if (from === 0) list.replaceChildren();
      list.append(...items);
      const [count, shown] = [found.length, from + items.length];
      more.hidden = shown >= count;
      status.textContent =
        [none, one][count] ??
        (more.hidden ? many : first).replace('{count}', `${count}`).replace('{shown}', `${shown}`);
      return items[0]?.querySelector('a') ?? null;
    };
    const show = async () => {
      const mine = ++turn;
      const query = field.value.slice(0, longestQuery);
      const isEmpty = searchedWords(query).length === 0;
      const hits = isEmpty ? [] : await search(query, await load());
      if (mine !== turn) return;
      found = hits;
      nothing.hidden = isEmpty || found.length > 0;
      await showMore(0);
      if (isEmpty && mine === turn) status.textContent = '';
    };
    const prepare = () => void load().catch(() => undefined);
    const follow = () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => void show().catch(() => undefined), pause);
    };
    field.addEventListener('focus', prepare, { once: true });
    field.addEventListener('input', follow);
    // This script came because somebody put the cursor in the field, and she may have begun already.
    if (field === document.activeElement) prepare();
    if (field.value !== '') follow();
    form.addEventListener('submit', (event) => {
      clearTimeout(timer);
      // Nothing to keep in the page: the server says what to write.
      if (searchedWords(field.value).length === 0) return;
      event.preventDefault();
      // The index did not come, or this browser cannot run it: the server answers instead.
      void showOrSend(form, show());
    });
    more.addEventListener('click', () => {
      // The button goes when nothing is left, so the cursor goes on to what is new.
      void showMore(list.childElementCount).then((next) => next?.focus());
    });
    // Whoever comes back, and whoever sits down after her, finds an empty field.
    addEventListener('pagehide', () => {
      turn += 1;
      form.reset();
      found = [];
      list.replaceChildren();
      more.hidden = true;
      status.textContent = '';
    });
    document.addEventListener('keydown', (event) => move(event, [field, ...list.querySelectorAll('a')]));
  }
}

async function search(query: string, [engine, { finder }]: [Pagefind, LoadedFinder]): Promise<SearchHit<Result>[]> {
  const pages = new Map<string, Result>();
  const matches = new Map<string, ReadonlyMap<string, Match>>();
  const known = new Set<string>();
  for (const { together } of pairsIn(query)) if (await isWord(together, engine)) known.add(together);
  const asked = rejoined(query, (word) => known.has(word));
  const words = searchedWords(asked);
  for (const word of words) {
    const { matches: found, results } = await pagesFor(word, engine, words.length === 1);
    matches.set(word, found);
    // What is shown of a page has one of the words, if its text has any.
    for (const result of results)
      if (!pages.has(result.url) || result.excerpt.includes('<mark>')) pages.set(result.url, result);
  }
  return arranged(asked, matches, finder).flatMap((hit): SearchHit<Result>[] => {
    if ('place' in hit) return [hit];
    const page = pages.get(hit.page);
    return page ? [{ page }] : [];
  });
}

interface ExcerptHit extends ShownHit {
  /** HTML with `<mark>` around what was found; the description stands where nothing is marked. */
  excerpt?: string;
}

async function shownHit(hit: SearchHit<Result>, say: LoadedFinder['speech']['say']): Promise<ExcerptHit> {
  if ('place' in hit) return placeWords(hit.place, say, document.documentElement.lang);
  const { url, excerpt, meta } = hit.page;
  return { url, title: meta.title ?? url, description: meta.description ?? '', excerpt };
}

/** Built node by node: what stands in an index is text, never mark-up. */
function item({ url, title, description, language = '', excerpt = '' }: ExcerptHit): HTMLElement {
  const made = <Name extends 'li' | 'h2' | 'a' | 'p' | 'mark' | 'span'>(name: Name, ...inside: (Node | string)[]) => {
    const element = document.createElement(name);
    element.append(...inside);
    return element;
  };
  const link = Object.assign(made('a', title), { href: url, hreflang: language });
  const heading = Object.assign(made('h2', link), { className: 'ds-heading' });
  heading.dataset['size'] = 'sm';
  const { body } = new DOMParser().parseFromString(excerpt, 'text/html');
  const text = [...body.childNodes].map((node) =>
    made(node.nodeName === 'MARK' ? 'mark' : 'span', node.textContent ?? ''),
  );
  return made('li', heading, made('p', ...(body.querySelector('mark') ? text : [description])));
}

/** Arrow keys go from the field to the results and back. */
function move(event: KeyboardEvent, stops: readonly HTMLElement[]): void {
  const step = Number(event.key === 'ArrowDown') - Number(event.key === 'ArrowUp');
  const at = stops.indexOf(document.activeElement instanceof HTMLElement ? document.activeElement : document.body);
  const next = at < 0 || step === 0 ? undefined : stops[at + step];
  if (next) event.preventDefault();
  next?.focus();
}

customElements.define('site-search', SiteSearch);
