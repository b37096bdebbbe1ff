/** Which selectors can match anything in the site's markup. */
import type { Selector, SelectorComponent } from 'lightningcss';
import type { Markup } from './markup.ts';

/** Pseudo-classes and -elements that need an attribute to mean anything; null = we never have what they speak of. */
const needs: Readonly<Record<string, string | null>> = {
  disabled: 'disabled',
  'read-only': 'readonly',
  placeholder: 'placeholder',
  open: null,
  indeterminate: null,
  lang: null,
};

/**
 * Kinds of Designsystemet's components that we have none of, though all of their parts stand somewhere: cards that are links or buttons
 * as a whole or have a kind, buttons with a picture, a way up of one link and no list, captions with a size. The built pages are held to it (tests/site/what-is-sent.test.ts).
 */
const lacking =
  /\.ds-card(?::where\(a,|\[data-variant\])|\.ds-button :is\(img,svg\)|\.ds-breadcrumbs>:not\(ol,|\[data-size\]:is\(\.ds-table>caption\)/;

/** The selectors worth keeping, with unreachable branches inside `:is()`, `:where()`, `:has()` and `:not()` cut off. */
export function reachable(selectors: readonly Selector[], markup: Markup): Selector[] {
  return selectors.flatMap((selector) => {
    if (lacking.test(outline(selector))) return [];
    const parts = selector.map((part) => pruned(part, markup));
    return parts.some((part) => part === 'never')
      ? []
      : [parts.filter((part) => part !== 'always' && part !== 'never')];
  });
}

/** A selector as it is written, without values of attributes. */
function outline(selector: Selector): string {
  const written = selector.map((part) => {
    if (part.type === 'class') return `.${part.name}`;
    if (part.type === 'type') return part.name;
    if (part.type === 'attribute') return `[${part.name}]`;
    if (part.type === 'combinator') return part.value === 'child' ? '>' : ' ';
    if (part.type !== 'pseudo-class') return '';
    const holds = part.kind === 'is' || part.kind === 'where' || part.kind === 'not';
    return holds ? `:${part.kind}(${part.selectors.map(outline).join()})` : '';
  });
  return written.join('');
}

/** The part as it should stand, or that it can never match, or that it always does. */
function pruned(part: SelectorComponent, markup: Markup): SelectorComponent | 'never' | 'always' {
  switch (part.type) {
    case 'class':
      return markup.words.has(part.name) ? part : 'never';
    case 'type':
      return markup.tags.has(part.name.toLowerCase()) ? part : 'never';
    case 'attribute':
      return canHaveAttribute(part, markup) ? part : 'never';
    case 'pseudo-element':
    case 'pseudo-class':
      return prunedPseudo(part, markup);
    default:
      return part;
  }
}

type PseudoPart = Extract<SelectorComponent, { type: 'pseudo-class' | 'pseudo-element' }>;

function prunedPseudo(part: PseudoPart, markup: Markup): SelectorComponent | 'never' | 'always' {
  if (part.kind === 'not') {
    const selectors = reachable(part.selectors, markup);
    return selectors.length === 0 ? 'always' : { ...part, selectors };
  }
  if (part.kind === 'is' || part.kind === 'where' || part.kind === 'has') {
    const selectors = reachable(part.selectors, markup);
    return selectors.length === 0 ? 'never' : { ...part, selectors };
  }
  const name = part.kind === 'custom' ? part.name : part.kind;
  const needed = needs[name.replace(/^-moz-/, '')];
  if (needed === undefined) return part;
  return needed !== null && markup.attributes.has(needed) ? part : 'never';
}

/** An exact value must be written somewhere; for other comparisons the attribute's presence is enough. */
function canHaveAttribute(part: Extract<SelectorComponent, { type: 'attribute' }>, markup: Markup): boolean {
  if (!markup.attributes.has(part.name.toLowerCase())) return false;
  return part.operation?.operator !== 'equal' || markup.words.has(part.operation.value);
}
