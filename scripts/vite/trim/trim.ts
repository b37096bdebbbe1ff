/** Bundles the site's style sheets and drops what no page can use: rules first, then the custom properties and key frames nobody reads. */
import { bundle, type Targets, transform } from 'lightningcss';
import { type Markup, readMarkup } from './markup.ts';
import { reachable } from './selectors.ts';

/** Browsers from spring 2022 on: the first with layers, and where nesting has to be written out. */
const targets: Targets = { chrome: 100 << 16, firefox: 100 << 16, safari: (15 << 16) | (4 << 8) };

/**
 * The finished text of each style sheet, by the name given. They are trimmed together, since one reads the tokens of another.
 * `files` maps names to entry files; `root` is the project folder, whose templates decide.
 */
export function trimmedStyles(root: string, files: Readonly<Record<string, string>>): Record<string, string> {
  const markup = readMarkup(root);
  const flat = Object.entries(files).map(
    ([name, filename]) => [name, text(bundle({ filename, targets }).code)] as const,
  );
  let sheets = new Map(flat.map(([name, css]) => [name, withoutUnreachableRules(css, markup)]));
  for (let before = -1; before !== size(sheets); ) {
    before = size(sheets);
    const known = whatIsRead(sheets.values());
    sheets = new Map([...sheets].map(([name, css]) => [name, withoutUnread(css, known)]));
  }
  return Object.fromEntries(
    [...sheets].map(([name, css]) => [
      name,
      text(transform({ filename: name, code: bytes(css), minify: true, targets }).code),
    ]),
  );
}

function withoutUnreachableRules(css: string, markup: Markup): string {
  const { code } = transform({
    filename: 'rules',
    code: bytes(css),
    visitor: {
      // Two visitors, since a rule handed back whole does not always survive the way back into lightningcss.
      Rule: {
        style: (rule) => (reachable(rule.value.selectors, markup).length === 0 ? [] : undefined),
      },
      Selector: (selector) => reachable([selector], markup),
    },
  });
  return text(code);
}

interface Read {
  properties: ReadonlySet<string>;
  animations: string;
}

function whatIsRead(sheets: Iterable<string>): Read {
  const properties = new Set<string>();
  let animations = '';
  for (const css of sheets) {
    for (const [, name = ''] of css.matchAll(/var\(\s*(--[\w-]+)/g)) properties.add(name);
    for (const [declaration] of css.matchAll(/animation[^;}]*/g)) animations += declaration;
  }
  return { properties, animations };
}

function withoutUnread(css: string, read: Read): string {
  const { code } = transform({
    filename: 'unread',
    code: bytes(css),
    visitor: {
      Declaration: {
        custom(property) {
          return property.name.startsWith('--') && !read.properties.has(property.name) ? [] : undefined;
        },
      },
      Rule: {
        keyframes(rule) {
          return read.animations.includes(rule.value.name.value) ? undefined : [];
        },
      },
    },
  });
  return text(code);
}

const size = (sheets: Map<string, string>): number => [...sheets.values()].reduce((sum, css) => sum + css.length, 0);
const text = (code: Uint8Array): string => new TextDecoder().decode(code);
const bytes = (css: string): Uint8Array => new TextEncoder().encode(css);
