// How old somebody is and where she comes from, in the short ways that people say it.

import { describe, expect, it } from 'vitest';
import { identifyingDetails } from '../../src/domain/identifying-details/identifying-details.ts';

const sender = { name: 'Kari Prøve', email: '', phone: '', isKnownWord: (word: string) => word === 'drammen' };
const found = (text: string) => identifyingDetails(text, sender).map(({ kind, text: words }) => `${kind}: ${words}`);

describe('an age', () => {
  it.each([
    ['Hun fylte 35.', 'Hun fylte 35'],
    ['Hun ble 35 i går.', 'Hun ble 35'],
    ['Hun er 35, og bor alene.', 'Hun er 35'],
    ['Hun har nettopp fylt 35.', 'Hun har nettopp fylt 35'],
    ['Beboeren blir snart 35.', 'Beboeren blir snart 35'],
    ['Ho vart 35.', 'Ho vart 35'],
    ['Ho fyller 35 i mai.', 'Ho fyller 35'],
    ['She turned 35 in May.', 'She turned 35'],
    ['She has just turned 35.', 'She has just turned 35'],
    ['Amina fylte 35 i mai.', 'Amina fylte 35'],
    ['Amina er 35 år.', 'Amina er 35 år'],
    ['Det gjelder Amina, 35 år.', 'Amina, 35 år'],
  ])('is seen in «%s»', (text, words) => expect(found(text)).toEqual([`birth: ${words}`]));

  it.each([
    'Jeg fylte 60 i fjor og ble 61 i år.',
    'Kari fylte 60 i fjor.',
    'Foreningen fylte 40, og laget vart 90 i år.',
    'Senteret fylte 35 i mai. Our centre turned 40.',
    'Hun ble 14 dager. Ho vart 20 minutt.',
    'Vi er 35. Det ble 35 påmeldte. Drammen fyller 200 år.',
    'Kurset er 35 timer. Prisen er 35.',
  ])('is not seen in what only looks like it: %s', (text) => expect(found(text)).toEqual([]));
});

describe('where somebody comes from', () => {
  it.each([
    ['Hun er somalier.', 'somalier'],
    ['Hun er etiopier og hyggelig.', 'etiopier'],
    ['Beboeren er syrer.', 'syrer'],
    ['Kvinnen vår er afghaner.', 'afghaner'],
    ['Hun er opprinnelig ukrainer.', 'ukrainer'],
    ['Hun er polakk.', 'polakk'],
    ['Vi har en vietnameser her.', 'vietnameser'],
    ['Eritreeren på rommet ved siden av er grei.', 'Eritreeren'],
    ['Ho er somaliar.', 'somaliar'],
    ['Ho er ein ukrainar.', 'ukrainar'],
    ['Syraren vil gå tur.', 'Syraren'],
    ['She is a Pole.', 'Pole'],
    ['She is an Afghan.', 'Afghan'],
    ['The resident is a Kurd.', 'Kurd'],
    ['She is a Syrian.', 'Syrian'],
  ])('is seen in «%s»', (text, words) => expect(found(text)).toEqual([`origin: ${words}`]));

  it.each([
    'Jeg er polakk selv. Eg er somaliar.',
    'Mange ukrainere, syrere og polakker bor her.',
    'Hun er ansatt her, og ho er lærar.',
    'En amerikansk film, en inder-restaurant og en ukrainsk suppe.',
    'I am a Pole myself. She is a Christian.',
  ])('is not seen in what is said of oneself or of many: %s', (text) => expect(found(text)).toEqual([]));
});
