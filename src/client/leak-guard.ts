/**
 * Looks through a form before it leaves the page, by the server's own rules, so that what could tell who somebody is never
 * leaves at all unless she lets it stand. Nothing is stored or sent by it. The rules come when somebody begins to write, so that
 * the page itself stays light; when they do not come, the server looks alone, as it does without scripts.
 */
const rules = () => import('./leak-finder.ts');

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-form]')) {
  // Errors are told in our own words; without scripts the browser's own checks stay.
  form.noValidate = true;
  const look = form.querySelector<HTMLElement>('#second-look');
  if (!look) continue;
  form.addEventListener('focusin', () => rules().catch(() => undefined), { once: true });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    rules().then(
      ({ pointOut }) => pointOut(form, look) || form.submit(),
      () => form.submit(),
    );
  });
}
