/*
 * Fetches what helps with a form, once somebody puts the cursor in one: until then a page asks for no script at all. Inlined after the
 * exit (scripts/vite/inline-script.ts). Middleware makes every script of ours wait for it (src/middleware.ts).
 *
 * A form that is sent before they are here waits for them, so that what they keep in the browser stays there. Not for long: then, or
 * when they do not come, it is sent as by a browser without scripts: unless she is on her way to another page by then, from which that
 * would bring her back (as in in-time.ts).
 *
 * No newer language than the exit's: what a browser cannot read here would take the way out with it.
 */
(() => {
  const longest = 3000;
  let coming;
  let isHere = false;
  let isHeld = false;
  let isLeaving = false;

  const waiting = () => [...document.querySelectorAll('template[data-script]')];
  const fetchAll = () => {
    coming =
      coming ||
      Promise.race([
        Promise.allSettled(waiting().map(({ dataset }) => import(dataset.script))),
        new Promise((resolve) => setTimeout(resolve, longest)),
      ]).then(() => {
        isHere = true;
      });
    return coming;
  };

  // Only while a form is held: with the first one there, Firefox keeps no page for Back. Safari on iPhone has only the second.
  const leaves = () => {
    isLeaving = true;
  };
  const watch = (change) => {
    change('beforeunload', leaves);
    change('pagehide', leaves);
  };

  addEventListener('focusin', ({ target }) => {
    if (!target.form || waiting().length === 0) return;
    // Mistakes are told in our own words; without scripts the browser's own checks stay.
    target.form.noValidate = true;
    fetchAll();
  });
  addEventListener(
    'submit',
    (event) => {
      const { target, submitter } = event;
      if (isHere || waiting().length === 0) return;
      event.preventDefault();
      event.stopPropagation();
      // Whoever sends it again after pressing a link wants it sent.
      isLeaving = false;
      if (isHeld) return;
      isHeld = true;
      watch(addEventListener);
      fetchAll().then(() => {
        watch(removeEventListener);
        // What is no longer in the page is not sent by either.
        if (isLeaving) return;
        // By the button that was pressed, since some carry a choice. Safari tells which since 2022.
        submitter ? submitter.click() : target.submit();
      });
    },
    true,
  );
})();
