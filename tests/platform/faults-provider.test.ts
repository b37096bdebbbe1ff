/** Whatever the mail provider does, she has her receipt at once, and the mail goes out later without anybody's help. */
import { describe, expect, it, type TestContext, vi } from 'vitest';
import { shownReference } from '../../src/domain/reference.ts';
import { type FakeResend, fakeResend } from '../support/fake-resend.ts';
import { stepsOf } from '../support/html.ts';
import { osloReaders } from '../support/real-readers.ts';
import { answer, type Fault, page } from '../support/resend-faults.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { anApplication, visitor } from '../support/visitor.ts';

const faults: [name: string, fault: Fault][] = [
  ['answers after five seconds', { does: 'slow', ms: 5000 }],
  ['answers 500', answer('500 internal_server_error')],
  ['answers with a page of HTML', page(502)],
  ['cuts the connection', { does: 'cut' }],
];
/** The first wait is five seconds (src/domain/retry.ts). A slow machine gets more, and five minutes would be too many. */
const patience = { timeout: 25_000, interval: 100 };

/** A provider and a server of the test's own; both are gone when it is over. */
async function serviceWith(provider: FakeResend, { onTestFinished }: TestContext): Promise<RunningServer> {
  const server = await startServer({
    env: {
      HOST: '127.0.0.1',
      MAIL_TRANSPORT: 'resend',
      RESEND_API_KEY: provider.apiKey,
      RESEND_BASE_URL: provider.url,
      MAIL_FROM: 'Sanitetskvinnene <ikke-svar@ressursvenn.example>',
    },
  });
  onTestFinished(() => server.kill());
  return server;
}

/** One mail to her, one to each who reads hers, and the receipt says so. */
async function expectCarried(provider: FakeResend, { url }: RunningServer, reference: string, her: unknown) {
  // On a working day the national coordinator also gets the day's summary, which is about no submission.
  const carried = () => provider.accepted.filter(({ mail }) => mail.subject.includes(shownReference(reference)));
  await vi.waitFor(async () => {
    expect(carried().length).toBeGreaterThanOrEqual(osloReaders.length + 1);
    expect(stepsOf((await visitor(url).receipt(reference)).html)[1]?.state).toBe('done');
  }, patience);
  const reached = carried().map(({ mail }) => (mail.to === her ? 'sender' : 'recipient'));
  expect(reached.sort()).toEqual([...osloReaders.map(() => 'recipient'), 'sender']);
}

describe('she has her receipt at once, and both mails go out later, once,', () => {
  it.concurrent.for(faults)('when the provider %s', async ([, fault], test) => {
    const provider = await fakeResend();
    test.onTestFinished(() => provider.close());
    const server = await serviceWith(provider, test);
    provider.fail(fault, { times: 2 });
    const answers = anApplication();
    const reference = await visitor(server.url).submit('volunteer', answers);
    expect(provider.accepted).toEqual([]);
    await expectCarried(provider, server, reference, answers['email']);
    expect(server.log()).toContain('"outcome":"retry"');
  });

  it.concurrent('when the server is asked to end while the provider takes its time', async (test) => {
    const provider = await fakeResend({ latency: 1500 });
    test.onTestFinished(() => provider.close());
    const server = await serviceWith(provider, test);
    await visitor(server.url).submit('volunteer', anApplication());
    await vi.waitFor(() => expect(provider.requests.length).toBeGreaterThan(0), patience);
    await server.stop();
    // What the provider took is written down, and nothing more was begun.
    const written = server.log().match(/"outcome":"accepted"/g) ?? [];
    expect(written).toHaveLength(provider.accepted.length);
    expect(provider.accepted.length).toBeGreaterThan(0);
    expect(server.log()).not.toContain('"event":"fault"');
  });

  it.concurrent('when the provider is not there at all', async (test) => {
    const gone = await fakeResend();
    await gone.close();
    const server = await serviceWith(gone, test);
    const answers = anApplication();
    const reference = await visitor(server.url).submit('volunteer', answers);
    await vi.waitFor(() => expect(server.log()).toContain('"reason":"unreachable"'), patience);
    const back = await fakeResend({ port: Number(new URL(gone.url).port) });
    test.onTestFinished(() => back.close());
    await expectCarried(back, server, reference, answers['email']);
  });
});
