/** The help page in languages that the rest of the site does not have: whole, neutral in the history, and signed before it is published. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '../../src/facts/parse.ts';
import { readFrontMatter } from '../../src/facts/read.ts';
import { languages } from '../../src/i18n/index.ts';
import {
  firstHelpLines,
  isSigned,
  isTranslationLanguage,
  Translation,
  type TranslationLanguage,
  translationLanguages,
} from '../../src/schemas/translation.ts';
import { at, type Content, type Finding } from './content-files.ts';
import { withLine } from './front-matter.ts';

interface Translated {
  file: string;
  code: TranslationLanguage;
  text: string;
}

/** What a browser's history may not tell of her, in each language: as neutral-words.ts has it for Norwegian and English. */
const telling: Readonly<Record<TranslationLanguage, RegExp>> = {
  ar: /عنف|اعتداء|أزم[ةا]|شرطة|هروب|إيذاء|ملجأ/,
  es: /violen|maltrat|abus|agres|crisis|polic|huir|refugio/i,
  pl: /przemoc|kryzys|polic|ucie[ck]|molest|schronis/i,
  uk: /насил|криз|поліц|втеч|притул/i,
};

/** Without these nothing sound can be shown. */
export function moreLanguages({ root, facts }: Content): Finding[] {
  const files = translatedFiles(root);
  const missing = firstHelpLines.filter((id) => facts.helpLines.find((each) => each.id === id)?.number === undefined);
  return [
    ...strangers(root),
    ...(files.length > 0 ? missing : []).map((id) => ({
      file: `content/help-lines/${id}.yaml`,
      field: 'number',
      text: 'Hjelpesidene på andre språk begynner med dette nummeret. Skriv det her',
    })),
    ...files.flatMap((each) => [
      ...frontMatterMistakes(root, each),
      ...tellingWords(each),
      ...unknownTags(
        each,
        facts.helpLines.filter(({ number }) => number !== undefined).map(({ id }) => id),
      ),
    ]),
  ];
}

/** Translations that nobody who can read the language has signed, or that were last read more than a year ago. `today`: YYYY-MM-DD. */
export function unsigned({ root }: Content, today: string): Finding[] {
  return translatedFiles(root).flatMap(({ file, text }): Finding[] => {
    const reading = readFrontMatter(root, file);
    const result = reading.ok ? parse(Translation, reading.value, file) : reading;
    if (!result.ok) return [];
    if (!isSigned(result.value))
      return [
        {
          file,
          field: 'reviewedBy',
          text: 'Ingen som kan språket, har lest oversettelsen. Den blir ikke publisert før reviewedBy og reviewedAt er fylt ut. Har dere ingen leser, ta bort filen',
        },
      ];
    const { reviewedAt = today } = result.value;
    if (Date.parse(today) - Date.parse(reviewedAt) <= 365 * 86_400_000) return [];
    return [
      {
        file,
        field: withLine('reviewedAt', text),
        text: `Sist lest ${reviewedAt}. Be noen lese den på nytt, og skriv dagen`,
      },
    ];
  });
}

const translatedFiles = (root: string): Translated[] =>
  globSync('content/pages/*/hjelp.mdx', { cwd: root })
    .sort()
    .flatMap((file) => {
      const [, , code = ''] = file.split(/[\\/]/);
      return isTranslationLanguage(code)
        ? [{ file: `content/pages/${code}/hjelp.mdx`, code, text: readFileSync(join(root, file), 'utf8') }]
        : [];
    });

/** Files that nothing would read, in a folder of another language. */
function strangers(root: string): Finding[] {
  const known = Object.keys(translationLanguages);
  return globSync('content/pages/*/*', { cwd: root })
    .sort()
    .flatMap((path): Finding[] => {
      const file = path.replaceAll('\\', '/');
      const [, , code = '', name = ''] = file.split('/');
      if (languages.some((each) => each === code)) return [];
      if (!known.includes(code))
        return [
          {
            file,
            field: '',
            text: `Språket «${code}» kjenner vi ikke. Vi har ${known.join(', ')}. Et nytt må legges til i src/schemas/translation.ts`,
          },
        ];
      return name === 'hjelp.mdx'
        ? []
        : [{ file, field: '', text: 'På dette språket finnes bare hjelp.mdx. Flytt teksten dit, eller ta bort filen' }];
    });
}

function frontMatterMistakes(root: string, { file, text }: Translated): Finding[] {
  const reading = readFrontMatter(root, file);
  const result = reading.ok ? parse(Translation, reading.value, file) : reading;
  return result.ok ? [] : result.mistakes.map((each) => ({ ...each, field: withLine(each.field, text) }));
}

function tellingWords({ file, code, text }: Translated): Finding[] {
  return text.split('\n').flatMap((line, index): Finding[] => {
    const field = /^\s*(title|description):/.exec(line)?.[1];
    const [found] = (field && telling[code].exec(line)) || [];
    return found
      ? [
          {
            file,
            field: `${at(index + 1)}, ${field}`,
            text: `«${found}» står i historikken i nettleseren hennes. Skriv noe nøytralt`,
          },
        ]
      : [];
  });
}

/** What may stand in the text beside Markdown: numbers of help lines, and words in another direction. */
function unknownTags({ file, text }: Translated, helpLines: readonly string[]): Finding[] {
  return text.split('\n').flatMap((line, index) => {
    const field = at(index + 1);
    const tags = [...line.matchAll(/<\/?([A-Za-z]\w*)/g)].map(([, name = '']) => name);
    const ids = [...line.matchAll(/<HelpNumber[^>]*\sof="([^"]*)"/g)].map(([, id = '']) => id);
    return [
      ...tags
        .filter((name) => name !== 'HelpNumber' && name !== 'bdi')
        .map((name) => ({
          file,
          field,
          text: `Taggen <${name}> kan ikke brukes her. Bruk <HelpNumber of="…" /> eller <bdi>`,
        })),
      ...ids
        .filter((id) => !helpLines.includes(id))
        .map((id) => ({ file, field, text: `Det finnes ikke noe nummer i content/help-lines/${id}.yaml` })),
    ];
  });
}
