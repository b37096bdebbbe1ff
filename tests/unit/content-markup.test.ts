/** What an editor may write in a text, and what stops a build: always in Norwegian, with the line. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Rule, readContent } from '../../scripts/checks/content-files.ts';
import { links } from '../../scripts/checks/links.ts';
import { markup } from '../../scripts/checks/markup.ts';
import { references } from '../../scripts/checks/references.ts';
import { unreadFiles } from '../../scripts/checks/unread-files.ts';
import { loadFacts } from '../../src/facts/load.ts';
import { inWords } from '../../src/facts/mistakes.ts';
import { aContentFolder, type ContentFolder } from '../support/content-folder.ts';

let content: ContentFolder;
beforeEach(() => {
  content = aContentFolder();
});
afterEach(() => content.remove());

const page = 'content/pages/nb/prove.mdx';
const fields = 'title: Prøve\ndescription: En side.\naudience: public\n';
/** The text stands on line 7. */
const write = (text: string, file = page, more = '') => content.write(file, `---\n${fields}${more}---\n\n${text}\n`);
const said = (rule: Rule): string[] =>
  rule(readContent(content.root, loadFacts(content.root))).map((found) =>
    inWords(found).replace(`${page}: linje 7: `, ''),
  );

describe('a tag', () => {
  it.each([
    ['<Faq>\n\n### Hva?', '<Faq> er ikke lukket. Skriv </Faq> der den slutter'],
    ['<bdi>Hei', '<bdi> er ikke lukket'],
    ['Hei <br> du', '<br> er ikke lukket'],
    ['<Faq>Hei</Fa>', '</Fa> lukker noe som ikke er åpnet. Det siste som ble åpnet, er <Faq>'],
    ['<Quotes text="Hei > du" source="Noen" />', 'Taggen <Quotes> finnes ikke. Mente du <Quote>?'],
    ['<Card />', 'Taggen <Card> finnes ikke'],
    ['<Quote text="Hei" />', '<Quote> mangler source="…"'],
    ['<Quote text="Hei" sorce="X" source="X" />', 'sorce finnes ikke i <Quote>. Mente du source?'],
    ['<Quote text=”Hei” source=”X” />', 'Anførselstegnene i taggen er ikke rette'],
    ['<Quote text={1} source="X" />', 'Skriv text i <Quote> med rette anførselstegn'],
    ['<Quote text="Hei" source="X" link="Y" />', '«Y» i link må stå ord for ord i source'],
    ['<Tiles heading="A" lead="B">\n</Tiles>', 'Taggen <Tiles> finnes ikke på slike sider'],
    ['<div>Hei</div>', 'Taggen <div> kan ikke brukes her'],
    ['<script>alert(1)</script>', 'Taggen <script> kan ikke brukes her'],
    ['<iframe src="https://x.no" />', 'Taggen <iframe> kan ikke brukes her'],
    ['<span onclick="x()">Hei</span>', 'onclick kan ikke stå i <span>'],
    ['<a href="/finn/">Hei</a>', 'Skriv lenken slik: [ordene i lenken](/adressen/)'],
    ['import a from "b"', '«import» og «export» er kode'],
    ['Hei {navn}', '{navn} blir lest som kode'],
    ['Hei { du', 'Tegnet { blir lest som begynnelsen på kode'],
    ['<!-- til meg selv -->', 'Skriv en kommentar slik: {/* for redaktører */}'],
    ['Hei <3', 'Tegnet < blir lest som begynnelsen på en tagg'],
    ['> Hun lo', 'Et sitat må ha en kilde'],
    ['```\nHei\n```', 'blir vist som kode'],
    ['Hei[^1]\n\n[^1]: Et hint', 'Fotnoter kan ikke brukes'],
    ['- [ ] Spør', 'Skriv punktet uten [ ]'],
    ['Se <https://snl.no>', 'Skriv lenken slik: [ordene i lenken](https://eksempel.no)'],
  ])('like %s is told', (text, expected) => {
    write(text);
    expect(said(markup)).toEqual([expect.stringContaining(expected)]);
  });

  it('of the front page is known there, and its words too', () => {
    write('<Tile art="katt" wall="dis" title="A" text="B" />', 'content/pages/nb/forside.mdx');
    expect(said(markup)).toEqual([
      expect.stringContaining('art="katt" i <Tile> finnes ikke. Velg en av disse: kitchen'),
    ]);
  });

  it.each(['<span lang="en">Quick exit</span>', 'Hei<br />du', '{/* til meg selv */}', '<Fact of="minimumAge" />'])(
    'like %s is sound',
    (text) => {
      write(text);
      expect(said(markup)).toEqual([]);
    },
  );
});

describe('a picture', () => {
  it.each([
    ['![](./kopper.png)', 'Bildet mangler alternativ tekst'],
    ['![ ](./kopper.png)', 'Bildet mangler alternativ tekst'],
    ['![To kopper](./borte.png)', 'Bildet ./borte.png finnes ikke'],
    ['![To kopper](https://eksempel.no/a.png)', 'Bildet ligger ikke hos oss'],
  ])('like %s is told', (text, expected) => {
    content.write('content/pages/nb/kopper.png', '<svg/>');
    write(text);
    expect(said(markup)).toEqual([expect.stringContaining(expected)]);
  });
});

describe('a link', () => {
  it.each([
    ['[mer](/prova/)', 'Lenken /prova/ leder ingen steder. Mente du /prove/?'],
    ['[mer](/prova/ "Tittel")', 'Lenken /prova/ leder ingen steder'],
    ['[mer][x]\n\n[x]: /prova/', 'leder ingen steder'],
    ['[mer](/nn/prove/)', 'Skriv lenken /nn/prove/ uten /nn: siden legger til språket selv'],
    ['[mer](/prove/#borte)', 'Siden /prove/ har ingen mellomtittel som blir #borte'],
    ['[mer](prove/)', 'Skriv prove/ som /adresse/'],
    ['[mer](htps://snl.no)', 'Skriv htps://snl.no som /adresse/'],
    ['[mer](www.snl.no)', 'Skriv www.snl.no som /adresse/'],
    ['[mer](/borte.pdf)', 'Filen /borte.pdf finnes ikke'],
    ['[mer]()', 'Lenken har ingen adresse'],
    ['[](/finn/)', 'Lenken har ingen ord'],
    ['[mer][borte]', '[mer][borte] blir ikke en lenke'],
    ['<Way to="/prova/" title="A" text="B" />', 'Lenken /prova/ leder ingen steder'],
  ])('like %s is told', (text, expected) => {
    write(text);
    expect(said(links)).toEqual([expect.stringContaining(expected)]);
  });

  it.each([
    ...[
      '/lokalforeninger/oslo/',
      '/kommune/baerum/',
      '/finn/',
      '/prove/#hva-er-det',
      '#hva-er-det',
      '/forskning/tall.csv',
    ],
    ...['https://snl.no/', '/aktuelt/rss.xml', '/prove/#innhold'],
  ])('to %s is sound', (to) => {
    write(`Les [mer](${to}).\n\n## Hva er det?`);
    expect(said(links)).toEqual([]);
  });

  it('may lead to a page with the name that is another folder’s own page', () => {
    write('Hei.', 'content/pages/nb/oversikt.mdx');
    write('Hei.', 'content/articles/nb/oversikt.mdx');
    write('Hei.', 'content/articles/nb/forside.mdx');
    write('[En](/oversikt/) [to](/aktuelt/oversikt/) [tre](/aktuelt/forside/) [fire](/aktuelt/) [fem](/forskning/)');
    expect(said(links)).toEqual([]);
    expect(said(unreadFiles).filter((line) => line.includes('Adressen'))).toEqual([]);
  });

  it('in the words that people search by leads to one of our pages', () => {
    content.write('content/search-words.yaml', '/fin/: { nb: [kart], nn: [kart], en: [map] }\n');
    expect(said(links)).toEqual([
      expect.stringContaining('content/search-words.yaml: /fin/: Lenken /fin/ leder ingen'),
    ]);
  });
});

describe('a source', () => {
  const study = 'content/research/nb/rapport.mdx';

  it('that is cited stands in the list at the top, and those in the list are works', () => {
    content.write('content/research/works.yaml', '- { id: fafo }\n- { id: nova }\n');
    write('Fant.<Cite work="nova" />', study, 'sources:\n  - fafo\n  - borte\n');
    expect(said(references)).toEqual([
      `${study}: sources (nr. 2): Kilden «borte» står ikke i content/research/works.yaml.`,
      `${study}: linje 10: Kilden «nova» må også stå i sources øverst i filen. Legg den til der`,
    ]);
  });
});
