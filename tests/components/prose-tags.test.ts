import { describe, expect, it } from 'vitest';
import { componentsOf } from '../../scripts/checks/components.ts';
import { homeComponents } from '../../src/components/content/home-components.ts';
import { proseComponents } from '../../src/components/content/prose-components.ts';
import { researchComponents } from '../../src/components/research/research-components.ts';

describe('the tags that the editors’ check knows', () => {
  it('are those that pages are given, and no other', () => {
    const known = (folder: string, name: string) => [...componentsOf({ folder, name }).keys()].sort();
    expect(known('pages', 'om')).toEqual(Object.keys(proseComponents).sort());
    expect(known('pages', 'forside')).toEqual(Object.keys(homeComponents).sort());
    for (const folder of ['research', 'articles'])
      expect(known(folder, 'forside')).toEqual(Object.keys(researchComponents).sort());
  });

  it('have the properties that each component asks for', () => {
    const required = (folder: string, name: string, tag: string) =>
      componentsOf({ folder, name })
        .get(tag)
        ?.filter(({ isRequired }) => isRequired)
        .map(({ name }) => name);
    expect(required('pages', 'forside', 'HomeQuote')).toEqual(['text', 'source']);
    expect(required('pages', 'forside', 'Tile')).toEqual(['art', 'wall', 'title', 'text']);
    expect(required('research', 'nova', 'Cite')).toEqual(['work']);
    expect(required('pages', 'om', 'Faq')).toEqual([]);
  });
});
