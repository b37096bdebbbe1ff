/** What is left when a page is not quite done: notes to oneself, titles that browsers cut, a number given to two. */
import type { Content, ContentFile, Finding } from './content-files.ts';
import { at, lineIn } from './content-files.ts';

/** Characters. A tab, a history and a search engine show about as many, and cut the rest. */
const longest = { title: 70, description: 170 };

export function leftovers({ files, facts }: Content): Finding[] {
  return [
    ...files.flatMap((file) => [...notes(file), ...tooLong(file)]),
    ...sharedNumbers(facts),
    ...sharedAddresses(facts),
  ];
}

function notes({ file, pieces }: ContentFile): Finding[] {
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
  const above = (county: string) => [
    ...site.countyContacts
      .filter((each) => each.county === county)
      .map(({ email }) => ({ email, who: 'fylkeskontakten' })),
    { email: site.nationalCoordinator.email, who: 'nasjonal koordinator' },
  ];
  return associations.flatMap(({ id, county, contact, deputy }) => {
    const turns = [
      ...(contact ? [{ field: 'contact.email', email: contact.email, who: 'kontakten' }] : []),
      ...(deputy ? [{ field: 'deputy.email', email: deputy.email, who: 'stedfortrederen' }] : []),
    ];
    return turns.flatMap(({ field, email }, index): Finding[] => {
      const before = [...turns.slice(0, index), ...above(county)];
      const other = before.find((each) => each.email.toLowerCase() === email.toLowerCase());
      if (!other) return [];
      const text = `${other.who} har samme adresse, og da kommer saken ikke videre når ingen svarer. Skriv en annen`;
      return [{ file: `content/associations/${id}.mdx`, field, text }];
    });
  });
}
