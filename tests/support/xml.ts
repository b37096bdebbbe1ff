// A strict reader for the small part of XML that feeds and sitemaps are written in. It throws at whatever is not well-formed.

export interface Xml {
  root: string;
  /** The text of every element at this path below the root: `channel/item/title`. */
  texts(path: string): string[];
}

interface Element {
  tag: string;
  /** Below the root, whose own is empty. */
  path: string;
  text: string;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const name = '[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?';
const token = new RegExp(
  `</(?<close>${name})\\s*>|<(?<open>${name})(?<attributes>(?:\\s+${name}="[^"<]*")*)\\s*(?<empty>/?)>|(?<text>[^<]+)`,
  'y',
);

export function readXml(source: string): Xml {
  const declaration = /^<\?xml version="1\.0" encoding="UTF-8"\?>\s*/.exec(source)?.[0];
  if (!declaration) throw new Error('No XML declaration at the very beginning');
  if ([...source].some((sign) => sign < ' ' && !'\n\r\t'.includes(sign)))
    throw new Error('A sign that XML does not allow');

  const elements: Element[] = [];
  const open: Element[] = [];
  for (const part of tokens(source, declaration.length)) {
    if (part['text'] !== undefined) addText(part['text'], open.at(-1));
    if (part['close'] !== undefined) close(part['close'], open);
    if (part['open'] !== undefined) {
      const element = opened(part['open'], part['attributes'] ?? '', open.at(-1), elements.length > 0);
      elements.push(element);
      if (!part['empty']) open.push(element);
    }
  }
  const [root] = elements;
  if (!root || open.length > 0) throw new Error(`<${open.at(-1)?.tag ?? 'root'}> is never closed`);
  return {
    root: root.tag,
    texts: (path) => elements.filter((element) => element.path === path).map(({ text }) => text),
  };
}

function* tokens(source: string, start: number): Generator<Readonly<Record<string, string | undefined>>> {
  token.lastIndex = start;
  for (let at = start; at < source.length; at = token.lastIndex) {
    const { groups } = token.exec(source) ?? {};
    if (!groups) throw new Error(`Not well-formed at ${at}: ${source.slice(at, at + 60)}`);
    yield groups;
  }
}

function addText(text: string, inside: Element | undefined): void {
  if (inside) inside.text += decoded(text);
  else if (text.trim() !== '') throw new Error(`Text outside of the root: ${text.trim()}`);
}

function close(tag: string, open: Element[]): void {
  const inside = open.pop();
  if (inside?.tag !== tag) throw new Error(`</${tag}> closes <${inside?.tag ?? 'nothing'}>`);
}

function opened(tag: string, attributes: string, inside: Element | undefined, hasRoot: boolean): Element {
  if (!inside && hasRoot) throw new Error(`A second root, <${tag}>`);
  const names = [...attributes.matchAll(/([\w.:-]+)="([^"]*)"/g)].map(([, attribute = '', value = '']) => {
    decoded(value);
    return attribute;
  });
  if (new Set(names).size < names.length) throw new Error(`An attribute twice in <${tag}>`);
  return { tag, path: inside ? [inside.path, tag].filter(Boolean).join('/') : '', text: '' };
}

function decoded(text: string): string {
  if (text.includes(']]>')) throw new Error('«]]>» in text');
  return text.replace(/&(?:(\w+);)?/g, (_, entity?: string) => {
    const sign = entity && entities[entity];
    if (!sign) throw new Error(`A bare & or an unknown entity: &${entity ?? ''}`);
    return sign;
  });
}
