import { describe, expect, it } from 'vitest';
import { type FormReading, formLimit, formSource, readForm } from '../../src/server/read-form.ts';

const address = 'https://ressursvenn.example/bli-ressursvenn/soknad/send/';
const urlEncoded = 'application/x-www-form-urlencoded';
const readLimit = 262_144;

const read = (
  body: BodyInit | null,
  headers: Record<string, string> = { 'content-type': urlEncoded },
): Promise<FormReading> => readForm(formSource(new Request(address, { method: 'POST', body, headers })));

/** A body that comes in pieces and does not say how long it is. */
function streamed(bytes: Uint8Array<ArrayBuffer>, headers: Record<string, string> = { 'content-type': urlEncoded }) {
  const pieces = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      for (let at = 0; at < bytes.length; at += 1000) controller.enqueue(bytes.slice(at, at + 1000));
      controller.close();
    },
  });
  const init = { method: 'POST', body: pieces, headers, duplex: 'half' };
  return readForm(formSource(new Request(address, init)));
}

const aBody = (length: number) => `message=${'a'.repeat(length - 'message='.length)}`;
const bytesOf = (text: string) => new Uint8Array(new TextEncoder().encode(text));
const announced = (length: number) => ({ 'content-type': urlEncoded, 'content-length': String(length) });

describe('a form', () => {
  it('is read field by field, in order, with every value of each', async () => {
    expect(
      await read('name=Kari+Nordmann&languages=nb&languages=uk&message=%C3%A6%C3%B8%C3%A5%0D%0A%F0%9F%91%8B&empty='),
    ).toEqual({
      kind: 'fields',
      tooLarge: false,
      values: { name: ['Kari Nordmann'], languages: ['nb', 'uk'], message: ['æøå\r\n👋'], empty: [''] },
    });
  });

  it('is read the same as multipart', async () => {
    const form = new FormData();
    form.append('name', 'Kari Nordmann');
    form.append('languages', 'nb');
    form.append('languages', 'uk');
    form.append('message', 'æøå 👋');
    expect(await readForm(formSource(new Request(address, { method: 'POST', body: form })))).toEqual({
      kind: 'fields',
      tooLarge: false,
      values: { name: ['Kari Nordmann'], languages: ['nb', 'uk'], message: ['æøå 👋'] },
    });
  });

  it('loses the files in it, which nobody asked for', async () => {
    const form = new FormData();
    form.append('name', 'Kari');
    form.append('attachment', new File(['%PDF'], 'politiattest.pdf', { type: 'application/pdf' }));
    expect(await readForm(formSource(new Request(address, { method: 'POST', body: form })))).toMatchObject({
      values: { name: ['Kari'] },
    });
    expect(
      JSON.stringify(await readForm(formSource(new Request(address, { method: 'POST', body: form })))),
    ).not.toMatch(/PDF|politiattest|attachment/);
  });

  it('without any field is a form all the same', async () => {
    expect(await read('')).toEqual({ kind: 'fields', tooLarge: false, values: {} });
    expect(await read(null)).toEqual({ kind: 'fields', tooLarge: false, values: {} });
  });

  it('with a broken percent sign keeps the rest', async () => {
    expect(await read('name=100%&message=%ZZ')).toMatchObject({ values: { name: ['100%'], message: ['%ZZ'] } });
  });

  it('keeps its own fields, whatever stands before them', async () => {
    const body = Array.from({ length: 1000 }, (_, at) => `f${at}=${at}`).join('&');
    expect(await read(`${body}&name=Kari`)).toMatchObject({ tooLarge: false, values: { name: ['Kari'] } });
  });

  it('is read whole, however many values one field has', async () => {
    const reading = await read('a&'.repeat(readLimit / 2));
    expect(reading.kind === 'fields' && reading.values['a']).toHaveLength(readLimit / 2);
  });

  it.each([
    ['utf-8', true],
    ['"UTF-8"', true],
    ['iso-8859-1', false],
    ['windows-1252', false],
    ['utf-16', false],
  ])('in the charset %s is read: %s', async (charset, isRead) => {
    const reading = await read('name=Bj%C3%B8rn', { 'content-type': `${urlEncoded}; charset=${charset}` });
    expect(reading).toEqual(
      isRead ? { kind: 'fields', tooLarge: false, values: { name: ['Bjørn'] } } : { kind: 'refused', status: 415 },
    );
  });

  it.each<[string, Uint8Array<ArrayBuffer>, string[] | null]>([
    ['written in Latin-1, with percent signs', bytesOf('name=Bj%F8rn'), null],
    ['written in Latin-1, as it is', new Uint8Array(Buffer.from('name=Bjørn', 'latin1')), null],
    ['cut in the middle of a letter', bytesOf('name=Bj%C3'), null],
    ['with the sign for a letter that was lost before', bytesOf('name=Bj%EF%BF%BDrn'), ['Bj\u{FFFD}rn']],
    ['with that sign as it is', bytesOf('name=Bj\u{FFFD}rn'), ['Bj\u{FFFD}rn']],
  ])('%s is not stored as something else', async (_, body, name) => {
    expect(await read(body)).toEqual(
      name ? { kind: 'fields', tooLarge: false, values: { name } } : { kind: 'refused', status: 400 },
    );
  });

  it('in parts, written in Latin-1, is not stored as something else', async () => {
    const part = '--x\r\nContent-Disposition: form-data; name="name"\r\n\r\nBjørn\r\n--x--\r\n';
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    expect(await read(new Uint8Array(Buffer.from(part, 'latin1')), headers)).toEqual({ kind: 'refused', status: 400 });
    expect(await read(bytesOf(part), headers)).toMatchObject({ values: { name: ['Bjørn'] } });
  });

  it('cannot reach into our objects by a field name', async () => {
    const reading = await read('__proto__=x&constructor=y&name=Kari');
    expect(reading).toMatchObject({ values: { name: ['Kari'] } });
    expect(Object.prototype).not.toHaveProperty('x');
    expect(Object.getPrototypeOf(reading.kind === 'fields' ? reading.values : null)).toBe(Object.prototype);
  });
});

describe('what a form cannot be', () => {
  it.each([
    ['nothing', {}],
    ['JSON', { 'content-type': 'application/json' }],
    ['plain text', { 'content-type': 'text/plain' }],
    ['something like a form', { 'content-type': 'application/x-www-form-urlencoded-not' }],
    ['nonsense', { 'content-type': ';;;' }],
  ])('says that it is %s: 415', async (_what, headers) => {
    expect(await read(bytesOf('name=Kari'), headers)).toEqual({ kind: 'refused', status: 415 });
  });

  it.each([
    'application/x-www-form-urlencoded; charset=UTF-8',
    'APPLICATION/X-WWW-FORM-URLENCODED',
    ' application/x-www-form-urlencoded ;charset=utf-8',
  ])('is not meant by %j', async (type) => {
    expect(await read('name=Kari', { 'content-type': type })).toMatchObject({
      kind: 'fields',
      values: { name: ['Kari'] },
    });
  });

  it.each([
    ['cut short', '--x\r\nContent-Disposition: form-data; name="name"\r\n\r\nKa'],
    ['without an end', '--x\r\nContent-Disposition: form-data; name="name"\r\n\r\nKari\r\n'],
    [
      'with another boundary than it said',
      '--y\r\nContent-Disposition: form-data; name="name"\r\n\r\nKari\r\n--y--\r\n',
    ],
    ['empty', ''],
  ])('is multipart that is %s: 400', async (_what, body) => {
    expect(await read(body, { 'content-type': 'multipart/form-data; boundary=x' })).toEqual({
      kind: 'refused',
      status: 400,
    });
  });

  it('is multipart without a boundary: 400', async () => {
    expect(await read('--x--', { 'content-type': 'multipart/form-data' })).toEqual({ kind: 'refused', status: 400 });
  });

  it('is a connection that breaks: 400', async () => {
    const body = new ReadableStream({
      pull(controller) {
        controller.error(new Error('cut'));
      },
    });
    const init = { method: 'POST', body, headers: { 'content-type': urlEncoded }, duplex: 'half' };
    expect(await readForm(formSource(new Request(address, init)))).toEqual({ kind: 'refused', status: 400 });
  });
});

describe('how large a form may be', () => {
  it.each([
    [formLimit, false],
    [formLimit + 1, true],
    [readLimit, true],
  ])('%i bytes: too large to accept is %s, and the words are handed back', async (length, tooLarge) => {
    expect(formLimit).toBe(16_384);
    const expected = { kind: 'fields', tooLarge, values: { message: ['a'.repeat(length - 'message='.length)] } };
    expect(await read(aBody(length), announced(length))).toEqual(expected);
    expect(await streamed(bytesOf(aBody(length)))).toEqual(expected);
  });

  it('is not read at all above 262 144 bytes, announced or not', async () => {
    const refused = { kind: 'refused', status: 413 };
    expect(await read(aBody(readLimit + 1), announced(readLimit + 1))).toEqual(refused);
    expect(await streamed(bytesOf(aBody(readLimit + 1)))).toEqual(refused);
  });

  it('is refused on its own word, before a byte is read', async () => {
    const body = new ReadableStream(
      {
        pull() {
          throw new Error('Somebody reads what should not be read');
        },
      },
      { highWaterMark: 0 },
    );
    const init = { method: 'POST', body, headers: announced(readLimit + 1), duplex: 'half' };
    expect(await readForm(formSource(new Request(address, init)))).toEqual({ kind: 'refused', status: 413 });
  });

  it('stops reading when it has become too much, and does not wait for the end', async () => {
    let pulled = 0;
    const endless = new ReadableStream({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(16_384));
      },
    });
    const init = { method: 'POST', body: endless, headers: { 'content-type': urlEncoded }, duplex: 'half' };
    expect(await readForm(formSource(new Request(address, init)))).toEqual({ kind: 'refused', status: 413 });
    expect(pulled).toBeLessThan(25);
  });

  it('counts what was written, not the three signs in which a browser writes each byte of it', async () => {
    const family = encodeURIComponent('👨‍👩‍👧‍👦');
    const body = `message=${family.repeat(600)}`;
    expect(body.length).toBeGreaterThan(2 * formLimit);
    expect(await read(body)).toMatchObject({ tooLarge: false });
    expect(await read(`message=${family.repeat(700)}`)).toMatchObject({ tooLarge: true });
  });

  it('counts bytes, not signs', async () => {
    const body = bytesOf(`message=${'å'.repeat((formLimit - 8) / 2)}`);
    expect(body.length).toBe(formLimit);
    expect(await streamed(body)).toMatchObject({ tooLarge: false });
    expect(await streamed(bytesOf(`message=${'å'.repeat(formLimit / 2)}`))).toMatchObject({ tooLarge: true });
  });
});
