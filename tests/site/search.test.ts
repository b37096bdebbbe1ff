import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { documentsOf, twinIndexes } from '../../scripts/search-index.ts';
import { searchIndexPlaceholder } from '../../src/components/search/placeholder.ts';
import { searchPages } from '../../src/domain/search.ts';
import { languages } from '../../src/i18n/index.ts';
import { searchWishes } from '../support/search-wishes.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const client = `${root}/dist/node/client`;
const documents = documentsOf(root, `${root}/dist/node`);
const indexes = twinIndexes(documents);

describe('search on the server', () => {
  it.each(searchWishes)('finds $page for «$query» ($language) within the first three', ({ query, language, page }) => {
    const answer = searchPages(query, indexes[language]);
    expect(answer.kind === 'found' ? answer.pages.slice(0, 3).map(({ url }) => url) : []).toContain(page);
  });

  it('finds a page by the inflections of its words, by the end of a compound, and without æ, ø and å', () => {
    const found = (query: string) => {
      const answer = searchPages(query, indexes.nb);
      return answer.kind === 'found' ? answer.pages.map(({ url }) => url) : [];
    };
    expect(found('politiattesten')).toContain('/bli-ressursvenn/');
    expect(found('attester')).toContain('/bli-ressursvenn/');
    expect(found('æresrelatert').length).toBeGreaterThan(0);
    expect(found('aeresrelatert')).toEqual(found('æresrelatert'));
  });

  it('does not let the pages about places drown the rest', () => {
    const answer = searchPages('hjelp', indexes.nb);
    expect(answer.kind === 'found' && answer.pages.filter(({ isPlace }) => isPlace)).toEqual([]);
  });
});

describe('what can be found', () => {
  const addresses = new Set(documents.map(({ url }) => url));

  it('has every municipality in every language', () => {
    for (const language of languages) {
      const places = documents.filter((each) => each.isPlace && each.language === language);
      expect(places).toHaveLength(357);
    }
  });

  it.each(['/404', '/403/', '/500/', '/sok/', '/postkasse/'])('leaves out %s', (path) => {
    expect([...addresses].filter((address) => address.startsWith(path))).toEqual([]);
  });

  it('lies where it is deployed, and without the parts of Pagefind that we do not use', () => {
    const files = readdirSync(`${client}/pagefind`).filter((name) => !/\.(br|gz)$/.test(name));
    const perLanguage = languages.flatMap((language) => [`pagefind.${language}.pf_meta`, `wasm.${language}.pagefind`]);
    expect(files.map((name) => name.replace(/_\w+\.pf/, '.pf')).sort()).toEqual(
      ['filter', 'fragment', 'index', 'pagefind-entry.json', 'pagefind.js', ...perLanguage].sort(),
    );
  });

  it('is in the server bundle too', () => {
    const bundle = readdirSync(`${root}/dist/node/server`, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.mjs'))
      .map((name) => readFileSync(`${root}/dist/node/server/${name}`, 'utf8'))
      .filter((text) => text.includes(searchIndexPlaceholder));
    expect(bundle).toEqual([]);
  });
});
