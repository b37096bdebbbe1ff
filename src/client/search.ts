/**
 * Search in the page itself, so that what somebody looks for never leaves the browser: not in an address, not in the history, not in
 * any storage, not to us. The index is loaded when the field gets the cursor. Without all this the form posts as it always did.
 */
import { mostShown } from '../domain/search.ts';
import { wantedWords } from '../domain/search-words.ts';
import { openPagefind, type Pagefind, type Result, search } from './pagefind.ts';

/** Milliseconds without a key before the results follow what is typed. */
const pause = 250;

class SiteSearch extends HTMLElement {
  connectedCallback(): void {
    const { engine = '', results = '', none = '', one = '', many = '' } = this.dataset;
    const [form, field] = [this.querySelector('form'), this.querySelector('input')];
    const section = document.getElementById(results);
    const part = (selector: string) => section?.querySelector<HTMLElement>(selector);
    const [status, list, nothing] = [part('[role=status]'), part('ol'), part('[data-nothing]')];
    if (!form || !field || !section || !status || !list || !nothing) return;

    let opened: Promise<Pagefind> | undefined;
    const load = () => (opened ??= openPagefind(engine));
    let [turn, timer] = [0, 0];
    const show = async () => {
      const mine = ++turn;
      const words = wantedWords(field.value).join(' ');
      const found = words === '' ? [] : await search(words, await load());
      const pages = await Promise.all(found.slice(0, mostShown).map((each) => each.data()));
      if (mine !== turn) return;
      list.replaceChildren(...pages.map(hit));
      nothing.hidden = words === '' || found.length > 0;
      status.textContent = words && ([none, one][found.length] ?? many.replace('{count}', String(found.length)));
    };
    field.addEventListener('focus', () => void load().catch(() => undefined), { once: true });
    field.addEventListener('input', () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => void show().catch(() => undefined), pause);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(timer);
      // The index did not come, or this browser cannot run it: the server answers instead.
      show().catch(() => form.submit());
    });
    // Whoever comes back, and whoever sits down after her, finds an empty field.
    addEventListener('pagehide', () => {
      turn += 1;
      form.reset();
      list.replaceChildren();
      status.textContent = '';
    });
    document.addEventListener('keydown', (event) => move(event, [field, ...list.querySelectorAll('a')]));
  }
}

/** Built node by node: what stands in an index is text, never mark-up. */
function hit({ url, excerpt, meta: { title = url, description = '', language = '' } }: Result): HTMLElement {
  const made = <Name extends 'li' | 'h2' | 'a' | 'p' | 'mark' | 'span'>(name: Name, ...inside: (Node | string)[]) => {
    const element = document.createElement(name);
    element.append(...inside);
    return element;
  };
  const link = Object.assign(made('a', title), { href: url.replace(/#.*/, ''), hreflang: language });
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
