/** What people come to look for, as they would type it, and the page that they want. One list for both searches. */
import type { Language } from '../../src/i18n/index.ts';

export interface SearchWish {
  language: Language;
  query: string;
  /** In a link, with language prefix. */
  page: string;
  /** Nothing may stand before it; else it must be among the first three. */
  isFirst: boolean;
}

/** By page: the queries that must have it first, and those that must have it among the first three, parted by «;». */
type Wishes = Readonly<Record<string, { first?: string; among?: string }>>;

const nb: Wishes = {
  '/hjelp/': {
    first:
      'vold; vold i nære relasjoner; ｖｏｌｄ; hjelp; trenger hjelp; krisetelefon; hjelpetelefon; nødnummer; ' +
      'nodnummer; 116 006; 116006; legevakt; overgrep; voldtekt; mishandling; redd; advokat; selvmord; ' +
      'noen å snakke med; help; vald; مساعدة; допомога; pomoc; ayuda; ' +
      'drept; han vil drepe meg; tvangsgift; flyktet; jeg må flykte; rømme; hvor kan jeg sove; døgnåpent; truer meg; ' +
      'han truer; han truer meg; kvelertak; kjønnslemlestelse; oppholdstillatelse; barnehus; hjemløs; ' +
      'jeg vil dø; jeg vil ikke leve lenger; han slo meg; han banker meg; juling; barne vern; volds alarm; ' +
      'vooldtekt; foreldrefordeling; skille meg; min søster blir slått; min ektemann tvang meg; ' +
      'homofil; lesbisk; skeiv; LHBT; rusproblemer; alkohol; rullestol; funksjonsnedsettelse; døv; blind; sinne; ' +
      'flyktning',
    among:
      'psykisk vold; partnervold; krise; krisesenter; krisesenteret; nødtelefon; politi; voldtatt; truet; ' +
      'bolig; asyl; sted å bo; slår meg; flytte; tolk; ensom; tvangsekteskap; æresvold; pårørende; barn; krisesenter Bergen; ' +
      'krise senter; krisesneter; KRISESENTER!!; familien min truer meg; eldre; gravid; gutt; innvandrer; ' +
      'minoritet; samisk; psykolog; familievernkontor; kode 6; voldsutøver; mann utsatt for vold',
  },
  '/finn/': { first: 'Svalbard', among: 'finne krisesenter; nærmeste; postnummer' },
  '/om/': {
    first: 'hvem kan få en ressursvenn',
    among:
      'får jeg en ressursvenn; hva er en ressursvenn; ressursvenn; resursvenn; mann; ' +
      'kan menn bli ressursvenn; koster det noe; varighet; historie; kvinnehelsehus',
  },
  '/trygg-pa-nett/': {
    first:
      'airtag; airtags; slette historikk; overvåket mobil; inkognito; trygg pa nett; han følger etter meg; slette nettleserhistorikk',
    among: 'sporet; stalking; sikkerhet; forlat siden',
  },
  '/bli-ressursvenn/': {
    first:
      'frivillig; bli frivillig; hvordan blir jeg ressursvenn; krav; alder; politiattest; politiattesten; ' +
      'attest; taushetserklæring; kurs; kurset; ventetid; avvergingsplikt; avvergeplikt; avvergeplikten',
    among:
      'frivilig; aldersgrense; vandelsattest; taushetsplikt; opplæring; hvor mye tid; volunteer; ' +
      'koordinator; frivillig i Stavanger; 25 år; jeg vil hjelpe; får jeg betalt; opplæringen; how to become volunteer',
  },
  '/bli-ressursvenn/soknad/': { first: 'melde meg; meld interesse', among: 'søknad; soknad; søke' },
  '/for-krisesentre/': {
    first: 'henvise beboer; samarbeid med krisesenter',
    among:
      'henvise; henvisning; beboer; ansatt; samarbeid; samarbeidsavtale; plakat; plakater; brosjyre; ' +
      'krisesenterloven; folkevalgt; politiker',
  },
  '/for-krisesentre/henvendelse/': { among: 'kontakt; kontaktskjema' },
  '/forskning/fafo-2021-32/': { first: 'Fafo; fafo rapport', among: 'negativ sosial kontroll' },
  '/forskning/nova-10-19/': { first: 'NOVA; NOVA evaluering; evaluering' },
  '/forskning/tall/': { first: 'statistikk; tall; tallene; Bufdir', among: 'antall; hvor mange krisesentre finnes' },
  '/forskning/': {
    first: 'hva sier forskningen; forskning; forsking; forskningsrapporter',
    among: 'effekt; rapport; forskningsrapport',
  },
  '/aktuelt/': { first: 'presse; nyheter', among: 'journalist' },
  '/personvern/': {
    first: 'personvern; personvernerklæring; cookies; informasjonskapsler; GDPR',
    among: 'slette opplysninger',
  },
  '/tilgjengelighet/': { first: 'universell utforming; skjermleser', among: 'english' },
  '/om-nettstedet/': {
    first: 'lisens',
    among: 'sanitetskvinnene; N.K.S.; NKS; hvem står bak; hvem driver dette; donere; gave; bli medlem; journalist',
  },
  '/kommune/oslo/': { first: 'Oslo; 0150' },
  '/lokalforeninger/oslo/': { among: 'Oslo Sanitetsforening' },
  '/kommune/hammerfest/': { first: 'Hammerfest' },
  '/lokalforeninger/hammerfest/': { among: 'Hammerfest' },
  '/kommune/bergen/': { first: 'bergen kommune; krisesenter i Bergen' },
  '/kommune/malselv/': { first: 'malselv; maalselv' },
  '/kommune/tromso/': { first: 'tromsoe; Tromsö' },
  '/kommune/trondheim/': { first: 'trondhiem; krisesenter trondhiem' },
  '/kommune/lillestrom/': { first: 'lilestrøm' },
  '/kommune/kristiansand/': { among: 'Kristians' },
  '/kommune/kinn/': { first: 'Måløy' },
  '/kommune/indre-ostfold/': { first: 'Askim' },
  '/kommune/volda/': { first: 'Volda' },
  '/kommune/heroy-nordland/': { among: 'Herøy' },
  '/kommune/valer-ostfold/': { first: 'Våler i Østfold' },
  '/kommune/porsanger/': { first: 'Porsáŋgu' },
  '/kommune/alta/': { first: 'krisesenter Alta' },
  '/kommune/bodo/': { among: 'krisesenteret i Salten' },
  '/kommune/stavanger/': { first: 'frivillig i Stavanger' },
  '/lokalforeninger/': {
    first: 'lokalforening; lokallag',
    among: 'sanitetsforening; styremedlem; starte Ressursvenn; kvinnehelsekontakt',
  },
  '/kommune/': { first: 'kommune; Nordland; Sogn og Fjordane; Hordaland' },
};

const nn: Wishes = {
  '/nn/hjelp/': {
    first:
      'vald; vold; vald i nære relasjonar; hjelp; hjelpetelefonar; naudnummer; 116006; overgrep; valdtekt; ' +
      'redd; advokat; nokon å snakke med; valdslinja; drepen; tvangsgift; flykta; kvar kan eg sove; døgnope; ' +
      'han trugar meg; han truar; opphaldsløyve; heimlaus; eg vil døy; eg vil ikkje leve meir; han slo meg; ' +
      'valds alarm; skilje meg; jeg er redd; homofil; lesbisk; skeiv; rusproblem; rullestol; funksjonsnedsetjing; ' +
      'døv; blind; tolk; flyktning',
    among:
      'krisesenter; krisesenteret; politi; trua; tvangsekteskap; einsam; bustad; asyl; barnehus; eldre; gravid; ' +
      'innvandrar; samisk; kode 6; barn; psykolog',
  },
  '/nn/finn/': { among: 'finne krisesenter; postnummer; nærast' },
  '/nn/om/': { first: 'kven kan få ein ressursvenn', among: 'ressursvenn; kva er ein ressursvenn; mann; kostnad' },
  '/nn/trygg-pa-nett/': { first: 'airtag; slette historikk; overvaking; trygg på nett', among: 'tryggleik' },
  '/nn/': { among: 'ven' },
  '/nn/bli-ressursvenn/': {
    first:
      'frivillig; bli frivillig; korleis blir eg ressursvenn; krav; alder; politiattest; kurs; ventetid; avverjeplikt',
    among: 'teieplikt; taushetsplikt; opplæring; kor mykje tid; 25 år; eg vil hjelpe',
  },
  '/nn/bli-ressursvenn/soknad/': { first: 'melde meg', among: 'søknad; søkje' },
  '/nn/for-krisesentre/': { among: 'tilvise; tilvising; tilsett; samarbeid; plakatar; politikar' },
  '/nn/for-krisesentre/henvendelse/': { among: 'kontakt' },
  '/nn/forskning/fafo-2021-32/': { first: 'Fafo' },
  '/nn/forskning/nova-10-19/': { first: 'evaluering' },
  '/nn/forskning/tall/': { first: 'statistikk; tal' },
  '/nn/forskning/': { first: 'forsking; forskning; kva seier forskinga', among: 'forskingsrapport' },
  '/nn/aktuelt/': { first: 'presse; nyhende' },
  '/nn/personvern/': { first: 'personvern; personvernerklæring; informasjonskapslar' },
  '/nn/tilgjengelighet/': { first: 'universell utforming' },
  '/nn/om-nettstedet/': { among: 'kven står bak; N.K.S.; gåve; journalist' },
  '/kommune/voss/': { first: 'Voss; Voss herad' },
  '/kommune/stad/': { first: 'Stad' },
  '/kommune/sunnfjord/': { among: 'krisesenter Førde' },
  '/kommune/bomlo/': { first: 'Bomlo' },
  '/nn/kommune/': { first: 'kommunar' },
  '/nn/lokalforeninger/': { first: 'lokallag', among: 'lokalforeining; styremedlem' },
};

const en: Wishes = {
  '/en/hjelp/': {
    first:
      'violence; domestic violence; abuse; help; i need help; emergency; emergency number; hotline; rape; ' +
      'afraid; scared; lawyer; someone to talk to; suicide; vold; FGM; he threatens me; he will kill me; ' +
      'where can i sleep; residence permit; homeless; strangled; i want to die; he beat me; he is hitting me; ' +
      'HELP ME; violance; hot line; gay; lesbian; LGBT; alcohol; wheelchair; disability; disabled; deaf; blind; ' +
      'interpreter; refugee',
    among:
      'abusive husband; helpline; shelter; crisis centre; crisis center; police; interpreter; ' +
      'forced marriage; lonely; krisesenter; housing; asylum; place to stay; escape; elderly; pregnant; immigrant; ' +
      'minority; children; male victim; perpetrator; anger; counsellor',
  },
  '/en/finn/': { first: 'postcode', among: 'find a shelter; near me' },
  '/en/trygg-pa-nett/': {
    first: 'airtag; safety; safe; online safety; browser history; delete history',
    among: 'tracking my phone; stalker',
  },
  '/en/om/': {
    among:
      'get a ressursvenn; ressursvenn; what is a ressursvenn; men; how long does it last; does it work; ' +
      'friend; history',
  },
  '/en/': { among: 'friend' },
  '/en/bli-ressursvenn/': {
    first:
      'volunteer; volonteer; volunter; volunteering; become a volunteer; requirements; age; police certificate; course; ' +
      'how much time does it take',
    among: 'background check; criminal record; confidentiality; training; waiting time; i want to help; 25 years',
  },
  '/en/bli-ressursvenn/soknad/': { first: 'application form; sign up', among: 'apply' },
  '/en/for-krisesentre/': {
    first: 'refer a resident',
    among: 'referral; staff; cooperation; poster; leaflets; politician',
  },
  '/en/for-krisesentre/henvendelse/': { among: 'contact' },
  '/en/forskning/fafo-2021-32/': { first: 'Fafo' },
  '/en/forskning/nova-10-19/': { first: 'evaluation' },
  '/en/forskning/tall/': { first: 'statistics; figures', among: 'how many' },
  '/en/forskning/': { first: 'research', among: 'report' },
  '/en/aktuelt/': { first: 'press; news' },
  '/en/personvern/': { first: 'privacy; privacy policy; cookies' },
  '/en/tilgjengelighet/': { first: 'accessibility; screen reader' },
  '/en/om-nettstedet/': { first: 'licence; who runs it', among: 'who is behind this; donate; N.K.S.; journalist' },
  '/kommune/tromso/': { first: 'Tromso' },
  '/kommune/bergen/': { first: 'Bergen municipality' },
  '/kommune/oslo/': { first: 'shelter in Oslo' },
  '/en/kommune/': { first: 'municipalities' },
  '/en/lokalforeninger/': { among: 'local association; board member' },
};

const of = (language: Language, wishes: Wishes): SearchWish[] =>
  Object.entries(wishes).flatMap(([page, { first, among }]) => [
    ...listed(first).map((query) => ({ language, query, page, isFirst: true })),
    ...listed(among).map((query) => ({ language, query, page, isFirst: false })),
  ]);

const listed = (queries = ''): string[] => (queries === '' ? [] : queries.split('; '));

export const searchWishes: readonly SearchWish[] = [...of('nb', nb), ...of('nn', nn), ...of('en', en)];

/** Whether the wish is among the best: addresses in the order they are shown. A report before the page that lists it is no worse. */
export function isGranted({ page, isFirst }: SearchWish, best: readonly string[]): boolean {
  const at = best.filter((url) => url === page || !isBelow(url, page)).indexOf(page);
  return at >= 0 && at < (isFirst ? 1 : 3);
}

const isBelow = (url: string, page: string): boolean => !/^\/(?:nn\/|en\/)?$/.test(page) && url.startsWith(page);
