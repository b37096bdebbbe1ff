/**
 * Home of mark-up that is made twice: as text on the server, and as elements in the browser (src/client/finder.ts). One
 * description serves both, so that an answer looks and reads the same with and without scripts.
 */
export type Piece = string | PieceElement;

export interface PieceElement {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly Piece[];
}

/** An element. Children that are not there (`false`, `null`) are left out. */
export function piece(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  ...children: (Piece | false | null)[]
): PieceElement {
  return { tag, attributes, children: children.filter((child): child is Piece => Boolean(child)) };
}

/** The pieces as HTML, with everything that is text made harmless. */
export function html(pieces: readonly Piece[]): string {
  return pieces
    .map((each) => {
      if (typeof each === 'string') return escaped(each);
      const attributes = Object.entries(each.attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
      return `<${each.tag}${attributes.join('')}>${html(each.children)}</${each.tag}>`;
    })
    .join('');
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
