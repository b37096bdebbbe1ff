import { forms } from './en/forms.ts';
import { letters } from './en/letters.ts';
import { operation } from './en/operation.ts';
import { pages } from './en/pages.ts';
import { places } from './en/places.ts';
import { proof } from './en/proof.ts';
import { reading } from './en/reading.ts';
import { research } from './en/research.ts';
import { search } from './en/search.ts';
import { sheets } from './en/sheets.ts';
import type { Dictionary } from './nb.ts';
import { together } from './together.ts';

const layout = {
  // --- Layout: header, footer, exit, safety line ---
  'skip.label': 'Shortcuts',
  'skip.content': 'Skip to content',
  'skip.leave': 'Leave this site quickly',
  'exit.label': 'Leave site',
  'exit.purpose': ' and go to a neutral website',
  'exit.twoMore': 'Press Shift two more times to leave this site',
  'exit.oneMore': 'Press Shift one more time to leave this site',
  'exit.cancelled': 'Cancelled',
  'exit.loading': 'Loading.',
  'exit.title': 'Web page',
  'wordMark.home': 'to the home page',
  'menu.label': 'Main menu',
  'languages.label': 'Language',
  'nav.crumbs': 'Breadcrumbs',
  'nav.home': 'Home',
  'nav.about': 'About',
  'nav.research': 'Research',
  'nav.find': 'Find us',
  'nav.help': 'Help now',
  'nav.volunteer': 'Volunteer',
  'nav.crisisCentres': 'For crisis centres',
  'nav.associations': 'Local associations',
  'nav.news': 'News',
  'nav.onlineSafety': 'Staying safe online',
  'nav.privacy': 'Privacy',
  'nav.accessibility': 'Accessibility',
  'nav.colophon': 'About this website',
  'safety.text':
    'Could someone see what you are reading, or check your phone? Use a different one if you can. “Leave site” at the top takes you straight to {site}. So does pressing Shift three times. Your browser history is not deleted.',
  'safety.noScript': 'JavaScript is switched off. Shift will not work, and the Back button may show this page again.',
  'footer.heading': 'Do you need help now?',
  'footer.police': 'The police, if you are in danger',
  'footer.violenceLine': 'Helpline for domestic violence and abuse, free, day and night',
  'footer.phoneRemembers': 'Your phone remembers whom you have called.',
  'footer.links': 'More pages',
  'footer.about':
    'Ressursvenn is run by {organisation} (the Norwegian Women’s Public Health Association). No cookies. No tracking.',
  'form.errors.heading': 'You need to correct this before you can send',
};

export const en: Dictionary = together(
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
