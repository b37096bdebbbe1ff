/** The help page in languages that the rest of the site does not have: neutral in the history, and signed before it is published. */
import { firstHelpLines, isSigned, Translation, type TranslationLanguage } from '../../src/schemas/translation.ts';
import { allParts, wordsOf } from './body.ts';
import { at, type Content, type Finding, type Translated } from './content-files.ts';

/** What a browser's history may not tell of her, in each language: as neutral-words.ts has it for Norwegian and English. */
const telling: Readonly<Record<TranslationLanguage, RegExp>> = {
  ar: /عنف|اعتداء|أزم[ةا]|شرطة|هروب|إيذاء|ملجأ/,
  es: /violen|maltrat|abus|agres|crisis|polic|huir|refugio/i,
  pl: /przemoc|kryzys|polic|ucie[ck]|molest|schronis/i,
  uk: /насил|криз|поліц|втеч|притул/i,
};

/** Without these nothing sound can be shown. */
export function moreLanguages({ files, translated, facts }: Content): Finding[] {
  const numbered = facts.helpLines.filter(({ number }) => number !== undefined).map(({ id }) => id);
  const begins = files.some(({ body }) => allParts(body.parts).some(({ name }) => name === 'FirstNumbers'));
  const first = begins || translated.length > 0 ? firstHelpLines : [];
  // The fire brigade comes last in <FirstNumbers>, and is in no translation.
  const missing = [...first, ...(begins ? ['brann'] : [])].filter((id) => !numbered.includes(id));
  return [
    ...missing.map((id) => ({
      file: `content/help-lines/${id}.yaml`,
      field: 'number',
      text: 'Hjelpesidene begynner med dette nummeret. Skriv det her',
    })),
    ...translated.flatMap((each) => [...tellingWords(each), ...unknownNumbers(each, numbered)]),
  ];
}

/** Translations that nobody who can read the language has signed, or that were last read more than a year ago. `today`: YYYY-MM-DD. */
export function unsigned({ translated }: Content, today: string): Finding[] {
  return translated.flatMap(({ file, fields }): Finding[] => {
    const { success, data } = Translation.safeParse(fields);
    if (!success) return [];
    if (!isSigned(data))
      return [
        {
          file,
          field: 'reviewedBy',
          text: 'Ingen som kan språket, har lest oversettelsen. Den blir ikke publisert før reviewedBy og reviewedAt er fylt ut. Har dere ingen leser, ta bort filen',
        },
      ];
    const { reviewedAt = today } = data;
    if (Date.parse(today) - Date.parse(reviewedAt) <= 365 * 86_400_000) return [];
    const text = `Sist lest ${reviewedAt}. Be noen lese den på nytt, og skriv dagen`;
    return [{ file, field: 'reviewedAt', text }];
  });
}

function tellingWords({ file, code, pieces }: Translated): Finding[] {
  return pieces.flatMap(({ line, text, field }): Finding[] => {
    const [found] = ((field === 'title' || field === 'description') && telling[code].exec(text)) || [];
    if (!found) return [];
    const said = `«${found}» står i historikken i nettleseren hennes. Skriv noe nøytralt`;
    return [{ file, field: `${at(line)}, ${field}`, text: said }];
  });
}

function unknownNumbers({ file, body }: Translated, known: readonly string[]): Finding[] {
  return allParts(body.parts).flatMap((part): Finding[] => {
    const id = part.name === 'HelpNumber' ? wordsOf(part, 'of') : undefined;
    if (id === undefined || known.includes(id)) return [];
    return [{ file, field: at(part.line), text: `Det finnes ikke noe nummer i content/help-lines/${id}.yaml` }];
  });
}
