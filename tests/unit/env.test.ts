import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parseSettings, SettingsError, settingNames } from '../../src/server/env.ts';
import { newSealingKey } from '../../src/server/sealing.ts';

const key = newSealingKey();
const production = {
  NODE_ENV: 'production',
  SITE_URL: 'https://ressursvenn.example',
  MAIL_TRANSPORT: 'resend',
  RESEND_API_KEY: 're_test',
  MAIL_FROM: 'Sanitetskvinnene <post@ressursvenn.example>',
  SUBMISSION_KEY: key,
};
const { NODE_ENV: _, ...atHome } = production;

function messageFor(variables: Record<string, unknown>): string {
  try {
    parseSettings(variables);
  } catch (error) {
    if (error instanceof SettingsError) return error.message;
    throw error;
  }
  return 'no error';
}

describe('the settings', () => {
  it('need nothing in the local default', () => {
    expect(parseSettings({})).toEqual({
      siteUrl: null,
      host: 'localhost',
      port: 4321,
      dataDir: '.data',
      transport: 'mailbox',
      mailboxFor: 'all',
      resend: null,
      mailFrom: 'Sanitetskvinnene <ikke-svar@ressursvenn.example>',
      keys: null,
      runSecret: null,
      webhookSecrets: [],
      heartbeatTo: null,
      senderLimit: { burst: 120, perHour: 720 },
    });
  });

  it('take an empty variable for one that is not set', () => {
    const empty = Object.fromEntries(
      [
        'SITE_URL',
        'PORT',
        'MAIL_TRANSPORT',
        'SUBMISSION_KEY',
        'RUN_SECRET',
        'RESEND_WEBHOOK_SECRET',
        'SENDER_LIMIT',
      ].map((name) => [name, '']),
    );
    expect(parseSettings(empty)).toEqual(parseSettings({}));
  });

  it('of production are read whole', () => {
    const settings = parseSettings({
      ...production,
      HOST: '0.0.0.0',
      PORT: '80',
      DATA_DIR: '/var/lib/ressursvenn',
      RUN_SECRET: 'sixteen signs or more',
      RESEND_WEBHOOK_SECRET: [Buffer.alloc(24, 'a'), Buffer.alloc(32, 'b')]
        .map((bytes) => `whsec_${bytes.toString('base64')}`)
        .join(', '),
      SENDER_LIMIT: '5/60',
      RESEND_BASE_URL: 'http://127.0.0.1:8025',
    });
    expect(settings).toMatchObject({
      host: '0.0.0.0',
      port: 80,
      dataDir: '/var/lib/ressursvenn',
      transport: 'resend',
      mailboxFor: 'none',
      resend: { apiKey: 're_test', baseUrl: 'http://127.0.0.1:8025' },
      mailFrom: production.MAIL_FROM,
      runSecret: 'sixteen signs or more',
      webhookSecrets: [Buffer.alloc(24, 'a'), Buffer.alloc(32, 'b')],
      senderLimit: { burst: 5, perHour: 60 },
    });
    expect(settings.siteUrl?.origin).toBe('https://ressursvenn.example');
    expect(settings.keys).toHaveLength(1);
  });

  it.each([
    ['PORT', '0', { port: 0 }],
    ['PORT', '65535', { port: 65_535 }],
    ['SENDER_LIMIT', 'off', { senderLimit: null }],
    ['SITE_URL', 'http://localhost:4321/', { siteUrl: new URL('http://localhost:4321') }],
    ['MAIL_FROM', 'post@ressursvenn.example', { mailFrom: 'post@ressursvenn.example' }],
  ])('may have %s=%s', (name, value, expected) => {
    expect(parseSettings({ [name]: value })).toMatchObject(expected);
  });

  it('keep several keys in order, the newest first', () => {
    const [first, second] = [newSealingKey(), newSealingKey()];
    const ids = (keys: string) => parseSettings({ SUBMISSION_KEY: keys }).keys?.map(({ id }) => id);
    expect(ids(`${first}, ${second}`)).toEqual([...(ids(first) ?? []), ...(ids(second) ?? [])]);
  });

  it('may have the mailbox in production when somebody says that she knows', () => {
    const rehearsal = { ...production, MAIL_TRANSPORT: 'mailbox', ALLOW_MAILBOX: '1' };
    expect(parseSettings(rehearsal)).toMatchObject({ transport: 'mailbox', mailboxFor: 'none' });
    const onThisMachine = parseSettings({ ...rehearsal, SITE_URL: 'http://localhost:4321' });
    expect(onThisMachine.mailboxFor).toBe('this-machine');
    // A proxy on the same machine is not its user, whether or not it speaks TLS.
    expect(parseSettings({ ...rehearsal, SITE_URL: 'http://ressursvenn.example' }).mailboxFor).toBe('none');
  });
});

describe('a setting that does not fit is named, with what to write', () => {
  it.each<[string, Record<string, unknown>]>([
    [
      'SITE_URL must be an address without a path, like https://ressursvenn.example',
      { SITE_URL: 'https://ressursvenn.example/forside' },
    ],
    [
      'SITE_URL must be an address without a path, like https://ressursvenn.example',
      { SITE_URL: 'ressursvenn.example' },
    ],
    [
      'SITE_URL must be an address without a path, like https://ressursvenn.example',
      { SITE_URL: 'javascript:alert(1)' },
    ],
    ['PORT must be a port number', { PORT: 'http' }],
    ['PORT must be a port number', { PORT: '65536' }],
    ['PORT must be a port number', { PORT: '-1' }],
    ['MAIL_TRANSPORT must be mailbox or resend', { MAIL_TRANSPORT: 'smtp' }],
    ['RESEND_BASE_URL must be a web address', { RESEND_BASE_URL: 'file:///etc/passwd' }],
    ['MAIL_FROM must be an e-mail address, or Name <address>', { MAIL_FROM: 'Sanitetskvinnene' }],
    ['MAIL_FROM must be an e-mail address, or Name <address>', { MAIL_FROM: 'a@b.no\nBcc: c@d.no' }],
    [
      'SUBMISSION_KEY must be 32 bytes in base64 (several keys: separated by commas, the newest first)',
      { SUBMISSION_KEY: 'secret' },
    ],
    [
      'SUBMISSION_KEY must be 32 bytes in base64 (several keys: separated by commas, the newest first)',
      { SUBMISSION_KEY: `${key},` },
    ],
    [
      'RESEND_WEBHOOK_SECRET must be a signing secret as Resend shows it, whsec_… (several: separated by commas)',
      { RESEND_WEBHOOK_SECRET: 're_123' },
    ],
    ['RUN_SECRET must be at least 16 signs', { RUN_SECRET: 'fifteen signs..' }],
    ['SENDER_LIMIT must be off, or burst/perHour like 120/720', { SENDER_LIMIT: '120' }],
    ['SENDER_LIMIT must be off, or burst/perHour like 120/720', { SENDER_LIMIT: '0/720' }],
    ['SENDER_LIMIT must be off, or burst/perHour like 120/720', { SENDER_LIMIT: '120/0' }],
    ['RESEND_API_KEY is needed when MAIL_TRANSPORT is resend', { ...atHome, RESEND_API_KEY: '' }],
    ['MAIL_FROM is needed when MAIL_TRANSPORT is resend', { ...atHome, MAIL_FROM: '' }],
    [
      'SITE_URL is needed when MAIL_TRANSPORT is resend: the links in the mail begin with it',
      { ...atHome, SITE_URL: '', RESEND_BASE_URL: 'https://api.resend.example' },
    ],
    [
      'SITE_URL is needed when MAIL_TRANSPORT is resend: the links in the mail begin with it',
      { ...atHome, SITE_URL: '' },
    ],
    [
      'MAIL_TRANSPORT must be resend in production: a local mailbox reaches nobody (ALLOW_MAILBOX=1 if you know that)',
      { ...production, MAIL_TRANSPORT: '' },
    ],
    ['SUBMISSION_KEY is needed in production', { ...production, SUBMISSION_KEY: '' }],
    ['SITE_URL is needed in production: the links in the mail begin with it', { ...production, SITE_URL: undefined }],
  ])('%s', (line, variables) => {
    expect(messageFor(variables)).toBe(
      `The service cannot start with these settings:\n  - ${line}\nSee «Environment» in README.md.`,
    );
  });

  it('but needs no SITE_URL for a provider on this machine', () => {
    for (const base of ['http://127.0.0.1:4000', 'http://localhost:4000/v1', 'http://[::1]:4000'])
      expect(messageFor({ ...atHome, SITE_URL: '', RESEND_BASE_URL: base })).toBe('no error');
  });

  it('together with every other', () => {
    const message = messageFor({ PORT: 'x', MAIL_TRANSPORT: 'x', RUN_SECRET: 'x' });
    expect(message.match(/^ {2}- \w+/gm)).toEqual(['  - PORT', '  - MAIL_TRANSPORT', '  - RUN_SECRET']);
    expect(messageFor({ NODE_ENV: 'production' }).match(/^ {2}- \w+/gm)).toEqual([
      '  - MAIL_TRANSPORT',
      '  - SUBMISSION_KEY',
      '  - SITE_URL',
    ]);
  });

  it('and never by what stood in it', () => {
    for (let round = 0; round < 200; round += 1) {
      const values = settingNames.map((): unknown => {
        const canary = `canary${randomBytes(9).toString('base64')}`;
        return [canary, `${canary} ${canary}`, { canary }, [canary], `https://${canary}/x`, `${canary}<`][round % 6];
      });
      const message = messageFor(Object.fromEntries(settingNames.map((name, at) => [name, values[at]])));
      expect(message).toMatch(/^ {2}- /m);
      expect(message).not.toContain('canary');
    }
  });
});
