/** Phone numbers and e-mail addresses typed into prose: they grow old there, and the phone's memory is not warned of (safety.md S-31). */
import { at, type Content, type Finding } from './content-files.ts';

const email = /[\w.+-]+@[\w-]+\.[\w.]+/;
/** Eight digits as Norwegians write them, with or without +47. Four and four are as often two years. */
const phone = /(?<![\d/–-])(?:\+47\s?|0047\s?)?(?:\d{8}|\d{2}(?: \d{2}){3}|\d{3} \d{2} \d{3})(?![\d/–-])/;

export function contactInProse({ files }: Content): Finding[] {
  return files.flatMap(({ file, pieces }) =>
    pieces.flatMap(({ line, text }): Finding[] => {
      const [found] = email.exec(text) ?? phone.exec(text) ?? [];
      if (found === undefined) return [];
      const what = found.includes('@') ? 'E-postadressen' : 'Telefonnummeret';
      const where = 'content/site.yaml, content/associations/ eller content/help-lines/';
      return [
        {
          file,
          field: at(line),
          text: `${what} ${found} skal ikke stå i teksten, for der blir det glemt. Legg det i ${where}`,
        },
      ];
    }),
  );
}
