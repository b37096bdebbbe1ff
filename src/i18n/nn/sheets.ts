/** Nynorsk for the printed sheets and the page a slip leads to. Same keys and order as bokmål. */
import type { sheets as nbSheets } from '../nb/sheets.ts';

export const sheets: Readonly<Record<keyof typeof nbSheets, string>> = {
  'sheets.title': 'Oppslag {place}',
  'sheets.description': 'Oppslag og lappar til utskrift.',
  'sheets.heading': 'Oppslag og lappar for {place}',
  'sheets.lead': 'Til veggen hos dykk, og til veska hennar. Skriv ut denne sida: to ark i A4.',
  'sheets.how': 'Slik skriv du ut',
  'sheets.how.print': 'Trykk Ctrl og P, eller vel «Skriv ut» i nettlesaren. Vel A4 og 100 %.',
  'sheets.how.margins': 'Ta bort topptekst og botntekst. Elles kan adressa til denne sida bli med på arket.',
  'sheets.how.cut':
    'Klipp opp lappane nedst på det første arket, så dei kan rivast av. Det andre arket blir klipt opp i kort.',
  'sheets.neutral':
    'Arka nemner ikkje vald eller krisesenter, og ikkje kven som har hengt dei opp. Koden går til ei side som heller ikkje gjer det.',
  'sheets.unsure':
    'Om {name} har Ressursvenn i gang no, er ikkje stadfesta. Spør nasjonal koordinator før de hengjer opp noko.',
  'sheets.proof': 'Prøvetrykk. Nettstaden har ikkje fått adressa si enno, så koden verkar berre på denne maskina.',
  'sheets.preview': 'Slik blir arka',
  'sheets.back': 'For krisesenter',
  'sheets.link': 'Oppslag og lappar for {place}, til utskrift på krisesenter',

  'sheet.heading': 'Det byrjar med to koppar kaffi',
  'sheet.lead':
    'Ein ressursvenn er ein frivillig som blir kjend med deg. De møtest ofte om lag éin gong i veka og gjer heilt vanlege ting. Det skal ikkje koste noko.',
  'sheet.things': 'Lage mat. Gå ein tur. Øve på norsk. Le av noko.',
  'sheet.ask': 'Vil du ha ein ressursvenn?',
  'sheet.ask.text': 'Spør ein av oss som jobbar her. Du skal ikkje fylle ut noko.',
  'sheet.more': 'Les meir',
  'sheet.code': 'Kode som leier til {address}',
  'sheet.checked': 'Kontrollert mot kjelder frå {date}.',
  'sheet.by': 'Frå {name}, som er ein del av {organisation}.',
  'sheet.by.organisation': 'Frå {organisation}.',
  'slip.text': 'Nokon å gå tur med. Nokon å drikke kaffi med.',

  'arrival.title': 'Velkomen',
  'arrival.description': 'Nokon å gå tur med.',
  'arrival.lead':
    'Nokon å gå tur med, lage mat med og le litt saman med. Ein ressursvenn er ein frivillig som har tid.',
  'arrival.ask': 'Vil du ha ein ressursvenn? Spør der du fekk lappen. Du skal ikkje fylle ut noko.',
  'arrival.more': 'Kva er ein ressursvenn?',
};
