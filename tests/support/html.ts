/** Reads the pages we build ourselves, as far as a test needs it: our mark-up is regular, so patterns do. */

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#34': '"',
  '#39': "'",
  nbsp: '\u00a0',
};

/** Text as a reader sees it, out of an attribute or between tags. */
export function unescaped(text: string): string {
  return text.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole);
}

/** The words on a page, or in a part of one. */
export function textOf(html: string): string {
  const words = html.replace(/<(script|style|noscript|head)\b[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]+>/g, ' ');
  // The joiner has no width: it only keeps a line from ending there.
  return unescaped(words).replaceAll('\u2060', '').replace(/\s+/g, ' ').trim();
}

export const titleOf = (html: string): string => unescaped(/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '');

export const languageOf = (html: string): string => /<html lang="([^"]*)"/.exec(html)?.[1] ?? '';

export const headingOf = (html: string): string => textOf(/<h1\b[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? '');

/** Scripts that wait until somebody puts the cursor in a form (src/client/on-focus.js). */
export const waitingScriptsOf = (html: string): string[] =>
  [...html.matchAll(/<template data-script="([^"]+)"><\/template>/g)].flatMap(([, address]) => address ?? []);

function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s/>])`).exec(tag);
  return found ? unescaped(found[1] ?? '') : null;
}

export interface PageForm {
  action: string;
  /** What a browser would send if nothing is touched, in order; the pressed button is not among it. */
  fields: [name: string, value: string][];
  buttons: { name: string; value: string; text: string }[];
}

/** The form on the page that posts to an address ending like this, with the values that stand in it. */
export function formOf(html: string, actionEnd: string): PageForm {
  for (const [, open = '', inside = ''] of html.matchAll(/(<form\b[^>]*>)([\s\S]*?)<\/form>/g)) {
    const action = attribute(open, 'action') ?? '';
    if (!action.endsWith(actionEnd)) continue;
    return { action, fields: fieldsOf(inside), buttons: buttonsOf(inside) };
  }
  throw new Error(`No form on the page posts to …${actionEnd}: «${titleOf(html)}»`);
}

/** Every button on the page, in a form or tied to one by its id. */
export function buttonsOf(html: string): PageForm['buttons'] {
  return [...html.matchAll(/(<button\b[^>]*>)([\s\S]*?)<\/button>/g)].map(([, open = '', inside = '']) => ({
    name: attribute(open, 'name') ?? '',
    value: attribute(open, 'value') ?? '',
    text: textOf(inside),
  }));
}

function fieldsOf(html: string): PageForm['fields'] {
  const controls = html.matchAll(
    /<input\b[^>]*>|<textarea\b[^>]*>[\s\S]*?<\/textarea>|<select\b[^>]*>[\s\S]*?<\/select>/g,
  );
  return [...controls].flatMap(([control]): PageForm['fields'] => {
    const open = /^<[^>]*>/.exec(control)?.[0] ?? '';
    const name = attribute(open, 'name');
    if (!name) return [];
    if (control.startsWith('<textarea')) return [[name, unescaped(control.slice(open.length, -'</textarea>'.length))]];
    if (control.startsWith('<select')) {
      const chosen = [...control.matchAll(/<option\b[^>]*>/g)].find(
        ([option]) => attribute(option, 'selected') !== null,
      );
      return chosen ? [[name, attribute(chosen[0], 'value') ?? '']] : [];
    }
    const ticked = !/^(radio|checkbox)$/.test(attribute(open, 'type') ?? '') || attribute(open, 'checked') !== null;
    return ticked ? [[name, attribute(open, 'value') ?? '']] : [];
  });
}

/** Terms and what is said of them: the answers on a check page, the facts beside them. */
export function definitionsOf(html: string): Record<string, string> {
  const pairs = html.matchAll(/<dt\b[^>]*>([\s\S]*?)<\/dt>\s*<dd\b[^>]*>([\s\S]*?)<\/dd>/g);
  return Object.fromEntries([...pairs].map(([, term = '', said = '']) => [textOf(term), textOf(said)]));
}

export interface PageErrors {
  /** The summary's links, by the field they lead to. */
  summary: Record<string, string>;
  /** The words at each field. */
  fields: Record<string, string>;
}

export function errorsOf(html: string): PageErrors {
  const box = /id="error-summary"[\s\S]*?<\/ul>/.exec(html)?.[0] ?? '';
  const links = box.matchAll(/<a href="#([^"]+)">([\s\S]*?)<\/a>/g);
  const messages = html.matchAll(/<p class="ds-validation-message" id="([^"]+)-error">([\s\S]*?)<\/p>/g);
  const named = ([, name = '', text = '']: RegExpExecArray): [string, string] => [name, textOf(text)];
  return {
    summary: Object.fromEntries([...links].map(named)),
    fields: Object.fromEntries([...messages].map(named)),
  };
}

/** Each step of a receipt: how far, and its words. */
export function stepsOf(html: string): { state: string; text: string }[] {
  return [...html.matchAll(/<li data-state="(\w+)"[^>]*>([\s\S]*?)<\/li>/g)].map(([, state = '', text = '']) => ({
    state,
    text: textOf(text),
  }));
}
