/** Every name in a collection with its entry in each language. Ids are `nn/name`. */
import { type Language, languages } from '../../i18n/index.ts';
import { languagePaths } from '../../i18n/paths.ts';

interface Translated<Entry> {
  name: string;
  language: Language;
  entry: Entry;
  params: { language: string | undefined };
}

/** @throws when a translation is missing, with the file to write. `folder` is for that message. */
export function inEveryLanguage<Entry extends { id: string }>(
  folder: string,
  entries: readonly Entry[],
): Translated<Entry>[] {
  const names = [...new Set(entries.map(({ id }) => id.replace(/^\w+\//, '')))];
  return names.flatMap((name) =>
    languagePaths().map(({ params, props: { language } }) => {
      const entry = entries.find(({ id }) => id === `${language}/${name}`);
      if (!entry)
        throw new Error(`${folder}/${language}/${name}.mdx mangler: siden må finnes på ${languages.join(', ')}.`);
      return { name, language, entry, params };
    }),
  );
}
