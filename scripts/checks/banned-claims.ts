/**
 * What we never promise (safety.md S-43), words about her that she would not use herself, and signs that a language does not write.
 * Somebody's own words are left as they were said.
 */
import type { Language } from '../../src/i18n/index.ts';
import { at, type Content, type Finding } from './content-files.ts';

interface Banned {
  words: RegExp;
  instead: string;
}

const promise = 'Vi lover aldri trygghet vi ikke kan gi. Skriv hva som skjer, og hva som ikke skjer';
/** A word boundary that knows æ, ø and å. */
const word = (inside: string): RegExp => new RegExp(`(?<![\\p{L}])(?:${inside})(?![\\p{L}])`, 'iu');

const norwegian: readonly Banned[] = [
  { words: /100\s*(?:%|prosent) (?:trygg|sikker|anonym)/iu, instead: promise },
  {
    words: word(
      'hei?lt (?:trygg\\w*|sikker\\w*|anonymt?)|fullstendig anonymt?|sporløst?|sporlaust?|ingen kan s[ej]å?|garantert (?:trygg|anonym)\\w*',
    ),
    instead: promise,
  },
  {
    words: word('trygg garanti|kommer aldri tilbake|kjem aldri tilbake'),
    instead: 'Det er et mål, ikke et resultat. Skriv hva kilden fant, med år',
  },
  {
    words: word('offer|ofre|offeret|ofrene|voldsoffer|voldsofre'),
    instead: 'Skriv «voldsutsatt», eller «kvinne som har vært utsatt for vold»',
  },
  { words: word('klient\\w*'), instead: 'Skriv «deltaker»' },
  { words: word('match\\w*'), instead: 'Skriv «kobling» og «å koble»' },
  { words: word('redde|redder|reddet|reddar|redda'), instead: 'Hun redder seg selv. Skriv hva den frivillige gjør' },
  { words: word('mishandle\\w*|mishandlet kvinne\\w*'), instead: 'Skriv «utsatt for vold»' },
  {
    words: word('alle kvinner på krisesenter\\w*'),
    instead: 'Fafo skriver om unge voksne som har brutt med familien. Skriv hvem funnet gjelder',
  },
];

const english: readonly Banned[] = [
  { words: /100\s*(?:%|per cent) (?:safe|secure|anonymous)/iu, instead: promise },
  {
    words: word('completely (?:safe|anonymous)|without a trace|no ?(?:one|body) can see|guaranteed (?:safe|anonymous)'),
    instead: promise,
  },
  {
    words: word('victims?|battered'),
    instead: 'Skriv «woman who has been subjected to violence», eller «participant»',
  },
  { words: word('clients?'), instead: 'Skriv «participant»' },
  { words: word('rescu\\w+'), instead: 'Skriv hva den frivillige gjør' },
  { words: /[«»]/u, instead: 'Engelsk skriver “ ”' },
];

const banned: Readonly<Record<Language, readonly Banned[]>> = { nb: norwegian, nn: norwegian, en: english };

export function bannedClaims({ files }: Content): Finding[] {
  return files.flatMap(({ file, language, pieces }) =>
    pieces
      .filter(({ kind }) => kind !== 'quote')
      .flatMap(({ line, text }) =>
        banned[language].flatMap(({ words, instead }): Finding[] => {
          const [found] = words.exec(text) ?? [];
          return found === undefined ? [] : [{ file, field: at(line), text: `«${found}»: ${instead}` }];
        }),
      ),
  );
}
