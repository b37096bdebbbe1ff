/**
 * What we never promise (safety.md S-43), words about her that she would not use herself, and signs that a language does not write.
 * Somebody's own words are left as they were said.
 */
import type { Language } from '../../src/i18n/index.ts';
import { at, type Content, type Finding, lineIn, type Piece } from './content-files.ts';

interface Banned {
  words: RegExp;
  instead: string;
}

const promise = 'Vi lover aldri trygghet vi ikke kan gi. Skriv hva som skjer, og hva som ikke skjer';
/** A word boundary that knows æ, ø and å. Words of a phrase may stand on two lines. */
const word = (inside: string): RegExp =>
  new RegExp(`(?<![\\p{L}])(?:${inside.replaceAll(' ', '\\s+')})(?![\\p{L}])`, 'giu');

/** Safe, sure and without a name, in all their forms. */
const certain = '(?:trygg|trygt|sikker|sikre|anonym)\\w*';
const inPerCent = '(?:100|hundre)\\s*(?:%|prosent)';

const norwegian: readonly Banned[] = [
  {
    words: word(
      [
        `(?:hei?lt(?: ut)?|full(?:t|t ut|stendi[gk])|totalt|absolutt|${inPerCent}) ${certain}`,
        'sporløst?|sporlaust?',
        'ingen(?: andre)? (?:kan|får|vil|skal|kommer til å|kjem til å) (?:(?:noen gang|nokon gong) )?(?:få )?(?:se|sjå|vite|vete|spore)',
        // «Ring når ingen ser hva du gjør» is advice.
        '(?<!(?:når|mens|hvis|viss) )ingen(?: andre)? (?:ser|sporer|sporar) (?:deg|(?:hva|kva|hvor|kor|hvem|kven|at) du)',
        '(?:umulig|umogleg) å (?:spore|oppdage)|kan (?:ikke|ikkje) (?:spores|sporast|oppdages|oppdagast)',
        `(?:vi|me) garanterer(?! (?:ikke|ikkje|aldri|ingen|inga|ingenting)(?!\\p{L}))|garanter(?:t|e) ${certain}`,
      ].join('|'),
    ),
    instead: promise,
  },
  {
    words: word('trygg garanti|kommer aldri tilbake|kjem aldri tilbake'),
    instead: 'Det er et mål, ikke et resultat. Skriv hva kilden fant, med år',
  },
  {
    // «Å ofre litt tid» is something else.
    words: word(
      '(?:volds|valds)?(?:offer|offeret|offerets|ofrene|ofrenes|offera)|(?:volds|valds)ofre|(?<!å |kan |vil |må )ofre(?! (?:litt|noe|noko|mye|tid|seg))',
    ),
    instead: 'Skriv «voldsutsatt», eller «kvinne som har vært utsatt for vold»',
  },
  { words: word('klient\\w*'), instead: 'Skriv «deltaker»' },
  { words: word('match\\w*'), instead: 'Skriv «kobling» og «å koble»' },
  {
    // «Mange er redde» tells how they feel.
    words: word('(?<=(?<!\\p{L})(?:å|kan|kunne|vil|ville|skal|skulle|må|måtte) )redde|redder|reddet|reddar|redda'),
    instead: 'Hun redder seg selv. Skriv hva den frivillige gjør',
  },
  { words: word('mishandl(?:a|et|ede|er|es|ast)'), instead: 'Skriv «utsatt for vold»' },
  {
    words: word('alle kvinner på krisesenter\\w*'),
    instead: 'Fafo skriver om unge voksne som har brutt med familien. Skriv hvem funnet gjelder',
  },
  { words: /[„”]/gu, instead: 'Norsk skriver « »' },
];

const english: readonly Banned[] = [
  {
    words: word(
      [
        '(?:completely|totally|fully|entirely|absolutely|perfectly|(?:100|(?:a|one) hundred)\\s*(?:%|per\\s?cent)) (?:safe|secure|anonym)\\w*',
        'without (?:a|any) trace|leav(?:e|es|ing) no traces?|untraceable|impossible to (?:trace|track|detect)',
        'no[ -]?(?:one|body)(?: else)? (?:sees|(?:can|will)(?: ever)? (?:see|know|find out|trace|track))',
        "(?:can\\s?not|can[’']t) be (?:seen|traced|tracked|detected)",
        'guaranteed? (?:to be )?(?:safe|secur|anonym)\\w*|we (?:can )?guarantee(?! nothing)',
      ].join('|'),
    ),
    instead: promise,
  },
  {
    words: word('victims?|battered'),
    instead: 'Skriv «woman who has been subjected to violence», eller «participant»',
  },
  { words: word('clients?'), instead: 'Skriv «participant»' },
  { words: word('rescu\\w+'), instead: 'Skriv hva den frivillige gjør' },
  { words: /[«»]/gu, instead: 'Engelsk skriver “ ”' },
];

const banned: Readonly<Record<Language, readonly Banned[]>> = { nb: norwegian, nn: norwegian, en: english };

/** «Ikke bare» and «no doubt» deny nothing. */
const denial: Readonly<Record<'no' | 'en', RegExp>> = {
  no: word('(?:ikke|ikkje)(?! (?:bare|berre|kun))|aldri|(?:ingen|inga|ingenting)(?! (?:tvil|fare))'),
  en: word("(?:not|cannot|nobody|nothing|\\w+n['’]t)(?! (?:only|just))|never|no(?! (?:doubt|matter|worries|problem))"),
};
/** Where a new thought begins, which what was denied before says nothing of. «, og at» goes on with the old one. */
const newThought =
  /[.!?:;()–—]| - |,(?! (?:(?:og|eller|and|or) )?(?:at|that) )| (?:og|men|så|fordi|når|hvis|viss|mens|and|but|so|because|when|if|while) (?!(?:at|that) )/giu;

/** «Vi kan ikke love at ingen kan se det» is no promise: it says that we make none. */
function isDenied({ text }: Piece, index: number, language: Language): boolean {
  const before = text.slice(0, index).replace(/\s+/g, ' ');
  const thought = before.slice(
    [...before.matchAll(newThought)].map(({ 0: { length }, index: at }) => at + length).at(-1) ?? 0,
  );
  return thought.search(denial[language === 'en' ? 'en' : 'no']) !== -1;
}

export function bannedClaims({ files, words }: Content): Finding[] {
  return [...files, ...words].flatMap(({ file, language, pieces }) =>
    pieces.filter(({ kind }) => kind !== 'quote').flatMap((piece) => claimsIn(piece, file, language)),
  );
}

function claimsIn(piece: Piece, file: string, language: Language): Finding[] {
  return banned[language].flatMap(({ words, instead }) =>
    [...piece.text.matchAll(words)].flatMap(({ 0: found, index }, nth): Finding[] => {
      const claim = found.replace(/\s+/g, ' ');
      // A quotation mark rarely stands alone.
      if (nth > 0 && claim.length === 1) return [];
      // «Fire and rescue» is what it is called.
      if (instead !== promise && piece.field === 'name') return [];
      if (instead === promise && isDenied(piece, index, language)) return [];
      return [{ file, field: at(lineIn(piece, index)), text: `«${claim}»: ${instead}` }];
    }),
  );
}
