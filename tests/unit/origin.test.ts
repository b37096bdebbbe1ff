import { expect, it } from 'vitest';
import { isForeignPost } from '../../src/server/origin.ts';

const own = 'https://ressursvenn.example';
const form = 'application/x-www-form-urlencoded';

it.each([
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
  [
    'files from another site',
    'POST',
    { origin: 'https://annet.example', contentType: 'multipart/form-data; boundary=x' },
    true,
  ],
  [
    'plain text from another site, which a form can send',
    'POST',
    { origin: 'https://annet.example', contentType: 'text/plain' },
    true,
  ],
  ['nothing said of what it is', 'POST', { contentType: null }, true],
  ['a machine that sends JSON', 'POST', { contentType: 'application/json; charset=utf-8' }, false],
  [
    'a form from another site that names JSON beside its own kind',
    'POST',
    { origin: 'https://annet.example', contentType: `${form}; a=application/json` },
    true,
  ],
  ['another site that puts', 'PUT', { origin: 'https://annet.example' }, true],
  ['another site that deletes', 'DELETE', { origin: 'https://annet.example' }, true],
  ['another site that looks', 'GET', { origin: 'https://annet.example', fetchSite: 'cross-site' }, false],
  ['somebody who asks only for headers', 'HEAD', {}, false],
  ['a browser that asks what it may', 'OPTIONS', { origin: 'https://annet.example' }, false],
] as const)('%s (%s) is foreign: %o %s', (_what, method, headers, foreign) => {
  expect(isForeignPost(method, { origin: null, contentType: form, fetchSite: null, ...headers }, own)).toBe(foreign);
});
