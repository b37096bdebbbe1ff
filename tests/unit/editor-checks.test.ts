import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bannedClaims } from '../../scripts/checks/banned-claims.ts';
import { contentMistakes } from '../../scripts/checks/before-build.ts';
import { contactInProse } from '../../scripts/checks/contact-in-prose.ts';
import { type Rule, readContent } from '../../scripts/checks/content-files.ts';
import { frontMatter } from '../../scripts/checks/front-matter.ts';
import { lix } from '../../scripts/checks/lix.ts';
import { markup } from '../../scripts/checks/markup.ts';
import { neutralWords } from '../../scripts/checks/neutral-words.ts';
import { readability } from '../../scripts/checks/readability.ts';
import { references } from '../../scripts/checks/references.ts';
import { reviews } from '../../scripts/checks/reviews.ts';
import { spelling } from '../../scripts/checks/spelling.ts';
import { translations } from '../../scripts/checks/translations.ts';
import { loadFacts } from '../../src/facts/load.ts';
import { inWords } from '../../src/facts/mistakes.ts';
import { aContentFolder, type ContentFolder } from '../support/content-folder.ts';

let content: ContentFolder;
beforeEach(() => {
  content = aContentFolder();
});
afterEach(() => content.remove());

const page = 'content/pages/nb/prove.mdx';
/** A sound page: four fields, then a line for the text, which stands on line 7. */
const sound = (text: string, fields = ''): string =>
  `---\ntitle: Prøve\ndescription: En side.\naudience: public\n${fields}---\n\n${text}\n`;

function write(text: string, fields = ''): void {
  for (const language of ['nb', 'nn', 'en'])
    content.write(
      `content/pages/${language}/prove.mdx`,
      sound(language === 'nb' ? text : 'Hei.', language === 'nb' ? fields : ''),
    );
}

/** What a rule says of the folder, as an editor reads it. */
const said = (rule: Rule): string[] => rule(readContent(content.root, loadFacts(content.root))).map(inWords);

describe('a field', () => {
  it('that is misspelt is told by its line, with what was meant', () => {
    write('Hei.', 'heding: Velkommen\n');
    expect(said(frontMatter)).toEqual([`${page}: linje 5, heding: Ukjent felt. Mente du «heading»?`]);
  });

  it('that is missing is told with what it is for', () => {
    write('Hei.');
    content.replace(page, 'title: Prøve\n', '');
    expect(said(frontMatter)).toEqual([
      `${page}: title: Feltet mangler. Tittelen i fanen og i historikken. Nøytral på sider for utsatte.`,
    ]);
  });

  it('in the list of search words needs an address of ours', () => {
    content.write('content/search-words.yaml', 'finn: { nb: [kart], nn: [kart], en: [map] }\n');
    expect(said(frontMatter).join()).toContain('content/search-words.yaml: finn: ');
  });
});

describe('a page', () => {
  it('in one language only is told with the file to make', () => {
    write('Hei.');
    content.remove('content/pages/nn/prove.mdx');
    expect(said(translations)).toEqual([
      'content/pages/nn/prove.mdx: Siden mangler på nynorsk. Lag filen, eller ta bort siden på de andre språkene',
    ]);
  });

  it('with fewer parts than bokmål may lack something', () => {
    write('## Først\n\nHei.');
    expect(said(translations)[1]).toBe(
      'content/pages/nn/prove.mdx: Har 0 mellomtitler, bokmål har 1. Se om noe mangler i oversettelsen',
    );
  });

  it('that has not been looked over for a year is told, by a date that is passed in', () => {
    write('Hei.', 'reviewed: "2026-01-10"\n');
    const on = (today: string) => reviews(readContent(content.root, loadFacts(content.root)), today).map(inWords);
    expect(on('2027-01-10')).toEqual([]);
    expect(on('2027-01-11')).toEqual([
      `${page}: linje 5, reviewed: Sist sett over 2026-01-10. Les siden, rett det som er endret, og skriv dagens dato`,
    ]);
  });

  it('for her has a neutral title', () => {
    write('Hei.', 'reviewed: "2026-01-10"\n');
    content.replace(page, 'audience: public', 'audience: survivor');
    content.replace(page, 'title: Prøve', 'title: Vold i hjemmet');
    expect(said(neutralWords)).toEqual([
      `${page}: linje 2, title: «Vold» står i historikken i nettleseren hennes. Skriv noe nøytralt`,
    ]);
  });
});

describe('a link', () => {
  it('that leads nowhere is told with the page that was meant', () => {
    write('Les [mer](/prova/).');
    expect(said(references)).toEqual([`${page}: linje 7: Lenken /prova/ leder ingen steder. Mente du /prove/?`]);
  });

  it('needs no language', () => {
    write('Les [mer](/nn/prove/).');
    expect(said(references)).toEqual([
      `${page}: linje 7: Skriv lenken /nn/prove/ uten /nn: siden legger til språket selv`,
    ]);
  });

  it.each(['/lokalforeninger/oslo/', '/kommune/baerum/', '/finn/', '/#topp'])('to %s is sound', (link) => {
    content.write('content/pages/nb/forside.mdx', sound('Hei.'));
    write(`Les [mer](${link}).`);
    expect(said(references)).toEqual([]);
  });
});

describe('a reference', () => {
  it('to an unknown source or fact is told with where it should stand', () => {
    content.write('content/research/works.yaml', '- { id: fafo-2021-32 }\n');
    write('Fant.<Cite work="fafo-2021-33" /> Du <Fact of="minimumAg" />.');
    expect(said(references)).toEqual([
      `${page}: linje 7: Kilden «fafo-2021-33» står ikke i content/research/works.yaml. Mente du «fafo-2021-32»?`,
      `${page}: linje 7: Opplysningen «minimumAg» står ikke i content/site.yaml. Mente du «minimumAge»?`,
    ]);
  });
});

describe('markup', () => {
  it('that is not closed is told with how to close it', () => {
    write('<Faq>\n\n### Hva?\n\nDet.');
    expect(said(markup)).toEqual([
      `${page}: linje 7: <Faq> er ikke lukket. Skriv </Faq> der den slutter, eller /> i selve taggen når den ikke har noe inni`,
    ]);
  });

  it('that does not exist is told with what was meant', () => {
    write('<Quotes text="Hei > du" source="Noen" />');
    expect(said(markup)).toEqual([`${page}: linje 7: Taggen <Quotes> finnes ikke. Mente du <Quote>?`]);
  });

  it('for a picture has words for whoever does not see it', () => {
    write('![](/kopper.png)\n\n![To kopper](/kopper.png)');
    expect(said(markup)).toEqual([
      `${page}: linje 7: Bildet mangler alternativ tekst. Skriv hva det viser, for den som ikke ser det: ![To kopper på et bord](…)`,
    ]);
  });
});

describe('the words', () => {
  it.each(['976 00 000', '22 00 00 00', '+47 97600000', 'post@eksempel.no'])(
    'hold no contact such as %s',
    (contact) => {
      write(`Ta kontakt på ${contact} i dag.`);
      expect(said(contactInProse)).toEqual([
        expect.stringContaining(`${contact} skal ikke stå i teksten, for der blir det glemt`),
      ]);
    },
  );

  it.each(['Ring 116 006 eller 112.', 'I 2024 ble det brukt 21 419 ganger.', 'Fra 2019–2024.'])(
    'may say «%s»',
    (text) => {
      write(text);
      expect(said(contactInProse)).toEqual([]);
    },
  );

  it.each([
    ['Her er du helt anonym.', 'Vi lover aldri trygghet vi ikke kan gi. Skriv hva som skjer, og hva som ikke skjer'],
    ['Siden er 100 % trygg.', 'Vi lover aldri trygghet vi ikke kan gi. Skriv hva som skjer, og hva som ikke skjer'],
    ['Ofre for vold får hjelp.', 'Skriv «voldsutsatt», eller «kvinne som har vært utsatt for vold»'],
    ['Vi matcher dere to.', 'Skriv «kobling» og «å koble»'],
  ])('never claim «%s»', (text, instead) => {
    write(text);
    expect(said(bannedClaims)).toEqual([expect.stringContaining(instead)]);
  });

  it('of others are left as they were said', () => {
    write('<Quote text="Jeg var et offer" source="Deltaker" />');
    expect(said(bannedClaims)).toEqual([]);
  });

  it('are easy to read', () => {
    const heavy = 'Organisasjonsutviklingsprosessen forutsetter tverrsektorielle samarbeidskonstellasjoner. '.repeat(
      10,
    );
    write(heavy);
    expect(said(readability)).toEqual([
      expect.stringMatching(
        `${page}: Teksten er tung å lese: LIX \\d+, og den skal ikke være over 45. Del de lengste setningene`,
      ),
    ]);
  });

  it('are spelled as the dictionary or our own list has them, and names are left alone', () => {
    write('Krisesenteret hjelpr Åse og ressursvennen.');
    const words = new Set(['prøve', 'side', 'hei', 'krisesenteret', 'og', 'ressursvennen']);
    const open = () => ({ correct: (word: string) => words.has(word) });
    const check: Rule = (each) => spelling(each, open);
    expect(said(check)).toEqual([
      `${page}: linje 7: «hjelpr» er ikke i ordlisten. Rett det, eller legg ordet til i content/ord.txt`,
    ]);
    content.write('content/ord.txt', 'hjelpr # et eget ord\n');
    expect(said(check)).toEqual([]);
  });
});

describe('LIX', () => {
  it('is words a sentence plus long words in per cent', () => {
    const sentence = 'En to tre fire fem seks sju åtte langeord langeord.';
    expect(lix(Array<string>(3).fill(sentence))).toBe(30);
  });

  it('takes each block for a sentence, and says nothing of a few words', () => {
    expect(lix(['Hei du'])).toBeNull();
    expect(lix(Array<string>(15).fill('hei du'))).toBe(2);
  });
});

describe('a build', () => {
  it('is stopped by what would break a page, in words that an editor understands', () => {
    write('<Faq>');
    expect(contentMistakes(content.root)).toBe(
      `Det er 1 feil i content/:\n${page}: linje 7: <Faq> er ikke lukket. Skriv </Faq> der den slutter, eller /> i selve taggen når den ikke har noe inni`,
    );
  });

  it('is not stopped by what only reads badly', () => {
    write('Ofre kan ringe 976 00 000.');
    expect(contentMistakes(content.root)).toBeNull();
  });
});
