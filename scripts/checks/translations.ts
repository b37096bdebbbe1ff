/** Every page in every language, for the same readers, with as many parts. */
import { languages } from '../../src/i18n/index.ts';
import { Day } from '../../src/schemas/date.ts';
import { commonFields } from '../../src/schemas/page.ts';
import { Slug } from '../../src/schemas/text.ts';
import type { Content, ContentFile, Finding } from './content-files.ts';

/** What does not change with the language. */
const sameInAll = { audience: commonFields.audience, published: Day };

const inNorwegian = { nb: 'bokmål', nn: 'nynorsk', en: 'engelsk' } as const;

export function translations({ files }: Content): Finding[] {
  // A name that no address can have is told by unread-files.ts.
  const named = files.filter(({ name }) => Slug.safeParse(name).success);
  const pages = Map.groupBy(named, ({ folder, name }) => `${folder}/${name}`);
  return [...pages.values()].flatMap((versions) => [...missing(versions), ...unlike(versions)]);
}

function missing(versions: readonly ContentFile[]): Finding[] {
  const [first] = versions;
  if (!first) return [];
  return languages
    .filter((language) => !versions.some((each) => each.language === language))
    .map((language) => ({
      file: `content/${first.folder}/${language}/${first.name}.mdx`,
      field: '',
      text: `Siden mangler på ${inNorwegian[language]}. Lag filen, eller ta bort siden på de andre språkene`,
    }));
}

function unlike(versions: readonly ContentFile[]): Finding[] {
  const original = versions.find(({ language }) => language === 'nb');
  if (!original) return [];
  const parts = ({ pieces }: ContentFile) => pieces.filter(({ kind, field }) => kind === 'heading' && !field).length;
  return versions.flatMap((each) => {
    const findings: Finding[] = [];
    // What cannot be read has told of itself already.
    if (!each.fields || !original.fields) return findings;
    // What is wrong in bokmål is mended there first; whom the help page is for, help-page.ts knows.
    for (const [field, schema] of Object.entries(sameInAll))
      if (
        !(each.name === 'hjelp' && field === 'audience') &&
        each.fields[field] !== original.fields[field] &&
        schema.safeParse(original.fields[field]).success
      )
        findings.push({
          file: each.file,
          field,
          text: `Skriv det samme som på bokmål: ${String(original.fields[field])}`,
        });
    if (!each.body.error && !original.body.error && parts(each) !== parts(original))
      findings.push({
        file: each.file,
        field: '',
        text: `Har ${parts(each)} mellomtitler, bokmål har ${parts(original)}. Se om noe mangler i oversettelsen`,
        warning: true,
      });
    return findings;
  });
}
