// Whose name somebody writes: her own may stand, others are pointed out, also in capitals and when they share a word with hers.

import { describe, expect, it } from 'vitest';
import { identifyingDetails } from '../../src/domain/identifying-details/identifying-details.ts';

const found = (text: string, name = 'Kari Prøve') =>
  identifyingDetails(text, { name, email: '', phone: '', isKnownWord: (word) => word === 'drammen' }).map(
    ({ kind, text: words }) => `${kind}: ${words}`,
  );

describe("a name that shares a word with the sender's", () => {
  it.each([
    ['Beboeren Kari Hansen har det bra.', 'Kari Prøve', 'Kari Hansen'],
    ['Advokat Kari Hansen hjelper henne.', 'Kari Prøve', 'Advokat Kari Hansen'],
    ['Spør etter Kari Hansen.', 'Kari Prøve', 'Kari Hansen'],
    ['Hun kjenner Siri Prøve godt.', 'Kari Prøve', 'Siri Prøve'],
    ['I dag kom Amina Ali hit.', 'Ali Reza', 'Amina Ali'],
    ['Ring Anne Berg.', 'Anne-Lise Dahl', 'Anne Berg'],
    ['Kari Hansens mann er her.', 'Kari Prøve', 'Kari Hansens'],
  ])('is told of: %s (%s)', (text, name, words) => expect(found(text, name)).toEqual([`name: ${words}`]));

  it.each([
    ['Hilsen Kari Prøve', 'Kari Prøve'],
    ['Hilsen Kari Prøve Hansen', 'Kari Prøve'],
    ['Prøve Kari skriver her.', 'Kari Prøve'],
    ['Kari Prøves forslag står fast.', 'Kari Prøve'],
    ['Mvh Kari Hansen', 'Kari'],
    ['Jeg heter Kari Hansen.', 'kari'],
    ['My name is Kari Hansen.', 'Kari P.'],
    ['Hilsen Anne Lise Dahl', 'Anne-Lise Dahl'],
    ['Jeg heter KARI PRØVE.', 'Kari Prøve'],
  ])('is her own in another form: %s (%s)', (text, name) => expect(found(text, name)).toEqual([]));
});

describe('a name in capitals', () => {
  it.each([
    ['Beboeren AMINA HUSSEIN trenger en venn.', 'AMINA HUSSEIN'],
    ['Hun heter AMINA.', 'AMINA'],
    ['Ta kontakt med Amina HUSSEIN i morgen.', 'Amina HUSSEIN'],
    ['Snakk med AMINA ALI på fredag.', 'AMINA ALI'],
    ['Snakk med NOOR-AMINA ØDEGÅRD på fredag.', 'NOOR-AMINA ØDEGÅRD'],
    ['BEBOEREN HETER AMINA HUSSEIN OG VIL HA EN VENN.', 'AMINA HUSSEIN'],
    ['Amina K. Hussein er her.', 'Amina K. Hussein'],
  ])('is told of: %s', (text, words) => expect(found(text)).toEqual([`name: ${words}`]));

  it.each([
    'Jeg jobber i NAV og NKS, og før det i N.K.S. og PPT.',
    'HMS PPT BUP SMISO DPS i Drammen',
    'Det er SVÆRT VIKTIG at dere kommer.',
    'HUSK PÅMELDING INNEN FREDAG\nDet er ledige plasser.',
    'TILBUD TIL BEBOERE OG ANSATTE I DRAMMEN',
    'HEI. VI TRENGER FLERE BROSJYRER TIL KRISESENTERET.',
    'Vi møtes på SMISO Drammen, ikke BUP Drammen.',
    'Kurset er AVLYST. Møtet UTSATT.',
    'Vi har STORE UTFORDRINGER i år.',
    'This is VERY IMPORTANT to us.',
  ])('is no abbreviation, heading or stressed word: %s', (text) => expect(found(text)).toEqual([]));
});
