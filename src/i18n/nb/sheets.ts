/**
 * The sheets that crisis centres print, and the page that a slip leads to. What is on paper may be found by anybody, and the page may be
 * read over a shoulder: neither says what it is about. The staff's own page around the sheets may.
 */
export const sheets = {
  // --- The staff's page. The title becomes the file's name when the sheets are saved. ---
  'sheets.title': 'Oppslag {place}',
  'sheets.description': 'Oppslag og lapper til utskrift.',
  'sheets.heading': 'Oppslag og lapper for {place}',
  'sheets.lead': 'Til veggen hos dere, og til vesken hennes. Skriv ut denne siden: to ark i A4.',
  'sheets.how': 'Slik skriver du ut',
  'sheets.how.print': 'Trykk Ctrl og P, eller velg «Skriv ut» i nettleseren. Velg A4 og 100 %.',
  'sheets.how.margins': 'Ta bort topptekst og bunntekst. Ellers kan adressen til denne siden bli med på arket.',
  'sheets.how.cut':
    'Klipp opp lappene nederst på det første arket, så de kan rives av. Det andre arket klippes opp i kort.',
  'sheets.neutral':
    'Arkene nevner ikke vold eller krisesenter, og ikke hvem som har hengt dem opp. Koden går til en side som heller ikke gjør det.',
  'sheets.unsure':
    'Om {name} har Ressursvenn i gang nå, er ikke bekreftet. Spør nasjonal koordinator før dere henger opp noe.',
  'sheets.proof': 'Prøvetrykk. Nettstedet har ikke fått adressen sin ennå, så koden virker bare på denne maskinen.',
  'sheets.preview': 'Slik blir arkene',
  'sheets.back': 'For krisesentre',
  'sheets.link': 'Oppslag og lapper for {place}, til utskrift på krisesentre',

  // --- On paper ---
  'sheet.heading': 'Det begynner med to kopper kaffe',
  'sheet.lead':
    'En ressursvenn er en frivillig som blir kjent med deg. Dere møtes ofte omtrent én gang i uka og gjør helt vanlige ting. Det skal ikke koste noe.',
  'sheet.things': 'Lage mat. Gå en tur. Øve på norsk. Le av noe.',
  'sheet.ask': 'Vil du ha en ressursvenn?',
  'sheet.ask.text': 'Spør en av oss som jobber her. Du skal ikke fylle ut noe.',
  'sheet.more': 'Les mer',
  'sheet.code': 'Kode som leder til {address}',
  // {date}: a year, a month or a day.
  'sheet.checked': 'Kontrollert mot kilder fra {date}.',
  // {name}: the association, where a source names it.
  'sheet.by': 'Fra {name}, som er en del av {organisation}.',
  'sheet.by.organisation': 'Fra {organisation}.',
  // On a slip as large as a bank card.
  'slip.text': 'Noen å gå tur med. Noen å drikke kaffe med.',

  // --- Where a slip leads ---
  'arrival.title': 'Velkommen',
  'arrival.description': 'Noen å gå tur med.',
  'arrival.lead': 'Noen å gå tur med, lage mat med og le litt sammen med. En ressursvenn er en frivillig som har tid.',
  'arrival.ask': 'Vil du ha en ressursvenn? Spør der du fikk lappen. Du skal ikke fylle ut noe.',
  'arrival.more': 'Hva er en ressursvenn?',
} as const;
