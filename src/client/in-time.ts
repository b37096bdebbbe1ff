/** Milliseconds that somebody waits for an answer in the page after she sent the form: as long as for scripts (on-focus.js). */
const longest = 3000;

/**
 * Shows in the page what is loaded. When it does not come in time, does not come at all or cannot be shown, the form is sent as by a
 * browser without scripts: unless she is on her way to another page by then, from which that would bring her back.
 */
export async function showOrSend<Loaded>(
  form: HTMLFormElement,
  loaded: Promise<Loaded>,
  show: (loaded: Loaded) => unknown = () => undefined,
): Promise<void> {
  const waiting = new AbortController();
  let isLeaving = false;
  // Safari on iPhone has only the second. The first comes when a link is pressed, which on a slow line is long before the other.
  for (const event of ['beforeunload', 'pagehide'])
    addEventListener(
      event,
      () => {
        isLeaving = true;
      },
      { signal: waiting.signal },
    );
  let timer: number | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = window.setTimeout(reject, longest);
  });
  try {
    await show(await Promise.race([loaded, tooLate]));
  } catch {
    if (!isLeaving && form.isConnected) form.submit();
  } finally {
    clearTimeout(timer);
    waiting.abort();
  }
}
