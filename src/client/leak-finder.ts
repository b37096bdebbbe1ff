/** The leak guard's rules with the names that this build knows, and how a form shows what they find. */
import knownWords from 'virtual:known-words';
import { confirmedField, confirming, leaksIn, quoted } from '../domain/identifying-details/in-form.ts';

/** Shows what a form could give away, in the server's words; false when there is nothing to show. */
export function pointOut(form: HTMLFormElement, look: HTMLElement): boolean {
  const data = new FormData(form);
  const { stops, details } = leaksIn((field) => String(data.get(field) ?? ''), knownWords);
  const say = (text: string | undefined, words: readonly string[]) =>
    (text ?? '').replace('{}', () => quoted(words, document.documentElement.lang));
  const control = (field: string) => form.querySelector<HTMLInputElement>(`#${field}`);

  for (const place of form.querySelectorAll<HTMLElement>('[data-stopped]')) takeBack(place);
  for (const { field, words } of stops) {
    const place = control(field)?.parentElement;
    if (place) tell(place, control(field), say(look.dataset['number'], words));
    if (place) place.dataset['stopped'] = '';
  }
  let box = control(confirmedField);
  if (details.length > 0) {
    box ??= newBox(look);
    tell(look, box, say(look.dataset['details'], details));
    look.setAttribute('aria-labelledby', errorId(box));
    box.value = confirming(details);
    box.checked = false;
    look.hidden = false;
  } else if (box && !box.checked) look.hidden = true;

  const [stop] = stops;
  if (!stop && details.length === 0) return false;
  // As on the server's page: whoever hears a title, or looks for the tab, learns that it was not sent.
  document.title = look.dataset['title'] ?? document.title;
  (stop ? control(stop.field) : look)?.focus();
  return true;
}

const errorId = ({ id }: HTMLElement): string => `${id}-error`;

/** The box as the server shows it (SecondLook.astro). */
function newBox(look: HTMLElement): HTMLInputElement {
  const [field, box, label] = [
    document.createElement('div'),
    document.createElement('input'),
    document.createElement('label'),
  ];
  Object.assign(box, { className: 'ds-input', type: 'checkbox', id: confirmedField, name: confirmedField });
  Object.assign(label, { className: 'ds-label', htmlFor: confirmedField, textContent: look.dataset['label'] });
  field.className = 'ds-field';
  field.append(box, label);
  look.append(field);
  return box;
}

/** The error at a field, as the server writes it (TextField.astro, SecondLook.astro); in place of an older one. */
function tell(place: HTMLElement, control: HTMLElement | null, text: string): void {
  if (!control) return;
  const id = errorId(control);
  const shown = place.querySelector(`#${id}`) ?? document.createElement('p');
  shown.id = id;
  shown.className = 'ds-validation-message';
  shown.textContent = text;
  // Before the box that is to be ticked, after the field that is to be mended.
  if (!shown.isConnected) place.insertBefore(shown, control.parentElement === place ? null : place.firstChild);
  place.classList.add('has-error');
  control.setAttribute('aria-invalid', 'true');
  const others = (control.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter((each) => each !== '' && each !== id);
  control.setAttribute('aria-describedby', [...others, id].join(' '));
}

/** A number that is gone is no longer told of. */
function takeBack(place: HTMLElement): void {
  const control = place.querySelector<HTMLElement>('[aria-invalid]');
  if (!control) return;
  const id = errorId(control);
  place.querySelector(`#${id}`)?.remove();
  place.classList.remove('has-error');
  delete place.dataset['stopped'];
  control.removeAttribute('aria-invalid');
  const others = (control.getAttribute('aria-describedby') ?? '').split(' ').filter((each) => each !== id);
  control.setAttribute('aria-describedby', others.join(' '));
}
