import type { Dictionary } from './nb.ts';
import { forms } from './nn/forms.ts';
import { letters } from './nn/letters.ts';
import { operation } from './nn/operation.ts';
import { pages } from './nn/pages.ts';
import { places } from './nn/places.ts';
import { proof } from './nn/proof.ts';
import { reading } from './nn/reading.ts';
import { research } from './nn/research.ts';
import { search } from './nn/search.ts';
import { sheets } from './nn/sheets.ts';
import { together } from './together.ts';

const layout = {
  // --- Layout: header, footer, exit, safety line ---
  'skip.label': 'Snarvegar',
  'skip.content': 'Hopp til innhald',
  'skip.leave': 'Forlat sida raskt',
  'exit.label': 'Forlat sida',
  'exit.purpose': ' og gå til ei nøytral nettside',
  'exit.twoMore': 'Trykk Shift to gonger til for å forlate sida',
  'exit.oneMore': 'Trykk Shift éin gong til for å forlate sida',
  'exit.cancelled': 'Avbrote',
  'exit.loading': 'Lastar.',
  'exit.title': 'Nettside',
  'wordMark.home': 'til framsida',
  'menu.label': 'Hovudmeny',
  'languages.label': 'Språk',
  'nav.crumbs': 'Brødsmulestig',
  'nav.home': 'Framsida',
  'nav.about': 'Om tilbodet',
  'nav.research': 'Forsking',
  'nav.find': 'Finn oss',
  'nav.help': 'Hjelp no',
  'nav.volunteer': 'Bli ressursvenn',
  'nav.crisisCentres': 'For krisesenter',
  'nav.associations': 'Lokalforeiningar',
  'nav.news': 'Aktuelt',
  'nav.onlineSafety': 'Trygg på nett',
  'nav.privacy': 'Personvern',
  'nav.accessibility': 'Tilgjenge',
  'nav.colophon': 'Om nettstaden',
  'safety.text':
    'Kan nokon sjå kva du les, eller sjekke telefonen din? Bruk helst ein annan. «Forlat sida» øvst tek deg rett til {site}. Det same gjer tre trykk på Shift. Historikken i nettlesaren blir ikkje sletta.',
  'safety.noScript': 'Du har slått av JavaScript. Då verkar ikkje Shift, og tilbakeknappen kan vise sida igjen.',
  'footer.heading': 'Treng du hjelp no?',
  'footer.police': 'Politiet, ved fare',
  'footer.violenceLine': 'Vald- og overgrepslinja, gratis, heile døgnet',
  'footer.phoneRemembers': 'Telefonen hugsar kven du har ringt.',
  'footer.links': 'Fleire sider',
  'footer.about': 'Ressursvenn er eit tilbod frå {organisation}. Ingen informasjonskapslar. Inga sporing.',
  'form.errors.heading': 'Du må rette dette før du kan sende',
};

export const nn: Dictionary = together(
  forms,
  letters,
  operation,
  pages,
  places,
  proof,
  research,
  search,
  sheets,
  reading,
  layout,
);
