/** How long a mail is waited for: not long when somebody has just sent a form, and as long as a slow provider may need by the clock. */
import type { ResendSettings } from '../env.ts';
import type { Services } from '../services.ts';
import type { MailPort } from './port.ts';
import { resendMail } from './resend.ts';

const promptTimeout = 3000;
const patientTimeout = 8000;

/** The ports to whoever carries our mail: the provider, or a local mailbox, which nobody waits for. `now`: milliseconds since 1970. */
export function mailPorts(
  carrier: ResendSettings | MailPort,
  now: () => number,
): Pick<Services['mail'], 'prompt' | 'patient'> {
  if ('send' in carrier) return { prompt: carrier, patient: carrier };
  const { apiKey, baseUrl } = carrier;
  const pace = { restUntil: 0 };
  const port = (timeoutMs: number) => resendMail({ apiKey, baseUrl: baseUrl ?? undefined, timeoutMs, now, pace });
  return { prompt: port(promptTimeout), patient: port(patientTimeout) };
}
