/**
 * Home of the proof that every submission reaches a human being: every place and every crisis centre, in every world
 * (route-worlds.ts), with every choice. The rules are written down here once more, on purpose: a proof that asked
 * routing.ts whether routing.ts is right would prove nothing.
 */

import { municipalityOf, postalPlace } from '../../src/domain/geography.ts';
import { type Recipient, type Route, type RoutingQuestion, routeFor } from '../../src/domain/routing.ts';
import { municipalityOfSubmission, type Submission } from '../../src/domain/submission.ts';
import type { Facts } from '../../src/facts/load.ts';
import type { Contact } from '../../src/schemas/contact.ts';
import { unlistedCentre } from '../../src/schemas/crisis-centre-inquiry.ts';
import { isEmail } from '../../src/text/contact-details.ts';
import type { World } from './route-worlds.ts';

export interface Gap {
  world: string;
  question: RoutingQuestion;
  text: string;
}

type Asked = Pick<RoutingQuestion, 'form' | 'municipality' | 'crisisCentre'>;
type Question = Required<RoutingQuestion>;

/** Every way in, once: each municipality, none at all, each crisis centre, «unlisted» and a centre that is gone. */
export function waysIn(facts: Facts): Asked[] {
  const centres = [...facts.crisisCentres.map(({ id }) => id), unlistedCentre, 'a-centre-that-is-gone', null];
  return [
    ...facts.geography.municipalities.map(({ number }) => volunteerIn(number)),
    ...[null, '2100', '2211', '0000'].map(volunteerIn),
    ...centres.map((crisisCentre): Asked => ({ form: 'crisis-centre', municipality: null, crisisCentre })),
  ];
}

const volunteerIn = (municipality: string | null): Asked => ({ form: 'volunteer', municipality, crisisCentre: null });

/** Walks through one world. `asked` counts the questions, so that a proof of nothing is seen to be one. */
export function proveWorld({ name, facts, about }: World, today: string): { asked: number; gaps: Gap[] } {
  const all = ['national', 'an-association-that-is-gone', ...facts.associations.map(({ id }) => id)];
  const choices = [null, ...(about ?? all)];
  const reachable = contactsInReach(facts, today);
  const gaps: Gap[] = [];
  let asked = 0;
  for (const way of waysIn(facts)) {
    for (const choice of choices) {
      for (const possibleSpam of about ? [false] : [false, true]) {
        const question = { ...way, choice, possibleSpam, today };
        asked += 1;
        for (const text of faults(question, routeFor(question, facts), reachable, facts)) {
          gaps.push({ world: name, question, text });
        }
      }
    }
  }
  return { asked, gaps };
}

/** Who reads mail on that day, by recipient id. The national coordinator is among them whatever her calendar says. */
export function contactsInReach(facts: Facts, today: string): ReadonlyMap<string, Contact> {
  const { nationalCoordinator, countyContacts } = facts.site;
  const candidates: [string, Contact | undefined][] = [
    ...facts.associations.flatMap(({ id, contact, deputy }): [string, Contact | undefined][] => [
      [`association:${id}`, contact],
      [`association:${id}:deputy`, contact && deputy],
    ]),
    ...countyContacts.map((contact): [string, Contact] => [`county:${contact.county}`, contact]),
  ];
  const inReach = candidates.flatMap(([id, contact]): [string, Contact][] =>
    contact && !contact.away?.some(({ from, to }) => today >= from && today <= to) ? [[id, contact]] : [],
  );
  return new Map([...inReach, ['national', nationalCoordinator]]);
}

/** What is wrong with an answer, in words; nothing when it keeps every promise. */
export function faults(
  question: Question,
  route: Route,
  reachable: ReadonlyMap<string, Contact>,
  facts: Facts,
): string[] {
  const { recipients, alternatives } = route;
  const ids = recipients.map(({ id }) => id);
  const emails = recipients.map(({ email }) => email.toLowerCase());
  const [first] = recipients;
  const expected = expectedFirst(question, reachable, facts);
  const broken: (string | false)[] = [
    ids.at(-1) !== 'national' && 'the national coordinator is not last',
    new Set(ids).size < ids.length && 'somebody stands in the list twice',
    new Set(emails).size < emails.length && `one address stands in the list twice (${ids.join(', ')})`,
    !expected.includes(first.id) && `it goes to ${first.id} instead of ${expected.join(' or ')}`,
    (question.possibleSpam || question.choice === 'national') &&
      recipients.length > 1 &&
      'others than the national coordinator would get it',
    ...recipients.map((recipient) => undeliverable(recipient, reachable)),
    ...route.skipped.map(({ id, reason }) => reachable.has(id) && `${id} is skipped (${reason}), but can be reached`),
    alternatives.length > 2 && 'more than two alternatives are offered',
    ...alternatives.map(
      ({ association }) =>
        firstOf(association, reachable) === null && `the alternative ${association} cannot be reached`,
    ),
    ...alternatives.map(
      ({ association, kilometres }) =>
        (kilometres === null || kilometres > 100) && `the alternative ${association} is ${kilometres} km away`,
    ),
  ];
  return broken.filter((text) => text !== false);
}

function undeliverable({ id, email }: Recipient, reachable: ReadonlyMap<string, Contact>): string | false {
  const contact = reachable.get(id);
  if (!contact) return `${id} is in the list without anybody who reads it`;
  if (contact.email !== email) return `${id} is in the list with another address than its own`;
  return !isEmail(email) && `${id} has an address that no mail can reach`;
}

/** Whom it must go to first, by the rules in words: choice, association, its county, national. */
function expectedFirst(question: Question, reachable: ReadonlyMap<string, Contact>, facts: Facts): readonly string[] {
  if (question.possibleSpam || question.choice === 'national') return ['national'];
  const association = facts.associations.find(({ id }) => id === question.choice) ?? ownAssociation(question, facts);
  const seat = facts.crisisCentres.find(({ id }) => id === question.crisisCentre)?.seat;
  const county = association?.county ?? (question.municipality ?? seat)?.slice(0, 2);
  const own = association ? firstOf(association.id, reachable) : null;
  if (own !== null) return [own];
  return reachable.has(`county:${county}`) ? [`county:${county}`] : ['national'];
}

function ownAssociation({ form, municipality, crisisCentre }: Question, facts: Facts) {
  const { associations } = facts;
  if (form === 'volunteer')
    return associations.find(({ municipalities }) => municipalities.some((m) => m === municipality));
  const partner = associations.find(({ partnerCrisisCentre }) => partnerCrisisCentre?.centre === crisisCentre);
  if (partner && crisisCentre !== null) return partner;
  const seat = facts.crisisCentres.find(({ id }) => id === crisisCentre)?.seat;
  return associations.find(({ municipalities }) => municipalities.some((m) => m === seat));
}

function firstOf(association: string, reachable: ReadonlyMap<string, Contact>): string | null {
  return [`association:${association}`, `association:${association}:deputy`].find((id) => reachable.has(id)) ?? null;
}

/** A code that somebody could type, and the municipality it leads to (null: none). Shared codes stand once for each answer. */
export interface CodeAnswer {
  code: string;
  kind: 'found' | 'shared' | 'retired' | 'outside' | 'unknown';
  municipality: string | null;
}

/** All ten thousand postal codes, known or not. */
export function everyPostalCode(facts: Facts): CodeAnswer[] {
  const codes = Array.from({ length: 10_000 }, (_, number) => String(number).padStart(4, '0'));
  return codes.flatMap((code): CodeAnswer[] => {
    const place = postalPlace(code, facts.geography);
    const answers = place.kind === 'shared' ? place.municipalities : [''];
    return answers.map((answer) => ({
      code,
      kind: place.kind,
      municipality: municipalityOfSubmission(anApplication(code, answer), facts),
    }));
  });
}

/** Codes that lead nowhere though they should, or somewhere that is not in Norway's list. */
export function codeFaults(codes: readonly CodeAnswer[], facts: Facts): string[] {
  return codes.flatMap(({ code, kind, municipality }) => {
    const nowhere = kind === 'unknown' || kind === 'outside';
    if (nowhere) return municipality === null ? [] : [`${code} is ${kind}, but leads to ${municipality}`];
    if (municipality === null) return [`${code} leads to no municipality`];
    return municipalityOf(municipality, facts.geography)
      ? []
      : [`${code} leads to ${municipality}, which is no municipality`];
  });
}

function anApplication(postalCode: string, municipality: string): Submission {
  return {
    form: 'volunteer',
    choice: null,
    answers: {
      postalCode,
      municipality,
      name: 'A',
      contactMethod: 'email',
      email: '',
      phone: { typed: '', number: '' },
      mayLeaveMessage: false,
      languages: [],
      otherLanguage: '',
      message: '',
    },
  };
}
