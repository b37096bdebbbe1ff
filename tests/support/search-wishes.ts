/** What people come to look for, as they would type it, and the page that must be among the first three. One list for both searches. */
import type { Language } from '../../src/i18n/index.ts';

export interface SearchWish {
  language: Language;
  query: string;
  /** In a link, with language prefix. */
  page: string;
}

const of =
  (language: Language) =>
  ([query, page]: readonly [string, string]): SearchWish => ({ language, query, page });

const nb: readonly (readonly [string, string])[] = [
  ['hva er en ressursvenn', '/om/'],
  ['frivillig', '/bli-ressursvenn/'],
  ['hvordan blir jeg ressursvenn', '/bli-ressursvenn/'],
  ['politiattest', '/bli-ressursvenn/'],
  ['attest', '/bli-ressursvenn/'],
  ['taushetsplikt', '/bli-ressursvenn/'],
  ['søknad', '/bli-ressursvenn/soknad/'],
  ['soknad', '/bli-ressursvenn/soknad/'],
  ['henvise', '/for-krisesentre/'],
  ['samarbeid med krisesenter', '/for-krisesentre/'],
  ['plakat', '/for-krisesentre/'],
  ['nødnummer', '/hjelp/'],
  ['116 006', '/hjelp/'],
  ['vold', '/hjelp/'],
  ['noen å snakke med', '/hjelp/'],
  ['slette historikk', '/trygg-pa-nett/'],
  ['overvåket mobil', '/trygg-pa-nett/'],
  ['trygg pa nett', '/trygg-pa-nett/'],
  ['Fafo', '/forskning/fafo-2021-32/'],
  ['NOVA evaluering', '/forskning/nova-10-19/'],
  ['statistikk', '/forskning/tall/'],
  ['hva sier forskningen', '/forskning/'],
  ['Oslo Sanitetsforening', '/lokalforeninger/oslo/'],
  ['Hammerfest', '/lokalforeninger/hammerfest/'],
  ['malselv', '/kommune/malselv/'],
  ['Måløy', '/kommune/kinn/'],
  ['krisesenter Alta', '/kommune/alta/'],
  ['Askim', '/kommune/indre-ostfold/'],
  ['postnummer', '/finn/'],
  ['personvern', '/personvern/'],
  ['universell utforming', '/tilgjengelighet/'],
];

const nn: readonly (readonly [string, string])[] = [
  ['bli frivillig', '/nn/bli-ressursvenn/'],
  ['teieplikt', '/nn/bli-ressursvenn/'],
  ['tilvise', '/nn/for-krisesentre/'],
  ['forsking', '/nn/forskning/'],
  ['Voss', '/kommune/voss/'],
  ['hjelpetelefonar', '/nn/hjelp/'],
];

const en: readonly (readonly [string, string])[] = [
  ['become a volunteer', '/en/bli-ressursvenn/'],
  ['police certificate', '/en/bli-ressursvenn/'],
  ['emergency number', '/en/hjelp/'],
  ['browser history', '/en/trygg-pa-nett/'],
  ['statistics', '/en/forskning/tall/'],
  ['refer a resident', '/en/for-krisesentre/'],
  ['Tromso', '/kommune/tromso/'],
  ['postcode', '/en/finn/'],
];

export const searchWishes: readonly SearchWish[] = [...nb.map(of('nb')), ...nn.map(of('nn')), ...en.map(of('en'))];
