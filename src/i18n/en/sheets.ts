/** English for the printed sheets and the page a slip leads to. Same keys and order as bokmål. */
import type { sheets as nbSheets } from '../nb/sheets.ts';

export const sheets: Readonly<Record<keyof typeof nbSheets, string>> = {
  'sheets.title': 'Poster {place}',
  'sheets.description': 'A poster and slips to print.',
  'sheets.heading': 'A poster and slips for {place}',
  'sheets.lead': 'For your wall, and for her handbag. Print this page: two A4 sheets.',
  'sheets.how': 'How to print',
  'sheets.how.print': 'Press Ctrl and P, or choose “Print” in the browser. Choose A4 and 100%.',
  'sheets.how.margins': 'Turn off headers and footers. Otherwise the address of this page may end up on the paper.',
  'sheets.how.cut':
    'Cut between the slips at the foot of the first sheet, so that they can be torn off. Cut the second sheet into cards.',
  'sheets.neutral':
    'The sheets mention neither violence nor crisis centres, nor who has put them up. The code leads to a page that does not either.',
  'sheets.unsure':
    'Whether {name} has Ressursvenn running now is not confirmed. Ask the national coordinator before you put anything up.',
  'sheets.proof': 'Proof. The website has no address of its own yet, so the code works on this computer only.',
  'sheets.preview': 'What the sheets look like',
  'sheets.back': 'For crisis centres',
  'sheets.link': 'A poster and slips for {place}, for crisis centres to print',

  'sheet.heading': 'It begins with two cups of coffee',
  'sheet.lead':
    'A ressursvenn is a volunteer who gets to know you. You often meet about once a week, and do perfectly ordinary things. It should not cost anything.',
  'sheet.things': 'Cook. Go for a walk. Practise Norwegian. Laugh.',
  'sheet.ask': 'Would you like a ressursvenn?',
  'sheet.ask.text': 'Ask one of us who work here. There is nothing to fill in.',
  'sheet.more': 'Read more',
  'sheet.code': 'Code that leads to {address}',
  'sheet.checked': 'Checked against sources from {date}.',
  'sheet.by': 'From {name}, which is part of {organisation}.',
  'sheet.by.organisation': 'From {organisation}.',
  'slip.text': 'Someone to walk with. Someone to have coffee with.',

  'arrival.title': 'Welcome',
  'arrival.description': 'Someone to walk with.',
  'arrival.lead': 'Someone to walk with, cook with and laugh with. A ressursvenn is a volunteer who has time.',
  'arrival.ask': 'Would you like a ressursvenn? Ask where you got the slip. There is nothing to fill in.',
  'arrival.more': 'What is a ressursvenn?',
};
