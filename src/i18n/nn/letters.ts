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
  'mail.notice.unreachable': 'Ein førespurnad nådde ikkje fram til mottakaren, og er send vidare til deg.',
  'mail.notice.unanswered': 'Ein førespurnad har ikkje fått svar enno, og er send vidare til deg.',
  'mail.notice.unconfirmed':
    'Det har kome ein førespurnad. Han er òg send til den faste mottakaren, men ingen har stadfesta adressa dit det siste året. Difor får du han samstundes.',
  'mail.notice.notContacted':
    'Ein førespurnad er lesen, men ingen har sagt frå at dei har teke kontakt. Difor får du han òg.',
  'mail.notice.possibleSpam': 'Mogleg søppelpost. Les førespurnaden likevel: Det kan vere eit menneske bak.',
  'mail.notice.form': 'Skjema: {form}',
  'mail.notice.place': 'Stad: {place}',
  'mail.notice.reference': 'Referanse: {reference}',
  'mail.notice.received': 'Motteken: {date}',
  'mail.notice.promised': 'Målet er svar innan: {date}',
  'mail.notice.read': 'Les førespurnaden her, og sei frå når du har lese han:',
  'mail.notice.keepLink': 'Lenka er nøkkelen til svara. Ikkje send e-posten vidare.',
  'mail.notice.canHandOver': 'På sida kan du sende førespurnaden til nasjonal koordinator.',
  'mail.receipt.subject': 'Takk for førespurnaden, ref. {reference}',
  'mail.receipt.opening': 'Takk for førespurnaden. Vi har fått han, og referansen er {reference}.',
  'mail.receipt.promised': 'Målet vårt er at du høyrer frå oss innan {date}. Du treng ikkje å purre.',
  'mail.receipt.follow': 'Sjå kor langt førespurnaden har kome:',
  'mail.receipt.withdraw': 'Har du ombestemt deg, kan du trekkje førespurnaden tilbake på same side.',
  'mail.reminder.subject': 'Påminning om ein førespurnad, ref. {reference}',
  'mail.reminder.opening': 'Ein førespurnad til dykk ventar framleis på svar.',
  'mail.reminder.openingRead':
    'De har lese ein førespurnad, og vi har ikkje høyrt om de har teke kontakt. Har de det, er det fint om de seier frå.',
  'mail.reminder.read': 'Sei frå her når de har teke kontakt, eller send han vidare:',
  'mail.progress.subject': 'Om førespurnaden din, ref. {reference}',
  'mail.progress.passedOn':
    'Førespurnaden med referanse {reference} er send vidare til {recipient}. Du treng ikkje å gjere noko.',
  'mail.contactCheck.subject': 'Stemmer denne adressa framleis?',
  'mail.contactCheck.opening':
    'Denne adressa tek imot førespurnader frå nettstaden vår for {recipient}. Vi spør ein gong i året om ho framleis er i bruk.',
  'mail.contactCheck.confirm': 'Blir e-post hit lesen, så trykk på knappen på denne sida:',
  'mail.contactCheck.otherwise': 'Skal førespurnadene gå ein annan stad, så svar på denne e-posten.',
  'mail.contactFault.subject': 'Ei kontaktadresse verkar ikkje',
  'mail.contactFault.opening':
    'E-posten vår til {recipient} kjem ikkje fram, eller blir avvist av den som les der ({contact}).',
  'mail.contactFault.meanwhile':
    'Førespurnader som ingen har opna, går vidare til neste mottakar. Ingen av dei er borte.',
  'mail.contactFault.action': 'Finn ut kva adresse som gjeld, og få ho retta på nettstaden.',
  'mail.withdrawal.subject': 'Førespurnad trekt tilbake, ref. {reference}',
  'mail.withdrawal.opening':
    'Førespurnaden med referanse {reference} er trekt tilbake. Svara er sletta, og lenka er lukka. Du treng ikkje å gjere noko.',
};
