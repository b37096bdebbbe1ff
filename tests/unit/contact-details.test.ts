import { describe, expect, it } from 'vitest';
import { asciiDomain, isEmail, isPrivateEmail, likelyEmail, phoneNumber } from '../../src/text/contact-details.ts';

describe('a phone number', () => {
  it.each([
    ['41234567', '+4741234567'],
    ['412 34 567', '+4741234567'],
    ['+47 412 34 567', '+4741234567'],
    ['0047 412 34 567', '+4741234567'],
    ['+4741234567', '+4741234567'],
    ['412.34.567', '+4741234567'],
    ['412-34-567', '+4741234567'],
    ['412–34–567', '+4741234567'],
    ['(412) 34 567', '+4741234567'],
    ['412\u00a034\u00a0567', '+4741234567'],
    ['+47 (0) 412 34 567', '+4741234567'],
    ['0047 (0)412 34 567', '+4741234567'],
    ['+46 (0)70 123 45 67', '+46701234567'],
    ['+46-(0)8-123 456 78', '+46812345678'],
    ['+46.(0)8.12 34 56', '+468123456'],
    ['(+44) (0)20 7946 0000', '+442079460000'],
    ['(0044)(0)20 7946 0000', '+442079460000'],
    ['+44/( 0 )20 7946 0000', '+442079460000'],
    ['+1 (202) 555-0100', '+12025550100'],
    ['47 412 34 567', '+4741234567'],
    ['tlf. 412 34 567', '+4741234567'],
    ['Mob: 412 34 567 (privat)', '+4741234567'],
    ['41·23·45·67', '+4741234567'],
    ['41,23,45,67', '+4741234567'],
    ['412\u200d34\u00ad567', '+4741234567'],
    ['22 23 24 25', '+4722232425'],
    ['22 23 24 25 int. 12', '+4722232425'],
    ['+47 22 23 24 25, linje 3', '+4722232425'],
    ['+44 20 7946 0000 ext 101', '+442079460000'],
    ['22232425x12', '+4722232425'],
    ['+46 70 123 45 67', '+46701234567'],
    ['0046 70 123 45 67', '+46701234567'],
    ['+1 (212) 555-0100', '+12125550100'],
    ['+380 44 123 4567', '+380441234567'],
  ])('typed %s is %s', (typed, number) => {
    expect(phoneNumber(typed, { short: false })).toBe(number);
  });

  it.each([
    '',
    '4123456',
    '412345678',
    '11234567',
    '01234567',
    '+47 412 34 56',
    '+47 112 34 567',
    '47 112 34 567',
    '47 412 34 56',
    '+123456',
    '+0123456789',
    '+1234567890123456',
    'ring meg',
    'tlf',
    '412 34 567, 918 76 543',
    '412 34 567 eller 918',
    'int. 12',
    '412 34 567 int.',
    '116117',
    '02800',
  ])('is not what %j says', (typed) => {
    expect(phoneNumber(typed, { short: false })).toBeNull();
  });

  it.each([
    ['116 117', '116117'],
    ['02800', '02800'],
    ['412 34 567', '+4741234567'],
  ])('of an office may be short: %s', (typed, number) => {
    expect(phoneNumber(typed, { short: true })).toBe(number);
  });

  it.each(['112', '1881', '1234567'])('is still not %s, also for an office', (typed) => {
    expect(phoneNumber(typed, { short: true })).toBeNull();
  });
});

describe('an e-mail address', () => {
  it.each([
    'kari@eksempel.no',
    'kari.nordmann+ressursvenn@post.eksempel.no',
    "o'brien@eksempel.no",
    'kåre@blåbærsyltetøy.no',
    'олена@приклад.укр',
    '1234@qq.com',
    '_@a.io',
    'a@b-c.museum',
    'post@हिन्दी.भारत',
    'a@xn--blbrsyltety-y8ao3x.no',
  ])('%s', (email) => {
    expect(isEmail(email)).toBe(true);
  });

  it.each([
    '',
    'kari',
    'kari@',
    '@eksempel.no',
    'kari@eksempel',
    'kari@eksempel.',
    'kari@.no',
    'kari@@eksempel.no',
    'kari@eksempel..no',
    'kari nordmann@eksempel.no',
    'kari@eksempel.no, per@eksempel.no',
    'kari@eksempel.no;per@eksempel.no',
    'Kari <kari@eksempel.no>',
    'kari@127.0.0.1',
    'kari@eksempel.n',
    'kari@eksempel.no\nBcc: alle@eksempel.no',
    'kari@example.no?',
    'kari@-x.no',
    'kari@x-.no',
    'kari@xn--.no',
    'kari.@x.no',
    '.kari@x.no',
    'ka..ri@x.no',
    'x?bcc=a%40b.no&body=hei@evil.no/',
  ])('is not what %j says', (email) => {
    expect(isEmail(email)).toBe(false);
  });
});

describe('an address as mail servers know it', () => {
  it.each([
    ['kari@eksempel.no', 'kari@eksempel.no'],
    ['Kari@Eksempel.NO', 'Kari@Eksempel.NO'],
    ['kari@blåbær.no', 'kari@xn--blbr-roah.no'],
    ['kåre@post.blåbær.no', 'kåre@post.xn--blbr-roah.no'],
    ['олена@приклад.укр', 'олена@xn--80aikifvh.xn--j1amh'],
    ['post@हिन्दी.भारत', 'post@xn--j2bd4cyah0f.xn--h2brj9c'],
    ['kari@xn--blbr-roah.no', 'kari@xn--blbr-roah.no'],
  ])('%s is %s', (email, known) => {
    expect(asciiDomain(email)).toBe(known);
  });
});

describe('the address that was probably meant', () => {
  it.each([
    ['kari@gmial.com', 'kari@gmail.com'],
    ['kari@gmai.com', 'kari@gmail.com'],
    ['kari@gmaill.com', 'kari@gmail.com'],
    ['kari@gmail.con', 'kari@gmail.com'],
    ['kari@gmail.co', 'kari@gmail.com'],
    ['kari@hotnail.com', 'kari@hotmail.com'],
    ['kari@hotmal.no', 'kari@hotmail.no'],
    ['kari@outlok.com', 'kari@outlook.com'],
    ['kari@onlie.no', 'kari@online.no'],
    ['kari@lvie.no', 'kari@live.no'],
    ['kari@yahooo.com', 'kari@yahoo.com'],
    ['Kari.N@GMIAL.COM', 'Kari.N@gmail.com'],
  ])('for %s is %s', (email, meant) => {
    expect(likelyEmail(email)).toBe(meant);
  });

  it.each([
    'kari@gmail.com',
    'kari@GMAIL.com',
    'kari@eksempel.no',
    'kari@krisesenter.no',
    'kari@osf.no',
    'kari@gm.no',
    'kari@yahoo.se',
    ...['kari@mail.com', 'kari@ymail.com', 'kari@email.com', 'kari@gmx.com', 'kari@cloud.com', 'kari@hotmail.nl'],
    ...['kari@five.no', 'kari@line.no', 'kari@olive.no', 'kari@life.no', 'kari@dive.no', 'kari@inline.no'],
  ])('is nothing else for %s', (email) => {
    expect(likelyEmail(email)).toBeNull();
  });
});

it.each([
  ['kari@gmail.com', true],
  ['kari@Hotmail.NO', true],
  ['post@krisesenter.example', false],
  ['kari@gmail.com.example', false],
])('%s is with a provider that people use privately: %s', (email, isPrivate) => {
  expect(isPrivateEmail(email)).toBe(isPrivate);
});
