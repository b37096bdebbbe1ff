import { describe, expect, it } from 'vitest';
import { componentsOf } from '../../scripts/checks/components.ts';
import { proseComponents } from '../../src/components/content/prose-components.ts';
import { researchComponents } from '../../src/components/research/research-components.ts';

describe('the tags that the editors’ check knows', () => {
  it('are those that pages are given, and no other', () => {
    expect([...componentsOf('pages').keys()].sort()).toEqual(Object.keys(proseComponents).sort());
    expect([...componentsOf('research').keys()].sort()).toEqual(Object.keys(researchComponents).sort());
    expect(componentsOf('articles')).toBe(componentsOf('research'));
  });

  it('have the properties that each component asks for', () => {
    const required = (folder: string, tag: string) =>
      componentsOf(folder)
        .get(tag)
        ?.filter(({ isRequired }) => isRequired)
        .map(({ name }) => name);
    expect(required('pages', 'HomeQuote')).toEqual(['text', 'source']);
    expect(required('pages', 'Tile')).toEqual(['art', 'wall', 'title', 'text']);
    expect(required('research', 'Cite')).toEqual(['work']);
    expect(required('pages', 'Faq')).toEqual([]);
  });
});
