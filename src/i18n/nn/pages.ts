/** Nynorsk for the receipt, the recipient's page, the pages for when something is wrong, and the local mailbox. */
import type { pages as nbPages } from '../nb/pages.ts';

export const pages: Readonly<Record<keyof typeof nbPages, string>> = {
  // --- Receipt: truthful at every step. No answers, no names of people. ---
  'receipt.title': 'Motteke',
  'receipt.title.withdrawn': 'Trekt tilbake',
  'receipt.title.erased': 'Sletta',
  'receipt.heading': 'Takk. Vi har fått det du sende.',
  'receipt.heading.withdrawn': 'Det du sende, er trekt tilbake',
  'receipt.heading.erased': 'Svara er sletta',
  'receipt.reference': 'Referansen din er',
  'receipt.next': 'Kva skjer no?',
  'receipt.step.received': 'Motteke',
  'receipt.step.sending': 'Blir sendt til {recipient}',
  'receipt.step.sendingText': 'Det du skreiv, er lagra hos oss og blir sendt så snart det går.',
  'receipt.step.sent': 'Sendt til {recipient}',
  'receipt.step.read': 'Nokon har lese det',
  'receipt.step.reading': 'Nokon skal lese det du skreiv',
  'receipt.step.readingText': 'Målet er innan {date}',
  'receipt.step.handedOver': 'Sendt vidare til {recipient}',
  // Under the step that tells who has it, when the national coordinator was written to as well.
  'receipt.beside': 'Nasjonal koordinator har òg fått det.',
  'receipt.step.contacted': 'Nokon har teke kontakt med deg',
  'receipt.step.contact.volunteer': 'De snakkast',
  'receipt.step.contact.volunteerText': 'Ein prat utan forpliktingar, om deg og om kva det vil seie å vere ressursvenn',
  'receipt.step.contact.crisis-centre': 'Vi tek kontakt',
  'receipt.step.contact.crisis-centreText':
    'På jobb-e-posten eller telefonen du oppgav. Gjeld det ein bebuar, ringer vi nummeret krisesenteret sjølv har på nettsidene sine.',
  'receipt.promise':
    'Det er vi som skal følgje opp, ikkje du. Høyrer du likevel ikkje noko, kan du ringe eller skrive til nasjonal koordinator og seie referansen: {phone}, {email}.',
  'receipt.withdraw.title': 'Har du ombestemt deg?',
  'receipt.withdraw.text':
    'Det er heilt i orden. Då slettar vi svara dine med ein gong, og den som har fått beskjed, får vite at det er trekt tilbake.',
  'receipt.withdraw.button': 'Trekk tilbake',
  'receipt.withdrawn.text':
    'Svara dine er sletta. Du treng ikkje gjere noko meir. Du er velkomen til å skrive ein annan gong.',
  'receipt.erased.text':
    'Vi tek ikkje vare på svar lenger enn vi treng dei. Det som står igjen, seier ikkje kven du er.',
  'receipt.erased.unanswered':
    'Har ingen teke kontakt med deg? Det er vi leie for. Du kan ringe eller skrive til nasjonal koordinator: {phone}, {email}. Du kan òg sende skjemaet på nytt.',
  'receipt.keep': 'På denne sida står det ingenting om deg. Du kan ta vare på adressa og sjå kor langt vi har kome.',
  'receipt.notFound.title': 'Vi fann ikkje kvitteringa',
  'receipt.notFound.text':
    'Sjå om heile adressa kom med. Du kan òg ringe eller skrive til nasjonal koordinator: {phone}, {email}.',

  // --- The recipient's page ---
  'door.title': 'Ny førespurnad',
  'door.lead': 'Referanse {reference}. Motteken {date}.',
  'door.answers': 'Svara',
  'door.form.volunteer': 'Vil bli ressursvenn',
  'door.form.crisis-centre': 'Frå ein tilsett på krisesenter',
  'door.language': 'Skriven på',
  'door.language.nb': 'bokmål',
  'door.language.nn': 'nynorsk',
  'door.language.en': 'engelsk',
  'door.promised': 'Vi har lova å prøve å svare innan {date}.',
  'door.callCentre':
    'Bruk nummeret krisesenteret sjølv oppgir på nettsidene sine, ikkje nummeret i førespurnaden, før du svarer på noko om ein bebuar.',
  'door.centreYear': 'Dette nummeret er frå {year} og kan vere gammalt. Sjå etter på nettsidene til senteret.',
  'door.possibleSpam': 'Mogleg søppelpost. Les førespurnaden likevel: Det kan vere eit menneske bak.',
  // To the national coordinator, when somebody else has it too.
  'door.beside.unconfirmed': 'Han er òg send til {association}, men ingen har stadfesta adressa deira det siste året.',
  'door.beside.not-contacted': 'Dei har lese han, men ikkje sagt frå at dei har teke kontakt: {association}.',
  'door.actions': 'Kva har du gjort?',
  'door.read': 'Eg har lese dette',
  'door.contacted': 'Eg har teke kontakt',
  'door.handOver': 'Send vidare til nasjonal koordinator',
  'door.handOver.hint': 'Når du sender vidare, blir denne sida lukka for deg. Nasjonal koordinator får ei ny lenke.',
  'door.readAt': 'Lese {date}',
  'door.contactedAt': 'Teke kontakt {date}',
  'door.contactedElsewhere': '{recipient} tok kontakt {date}. Då treng ikkje du gjere meir.',
  'door.keepLink': 'Lenka er nøkkelen til svara. Ikkje send ho til andre, og ikkje skriv ut sida.',
  'door.closed.title': 'Sida er ikkje tilgjengeleg',
  'door.closed.text': 'Lenka verkar ikkje. Spør nasjonal koordinator dersom du treng hjelp: {phone}, {email}.',
  'door.handedOver.title': 'Sendt vidare',
  'door.handedOver.text':
    'Nasjonal koordinator har fått førespurnaden no. Lenka du brukte, er lukka. Takk for at du sende han vidare.',
  'door.handedOver.next': 'Du treng ikkje gjere meir med han, og kan lukke sida.',

  // --- The page behind the yearly question to a role address ---
  'contact.title': 'Adressa',
  'contact.lead': 'Førespurnader til {recipient}',
  'contact.text': 'Vi spør ein gong i året om e-posten vår blir lesen.',
  'contact.button': 'Ja, adressa er i bruk',
  'contact.otherwise':
    'Skal førespurnadene gå ein annan stad? Ring nasjonal koordinator på {phone}, eller skriv til {email}.',
  'contact.confirmed': 'Takk. Adressa blei stadfesta {date}. Vi spør igjen om eit år.',
  'contact.closed.title': 'Sida er ikkje tilgjengeleg',
  'contact.closed.text':
    'Lenka verkar ikkje lenger. Lurer du på noko, kan du ringe eller skrive til nasjonal koordinator: {phone}, {email}.',

  // --- When something is wrong. A fault of ours never sounds like a fault of hers. ---
  'fault.title': 'Vi fekk ikkje sendt',
  'fault.heading': 'Vi fekk ikkje sendt. Du har ikkje gjort noko feil.',
  'fault.text': 'Noko er gale hos oss akkurat no. Det du skreiv, står nedst på sida, og du kan prøve igjen.',
  'fault.retry': 'Prøv igjen',
  'fault.call': 'Du kan òg ringe eller skrive til nasjonal koordinator: {phone}, {email}.',
  'fault.yourWords': 'Det du skreiv',
  'tooMany.title': 'Vent litt før du sender igjen',
  'tooMany.text':
    'Det har kome mange førespurnader frå same stad på kort tid. Det du skreiv, står nedst på sida. Prøv igjen om ca. {minutes} min.',
  'refused.title': 'Vi kunne ikkje lese skjemaet',
  'refused.413':
    'Det du sende, var for stort. Opne skjemaet på nytt og skriv kortare. Det du skreiv, er dessverre ikkje teke vare på.',
  'refused.415': 'Det du sende, kom ikkje frå skjemaet vårt. Opne skjemaet og send derifrå.',
  'refused.400':
    'Noko blei borte på vegen hit. Opne skjemaet og send igjen. Det du skreiv, er dessverre ikkje teke vare på, så du må skrive det på nytt.',
  'refused.toForm': 'Til skjemaet',
  'notHere.title': 'Start med skjemaet',
  'notHere.text': 'Denne sida viser berre svar som er sende frå skjemaet.',
  'forbidden.title': 'Vi kunne ikkje ta imot skjemaet',
  'forbidden.text':
    'Vi kunne ikkje sjå at skjemaet blei sendt frå nettstaden vår. Det du skreiv, er dessverre ikkje teke vare på. Opne skjemaet og skriv det på nytt. Går det framleis ikkje, kan du ringe eller skrive til nasjonal koordinator: {phone}, {email}.',
  'notFound.title': 'Vi fann ikkje sida',
  'notFound.text': 'Kanskje er adressa skriven feil, eller kanskje har vi flytta sida.',
  'notFound.home': 'Til framsida',
  'error.title': 'Noko gjekk gale hos oss',
  'error.text':
    'Du har ikkje gjort noko feil. Prøv igjen om litt, eller ring eller skriv til nasjonal koordinator: {phone}, {email}.',

  // --- Local mailbox, for developers and rehearsals ---
  'mailbox.title': 'Postkasse',
  'mailbox.lead': 'E-post blir liggjande her og når ingen. Berre for utvikling og øving.',
  'mailbox.empty': 'Ingen e-post enno.',
  'mailbox.to': 'Til',

  'share.neutral': 'To stolar',
  'share.kitchen': 'Ressursvenn. To stolar ved eit dekt kjøkenbord',
  'share.cups': 'Ressursvenn. To koppar og ei kanne',
  'share.books': 'Ressursvenn. To bøker og ei leselampe',
  'share.coats': 'Ressursvenn. To kåper på ei knaggrekkje',
  'share.pencils': 'Ressursvenn. Eit skrive ark og to blyantar',
};
