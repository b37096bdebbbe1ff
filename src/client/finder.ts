/**
 * Lets the finder answer in the page itself, so that the place somebody types never leaves the browser: not in an address,
 * not in the history, not in any storage, not to us. Without it, or when anything is missing, the form posts as it always did.
 */

import { answerHeadingId, finderView } from '../components/places/finder-view.ts';
import type { FinderSpeech } from '../components/places/finder-words.ts';
import type { Piece } from '../components/places/pieces.ts';
import { type Finder, findPlace, openFinder } from '../domain/finder.ts';
import type { FinderData } from '../domain/finder-data.ts';

interface FinderFile {
  prefix: string;
  words: Record<string, string>;
  recipients: string[];
  data: FinderData;
}

interface Loaded {
  finder: Finder;
  speech: FinderSpeech;
}

class PlaceFinder extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const field = form?.querySelector('input');
    const result = document.getElementById(this.dataset['result'] ?? '');
    const source = this.dataset['source'];
    if (!form || !field || !result || !source) return;
    let loading: Promise<Loaded> | undefined;
    let ready: Loaded | undefined;
    const load = () => {
      loading ??= loaded(source);
      return loading;
    };
    const show = (given: Loaded, chosen = '') => {
      ready = given;
      const answer = findPlace(field.value, given.finder, chosen);
      field.ariaInvalid = String(answer.kind === 'empty' || answer.kind === 'unknown');
      result.replaceChildren(...finderView(answer, given.speech).map(node));
      document.getElementById(answerHeadingId)?.focus();
    };
    field.addEventListener('focus', () => load().catch(() => undefined), { once: true });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      // When the data do not come, the server answers instead.
      load().then(show, () => form.submit());
    });
    // A choice among several places: ours when we asked, the server's when it did.
    result.addEventListener('submit', (event) => {
      if (!ready || !(event.submitter instanceof HTMLButtonElement)) return;
      event.preventDefault();
      show(ready, event.submitter.value);
    });
  }
}

async function loaded(source: string): Promise<Loaded> {
  // An error comes as a page, which is no JSON: it throws here, and the server answers.
  const { prefix, words, recipients, data }: FinderFile = await (await fetch(source)).json();
  const say: FinderSpeech['say'] = (key, values = {}) =>
    (words[key] ?? '').replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
  const address = (path: string) => prefix + path;
  return { finder: openFinder(data), speech: { say, address, recipients, helpLine: data.helpLine, guide: data.guide } };
}

function node(each: Piece): Node | string {
  if (typeof each === 'string') return each;
  const element = document.createElement(each.tag);
  for (const [name, value] of Object.entries(each.attributes)) element.setAttribute(name, value);
  element.append(...each.children.map(node));
  return element;
}

customElements.define('place-finder', PlaceFinder);
