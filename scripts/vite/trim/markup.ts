/** What the site's markup can hold, read from its sources: the ground on which unused style rules are dropped. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Markup {
  /**
   * Words that stand in quotation marks, by themselves or between spaces, or in a class:list: every class name and every attribute
   * value that is written whole, `ds-button` and never `ds-${kind}`.
   */
  words: ReadonlySet<string>;
  tags: ReadonlySet<string>;
  attributes: ReadonlySet<string>;
}

/** What Markdown can become without a tag being written. */
const markdownTags = [
  'p',
  'a',
  'ul',
  'ol',
  'li',
  'h2',
  'h3',
  'em',
  'strong',
  'code',
  'blockquote',
  'hr',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
];

const scanned: Readonly<Record<string, readonly string[]>> = {
  src: ['.astro', '.svg', 'line-breaks.ts'],
  'src/client': ['.js', '.ts'],
  content: ['.mdx'],
};

/** Reads the sources below `root`, the project folder. The answer depends on their text alone, not on the order of files. */
export function readMarkup(root: string): Markup {
  const words = new Set<string>();
  const tags = new Set<string>(['html', 'head', 'body', ...markdownTags]);
  const attributes = new Set<string>(['class', 'id', 'hidden']);
  for (const source of sources(root)) {
    for (const word of quotedWords(source)) words.add(word);
    const template = source.replace(/^---\n[\s\S]*?\n---\n/, '');
    for (const [, tag = ''] of template.matchAll(/<([a-z][\w-]*)/g)) tags.add(tag.toLowerCase());
    for (const name of attributeNames(template)) attributes.add(name.toLowerCase());
  }
  return { words, tags, attributes };
}

function* quotedWords(source: string): Generator<string> {
  for (const [quoted] of source.matchAll(/class="[^"]*"|"[^"\n]*"|'[^'\n]*'|`[^`\n]*`/g))
    yield* quoted.split(/[\s"'`]+/);
  for (const [list] of source.matchAll(/class:list=\{\[.*?\]\}/gs)) yield* list.split(/[^\w-]+/);
}

/** `name=`, `{name}` alone in a tag, a bare `name` in a tag, and the names a script sets. */
function* attributeNames(template: string): Generator<string> {
  for (const [, name = ''] of template.matchAll(/[\s{]([a-z][\w:-]*)=/gi)) yield name;
  for (const [, name = ''] of template.matchAll(/\s\{([a-z]\w*)\}/gi)) yield name;
  for (const [, name = ''] of template.matchAll(/(?:set|toggle)Attribute\('([\w-]+)'/g)) yield name;
  for (const [, inside = ''] of template.matchAll(/<[a-z][\w-]*\s([^<>]*)>/gi)) {
    const bare = inside.replace(/=?(?:"[^"]*"|'[^']*'|\{[^{}]*\})/g, ' ');
    for (const [name] of bare.matchAll(/[a-z][\w-]*/gi)) yield name;
  }
}

function* sources(root: string): Generator<string> {
  for (const [folder, endings] of Object.entries(scanned)) {
    for (const file of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (endings.some((ending) => file.endsWith(ending))) yield readFileSync(join(root, folder, file), 'utf8');
    }
  }
}
