/** Walks through the site that end at the exit, drawn by chance that comes again. Where links lead is read from the built pages. */
import { languages, localePath } from '../../src/i18n/index.ts';
import { builtPage, isBuilt, tags } from './page-reading.ts';
import { seededChance } from './seeded-chance.ts';

/** What she does on a page before she goes on: reads, types without sending, searches, gets a form back with errors, sends it. */
export type Doing = 'reads' | 'types' | 'searches' | 'errs' | 'sends';
export interface Step {
  path: string;
  doing: Doing;
}

const exits = ['click', 'skip link', 'Shift', 'Shift while typing'] as const;
export type Exit = (typeof exits)[number];

/** What somebody tries afterwards. `entry` = an entry of the list behind a long press on Back. */
const afters = ['back', 'forward', 'reload', 'entry'] as const;
export type After = (typeof afters)[number];
const returns = ['not', 'same tab', 'new tab'] as const;

export interface Walk {
  number: number;
  steps: readonly Step[];
  exit: Exit;
  /** Before Back is pressed ten times. */
  first: readonly After[];
  /** How she comes back on purpose at the end. */
  returns: (typeof returns)[number];
}

const form = '/bli-ressursvenn/soknad/';
const inquiry = '/for-krisesentre/henvendelse/';
const entrances = [
  '/',
  '/om/',
  '/hjelp/',
  '/trygg-pa-nett/',
  '/finn/',
  '/sok/',
  '/lokalforeninger/',
  '/kommune/',
  '/aktuelt/',
  '/personvern/',
  form,
  inquiry,
];
const alone = ['/kommune/oslo/', '/kommune/tromso/', '/finnes-ikke/', '/kvittering/BCDFGHJK/'];

/** So many walks; the same seed gives the same ones. */
export function exitWalks(seed: number, count: number): Walk[] {
  const chance = seededChance(seed);
  return Array.from({ length: count }, (_, number) => aWalk(number, chance));
}

function aWalk(number: number, chance: () => number): Walk {
  const one = <Item>(list: readonly Item[]): Item => {
    const item = list[Math.floor(chance() * list.length)];
    if (item === undefined) throw new Error('There is nothing to choose from');
    return item;
  };
  const entrance = () =>
    chance() < 0.15 ? one(alone.filter(known)) : localePath(one(languages), one(entrances.filter(known)));
  const onwards = (path: string) => {
    const links = linksOf(path);
    return links.length === 0 || chance() < 0.3 ? entrance() : one(links);
  };

  const steps: Step[] = [];
  let path = entrance();
  // More short walks than long ones, since a walk takes as long as it has pages.
  for (let pages = 1 + Math.floor(chance() ** 1.6 * 6); pages > 0; pages -= 1) {
    steps.push({ path, doing: doingOn(path, chance()) });
    path = onwards(path);
  }
  // In turn, so that none is left out.
  const exit = exits[number % exits.length] ?? 'click';
  if (exit === 'Shift while typing')
    steps.splice(-1, 1, {
      path: localePath(one(languages), one([form, inquiry, '/finn/', '/sok/'].filter(known))),
      doing: 'types',
    });
  const first = Array.from({ length: Math.floor(chance() * 3) }, () => one(afters));
  return { number, steps, exit, first, returns: one(returns) };
}

/** What can be done on a page, by lot. */
function doingOn(path: string, lot: number): Doing {
  if (path.endsWith('/sok/') || path.endsWith('/finn/')) return lot < 0.8 ? 'searches' : 'types';
  if (path.endsWith(inquiry)) return lot < 0.5 ? 'types' : 'errs';
  if (!path.endsWith(form)) return 'reads';
  if (lot < 0.4) return 'types';
  return lot < 0.75 ? 'errs' : 'sends';
}

/** Pages of the site that do not exist yet, or no more, are left out; answers on demand have no file. */
const known = (path: string): boolean => isBuilt(path) || path === '/finnes-ikke/' || path.startsWith('/kvittering/');

const links = new Map<string, string[]>();

function linksOf(path: string): string[] {
  const read = links.get(path);
  if (read) return read;
  const found = tags(builtPage(path) ?? '', 'a').flatMap(({ href = '' }) =>
    href.startsWith('/') && href.endsWith('/') && href !== path && known(href) ? [href] : [],
  );
  links.set(path, found);
  return found;
}

/** One line a walk, for whoever has to walk it again. */
export const described = ({ number, steps, exit, first, returns: back }: Walk): string =>
  `walk ${number}: ${steps.map(({ path, doing }) => `${path} (${doing})`).join(' → ')}; exit by ${exit}; ${[...first, 'back ×10'].join(', ')}; returns: ${back}`;
