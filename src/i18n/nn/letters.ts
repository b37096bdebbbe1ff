/** Nynorsk for the mail. Neutral to whoever glances at a screen: no name, no answer, no word about violence (safety.md S-52). */
import type { letters as nbLetters } from '../nb/letters.ts';

export const letters: Readonly<Record<keyof typeof nbLetters, string>> = {
  'mail.greeting': 'Hei!',
  'mail.signature': 'Vennleg helsing Sanitetskvinnene',
  'mail.form.volunteer': 'Bli ressursvenn',
  'mail.form.crisis-centre': 'Førespurnad frå ein samarbeidspartnar',
  'mail.notice.subject': 'Ny førespurnad, ref. {reference}',
  'mail.notice.opening': 'Det har kome ein førespurnad til dykk.',
  'mail.notice.handedOver': 'Ein førespurnad er send vidare til deg.',
  'mail.notice.possibleSpam': 'Mogleg søppelpost. Les førespurnaden likevel: det kan vere eit menneske bak.',
  'mail.notice.form': 'Skjema: {form}',
  'mail.notice.place': 'Stad: {place}',
  'mail.notice.reference': 'Referanse: {reference}',
  'mail.notice.received': 'Motteken: {date}',
  'mail.notice.promised': 'Målet er svar innan: {date}',
  'mail.notice.read': 'Les førespurnaden her, og sei frå når du har lest han:',
  'mail.notice.keepLink':
    'Lenka er nøkkelen til svara. Ikkje send e-posten vidare. På sida kan du sende førespurnaden til nasjonal koordinator.',
  'mail.receipt.subject': 'Takk for førespurnaden, ref. {reference}',
  'mail.receipt.opening': 'Takk for førespurnaden. Vi har fått han, og referansen er {reference}.',
  'mail.receipt.promised': 'Målet vårt er at du høyrer frå oss innan {date}. Du treng ikkje å purre.',
  'mail.receipt.follow': 'Sjå kor langt førespurnaden har kome:',
  'mail.receipt.withdraw': 'Har du ombestemt deg, kan du trekke førespurnaden tilbake på same side.',
  'mail.withdrawal.subject': 'Førespurnad trekt tilbake, ref. {reference}',
  'mail.withdrawal.opening':
    'Førespurnaden med referanse {reference} er trekt tilbake. Svara er sletta, og lenka er lukka. Du treng ikkje å gjere noko.',
};
