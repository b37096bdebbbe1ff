import { describe, expect, it } from 'vitest';
import { isMailbox, isOwnMachine, isUnused, ownStatus, rightPath, servedPath } from '../../src/server/page-address.ts';

it.each([
  ['/api/provider-events', '/api/provider-events/'],
  ['/api/provider-events?x=/', '/api/provider-events/?x=/'],
  ['/api/run/', '/api/run/'],
  ['/api/', '/api/'],
  ['/api/run/more', '/api/run/more'],
  ['/apix', '/apix'],
  ['//api/run', '//api/run'],
  ['/kvittering/ABCD2345', '/kvittering/ABCD2345'],
])('%s is served as %s', (path, served) => {
  expect(servedPath(path)).toBe(served);
});

it.each([
  ['/hjelp', '/hjelp/'],
  ['/hjelp/', null],
  ['/tall.csv', null],
  // Somebody else's host, if it were a Location as it stands.
  ['//example.org/hjelp', '/example.org/hjelp/'],
  ['/\\example.org/hjelp', null],
  ['/hjelp//sentre', '/hjelp/sentre/'],
  ['//sak/abc/', '/sak/abc/'],
  ['/hjelp//', '/hjelp/'],
  ['//tall.csv', '/tall.csv'],
  ['/R/oslo/', '/r/oslo/'],
  ['/r/Oslo', '/r/oslo/'],
  ['/NN/R//OSLO', '/nn/r/oslo/'],
  ['/r/oslo/', null],
  // Capitals count in every other address, as in a receipt's.
  ['/kvittering/ABCD2345/', null],
  ['/Hjelp/', null],
  ['/sak/R/Oslo/', null],
])('%s leads on to %s', (path, slashed) => {
  expect(rightPath(path)).toBe(slashed);
});

it.each([
  ['/403/', 403],
  ['/404.html', 404],
  ['/500/index.html', 500],
  ['/4040/', null],
  ['/nn/404/', null],
])('%s says %s of itself', (path, status) => {
  expect(ownStatus(path)).toBe(status);
});

it.each(['/_image', '/_image/', '/_%69mage', '/x/../_image', '/_server-islands/x/'])(
  '%s is nothing of ours',
  (path) => {
    expect(isUnused(path)).toBe(true);
  },
);

it.each(['/', '/hjelp/', '/_astro/x.js', '/postkassen/', '/%/', '/%zz/'])('%s is an ordinary address', (path) => {
  expect([isUnused(path), isMailbox(path)]).toEqual([false, false]);
});

describe('the local mailbox', () => {
  it.each([
    '/postkasse/',
    '/postkasse/messages.json',
    '/%70ostkasse/',
    '/postkass%65/messages.json',
    '/%252570ostkasse/',
    '/x/../postkasse/messages.json',
    '/./postkasse/',
    '/%2e/postkasse/',
    '/postkasse\\messages.json',
    '/x%2Fpostkasse/',
  ])('is %s', (path) => {
    expect(isMailbox(path)).toBe(true);
  });

  it.each(['localhost', 'LOCALHOST:4321', '127.0.0.1', '127.1.2.3:80', '[::1]', '[::1]:4321'])(
    'may be shown to whoever asks for %s, which is their own machine',
    (host) => {
      expect(isOwnMachine(host)).toBe(true);
    },
  );

  it.each([
    '',
    'localhost.example.org',
    'example.org',
    '127.0.0.1.example.org',
    '10.0.0.1',
    '[2001:db8::1]',
    '0.0.0.0',
  ])('is not shown to whoever asks for «%s»', (host) => {
    expect(isOwnMachine(host)).toBe(false);
  });
});
