// What somebody's life tells of her: work, illness, school, the day she came. Said of one person it is pointed out; said of oneself,
// of a colleague, of many, or after «hvis», it is not.

import { describe, expect, it } from 'vitest';
import { identifyingDetails } from '../../src/domain/identifying-details/identifying-details.ts';

const found = (text: string) =>
  identifyingDetails(text, {
    name: 'Kari Prøve',
    email: '',
    phone: '',
    isKnownWord: (word) => word === 'drammen',
  }).map(({ kind, text: words }) => `${kind}: ${words}`);

describe('a circumstance', () => {
  it.each([
    ['Hun jobber som tannpleier på Lade.', 'Hun jobber som tannpleier på Lade'],
    ['Ho arbeider på biblioteket.', 'Ho arbeider på biblioteket'],
    ['The resident works at the post office.', 'resident works at the post'],
    ['Hun er tidligere frisør.', 'Hun er tidligere frisør'],
    ['Mannen hennes er drosjesjåfør.', 'Mannen hennes er drosjesjåfør'],
    ['Faren er ordfører der.', 'Faren er ordfører'],
    ['Hun har fått diagnosen narkolepsi.', 'Hun har fått diagnosen narkolepsi'],
    ['Beboeren er diabetiker.', 'Beboeren er diabetiker'],
    ['Ho slit med angst.', 'Ho slit med angst'],
    ['She suffers from depression.', 'She suffers from depression'],
    ['Sønnen går i tredje klasse på Lia skole.', 'Sønnen går i tredje klasse på Lia skole'],
    ['Dottera går i barnehagen på Nes.', 'Dottera går i barnehagen på Nes'],
    ['Hun kom hit den 4. november.', 'Hun kom hit den 4. november'],
    ['Ho flytta ut 03.08.', 'Ho flytta ut 03.08'],
    ['She arrived on 14 October.', 'She arrived on 14 October'],
    ['Kvinnen er gravid i sjette måned.', 'Kvinnen er gravid i sjette måned'],
    ['Ho ventar barn i mars.', 'Ho ventar barn'],
    ['Ho var gift med ein kjend lege.', 'Ho var gift med ein kjend lege'],
    ['Beboeren rømte fra en lensmann.', 'Beboeren rømte fra en lensmann'],
    ['Faren til barna er fisker.', 'Faren til barna er fisker'],
    ['Hun har nettopp født.', 'Hun har nettopp født'],
    ['Kvinnen har epilepsi og bruker rullestol.', 'Kvinnen har epilepsi og bruker rullestol'],
    ['Mannen sitter i Lia fengsel.', 'sitter i Lia fengsel'],
    ['Han kjører en blå Golf, EB 30217.', 'EB 30217'],
    ['Skiltnummeret er RH12345.', 'RH12345'],
    ['Saksnummeret hos politiet er 14772093.', 'Saksnummeret hos politiet er 14772093'],
  ])('is seen in «%s»', (text, words) => expect(found(text)).toEqual([`circumstance: ${words}`]));

  it.each([
    'Jeg er sykepleier, jobber på sykehuset og har selv epilepsi.',
    'Min far er lege. My husband is a teacher. Mannen min er lege, og sønnen min går på Lia skole.',
    'Hun som er leder hos oss, jobber mandag til onsdag.',
    'Hun jobber som miljøterapeut hos oss. Hun er lærer og ansatt her.',
    'My colleague is a nurse. She works here as a counsellor.',
    'Hva om kvinnen jobber om kvelden? Hvis en kvinne er gravid, eller når barnet går på skole?',
    'Hvis hun har født, kan hun da få en ressursvenn? Hun er gift. Jeg har født, og hun er født i Norge.',
    'Hun jobber kveld, og ho arbeider på dagtid.',
    'Mange har angst, og vi vil ha kurs om PTSD. Hun har holdt kurs om angst.',
    'Vi flytter 1. mars. Senteret flyttet inn 1. mai. Hun kom til oss med foredrag 3. juni.',
    'Bruk koden KS 20261. Møterommet er AB 2041. Vi kan hente dere med bil kl. 1030.',
    'Ordrenummer 30044512, fakturanr. 30044513, og saksnummeret vårt er 2026/4411.',
  ])('is not seen in «%s»', (text) => expect(found(text)).toEqual([]));
});

describe('what she is called and how old she is, in fewer words', () => {
  it.each([
    ['Vår beboer Amina vil gå tur.', 'name: Amina'],
    ['Min klient Tuva er her.', 'name: Tuva'],
    ['Det gjelder fru Abdi.', 'name: Abdi'],
    ['Det gjelder Maren. Hun ber om en prat.', 'name: Maren'],
    ['Kan dere finne en turvenn til Tuva?', 'name: Tuva'],
    ['We need a friend for Iris.', 'name: Iris'],
    ['Hun har kjenningsnavnet «Mimi».', 'name: Mimi'],
    ['Vi kaller henne «Nusse» her.', 'name: Nusse'],
    ['Hun går under kallenavnet Mimi.', 'name: Mimi'],
    ['Det gjelder A.L. fra i går.', 'name: A.L.'],
    ['Rania kom til oss i august.', 'name: Rania'],
    ['Zainab ønsker seg en ressursvenn.', 'name: Zainab'],
    ['Karen trenger noen å gå tur med.', 'name: Karen'],
    ['Karen er 35 år.', 'birth: Karen er 35 år'],
    ['Kvinnen er trettifire år.', 'birth: Kvinnen er trettifire år'],
    ['Iris, førtito år.', 'birth: Iris, førtito år'],
    ['She is thirty-four.', 'birth: She is thirty-four'],
    ['Hun heter noe annet og er 31 år.', 'birth: og er 31 år'],
    ['Hun er født tolvte mai nittenåttiseks.', 'birth: født tolvte mai nittenåttiseks'],
    ['She was born on the 2nd of May, 1985.', 'birth: born on the 2nd of May, 1985'],
    ['Tvillingane hennar er tre år.', 'child: Tvillingane hennar er tre år'],
    ['Hun er mor til fem.', 'child: mor til fem'],
    ['Du finner henne som @leila.k88.', 'email: @leila.k88'],
    ['Ho er oppvaksen på Frøya.', 'origin: oppvaksen på Frøya'],
    ['Hun kommer fra Vardø.', 'origin: kommer fra Vardø'],
    ['Kvinna er samisk.', 'origin: samisk'],
  ])('is seen in «%s»', (text, words) => expect(found(text)).toEqual([words]));

  it.each([
    'Vi fikk brosjyrer fra Senja. Hun som kom med dem, dro til Andenes, hun også. Finn en ressursvenn til hver.',
    'We met your people at Grünerløkka. She told us of a friend for each woman. Møtet. Hun leder det.',
    'Senteret trenger noen. Kvinner trenger hjelp. Begge ønsker en ressursvenn. Drammen trenger noen.',
    'Beboerne har bodd her lenge. Mange trenger en venn. Avdelingen flytter ut.',
    'P.S. Vi er et A.S, og I.L. Brodd låner oss hallen. Mvh K.P.',
    'Prosjektet går under navnet Solstråle. Tiltaket kalles «Solbris». Vi kaller det «Kaffe».',
    'Det er tretti år siden senteret åpnet. Kvinner over femti år er med.',
    'Følg oss på @krisesenteret. Jeg er mor til tre.',
    'Kurset kommer fra Drammen, og jeg er oppvokst på Frøya.',
  ])('is not seen in «%s»', (text) => expect(found(text)).toEqual([]));
});
