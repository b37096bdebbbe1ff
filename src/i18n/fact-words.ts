/** Home of the facts of content/site.yaml as words, for prose that must change when they do. */
import type { Site } from '../schemas/site.ts';
import type { Language } from './index.ts';

const requirements = [
  'minimumAge',
  'meetingsPerMonth',
  'lengthInMonths',
  'policeCertificate',
  'confidentiality',
  'training',
] as const;
const workingDays = ['reminder', 'deputy', 'national'] as const;
const days = ['afterContact', 'afterReceipt'] as const;
const decisions = ['controller', 'basis', 'transfer'] as const;

/** Every name that a fact can be asked for by. */
export const factNames = [
  ...requirements,
  ...workingDays,
  ...days,
  ...decisions,
  'exitSite',
  'organisationNumber',
] as const;
export type FactName = (typeof factNames)[number];

const isOneOf = <Name extends string>(names: readonly Name[], name: string): name is Name =>
  names.some((known) => known === name);

/** A requirement in its wording («bør være over 25 år»), a number of days («30»), or where the exit leads («snl.no»). */
export function factWords(name: FactName, site: Site, language: Language): string {
  if (name === 'organisationNumber')
    return site.organisation.organisationNumber.replace(/(?=(?:\d{3})+$)/g, '\u00a0').trim();
  if (name === 'exitSite') return new URL(site.exitSite).host;
  if (isOneOf(workingDays, name)) return String(site.waitingTimes[name]);
  if (isOneOf(days, name)) return String(site.retention[name]);
  if (isOneOf(decisions, name)) return site.privacy[name].wording[language];
  return site.programme[name].wording[language];
}

/** A text of front matter with its `{minimumAge}` and the like filled in. A name that is no fact is a mistake in the content, and throws. */
export function withFacts(text: string, site: Site, language: Language): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (isOneOf(factNames, name)) return factWords(name, site, language);
    throw new Error(`«${text}»: {${name}} finnes ikke. Skriv et av navnene i content/site.yaml.`);
  });
}

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
