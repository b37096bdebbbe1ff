/** Resend's webhooks as it publishes them (resend.com/docs/webhooks/event-types), signed as it signs them. */
import { createHmac, randomBytes, randomUUID } from 'node:crypto';

export const newWebhookSecret = (): string => `whsec_${randomBytes(24).toString('base64')}`;

type Details = Record<string, unknown>;

/** What is told of a mail in all events; `details` is what one kind has of its own. */
const anEvent = (type: string, emailId: string, at: number, details: Details = {}): Details => ({
  type,
  created_at: new Date(at).toISOString(),
  data: {
    created_at: new Date(at - 300).toISOString().replace('Z', '719+00:00'),
    email_id: emailId,
    message_id: `<${emailId}@mail.provider.test>`,
    from: 'Sanitetskvinnene <ikke-svar@ressursvenn.example>',
    to: ['kanarifugl@mottaker.example.test'],
    subject: 'Kanarifugl i emnefeltet',
    ...details,
  },
});

const bounce = (type: string, subType = 'General'): Details => ({
  bounce: {
    type,
    subType,
    message: 'kanarifugl@mottaker.example.test: 550 5.1.1 no such user',
    diagnosticCode: ['smtp; 550'],
  },
});

/** Every kind of event about a mail, by what we call it. */
export const mailEvents = {
  sent: (id: string, at: number) => anEvent('email.sent', id, at),
  scheduled: (id: string, at: number) => anEvent('email.scheduled', id, at),
  delivered: (id: string, at: number) => anEvent('email.delivered', id, at),
  delayed: (id: string, at: number) => anEvent('email.delivery_delayed', id, at),
  'permanent bounce': (id: string, at: number) => anEvent('email.bounced', id, at, bounce('Permanent')),
  'transient bounce': (id: string, at: number) => anEvent('email.bounced', id, at, bounce('Transient', 'MailboxFull')),
  'undetermined bounce': (id: string, at: number) =>
    anEvent('email.bounced', id, at, bounce('Undetermined', 'Undetermined')),
  complaint: (id: string, at: number) => anEvent('email.complained', id, at),
  opened: (id: string, at: number) => anEvent('email.opened', id, at),
  clicked: (id: string, at: number) =>
    anEvent('email.clicked', id, at, {
      click: {
        ipAddress: '192.0.2.17',
        link: 'https://ressursvenn.example/sak/kanarifugl/',
        timestamp: new Date(at).toISOString(),
        userAgent: 'Mozilla/5.0',
      },
    }),
  failed: (id: string, at: number) => anEvent('email.failed', id, at, { failed: { reason: 'reached_daily_quota' } }),
  suppressed: (id: string, at: number) =>
    anEvent('email.suppressed', id, at, {
      suppressed: { type: 'OnAccountSuppressionList', message: 'kanarifugl@mottaker.example.test is on the list' },
    }),
  'something new': (id: string, at: number) => anEvent('email.teleported', id, at, { teleported: { to: 'Bodø' } }),
} as const;
export type MailEventName = keyof typeof mailEvents;

/** An event that is about no mail. */
export const contactEvent = (at: number): Details => ({
  type: 'contact.created',
  created_at: new Date(at).toISOString(),
  data: { id: randomUUID(), email: 'kanarifugl@mottaker.example.test', first_name: 'Kanari', unsubscribed: false },
});

export interface SignOptions {
  secret: string;
  /** When it is sent, in milliseconds since 1970. Resend signs anew each time it tells an event again. */
  at: number;
  id?: string;
}

/** The headers that go with these bytes. */
export function signatureHeaders(body: string | Uint8Array, { secret, at, id }: SignOptions): Record<string, string> {
  const timestamp = String(Math.floor(at / 1000));
  const eventId = id ?? `msg_${randomUUID().replaceAll('-', '')}`;
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const signature = createHmac('sha256', key).update(`${eventId}.${timestamp}.`).update(body).digest('base64');
  return { 'svix-id': eventId, 'svix-timestamp': timestamp, 'svix-signature': `v1,${signature}` };
}

export interface Webhook {
  body: string;
  headers: Record<string, string>;
}

/** An event on its way: its bytes and its signed headers. */
export function aWebhook(event: Details, options: SignOptions): Webhook {
  const body = JSON.stringify(event);
  return { body, headers: { 'content-type': 'application/json', ...signatureHeaders(body, options) } };
}
