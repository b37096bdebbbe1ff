/** Where the menu, the search page and the footer lead. */
import type { TextKey } from '../i18n/nb.ts';

export interface NavigationLink {
  /** Without language prefix; see `localePath`. */
  path: string;
  text: TextKey;
  /** Left out of the menu on phones, where it then stands in one row; the footer has it, and search stands beside the languages. */
  wide?: boolean;
  /** More parts of the site that are found by way of it, and have no entry of their own in the menu. */
  also?: readonly string[];
}

/** In the top line: as few as possible, «Hjelp nå» always last and so nearest the exit. */
export const mainMenu: readonly NavigationLink[] = [
  { path: '/om/', text: 'nav.about' },
  { path: '/forskning/', text: 'nav.research' },
  { path: '/finn/', text: 'nav.find', also: ['/lokalforeninger/', '/kommune/'] },
  { path: '/bli-ressursvenn/', text: 'nav.volunteer', wide: true },
  { path: '/sok/', text: 'search.title', wide: true },
  { path: '/hjelp/', text: 'nav.help' },
];

export const footerLinks: readonly NavigationLink[] = [
  { path: '/', text: 'nav.home' },
  { path: '/om/', text: 'nav.about' },
  { path: '/forskning/', text: 'nav.research' },
  { path: '/finn/', text: 'nav.find' },
  { path: '/lokalforeninger/', text: 'nav.associations' },
  { path: '/bli-ressursvenn/', text: 'nav.volunteer' },
  { path: '/for-krisesentre/', text: 'nav.crisisCentres' },
  { path: '/aktuelt/', text: 'nav.news' },
  { path: '/sok/', text: 'search.title' },
  { path: '/hjelp/', text: 'nav.help' },
  { path: '/trygg-pa-nett/', text: 'nav.onlineSafety' },
  { path: '/personvern/', text: 'nav.privacy' },
  { path: '/tilgjengelighet/', text: 'nav.accessibility' },
  { path: '/om-nettstedet/', text: 'nav.colophon' },
];

/** What most people come for, in that order: on the search page, for whoever would rather not type. */
export const searchTopics: readonly NavigationLink[] = [
  { path: '/hjelp/', text: 'nav.help' },
  { path: '/finn/', text: 'nav.find' },
  { path: '/om/', text: 'nav.about' },
  { path: '/bli-ressursvenn/', text: 'nav.volunteer' },
  { path: '/for-krisesentre/', text: 'nav.crisisCentres' },
  { path: '/kommune/', text: 'municipalities.title' },
  { path: '/trygg-pa-nett/', text: 'nav.onlineSafety' },
  { path: '/forskning/', text: 'nav.research' },
];

/** The two numbers at the foot of every page: danger, and someone to talk to. They are the same in the whole country. */
export const footerNumbers: readonly { number: string; text: TextKey }[] = [
  { number: '112', text: 'footer.police' },
  { number: '116 006', text: 'footer.violenceLine' },
];
