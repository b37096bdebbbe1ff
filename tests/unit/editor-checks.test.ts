import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bannedClaims } from '../../scripts/checks/banned-claims.ts';
import { contentMistakes } from '../../scripts/checks/before-build.ts';
import { contactInProse } from '../../scripts/checks/contact-in-prose.ts';
import { type Rule, readContent } from '../../scripts/checks/content-files.ts';
import { frontMatter } from '../../scripts/checks/front-matter.ts';
import { lix } from '../../scripts/checks/lix.ts';
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
    expect(said(frontMatter)).toEqual([`${page}: heding: Ukjent felt. Mente du «heading»?`]);
  });

  it('that is missing is told with what it is for', () => {
    write('Hei.');
    content.replace(page, 'title: Prøve\n', '');
    expect(said(frontMatter)).toEqual([
      `${page}: title: Feltet mangler. Tittelen i fanen og i historikken. Nøytral på sider for utsatte.`,
    ]);
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
      `${page}: reviewed: Sist sett over 2026-01-10. Les siden, rett det som er endret, og skriv dagens dato`,
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

describe('a reference', () => {
  it('to an unknown source or fact is told with where it should stand', () => {
    content.write('content/research/works.yaml', '- { id: fafo-2021-32 }\n');
    write('Fant.<Cite work=\'fafo-2021-33\' /> Du <Fact of="minimumAg" />.');
    expect(said(references)).toEqual([
      `${page}: linje 7: Kilden «fafo-2021-33» står ikke i content/research/works.yaml. Mente du «fafo-2021-32»?`,
      `${page}: linje 7: Opplysningen «minimumAg» står ikke i content/site.yaml. Mente du «minimumAge»?`,
    ]);
  });
});

describe('the words', () => {
  it.each([
    ...['976 00 000', '22 00 00 00', '+47 97600000', '976.94.353', '97-69-43-53', '9769 4353', '976 94353'],
    ...['+46 8 123 456 78', 'post@eksempel.no', 'post(at)eksempel.no', 'post [at] eksempel.no'],
  ])('hold no contact such as %s', (contact) => {
    write(`Ta kontakt på ${contact} i dag.`);
    expect(said(contactInProse)).toEqual([
      expect.stringContaining(`${contact} skal ikke stå i teksten, for der blir det glemt`),
    ]);
  });

  it.each([
    'Datert 20211220.',
    'Fra 20192024.',
    'Ring 116 006 eller 112.',
    'I 2024 ble det brukt 21 419 ganger.',
    'Fra 2019–2024.',
  ])('may say «%s»', (text) => {
    write(text);
    expect(said(contactInProse)).toEqual([]);
  });

  it.each([
    ['Her er du helt anonym.', 'Vi lover aldri trygghet vi ikke kan gi. Skriv hva som skjer, og hva som ikke skjer'],
    ['Siden er 100 % trygg.', 'Vi lover aldri trygghet vi ikke kan gi. Skriv hva som skjer, og hva som ikke skjer'],
    ['Ofre for vold får hjelp.', 'Skriv «voldsutsatt», eller «kvinne som har vært utsatt for vold»'],
    ['Vi matcher dere to.', 'Skriv «kobling» og «å koble»'],
  ])('never claim «%s»', (text, instead) => {
    write(text);
    expect(said(bannedClaims)).toEqual([expect.stringContaining(instead)]);
  });

  it('hold no contact behind a link, in a quotation’s source or in a code', () => {
    write(
      '[Ring](tel:97600000) og [skriv](mailto:a@eksempel.no), b&#64;eksempel.no.\n\n<Quote text="Hei" source="post@c.no" />',
    );
    expect(said(contactInProse).map((line) => /(\S+) skal/.exec(line)?.[1])).toEqual([
      'b@eksempel.no',
      'post@c.no',
      '97600000',
      'a@eksempel.no',
    ]);
  });

  it('of a help line and of site.yaml are read too', () => {
    content.replace('content/help-lines/politi.yaml', 'danger here and now', 'completely anonymous');
    content.replace('content/site.yaml', '"ordlyd"', '"ring 976 00 000"');
    expect(said(bannedClaims)).toEqual([
      expect.stringContaining('content/help-lines/politi.yaml: linje 10: «completely'),
    ]);
    expect(said(contactInProse)).toEqual([expect.stringMatching(/^content\/site\.yaml: linje \d+: Telefonnummeret/)]);
  });

  it.each([
    ...['Ingen får vite det.', 'Ingen kan spore deg.', 'Du er fullstendig trygg.', 'Hundre prosent trygg.'],
    ...['Det er garantert sikkert.', 'Vi garanterer det.', 'Hei voldsofferet.', 'Offerets rett.', 'Valdsoffer.'],
    ...['Ho er mishandla.', 'Her er du helt *anonym*.', 'Her er du helt\nanonym.'],
  ])('never claim «%s»', (text) => {
    write(text);
    expect(said(bannedClaims)).toHaveLength(1);
  });

  it.each(['Totally anonymous.', 'No-one can see it.', 'Guaranteed anonymity.', 'It is untraceable.'])(
    'never claim «%s» in English',
    (text) => {
      write('Hei.');
      content.write('content/pages/en/prove.mdx', sound(text));
      expect(said(bannedClaims)).toHaveLength(1);
    },
  );

  it('may ask somebody to give a little time', () => {
    write('Kan du ofre litt tid?');
    expect(said(bannedClaims)).toEqual([]);
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
        `${page}: linje 7: Teksten er tung å lese: LIX \\d+, og den skal ikke være over 45. Den lengste setningen begynner her. Del de lengste setningene`,
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

  it('in another language, and names of places that begin a sentence, are not misspelt', () => {
    write('Bærum starter. <span lang="en">Quick exit</span>.');
    const words = new Set(['prøve', 'side', 'hei', 'starter']);
    expect(said((each) => spelling(each, () => ({ correct: (word) => words.has(word) })))).toEqual([]);
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
  beforeEach(() => {
    for (const language of ['nb', 'nn', 'en']) content.write(`content/pages/${language}/forside.mdx`, sound('Hei.'));
  });

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
