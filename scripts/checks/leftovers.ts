/** What is left when a page is not quite done: notes to oneself, titles that browsers cut, a number given to two. */
import type { Association } from '../../src/schemas/association.ts';
import type { Content, ContentFile, Finding, Prose } from './content-files.ts';
import { at, lineIn } from './content-files.ts';

/** Characters. A tab, a history and a search engine show about as many, and cut the rest. */
const longest = { title: 70, description: 170 };

export function leftovers({ files, translated, words, facts }: Content): Finding[] {
  return [
    ...[...files, ...translated, ...words].flatMap((each) => [...notes(each), ...asItStands(each)]),
    ...files.flatMap(tooLong),
    ...sharedNumbers(facts),
    ...sharedAddresses(facts),
    ...sharedBetweenAssociations(facts),
    ...withoutEffect(facts),
  ];
}

function notes({ file, pieces }: Pick<Prose, 'file' | 'pieces'>): Finding[] {
  return pieces.flatMap((piece): Finding[] => {
    const found = /\b(?:TODO|FIXME|XXX|TBD|Lorem ipsum)\b/.exec(piece.text);
    return found
      ? [
          {
            file,
            field: at(lineIn(piece, found.index)),
            text: `«${found[0]}» står igjen. Skriv ferdig, eller ta det bort`,
          },
        ]
      : [];
  });
}

/** What would be read letter by letter: Markdown and tags in a field, and æ, ø and å that a program has read in the wrong encoding. */
function asItStands({ file, pieces }: Pick<Prose, 'file' | 'pieces'>): Finding[] {
  return pieces.flatMap((piece): Finding[] => {
    const [mark] = (piece.field !== undefined && /\*\*|\]\(|<\/?[a-z]/i.exec(piece.text)) || [];
    const broken = /Ã[\u0080-\u00bf]|â€/.exec(piece.text);
    return [
      ...(mark === undefined
        ? []
        : [
            {
              file,
              field: at(piece.line),
              text: `«${mark}» blir vist slik det står her. Ta det bort, eller flytt teksten`,
            },
          ]),
      ...(broken
        ? [
            {
              file,
              field: at(lineIn(piece, broken.index)),
              text: `«${broken[0]}» er en bokstav som er lest feil. Skriv ordet på nytt`,
            },
          ]
        : []),
    ];
  });
}

function tooLong({ file, pieces }: ContentFile): Finding[] {
  return pieces.flatMap(({ line, text, field }): Finding[] => {
    if ((field !== 'title' && field !== 'description') || line > 4 || text.length <= longest[field]) return [];
    const said = `${text.length} tegn er for langt: resten blir kuttet. Skriv høyst ${longest[field]}`;
    return [{ file, field: `${at(line)}, ${field}`, text: said }];
  });
}

function sharedNumbers({ helpLines }: Content['facts']): Finding[] {
  return helpLines.flatMap(({ id, number }, index): Finding[] => {
    const other = helpLines.slice(0, index).find((each) => number !== undefined && each.number === number);
    if (!other) return [];
    const text = `${number} står også i content/help-lines/${other.id}.yaml. Se hvem som har det`;
    return [{ file: `content/help-lines/${id}.yaml`, field: 'number', text, warning: true }];
  });
}

/** Whoever gets a submission next has to be somebody else: otherwise it goes round among those who did not answer. */
function sharedAddresses({ associations, site }: Content['facts']): Finding[] {
  if (site === undefined) return [];
  const national = { email: site.nationalCoordinator.email, who: 'nasjonal koordinator' };
  const above = (county: string) => [
    ...site.countyContacts
      .filter((each) => each.county === county)
      .map(({ email }) => ({ email, who: 'fylkeskontakten' })),
    national,
  ];
  const sameAs = (email: string, others: { email: string; who: string }[]) =>
    others.find((each) => each.email.toLowerCase() === email.toLowerCase());
  const told = (who: string) =>
    `${who} har samme adresse, og da kommer saken ikke videre når ingen svarer. Skriv en annen`;
  const ofCounties = site.countyContacts.flatMap(({ email }, index): Finding[] => {
    const field = `countyContacts (nr. ${index + 1}).email`;
    return sameAs(email, [national]) ? [{ file: 'content/site.yaml', field, text: told(national.who) }] : [];
  });
  const ofAssociations = associations.flatMap(({ id, county, contact, deputy }) => {
    const turns = [
      ...(contact ? [{ field: 'contact.email', email: contact.email, who: 'kontakten' }] : []),
      ...(deputy ? [{ field: 'deputy.email', email: deputy.email, who: 'stedfortrederen' }] : []),
    ];
    return turns.flatMap(({ field, email }, index): Finding[] => {
      const before = [...turns.slice(0, index), ...above(county)];
      const other = sameAs(email, before);
      return other ? [{ file: `content/associations/${id}.mdx`, field, text: told(other.who) }] : [];
    });
  });
  return [...ofCounties, ...ofAssociations];
}

/** What is easily left as it was when a file is copied, and what makes a centre's inquiries go to only one of two. */
function sharedBetweenAssociations({ associations }: Content['facts']): Finding[] {
  const shared: [string, (one: Association) => string | undefined, string][] = [
    ['name', ({ name }) => name, 'Navnet'],
    ['contact.email', ({ contact }) => contact?.email.toLowerCase(), 'Adressen'],
    ['partnerCrisisCentre.centre', (one) => one.partnerCrisisCentre?.centre, 'Krisesenteret'],
  ];
  return shared.flatMap(([field, of, what]) =>
    associations.flatMap((association, index): Finding[] => {
      const value = of(association);
      const first = associations.slice(0, index).find((each) => value !== undefined && of(each) === value);
      if (!first) return [];
      const after = field.startsWith('partner') ? `. Henvendelsene fra senteret går til ${first.name}` : '';
      const text = `${what} står også i content/associations/${first.id}.mdx${after}. Se om det skal være slik`;
      return [{ file: `content/associations/${association.id}.mdx`, field, text, warning: true }];
    }),
  );
}

/** What is written in good faith, and changes nothing: routing asks a deputy only after a contact, and the last in line always. */
function withoutEffect({ associations, site }: Content['facts']): Finding[] {
  const deputies = associations.flatMap(({ id, contact, deputy }): Finding[] => {
    if (contact !== undefined || deputy === undefined) return [];
    const text =
      'Skriv feltet contact også: stedfortrederen får saken etter kontakten. Er det bare én, skriv den som contact';
    return [{ file: `content/associations/${id}.mdx`, field: 'deputy', text }];
  });
  if (site?.nationalCoordinator.away === undefined) return deputies;
  const text = 'Nasjonal koordinator er siste ledd, og får sakene også disse dagene. La noen lese adressen så lenge';
  return [...deputies, { file: 'content/site.yaml', field: 'nationalCoordinator.away', text, warning: true }];
}
