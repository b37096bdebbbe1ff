/** Pages whose facts nobody has looked over for a year. Today's date is passed in. */
import { at, type Content, type Finding } from './content-files.ts';

const goodForDays = 365;

export function reviews({ files }: Content, today: string): Finding[] {
  return files.flatMap(({ file, text, fields }): Finding[] => {
    const { reviewed } = fields;
    if (typeof reviewed !== 'string' || (Date.parse(today) - Date.parse(reviewed)) / 86_400_000 <= goodForDays)
      return [];
    const line = text.split('\n').findIndex((each) => each.startsWith('reviewed:')) + 1;
    return [
      {
        file,
        field: `${at(line)}, reviewed`,
        text: `Sist sett over ${reviewed}. Les siden, rett det som er endret, og skriv dagens dato`,
      },
    ];
  });
}
