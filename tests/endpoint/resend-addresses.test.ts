import { expect, it, onTestFinished } from 'vitest';
import { deliveryKey } from '../../src/server/mail/port.ts';
import { resendMail } from '../../src/server/mail/resend.ts';
import { fakeResend } from '../support/fake-resend.ts';

it('hands over addresses as mail servers know them', async () => {
  const provider = await fakeResend();
  onTestFinished(() => provider.close());
  const port = resendMail({ apiKey: provider.apiKey, baseUrl: provider.url, now: Date.now });
  const mail = {
    from: 'Ressursvenn <post@blåbær.no>',
    to: 'kari@blåbær.no',
    replyTo: 'post@ærfugl.no',
    subject: 'Takk',
    text: 'Skriv til post@ærfugl.no\n',
  };
  expect(await port.send(mail, deliveryKey('receipt', 'd1', 1))).toMatchObject({ outcome: 'accepted' });
  expect(provider.accepted[0]?.mail).toMatchObject({
    from: 'Ressursvenn <post@xn--blbr-roah.no>',
    to: 'kari@xn--blbr-roah.no',
    reply_to: 'post@xn--rfugl-rra.no',
    text: mail.text,
  });
});
