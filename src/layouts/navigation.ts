/**
 * Where the menu and the footer lead. Every page the site will have stands here; only those in `published` are linked to, so
 * that no link is dead. A page that is built is added to `published` in the same commit.
 */
import type { TextKey } from '../i18n/index.ts';

export interface NavigationLink {
  /** Without language prefix; see `localePath`. */
  path: string;
  text: TextKey;
  /** Left out of the menu on phones, where it then stands in one row; the footer has it, and search stands beside the languages. */
  wide?: boolean;
}

const published: readonly string[] = [
  '/',
  '/om/',
  '/bli-ressursvenn/',
  '/bli-ressursvenn/soknad/',
  '/for-krisesentre/',
  '/for-krisesentre/henvendelse/',
  '/finn/',
  '/lokalforeninger/',
  '/kommune/',
  '/forskning/',
  '/forskning/nova-10-19/',
  '/forskning/fafo-2021-32/',
  '/forskning/flere-studier/',
  '/forskning/tall/',
  '/aktuelt/',
  '/sok/',
  '/hjelp/',
  '/trygg-pa-nett/',
  '/personvern/',
  '/tilgjengelighet/',
  '/om-nettstedet/',
  '/om-nettstedet/bevis/',
];

/** Until the page itself is published, its link leads to the form. */
const about = (path: string, form: string): string => (published.includes(path) ? path : form);
const volunteer = about('/bli-ressursvenn/', '/bli-ressursvenn/soknad/');
const crisisCentres = about('/for-krisesentre/', '/for-krisesentre/henvendelse/');

export const isPublished = (path: string): boolean => published.includes(path);

/** In the top line: as few as possible, «Hjelp nå» always last and so nearest the exit. */
export const mainMenu: readonly NavigationLink[] = (
  [
    { path: '/om/', text: 'nav.about' },
    { path: '/forskning/', text: 'nav.research' },
    { path: '/finn/', text: 'nav.find' },
    { path: volunteer, text: 'nav.volunteer', wide: true },
    { path: '/sok/', text: 'search.title', wide: true },
    { path: '/hjelp/', text: 'nav.help' },
  ] as const satisfies readonly NavigationLink[]
).filter(({ path }) => isPublished(path));

export const footerLinks: readonly NavigationLink[] = (
  [
    { path: '/', text: 'nav.home' },
    { path: '/om/', text: 'nav.about' },
    { path: '/forskning/', text: 'nav.research' },
    { path: '/finn/', text: 'nav.find' },
    { path: '/lokalforeninger/', text: 'nav.associations' },
    { path: volunteer, text: 'nav.volunteer' },
    { path: crisisCentres, text: 'nav.crisisCentres' },
    { path: '/aktuelt/', text: 'nav.news' },
    { path: '/sok/', text: 'search.title' },
    { path: '/hjelp/', text: 'nav.help' },
    { path: '/trygg-pa-nett/', text: 'nav.onlineSafety' },
    { path: '/personvern/', text: 'nav.privacy' },
    { path: '/tilgjengelighet/', text: 'nav.accessibility' },
    { path: '/om-nettstedet/', text: 'nav.colophon' },
  ] as const satisfies readonly NavigationLink[]
).filter(({ path }) => isPublished(path));

/** What most people come for, in that order: on the search page, for whoever would rather not type. */
export const searchTopics: readonly NavigationLink[] = (
  [
    { path: '/hjelp/', text: 'nav.help' },
    { path: '/finn/', text: 'nav.find' },
    { path: '/om/', text: 'nav.about' },
    { path: volunteer, text: 'nav.volunteer' },
    { path: crisisCentres, text: 'nav.crisisCentres' },
    { path: '/kommune/', text: 'municipalities.title' },
    { path: '/trygg-pa-nett/', text: 'nav.onlineSafety' },
    { path: '/forskning/', text: 'nav.research' },
  ] as const satisfies readonly NavigationLink[]
).filter(({ path }) => isPublished(path));

/** The two numbers at the foot of every page: danger, and someone to talk to. They are the same in the whole country. */
export const footerNumbers: readonly { number: string; text: TextKey }[] = [
  { number: '112', text: 'footer.police' },
  { number: '116 006', text: 'footer.violenceLine' },
];
