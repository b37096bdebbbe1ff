import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { asRead, withTextsAsWritten } from '../../scripts/search/as-read.ts';
import { pageOf } from '../../scripts/search/built-pages.ts';
import { type SearchDocument, searchDocuments } from '../../scripts/search/documents.ts';
import { addressOfFile } from '../../scripts/search/editors-words.ts';
import { sentences } from '../../scripts/search/reading.ts';
import { weightedWords } from '../../scripts/search/weighted-words.ts';
import { fieldName, fieldOf } from '../../src/domain/search-weights.ts';
import { loadFacts } from '../../src/facts/load.ts';

const facts = loadFacts(fileURLToPath(new URL('../..', import.meta.url)));

describe('a built page', () => {
  const html = `<!doctype html><html lang="nn"><head><title>Tittel &amp; meir – Ressursvenn</title><meta name="description" content="Ei setning"></head>
<body><nav>Meny</nav><main id="innhold" data-pagefind-body><nav>Stig</nav><h1>Overskrift</h1><div class="safety"><p>Forlat</p></div>
<h2>Del</h2><p>Brød&nbsp;tekst<svg><text>Kart</text></svg></p></main></body></html>`;

  it('is read for what it says, without menus, drawings and the safety line', () => {
    expect(pageOf(html, '/nn/x/')).toEqual({
      url: '/nn/x/',
      language: 'nn',
      title: 'Tittel & meir',
      heading: 'Overskrift',
      description: 'Ei setning',
      said: [
        { tag: 'h1', text: 'Overskrift' },
        { tag: 'h2', text: 'Del' },
        { tag: 'p', text: 'Brød tekst' },
      ],
    });
  });

  it('is left out when its layout does not mark it', () => {
    expect(pageOf(html.replace(' data-pagefind-body', ''), '/nn/x/')).toBeNull();
  });
});

describe('what a page says', () => {
  const said = (html: string) => sentences(html).map(({ text }) => text);

  it.each([
    [
      '<dl><div><dt>Område</dt><dd>Oslo</dd></div><div><dt>Siden når</dt><dd><p>våren 2016</p></dd></div></dl>',
      ['Område: Oslo', 'Siden når: våren 2016'],
    ],
    [
      '<table><tr><th>Hva</th><th>Andel</th></tr><tr><td>Utsatt for psykisk vold</td><td>92 %</td></tr></table>',
      ['Hva, Andel', 'Utsatt for psykisk vold, 92 %'],
    ],
    ['<p>Dere kan:</p><ul><li>gå tur</li><li>drikke kaffe</li></ul>', ['Dere kan: gå tur', 'drikke kaffe']],
    [
      '<p>Mindre ensomhet.<sup class="cite"><a href="#kilde-1">1</a></sup> Praktisk hjelp.</p>',
      ['Mindre ensomhet. Praktisk hjelp.'],
    ],
    ['<p>innvandrer&shy;bakgrunn<br>i 2019</p>', ['innvandrerbakgrunn i 2019']],
  ])('keeps the words of %s apart', (html, expected) => {
    expect(said(html)).toEqual(expected);
  });

  it('is not what a form asks, what a row of figures counts, nor the names in a list of places', () => {
    expect(said('<form><label>Alder</label><select><option>Alta krisesenter</option></select></form>')).toEqual([]);
    expect(said('<table><tr><td>2019</td><td>1 800</td></tr></table><p>116 006</p>')).toEqual(['116 006']);
    expect(said('<h2>Agder</h2><ul><li><a href="/kommune/arendal/">Arendal</a></li></ul>')).toEqual(['Agder']);
  });
});

const built = (url: string, ...said: string[]) => ({
  url,
  language: url.startsWith('/en/') ? ('en' as const) : ('nb' as const),
  title: `Tittel ${url}`,
  heading: url,
  description: '',
  said: [{ tag: 'h1' as const, text: url }, ...said.map((text) => ({ tag: 'p' as const, text }))],
});

describe('what is searched', () => {
  const words = (url: string) => (url === '/en/om/' ? ['friend'] : []);

  it('is what a page says for itself: no template, no list of sources, no municipality', () => {
    const many = Array.from({ length: 5 }, (_, at) => built(`/side-${at}/`, 'Et menneske leser den.', `Nummer ${at}.`));
    const documents = searchDocuments(
      [...many, built('/kilder/', 'Selv.', 'Kilder', 'Andre.'), built('/kommune/oslo/')],
      words,
      facts,
    );
    expect(documents.map(({ url }) => url)).not.toContain('/kommune/oslo/');
    expect(documents.flatMap(({ said }) => said.filter(({ tag }) => tag === 'p').map(({ text }) => text))).toEqual([
      ...many.map((_, at) => `Nummer ${at}.`),
      'Selv.',
    ]);
  });

  it('is led to by the words of the same page in another language', () => {
    const [om] = searchDocuments([built('/om/'), built('/en/om/')], words, facts);
    expect(om?.elsewhere).toEqual(expect.arrayContaining(['Tittel /en/om/', 'friend']));
  });

  it('counts most by a title or an editor’s word, and a word of a phrase for its part', () => {
    const document: SearchDocument = {
      ...built('/x/'),
      heading: 'Tall om sentrene',
      words: ['statistikk'],
      elsewhere: [],
      said: [{ tag: 'h2', text: 'Andeler' }],
    };
    const weighted = weightedWords(document);
    const [word, inTitle, inHeading] = ['statistikk', 'tall', 'andeler'].map((each) => weighted.get(each) ?? 0);
    expect([word, inTitle, inHeading]).toEqual([word, inTitle, inHeading].toSorted((a, b) => (b ?? 0) - (a ?? 0)));
    expect(fieldOf(fieldName(word ?? 0))?.weight).toBe(12);
    expect(fieldOf('title')).toBeNull();
  });
});

describe('a text, as Pagefind reads it', () => {
  const text = 'Hun ringer 116 006 – krisesentrene på Tromsø er døgnåpne.';

  it('has each word as it is looked for, and nothing where a small word or a sign stands', () => {
    expect(asRead(text)).toBe('· ring 116 006 · krisesent · tromso · dognapn');
    expect(asRead('krisesenteret')).toBe(asRead('KRISESENTRE,'));
  });

  it('is shown as it was written', () => {
    const page = { ...built('/x/'), said: [{ tag: 'p' as const, text }], words: [], elsewhere: [] };
    const read = (content: string) => gzipSync(`pagefind_dcd${JSON.stringify({ x: { url: '/x/', content } })}`);
    const shown = gunzipSync(withTextsAsWritten(read(asRead(text)), [page])).toString();
    expect(shown).toBe(`pagefind_dcd${JSON.stringify({ x: { url: '/x/', content: text } })}`);
    expect(() => withTextsAsWritten(read('for få'), [page])).toThrow('/x/');
  });
});

describe('a content file', () => {
  it.each([
    ['content/pages/nb/om.mdx', '/om/'],
    ['content/pages/en/forside.mdx', '/en/'],
    ['content/research/nn/oversikt.mdx', '/nn/forskning/'],
    ['content/articles/nb/noen-a-hore-til.mdx', '/aktuelt/noen-a-hore-til/'],
  ])('%s is shown at %s', (file, url) => {
    expect(addressOfFile(file)?.url).toBe(url);
  });
});
