/** Pages whose facts nobody has looked over for a year. Today's date is passed in. */
import type { Content, Finding } from './content-files.ts';

const goodForDays = 365;

export function reviews({ files }: Content, today: string): Finding[] {
  return files.flatMap(({ file, fields }): Finding[] => {
    const reviewed = fields?.['reviewed'];
    if (typeof reviewed !== 'string' || (Date.parse(today) - Date.parse(reviewed)) / 86_400_000 <= goodForDays)
      return [];
    return [
      {
        file,
        field: 'reviewed',
        text: `Sist sett over ${reviewed}. Les siden, rett det som er endret, og skriv dagens dato`,
      },
    ];
  });
}
