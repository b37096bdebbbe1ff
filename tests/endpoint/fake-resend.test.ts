import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeResend, fakeResend } from '../support/fake-resend.ts';
import { errorBody } from '../support/resend-rules.ts';

const mail = { from: 'post@ressursvenn.example', to: 'asker@forening.example', subject: 'Hei', text: 'Hei' };

let provider: FakeResend;
beforeEach(async () => {
  provider = await fakeResend();
});
afterEach(() => provider.close());

const post = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
  const response = await fetch(`${provider.url}${path}`, { method: 'POST', body: JSON.stringify(body), headers });
  return { status: response.status, body: await response.json() };
};
const authorization = () => `Bearer ${provider.apiKey}`;

describe('the fake provider, which keeps the rules that the SDK lets nobody break', () => {
  it('asks for an API key', async () => {
    expect(await post('/emails', mail)).toEqual({ status: 401, body: errorBody('401 missing_api_key') });
  });

  it('refuses a delivery key of 257 signs', async () => {
    const answer = await post('/emails', mail, { authorization: authorization(), 'idempotency-key': 'k'.repeat(257) });
    expect(answer).toEqual({ status: 400, body: errorBody('400 invalid_idempotency_key') });
  });

  it.each(['from', 'to', 'subject', 'text'] as const)('refuses a mail without %s', async (field) => {
    const { [field]: _, ...rest } = mail;
    const answer = await post('/emails', rest, { authorization: authorization() });
    expect(answer).toMatchObject({ status: 422, body: { name: 'missing_required_field' } });
    expect(provider.accepted).toHaveLength(0);
  });

  it('takes orders from another process, and shows it what was accepted', async () => {
    const fault = { does: 'answer', error: '429 rate_limit_exceeded' };
    expect(await post('/control/fail', { fault, times: 2, to: mail.to })).toEqual({ status: 200, body: {} });
    const statuses: number[] = [];
    for (const to of ['oslo@forening.example', mail.to, mail.to, mail.to]) {
      const answer = await post('/emails', { ...mail, to }, { authorization: authorization() });
      statuses.push(answer.status);
    }
    expect(statuses).toEqual([200, 429, 429, 200]);
    const accepted = await (await fetch(`${provider.url}/control/accepted`)).json();
    expect(accepted).toMatchObject([{ mail: { to: 'oslo@forening.example' } }, { mail }]);
  });

  it('says so when it does not understand an order', async () => {
    expect(await post('/control/fail', { fault: { does: 'sulk' } })).toMatchObject({ status: 400 });
  });
});
