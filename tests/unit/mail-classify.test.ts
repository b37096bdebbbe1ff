import { describe, expect, it } from 'vitest';
import { classify, type ProviderAnswer } from '../../src/server/mail/classify.ts';
import { errorBody, publishedErrors } from '../support/resend-rules.ts';

const now = Date.parse('2026-03-01T22:10:00Z');
const second = 1000;
const hour = 60 * 60 * second;

/** An answer that says this error, with these headers. */
const saying = (error: unknown, headers: ProviderAnswer['headers'] = {}) =>
  classify({ data: null, error, headers }, now);

describe('the published errors of the provider', () => {
  it.each([
    ['400 invalid_idempotency_key', 'refused bad-mail'],
    ['400 validation_error', 'refused bad-mail'],
    ['401 missing_api_key', 'retry configuration'],
    ['401 restricted_api_key', 'retry configuration'],
    ['403 invalid_api_key', 'retry configuration'],
    ['403 validation_error', 'retry configuration'],
    ['404 not_found', 'retry configuration'],
    ['405 method_not_allowed', 'retry configuration'],
    ['409 concurrent_idempotent_requests', 'retry busy'],
    ['409 invalid_idempotent_request', 'key-conflict'],
    ['422 invalid_from_address', 'retry configuration'],
    ['422 missing_required_field', 'refused bad-mail'],
    ['422 validation_error', 'refused bad-recipient'],
    ['429 daily_quota_exceeded', 'retry busy'],
    ['429 monthly_quota_exceeded', 'retry busy'],
    ['429 rate_limit_exceeded', 'retry busy'],
    ['451 security_error', 'retry configuration'],
    ['500 application_error', 'retry provider-fault'],
    ['500 internal_server_error', 'retry provider-fault'],
  ] as const)('%s means %s', (error, meaning) => {
    const result = saying(errorBody(error));
    expect('reason' in result ? `${result.outcome} ${result.reason}` : result.outcome).toBe(meaning);
  });

  it('are all in the table above', () => {
    expect(publishedErrors).toHaveLength(19);
  });
});

describe('what else may answer', () => {
  it.each([
    ['nobody', null, null, { outcome: 'retry', reason: 'unreachable' }],
    [
      'the SDK about a cut connection',
      { name: 'application_error', statusCode: null },
      null,
      { outcome: 'retry', reason: 'unreachable' },
    ],
    ['JSON that tells no status', { message: 'Forbidden' }, {}, { outcome: 'retry', reason: 'provider-fault' }],
    ['JSON that is only a word', 'Forbidden', {}, { outcome: 'retry', reason: 'provider-fault' }],
    [
      'a status that is not a number',
      { statusCode: '422', name: 'validation_error' },
      {},
      { outcome: 'retry', reason: 'provider-fault' },
    ],
    [
      'a success that calls itself an error',
      { statusCode: 200, name: 'ok' },
      {},
      { outcome: 'retry', reason: 'provider-fault', statusCode: 200 },
    ],
    [
      'a redirect',
      { statusCode: 307, name: 'application_error' },
      {},
      { outcome: 'retry', reason: 'configuration', statusCode: 307 },
    ],
    [
      'a request time-out',
      { statusCode: 408, name: 'application_error' },
      {},
      { outcome: 'retry', reason: 'timeout', statusCode: 408 },
    ],
    [
      'a page from a proxy with 422',
      { statusCode: 422, name: 'application_error' },
      {},
      { outcome: 'retry', reason: 'provider-fault', statusCode: 422 },
    ],
    [
      'a 400 without a name',
      { statusCode: 400, message: 'Invalid `to` field' },
      {},
      { outcome: 'retry', reason: 'provider-fault', statusCode: 400 },
    ],
    [
      'a 409 of another kind',
      { statusCode: 409, name: 'conflict' },
      {},
      { outcome: 'retry', reason: 'busy', statusCode: 409 },
    ],
    [
      'a bad gateway',
      { statusCode: 502, name: 'application_error' },
      {},
      { outcome: 'retry', reason: 'provider-fault', statusCode: 502 },
    ],
  ] as const)('%s: tried again', (_who, error, headers, result) => {
    expect(classify({ data: null, error: error ?? { statusCode: null }, headers }, now)).toEqual(result);
  });

  it.each([
    ['an id', { id: '4ef9' }, { outcome: 'accepted', messageId: '4ef9' }],
    ['no id', {}, { outcome: 'retry', reason: 'provider-fault' }],
    ['an id that is none', { id: 'a'.repeat(129) }, { outcome: 'retry', reason: 'provider-fault' }],
    ['an id with more in it', { id: 'a b' }, { outcome: 'retry', reason: 'provider-fault' }],
    ['an empty id', { id: '' }, { outcome: 'retry', reason: 'provider-fault' }],
    ['an id that is a number', { id: 7 }, { outcome: 'retry', reason: 'provider-fault' }],
    ['nothing', null, { outcome: 'retry', reason: 'provider-fault' }],
    ['a bare string', 'ok', { outcome: 'retry', reason: 'provider-fault' }],
  ] as const)('a success with %s', (_what, data, result) => {
    expect(classify({ data, error: null, headers: {} }, now)).toEqual(result);
  });
});

describe('a validation error is read for whom it is about', () => {
  it.each([
    [
      422,
      'Invalid `to` field. Please use our testing email address instead of domains like `example.com`.',
      'bad-recipient',
    ],
    [400, 'Invalid `to` field.', 'bad-recipient'],
    [422, 'The recipient is on the suppression list.', 'bad-recipient'],
    [422, 'Invalid `reply_to` field.', 'bad-mail'],
    [422, 'Subject must not contain newlines.', 'bad-mail'],
    [413, 'Payload too large.', 'bad-mail'],
  ])('%i «%s» is refused as %s', (statusCode, message, reason) => {
    const name = 'validation_error';
    expect(saying({ statusCode, name, message })).toEqual({ outcome: 'refused', reason, statusCode, name });
  });

  it.each([
    [422, 'Invalid `from` field. The email address contains non-ASCII characters.'],
    [422, 'Missing `from` field.'],
    [400, 'API key is invalid'],
    [400, 'The example.no domain is not verified. Please, add and verify your domain.'],
    [403, 'You can only send testing emails to your own email address (post@example.no).'],
  ])('%i «%s» is ours to mend, so nothing is lost', (statusCode, message) => {
    const result = saying({ statusCode, name: 'validation_error', message });
    expect(result).toEqual({ outcome: 'retry', reason: 'configuration', statusCode });
  });

  it('lets no address pass for the name of an error, since names are logged', () => {
    const result = saying({ statusCode: 409, name: 'kari@example.no', message: '' });
    expect(JSON.stringify(result)).not.toContain('kari');
  });
});

describe('when to come back', () => {
  const limit = errorBody('429 rate_limit_exceeded');
  const quota = errorBody('429 daily_quota_exceeded');

  it.each([
    ['in whole seconds', limit, { 'retry-after': '30' }, now + 30 * second],
    ['in parts of a second', limit, { 'retry-after': '0.25' }, now + 250],
    ['at a date', limit, { 'retry-after': 'Sun, 01 Mar 2026 22:15:00 GMT' }, now + 300 * second],
    ['when the window ends', limit, { 'ratelimit-reset': '2' }, now + 2 * second],
    [
      'as retry-after says, whatever the window',
      limit,
      { 'retry-after': '9', 'ratelimit-reset': '1' },
      now + 9 * second,
    ],
    ['within a day, whatever the header says', limit, { 'retry-after': '2592000' }, now + 24 * hour],
    ['within a day, whatever the date', limit, { 'retry-after': 'Fri, 01 Jan 2100 00:00:00 GMT' }, now + 24 * hour],
    ['after a fault too', errorBody('500 application_error'), { 'retry-after': '60' }, now + 60 * second],
  ])('is told %s', (_how, error, headers, notBefore) => {
    expect(saying(error, headers)).toMatchObject({ outcome: 'retry', notBefore });
  });

  it.each([
    ['there is no header', limit, {}],
    ['the header is not understood', limit, { 'retry-after': 'soon' }],
    ['the date has passed', limit, { 'retry-after': 'Sun, 01 Mar 2026 22:00:00 GMT' }],
    ['the wait is zero', limit, { 'retry-after': '0' }],
    ['a quota is spent, and only the window of one second is told', quota, { 'ratelimit-reset': '1' }],
  ])('is left to our own patience when %s', (_why, error, headers) => {
    expect(saying(error, headers)).toEqual({ outcome: 'retry', reason: 'busy', statusCode: 429 });
  });
});
