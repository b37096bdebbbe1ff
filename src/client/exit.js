/*
 * The way out. Inlined first in <head> on every page, minified (scripts/vite/inline-script.ts), so that it runs before anything is painted.
 * One text for every page and language: its words and the address it leaves for stand on the exit link in the page (ExitLink.astro).
 *
 * Leaving marks the tab. Whoever then comes by Back, Forward or reload is sent on before a page of ours shows; whoever types the
 * address, opens a bookmark or follows a link came on purpose, and the mark goes. Without this script the link is a plain link.
 *
 * Nothing here may wait, log or measure.
 */
(() => {
  const page = document;
  const root = page.documentElement;
  const mark = 'x';
  const noTitle = '\u200b';

  /** Storage can be blocked; then a page still works, and Back is as weak as without scripts. */
  const stored = (change) => {
    try {
      return change(sessionStorage);
    } catch {
      return null;
    }
  };
  const exitLink = () => page.querySelector('a[data-exit-words]');

  const blank = (element) => {
    element.style.setProperty(element === root ? 'display' : 'opacity', element === root ? 'none' : '0', 'important');
  };
  const go = (address) => {
    page.title = noTitle;
    location.replace(address);
  };

  /** Sends her on if she left before and came here by Back. The mark is the address itself, since no link is parsed yet. */
  const guard = (cameByBack) => {
    const address = stored((tab) => tab.getItem(mark));
    if (!address) return false;
    if (!cameByBack) {
      stored((tab) => tab.removeItem(mark));
      return false;
    }
    blank(root);
    go(address);
    return true;
  };
  guard(/back|reload/.test(performance.getEntriesByType('navigation')[0]?.type));

  const emptyForms = () => {
    for (const form of page.forms) form.reset();
  };

  // A page is blank, and its forms are empty, before the browser keeps a copy of it for Back; the history lists a neutral title.
  // Unseen rather than gone: Chromium asks after this how far down she had read, so that Back can show her that place again.
  addEventListener('pagehide', () => {
    const title = exitLink()?.dataset.title;
    blank(page.body || root);
    if (title) page.title = title;
    emptyForms();
  });
  // Back brought the kept copy: on she goes, or the page is fetched again, since the copy is blank.
  addEventListener('pageshow', (event) => {
    if (event.persisted && !guard(true)) location.reload();
  });

  let presses = 0;
  let alone = false;
  let patience;

  const leave = (link) => {
    presses = 0;
    clearTimeout(patience);
    const address = link.href;
    stored((tab) => tab.setItem(mark, address));
    try {
      // Unseen rather than gone, so that a screen reader can say that something is happening.
      blank(page.body);
      for (const icon of page.querySelectorAll('link[rel=icon]')) icon.href = 'data:,';
      const alert = page.createElement('p');
      alert.setAttribute('role', 'alert');
      alert.textContent = link.dataset.loading;
      emptyForms();
      page.body.replaceChildren(alert);
    } finally {
      // Whatever fails, she leaves.
      go(address);
    }
  };
  addEventListener(
    'click',
    (event) => {
      const link = exitLink();
      if (!link || !event.target.closest?.('[data-exit]')) return;
      event.preventDefault();
      leave(link);
    },
    true,
  );

  // Three presses on Shift, each alone and within five seconds of the last. Also while typing, but never by typing capitals.
  // Not Escape: that stops the loading of the page, and assistive technology uses it.
  const show = (link, count) => {
    const { cancelled, twoMore, oneMore } = link.dataset;
    clearTimeout(patience);
    presses = count;
    if (count) {
      link.setAttribute('data-presses', count);
      patience = setTimeout(show, 5000, link, 0);
    } else link.removeAttribute('data-presses');
    page.querySelector('[data-exit-status]').textContent = [cancelled, twoMore, oneMore][count];
  };
  const interrupt = () => {
    alone = false;
    if (presses) show(exitLink(), 0);
  };
  addEventListener('keydown', (event) => {
    if (event.key !== 'Shift' || event.ctrlKey || event.altKey || event.metaKey) interrupt();
    else if (!event.repeat) alone = true;
  });
  addEventListener('keyup', (event) => {
    const link = exitLink();
    if (event.key !== 'Shift' || !alone || !link) return;
    alone = false;
    if (presses === 2) leave(link);
    else show(link, presses + 1);
  });
  // Shift held while choosing text or a link is no wish to leave.
  addEventListener('pointerdown', interrupt);
  // Nor is Shift held to scroll sideways. A wheel that was turning before the press, as a touch pad does by itself for a while after the
  // fingers are lifted, must not keep her here: only one that begins to turn counts.
  let turned = -Infinity;
  addEventListener(
    'wheel',
    ({ timeStamp }) => {
      if (timeStamp - turned > 200) alone = false;
      turned = timeStamp;
    },
    { passive: true },
  );
})();
