import { expect, it } from 'vitest';
import { isForeignPost, saidOrigin } from '../../src/server/origin.ts';

const own = 'https://ressursvenn.example';
const form = '/kvittering/ABCD2345/';

it.each<[string, string, { path?: string; origin?: string; fetchSite?: string; contentType?: string }, boolean]>([
  ['our own form', 'POST', { origin: own, fetchSite: 'same-origin' }, false],
  ['our own form in a browser that does not say from where', 'POST', { origin: own }, false],
  ['no origin', 'POST', {}, true],
  ['the origin of a page that hides it', 'POST', { origin: 'null' }, true],
  ['another site', 'POST', { origin: 'https://annet.example', fetchSite: 'cross-site' }, true],
  ['another site that claims to be ours', 'POST', { origin: own, fetchSite: 'cross-site' }, true],
  ['our address without TLS', 'POST', { origin: 'http://ressursvenn.example' }, true],
  ['our address with another port', 'POST', { origin: `${own}:8443` }, true],
  ['a longer address that begins like ours', 'POST', { origin: `${own}.annet.example` }, true],
  ['a subdomain of ours', 'POST', { origin: 'https://www.ressursvenn.example' }, true],
  ['a machine that wants a round', 'POST', { path: '/api/run/' }, false],
  [
    'a machine that tells of mail',
    'POST',
    { path: '/api/provider-events/', contentType: 'application/json; charset=utf-8' },
    false,
  ],
  [
    'a form that claims to',
    'POST',
    { path: '/api/provider-events/', contentType: 'text/plain; a=application/json' },
    true,
  ],
  ['JSON where a form is wanted', 'POST', { contentType: 'application/json' }, true],
  ['another site that calls our API', 'POST', { path: '/api/run/', origin: 'https://annet.example' }, false],
  ['another site that puts', 'PUT', { origin: 'https://annet.example' }, true],
  ['another site that deletes', 'DELETE', { origin: 'https://annet.example' }, true],
  ['another site that looks', 'GET', { origin: 'https://annet.example', fetchSite: 'cross-site' }, false],
  ['somebody who asks only for headers', 'HEAD', {}, false],
  ['a browser that asks what it may', 'OPTIONS', { origin: 'https://annet.example' }, false],
])(
  '%s (%s) is foreign: %o %s',
  (_what, method, { path = form, origin = null, fetchSite = null, contentType = null }, foreign) => {
    expect(isForeignPost(method, path, { origin, fetchSite, contentType }, own)).toBe(foreign);
  },
);

it.each<[string, string | null, string | null, string | null]>([
  ['a browser that says it', own, `${own}${form}`, own],
  ['a text browser, which names the page alone', null, `${own}${form}`, own],
  ['a text browser at another site', null, 'https://annet.example/ressursvenn.example/', 'https://annet.example'],
  ['a page that hides it, and claims one of ours', 'null', `${own}${form}`, 'null'],
  ['an origin without a word', '', `${own}${form}`, ''],
  ['a page that is no address', null, 'about', null],
  ['neither', null, null, null],
])('what is said by %s', (_who, origin, referer, said) => {
  expect(saidOrigin(origin, referer)).toBe(said);
});
