/** A page small enough to run the exit script in without a browser: what the script touches, and nothing else. */
import { runInNewContext } from 'node:vm';
import { buildInlineScript } from '../../scripts/vite/inline-script.ts';

type Listener = (event: Record<string, unknown>) => void;

/** One element: its text, its attributes and its styles, as far as the script sets them. */
function element() {
  const attributes = new Map<string, string>();
  const styles = new Map<string, string>();
  return {
    attributes,
    styles,
    textContent: '',
    setAttribute: (name: string, value: unknown) => void attributes.set(name, String(value)),
    removeAttribute: (name: string) => void attributes.delete(name),
    style: { setProperty: (name: string, value: string) => void styles.set(name, value) },
  };
}

interface Arrival {
  /** How the browser says the page was reached. */
  by?: 'navigate' | 'reload' | 'back_forward';
  /** What the tab remembers from before; null = storage is blocked. */
  tab?: Map<string, string> | null;
}

/** Runs the minified script on a page with an exit link and one form, and tells what became of it. */
export function exitPage({ by = 'navigate', tab = new Map() }: Arrival = {}) {
  const listeners = new Map<string, Listener>();
  const log: string[] = [];
  const root = element();
  const status = element();
  const words = {
    twoMore: 'two more',
    oneMore: 'one more',
    cancelled: 'cancelled',
    loading: 'Loading.',
    title: 'Web page',
  };
  const link = { ...element(), href: 'https://neutral.example/', dataset: words };
  const icon = { href: '/favicon.svg' };
  const body = {
    ...element(),
    children: ['what she read'],
    replaceChildren: (alert: { textContent: string }) => (body.children = [alert.textContent]),
  };
  const document = {
    title: 'What she read',
    documentElement: root,
    body,
    forms: [{ reset: () => log.push('form reset') }],
    createElement: element,
    querySelector: (selector: string) => (selector.startsWith('a[') ? link : status),
    querySelectorAll: () => [icon],
  };
  const storage = () => {
    if (tab === null) throw new Error('Storage is blocked');
    return tab;
  };
  runInNewContext(buildInlineScript().code, {
    document,
    performance: { getEntriesByType: () => [{ type: by }] },
    location: { replace: (address: string) => log.push(`left for ${address}`), reload: () => log.push('reloaded') },
    sessionStorage: {
      getItem: (key: string) => storage().get(key) ?? null,
      setItem: (key: string, value: string) => void storage().set(key, value),
      removeItem: (key: string) => void storage().delete(key),
    },
    addEventListener: (type: string, listener: Listener) => void listeners.set(type, listener),
    setTimeout: (...waiting: Parameters<typeof setTimeout>) => setTimeout(...waiting),
    clearTimeout: (timer: NodeJS.Timeout) => clearTimeout(timer),
  });
  const send = (type: string, event: Record<string, unknown>) => listeners.get(type)?.(event);
  const press = (key: string, held: Record<string, unknown> = {}) => {
    send('keydown', { key, ...held });
    send('keyup', { key, ...held });
  };
  return { document, root, status, link, icon, log, send, press };
}
