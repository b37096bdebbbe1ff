/** Bokmål: the words every other language is measured against. A note stands with each text that needs one. */
import { forms } from './nb/forms.ts';
import { letters } from './nb/letters.ts';
import { operation } from './nb/operation.ts';
import { pages } from './nb/pages.ts';
import { places } from './nb/places.ts';
import { proof } from './nb/proof.ts';
import { reading } from './nb/reading.ts';
import { research } from './nb/research.ts';
import { search } from './nb/search.ts';
import { sheets } from './nb/sheets.ts';
import { together } from './together.ts';

const layout = {
  // --- Layout: header, footer, exit, safety line ---
  'skip.label': 'Snarveier',
  'skip.content': 'Hopp til innhold',
  'skip.leave': 'Forlat siden raskt',
  // Always visible, and someone may be standing behind her. Short, or it does not fit beside the word-mark at 320 px. No exclamation mark.
  'exit.label': 'Forlat siden',
  // Read aloud after exit.label.
  'exit.purpose': ' og gå til en nøytral nettside',
  'exit.twoMore': 'Trykk Shift to ganger til for å forlate siden',
  'exit.oneMore': 'Trykk Shift én gang til for å forlate siden',
  'exit.cancelled': 'Avbrutt',
  // The last thing she hears from us. Must say nothing about us.
  'exit.loading': 'Laster.',
  // What the history calls a page of ours after she has left it.
  'exit.title': 'Nettside',
  // Read aloud after the name.
  'wordMark.home': 'til forsiden',
  'menu.label': 'Hovedmeny',
  'languages.label': 'Språk',
  'nav.crumbs': 'Brødsmulesti',
  'nav.home': 'Forsiden',
  'nav.about': 'Om tilbudet',
  'nav.research': 'Forskning',
  'nav.find': 'Finn oss',
  'nav.help': 'Hjelp nå',
  'nav.volunteer': 'Bli ressursvenn',
  'nav.crisisCentres': 'For krisesentre',
  'nav.associations': 'Lokalforeninger',
  'nav.news': 'Aktuelt',
  'nav.onlineSafety': 'Trygg på nett',
  'nav.privacy': 'Personvern',
  'nav.accessibility': 'Tilgjengelighet',
  'nav.colophon': 'Om nettstedet',
  // Under the wall of every page she may land on; at most 60 words. Never promises safety.
  'safety.text':
    'Kan noen se hva du leser, eller sjekke telefonen din? Bruk helst en annen. «Forlat siden» øverst tar deg rett til {site}. Det samme gjør tre trykk på Shift. Historikken i nettleseren blir ikke slettet.',
  'safety.noScript': 'Du har slått av JavaScript. Da virker ikke Shift, og tilbakeknappen kan vise siden igjen.',
  'footer.heading': 'Trenger du hjelp nå?',
  'footer.police': 'Politiet, ved fare',
  'footer.violenceLine': 'Vold- og overgrepslinjen, gratis, hele døgnet',
  'footer.phoneRemembers': 'Telefonen husker hvem du har ringt.',
  'footer.links': 'Flere sider',
  'footer.about': 'Ressursvenn er et tilbud fra {organisation}. Ingen informasjonskapsler. Ingen sporing.',
  'form.errors.heading': 'Du må rette dette før du kan sende',
};

export const nb = together(forms, letters, operation, pages, places, proof, research, search, sheets, reading, layout);

export type TextKey = keyof typeof nb;
export type Dictionary = Readonly<Record<TextKey, string>>;
