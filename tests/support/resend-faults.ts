/** What can go wrong between us and the provider, told so that a test or another process can ask for it. */
import { z } from 'astro/zod';
import { errorBody, type ProviderMail, type PublishedError, publishedErrors } from './resend-rules.ts';

const Fault = z.discriminatedUnion('does', [
  z.strictObject({
    does: z.literal('answer').describe('Answers with one of the published errors'),
    error: z.enum(publishedErrors),
    message: z.string().optional(),
    headers: z.record(z.string(), z.string()).optional(),
    accepts: z.boolean().optional().describe('True: the mail is accepted, and only the answer is wrong'),
  }),
  z.strictObject({
    does: z.literal('say').describe('Answers with any status and text, as a proxy or a broken server might'),
    status: z.int().min(200).max(599),
    body: z.string(),
    type: z.string().optional().describe('Content type; application/json when left out'),
    headers: z.record(z.string(), z.string()).optional(),
    accepts: z.boolean().optional(),
  }),
  z.strictObject({ does: z.literal('slow'), ms: z.number().min(0).describe('Answers rightly, but late') }),
  z.strictObject({ does: z.literal('cut').describe('Cuts the connection'), accepts: z.boolean().optional() }),
  z.strictObject({ does: z.literal('hang').describe('Never answers'), accepts: z.boolean().optional() }),
]);
export type Fault = z.infer<typeof Fault>;

/** A fault, how many requests it meets (1 when left out), and for whom: every recipient when left out. */
export const FaultOrder = z.strictObject({
  fault: Fault,
  times: z.int().min(1).optional(),
  to: z.string().optional(),
});
export type FaultOrder = z.infer<typeof FaultOrder>;

const html = '<!doctype html><title>Vent litt</title><h1>Vi er straks tilbake</h1>';

/** A published error, said in place of accepting. `answer('500 application_error', { accepts: true })`: after accepting. */
export const answer = (
  error: PublishedError,
  more: { accepts?: boolean; headers?: Record<string, string> } = {},
): Fault => ({
  does: 'answer',
  error,
  ...more,
});

/** An HTML page where JSON was promised. */
export const page = (status: number, more: { accepts?: boolean } = {}): Fault => ({
  does: 'say',
  status,
  body: html,
  type: 'text/html; charset=utf-8',
  ...more,
});

export interface Reply {
  status: number;
  body: string;
  headers: Record<string, string>;
}

/** What the fault says instead of the right answer; null when it says nothing of its own. */
export function replyOf(fault: Fault): Reply | null {
  if (fault.does === 'say') {
    const { status, body, type = 'application/json', headers } = fault;
    return { status, body, headers: { 'content-type': type, ...headers } };
  }
  if (fault.does !== 'answer') return null;
  const error = errorBody(fault.error, fault.message);
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (error.statusCode === 429) headers['retry-after'] = '1';
  return { status: error.statusCode, body: JSON.stringify(error), headers: { ...headers, ...fault.headers } };
}

/** Faults in waiting, first come, first served. */
export function faultQueue() {
  const waiting: { fault: Fault; left: number; to?: string }[] = [];
  return {
    add({ fault, times = 1, to }: FaultOrder): void {
      waiting.push({ fault, left: times, ...(to === undefined ? {} : { to }) });
    },
    /** The next fault for this mail, which is used up by it; null when all shall go well. */
    take(mail: ProviderMail): Fault | null {
      const next = waiting.find(({ to, left }) => left > 0 && (to === undefined || [mail.to].flat().includes(to)));
      if (!next) return null;
      next.left -= 1;
      return next.fault;
    },
  };
}
