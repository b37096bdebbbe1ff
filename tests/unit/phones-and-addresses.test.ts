// Where somebody can be reached or found: numbers and streets as people write them in a hurry, and what only looks like them.

import { describe, expect, it } from 'vitest';
import { identifyingDetails } from '../../src/domain/identifying-details/identifying-details.ts';

const sender = { name: 'Kari Prøve', email: 'kari@eksempel.no', phone: '412 34 567', isKnownWord: () => false };
const found = (text: string) => identifyingDetails(text, sender).map(({ kind, text: words }) => `${kind}: ${words}`);

describe('a phone number', () => {
  it.each([
    '91234567',
    '91 23 45 67',
    '912 34 567',
    '91 234 567',
    '912 345 67',
    '9123 4567',
    '91 234567',
    '912 34567',
    '91234 567',
    '9 12 34 567',
    '9 1 2 3 4 5 6 7',
    '912.34.567',
    '91.23.45.67',
    '912-34-567',
    '91-234-567',
    '912/34/567',
    '9123-4567',
    '912·34·567',
    '91  23  45  67',
    '+47 912 34 567',
    '+4791234567',
    '0047 91 23 45 67',
    '(+47) 912 34 567',
    '+47-91-234-567',
    '+47/912/34/567',
    '+47 (0) 912 34 567',
    '47 91 23 45 67',
    '+46-(0)8-123 456 78',
  ])('is seen as %s', (number) => {
    for (const text of [`Hun nås på ${number} på dagtid.`, `${number}, helst før kl. 12`, number])
      expect(found(text)).toEqual([expect.stringMatching(/^phone: [+(]*[\d +()./·-]{7,}\d$/)]);
  });

  it.each(['41 234 567', '412 345 67', '4123-4567', '47 41 23 45 67', '(+47) 412/34/567'])(
    "is no detail when it is the sender's own: %s",
    (number) => expect(found(`Ring ${number}.`)).toEqual([]),
  );

  it.each([
    'Støtten er 25 000 000 kr.',
    'Støtten er 91 234 567 kroner.',
    'Vi nådde 25 000 000.',
    'Møtet er 22.10.2026 eller 2026-10-22.',
    'Kurset går 20.10-22.10 og 2025/2026.',
    'Vi har åpent 2000-2130 og 2000–2130.',
    'ISBN 978-82-000-0000-2 er utsolgt.',
    'Org.nr. 974 652 379.',
    'Bestilling 20261117-04 er sendt.',
  ])('is not seen in what only looks like it: %s', (text) => expect(found(text)).toEqual([]));
});

describe('an address', () => {
  it.each([
    ['Adresse: Solsiden 8, andre etasje', 'Solsiden 8'],
    ['adresse: solsiden 8', 'solsiden 8'],
    ['ADRESSE: SOLSIDEN 8', 'SOLSIDEN 8'],
    ['Bor på Solvang 12.', 'Solvang 12'],
    ['Bor for tiden på Solvang 12.', 'Solvang 12'],
    ['Bur i Nordlia 7.', 'Nordlia 7'],
    ['Lives at Solvang 12 now.', 'Solvang 12'],
    ['She is staying, lives currently at Solvang 12.', 'Solvang 12'],
    ['Flyttet til Solvang 12 i går.', 'Solvang 12'],
    ['Nøkkelen er i STORGATA 14.', 'STORGATA 14'],
    ['She lives at 14 Nedre Lifjellgata now.', '14 Nedre Lifjellgata'],
    ['Hun er i KARL JOHANS GATE 5B nå.', 'KARL JOHANS GATE 5B'],
    ['She is at 12 HILL ROAD.', '12 HILL ROAD'],
  ])('is seen in «%s»', (text, words) => expect(found(text)).toEqual([`address: ${words}`]));

  it.each([
    'MØTE I UKE 12, ROM 214. VI TRENGER 50 BROSJYRER.',
    'Bor på Hamar 12 dager i måneden.',
    'Flyttet til Bergen 12. mars.',
    'Adresse: se side 3 i heftet på 12 sider, adressen er ny fra 3. mai.',
    'E-postadressen virker fra kl. 12.',
  ])('is not seen in what only looks like it: %s', (text) => expect(found(text)).toEqual([]));
});
