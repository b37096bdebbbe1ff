/**
 * Looks through a form before it leaves the page, by the server's own rules, so that what could tell who somebody is never
 * leaves at all unless she lets it stand. Nothing is stored or sent by it. It comes when somebody begins to write, so that
 * the page itself stays light; when it does not come, the server looks alone, as it does without scripts.
 */
import { pointOut } from './leak-finder.ts';

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-form]')) {
  const look = form.querySelector<HTMLElement>('#second-look');
  form.addEventListener('submit', (event) => {
    if (look && pointOut(form, look)) event.preventDefault();
  });
}
