/** What a browser's history, a search engine or a shared link shows of a page for her (safety.md S-25): never what the page is about. */
import { at, type Content, type Finding } from './content-files.ts';

const telling = /vold|vald|overgrep|krisesent|politi|mishandl|flykt|rømm|violen|abuse|shelter|crisis|police|escape/i;

export function neutralWords({ files }: Content): Finding[] {
  return files
    .filter(({ fields }) => fields?.['audience'] === 'survivor')
    .flatMap(({ file, name, pieces }) => {
      const [inName] = telling.exec(name) ?? [];
      const said = pieces.filter(({ field }) => field === 'title' || field === 'description');
      return [
        ...(inName
          ? [
              {
                file,
                field: '',
                text: `Filnavnet blir adressen, og «${inName}» i den kan røpe henne. Velg et nøytralt navn`,
              },
            ]
          : []),
        ...said.flatMap(({ line, text, field }): Finding[] => {
          const [found] = telling.exec(text) ?? [];
          if (found === undefined) return [];
          return [
            {
              file,
              field: `${at(line)}, ${field}`,
              text: `«${found}» står i historikken i nettleseren hennes. Skriv noe nøytralt`,
            },
          ];
        }),
      ];
    });
}
