/**
 * Lets the finder answer in the page itself, so that the place somebody types never leaves the browser: not in an address,
 * not in the history, not in any storage, not to us. Without it, or when anything is missing, the form posts as it always did.
 */

import { type LoadedFinder, loadFinder } from '../components/places/finder-file.ts';
import { answerHeadingId, describedBy, finderView } from '../components/places/finder-view.ts';
import type { Piece } from '../components/places/pieces.ts';
import { findPlace, isMistyped } from '../domain/finder.ts';
import { withoutBreaks } from '../i18n/line-breaks.ts';
import { showOrSend } from './in-time.ts';

class PlaceFinder extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const field = form?.querySelector('input');
    const result = document.getElementById(this.dataset['result'] ?? '');
    const source = this.dataset['source'];
    if (!form || !field || !result || !source) return;
    let loading: Promise<LoadedFinder> | undefined;
    let ready: LoadedFinder | undefined;
    const load = () => (loading ??= loadFinder(source));
    const show = (given: LoadedFinder, chosen = '') => {
      const answer = findPlace(field.value, given.finder, chosen);
      result.replaceChildren(...finderView(answer, given.speech).map(node));
      const isWrong = isMistyped(answer);
      document.title = (isWrong ? this.dataset['wrong'] : this.dataset['title']) ?? document.title;
      field.ariaInvalid = String(isWrong);
      field.setAttribute('aria-describedby', describedBy(isWrong));
      // What the server could not read is long gone.
      form.querySelector('.error')?.remove();
      document.getElementById(answerHeadingId)?.focus();
      ready = given;
    };
    const prepare = () => void load().catch(() => undefined);
    if (field === document.activeElement) prepare();
    field.addEventListener('focus', prepare, { once: true });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      // When the data do not come, or do not fit this script since the site is newer, the server answers instead.
      void showOrSend(form, load(), show);
    });
    // A choice among several places: ours when we asked, the server's when it did.
    result.addEventListener('submit', (event) => {
      if (!ready || !(event.submitter instanceof HTMLButtonElement)) return;
      // Not held before it is shown: what cannot be shown goes to the server.
      show(ready, event.submitter.value);
      event.preventDefault();
    });
  }
}

function node(each: Piece): Node | string {
  if (typeof each === 'string') return withoutBreaks(each);
  const element = document.createElement(each.tag);
  for (const [name, value] of Object.entries(each.attributes)) element.setAttribute(name, value);
  element.append(...each.children.map(node));
  return element;
}

customElements.define('place-finder', PlaceFinder);
