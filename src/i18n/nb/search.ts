/** Search: the page, its results, and what is said when nothing is found. */
export const search = {
  // Neutral: stands in the browser's history.
  'search.title': 'Søk',
  'search.heading': 'Hva leter du etter?',
  'search.description': 'Søk på nettstedet.',
  'search.label': 'Ett eller flere ord',
  'search.hint': 'Ordene havner ikke i adressefeltet, og vi lagrer dem ikke.',
  'search.button': 'Søk',
  'search.none': 'Ingen treff',
  'search.one': 'Ett treff',
  'search.many': '{count} treff',
  'search.first': 'De {shown} første av {count} treff',
  'search.more': 'Vis flere',
  'search.nothing.text': 'Prøv med færre ord, eller et annet. Trenger du noen å snakke med?',
  'search.nothing.help': 'Flere telefonnumre',
  'search.empty': 'Skriv ordet du leter etter.',
  'search.tooLong': 'Det ble for langt. Skriv noen få ord, høyst {limit} tegn.',
  'search.refused': 'Det som ble sendt, kunne vi ikke lese. Skriv ett eller flere ord i feltet.',
  'search.notHere': 'Skriv et ord i feltet.',
  'search.topics': 'Mange leter etter dette',
} as const satisfies Record<string, string>;
