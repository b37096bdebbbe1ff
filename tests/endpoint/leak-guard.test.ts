// What could tell who somebody is: handed back before it is stored, and a national identity number never let through (forms.md F-30).

import { describe, expect, it } from 'vitest';
import { confirmedField, confirming } from '../../src/domain/identifying-details/in-form.ts';
import type { FormName } from '../../src/domain/routing.ts';
import { jsonLog } from '../../src/server/log.ts';
import { newPageToken } from '../../src/server/page-token.ts';
import { formSource } from '../../src/server/read-form.ts';
import { checkStep, sendStep } from '../../src/server/steps.ts';
import { crisisCentreForm, type FieldChange, volunteerForm } from '../support/a-submission.ts';
import { type Bench, minute, someServices } from '../support/some-services.ts';

const number = '17912099997';
const address = 'https://ressursvenn.example/for-krisesentre/henvendelse/send/';

type Encoding = 'url-encoded' | 'multipart';

function source(form: FormName, change: FieldChange, encoding: Encoding = 'url-encoded') {
  const values = form === 'volunteer' ? volunteerForm(change) : crisisCentreForm(change);
  const pairs = Object.entries(values).flatMap(([name, all]) => all.map((value): [string, string] => [name, value]));
  const body = encoding === 'multipart' ? new FormData() : new URLSearchParams();
  for (const [name, value] of pairs) body.append(name, value);
  return formSource(new Request(address, { method: 'POST', body }));
}

const check = ({ services }: Bench, form: FormName, change: FieldChange, encoding?: Encoding) =>
  checkStep(source(form, change, encoding), form, () => services);
const send = ({ services }: Bench, form: FormName, change: FieldChange, encoding?: Encoding) => {
  const page = newPageToken(services.now() - minute, services.keys);
  return sendStep(source(form, { page, ...change }, encoding), form, 'nb', 'a', () => services);
};

/** A bench whose log is lines, as on a server. */
function benchWithLines() {
  const lines: string[] = [];
  const bench = someServices({
    log: jsonLog(
      (line) => lines.push(line),
      () => 0,
    ),
  });
  return { bench, lines };
}

const fields: [FormName, string][] = [
  ['volunteer', 'name'],
  ['volunteer', 'email'],
  ['volunteer', 'otherLanguage'],
  ['volunteer', 'message'],
  ['crisis-centre', 'crisisCentreName'],
  ['crisis-centre', 'name'],
  ['crisis-centre', 'role'],
  ['crisis-centre', 'email'],
  ['crisis-centre', 'message'],
];

describe.each<Encoding>(['url-encoded', 'multipart'])('a national identity number in a form that is %s', (encoding) => {
  it.each(fields)('stops the %s form in the field %s, and leaves no trace', async (form, field) => {
    for (const written of [number, '179120 99997', '57.91.20.751.86']) {
      const { bench, lines } = benchWithLines();
      const value = field === 'email' ? `${number}@eksempel.no` : `Det er ${written}, takk`;
      const named = field === 'email' ? number : written;
      const change = { [field]: value, [confirmedField]: confirming([named]) };
      for (const outcome of [await check(bench, form, change, encoding), await send(bench, form, change, encoding)]) {
        expect(outcome).toMatchObject({ kind: 'form', status: 422, values: { [field]: [value] } });
        expect(outcome.kind === 'form' && outcome.errors).toEqual([{ field, code: 'nationalId', words: [named] }]);
      }
      await bench.settle();
      expect(bench.dump()).toBe('[[],[]]');
      expect(bench.provider.accepted).toEqual([]);
      expect(lines).toEqual([]);
    }
  });
});

describe('a national identity number', () => {
  it.each([
    'municipality',
    'crisisCentre',
    'recipient',
    'languages',
    'mayLeaveMessage',
    'topic',
    'contactMethod',
    'phone',
    'postalCode',
    'page',
  ])('that a program puts into the field %s is not stored either', async (field) => {
    for (const form of ['volunteer', 'crisis-centre'] as const) {
      const { bench, lines } = benchWithLines();
      await send(bench, form, { [field]: number });
      await bench.settle();
      const [stored] = bench.rows('SELECT * FROM submissions');
      expect(bench.dump() + lines.join() + JSON.stringify(bench.provider.accepted)).not.toContain(number);
      if (field === 'municipality' && form === 'volunteer') expect(stored).toMatchObject({ form });
    }
  });

  it('hidden in signs that nobody sees, or in other digits, is one all the same', async () => {
    for (const message of ['1791\u200b2099\u2060997', '١٧٩١٢٠ ٩٩٩٩٧', '179120\u00ad99997'])
      expect(await check(someServices(), 'crisis-centre', { message })).toMatchObject({
        errors: [{ field: 'message', code: 'nationalId' }],
      });
  });
});

describe('what could tell who somebody is', () => {
  const message = 'Ring Amina Yusuf på 900 00 123. Hun er 34 år.';
  const words = ['Amina Yusuf', '900 00 123', 'Hun er 34 år'];
  const pointedOut = { kind: 'form', status: 422, errors: [{ field: 'confirmed', code: 'details', words }] };

  it('is pointed out, word by word, and nothing is stored', async () => {
    const { bench, lines } = benchWithLines();
    expect(await check(bench, 'crisis-centre', { message })).toMatchObject(pointedOut);
    expect(await send(bench, 'crisis-centre', { message })).toMatchObject(pointedOut);
    expect(bench.dump()).toBe('[[],[]]');
    expect(lines).toEqual([]);
  });

  it('may stand once it is confirmed, from the check page to the sending', async () => {
    const bench = someServices();
    const change = { message, [confirmedField]: confirming(words) };
    expect(await check(bench, 'crisis-centre', change)).toMatchObject({
      kind: 'check',
      values: { confirmed: [confirming(words)] },
    });
    expect(await send(bench, 'crisis-centre', change)).toMatchObject({ kind: 'sent' });
    await bench.settle();
    expect(bench.rows('SELECT count(*) AS stored FROM submissions')).toEqual([{ stored: 1 }]);
  });

  it('is asked about again when something new was written', async () => {
    const change = { message: `${message} Hun bor i Storgata 12.`, [confirmedField]: confirming(words) };
    expect(await check(someServices(), 'crisis-centre', change)).toMatchObject({
      errors: [{ field: 'confirmed', words: [...words, 'Storgata 12'] }],
    });
  });

  it('is not asked about again when only some of it is left', async () => {
    const change = { message: 'Ring 900 00 123.', [confirmedField]: confirming(words) };
    expect((await check(someServices(), 'crisis-centre', change)).kind).toBe('check');
  });

  it.each(['on', 'yes', '', '\t', '900 00 123'])('is not confirmed by «%s»', async (value) => {
    expect(await check(someServices(), 'volunteer', { message, [confirmedField]: value })).toMatchObject(pointedOut);
  });

  it('comes together with every other error, in the order of the form', async () => {
    expect(await check(someServices(), 'volunteer', { message, name: '', otherLanguage: number })).toMatchObject({
      errors: [
        { field: 'name', code: 'name.missing' },
        { field: 'otherLanguage', code: 'nationalId', words: [number] },
        { field: 'confirmed', code: 'details', words },
      ],
    });
  });

  it.each([
    ['crisis-centre', { role: 'for Amina Yusuf, tlf. 412 99 887' }, ['Amina Yusuf', '412 99 887']],
    ['crisis-centre', { crisisCentre: 'unlisted', crisisCentreName: 'Senteret i Storgata 12' }, ['Storgata 12']],
    ['volunteer', { otherLanguage: 'somali, skriv til henne på amina@eksempel.example' }, ['amina@eksempel.example']],
  ] as const)('is found in every field that is written by hand (%s, %o)', async (form, change, found) => {
    expect(await check(someServices(), form, change)).toMatchObject({ errors: [{ field: 'confirmed', words: found }] });
  });

  it.each([
    ['Hun er afghansk og bor her nå.', 'afghansk'],
    ['Beboeren er opprinnelig syrisk.', 'syrisk'],
    ['Ho er kurdisk.', 'kurdisk'],
    ['She is Somali and likes cooking.', 'Somali'],
  ])('is whose people somebody is of (%s)', async (said, found) => {
    expect(await check(someServices(), 'crisis-centre', { message: said })).toMatchObject({
      errors: [{ field: 'confirmed', words: [found] }],
    });
  });

  it.each(['Hun er frisk og rask.', 'Vi lager afghansk mat.', 'She is Norwegian.', 'Jeg snakker arabisk.'])(
    'is not what is said of food, health or oneself (%s)',
    async (said) => {
      expect((await check(someServices(), 'crisis-centre', { message: said })).kind).toBe('check');
    },
  );

  it.each([
    { role: 'Miljøterapeut' },
    { role: 'Daglig leder, Krisesenteret i Salten' },
    { role: 'Vernepleier og Nestleder' },
    { crisisCentre: 'unlisted', crisisCentreName: 'Nye Kari Trestakk krisesenter IKS' },
    { crisisCentre: 'unlisted', crisisCentreName: 'Krisesenteret for Vest-Telemark' },
  ])('is not a role or a centre (%o)', async (change) => {
    expect((await check(someServices(), 'crisis-centre', change)).kind).toBe('check');
  });

  it.each(['Tigrinja, Amharisk', 'Kurdisk Sorani', 'Norsk Tegnspråk'])(
    'is not a language (%s)',
    async (otherLanguage) => {
      expect((await check(someServices(), 'volunteer', { otherLanguage })).kind).toBe('check');
    },
  );

  it("is not the sender's own name, number or address, nor the centre she works at", async () => {
    const own = { message: 'Hilsen Berit Hansen, Krisesenteret Villa Solborg, 22 23 24 25, berit@senter.example' };
    const centre = { crisisCentre: 'unlisted', crisisCentreName: 'Krisesenteret Villa Solborg' };
    expect((await check(someServices(), 'crisis-centre', { ...own, ...centre })).kind).toBe('check');
  });
});
