/** The receipt, the recipient's page, the pages for when something is wrong, the local mailbox, and pages when they are shared. */
export const pages = {
  // --- Receipt: truthful at every step. No answers, no names of people. ---
  'receipt.title': 'Mottatt',
  'receipt.title.withdrawn': 'Trukket tilbake',
  'receipt.title.erased': 'Slettet',
  'receipt.heading': 'Takk. Vi har fått det du sendte.',
  'receipt.heading.withdrawn': 'Det du sendte, er trukket tilbake',
  'receipt.heading.erased': 'Svarene er slettet',
  'receipt.reference': 'Referansen din er',
  'receipt.next': 'Hva skjer nå?',
  'receipt.step.received': 'Mottatt',
  'receipt.step.sending': 'Sendes til {recipient}',
  'receipt.step.sendingText': 'Det du skrev, er lagret hos oss og blir sendt så snart det går.',
  'receipt.step.sent': 'Sendt til {recipient}',
  'receipt.step.read': 'Lest',
  'receipt.step.reading': 'Noen skal lese det du skrev',
  'receipt.step.readingText': 'Målet er innen {date}',
  'receipt.step.handedOver': 'Sendt videre til {recipient}',
  // Under the step that tells who has it, when the national coordinator was written to as well.
  'receipt.beside': 'Nasjonal koordinator har også fått det.',
  'receipt.step.contacted': 'Noen har tatt kontakt med deg',
  'receipt.step.contact.volunteer': 'Dere snakkes',
  'receipt.step.contact.volunteerText': 'En prat uten forpliktelser, om deg og om hva det vil si å være ressursvenn',
  'receipt.step.contact.crisis-centre': 'Vi tar kontakt',
  'receipt.step.contact.crisis-centreText':
    'På jobb-e-posten eller telefonen du oppga. Gjelder det en beboer, ringer vi nummeret krisesenteret selv har på nettsidene sine.',
  'receipt.promise':
    'Det er vi som skal følge opp, ikke du. Hører du likevel ikke noe, kan du ringe eller skrive til nasjonal koordinator og si referansen: {phone}, {email}.',
  'receipt.withdraw.title': 'Ombestemt deg?',
  'receipt.withdraw.text':
    'Det er helt i orden. Da sletter vi svarene dine med en gang, og den som har fått beskjed, får vite at det er trukket tilbake.',
  'receipt.withdraw.button': 'Trekk tilbake',
  'receipt.withdrawn.text':
    'Svarene dine er slettet. Du trenger ikke gjøre noe mer. Du er velkommen til å skrive en annen gang.',
  'receipt.erased.text':
    'Vi tar ikke vare på svar lenger enn vi trenger dem. Det som står igjen, sier ikke hvem du er.',
  'receipt.erased.unanswered':
    'Har ingen tatt kontakt med deg? Det beklager vi. Du kan ringe eller skrive til nasjonal koordinator: {phone}, {email}. Du kan også sende skjemaet på nytt.',
  'receipt.keep':
    'På denne siden står det ingenting om deg. Du kan ta vare på adressen og se hvor langt vi har kommet.',
  'receipt.notFound.title': 'Vi fant ikke kvitteringen',
  'receipt.notFound.text':
    'Se om hele adressen kom med. Du kan også ringe eller skrive til nasjonal koordinator: {phone}, {email}.',

  // --- The recipient's page, in bokmål for local contacts ---
  'door.title': 'Ny henvendelse',
  'door.lead': 'Referanse {reference}. Mottatt {date}.',
  'door.answers': 'Svarene',
  'door.form.volunteer': 'Vil bli ressursvenn',
  'door.form.crisis-centre': 'Fra en ansatt på krisesenter',
  'door.language': 'Skrevet på',
  'door.language.nb': 'bokmål',
  'door.language.nn': 'nynorsk',
  'door.language.en': 'engelsk',
  'door.promised': 'Vi har lovet å prøve å svare innen {date}.',
  'door.callCentre':
    'Bruk nummeret krisesenteret selv oppgir på nettsidene sine, ikke nummeret i henvendelsen, før du svarer på noe om en beboer.',
  // Right after the number we know. Many are from 2015–2017.
  'door.centreYear': 'Dette nummeret er fra {year} og kan være gammelt. Se etter på senterets egne nettsider.',
  'door.possibleSpam': 'Mulig søppelpost. Les henvendelsen likevel: Det kan være et menneske bak.',
  // To the national coordinator, when somebody else has it too.
  'door.beside.unconfirmed':
    'Den er sendt til {association} også, men ingen har bekreftet adressen deres det siste året.',
  'door.beside.not-contacted': 'De har lest den, men ikke sagt fra at de har tatt kontakt: {association}.',
  'door.actions': 'Hva har du gjort?',
  'door.read': 'Jeg har lest dette',
  'door.contacted': 'Jeg har tatt kontakt',
  'door.handOver': 'Send videre til nasjonal koordinator',
  'door.handOver.hint': 'Når du sender videre, lukkes denne siden for deg. Nasjonal koordinator får en ny lenke.',
  'door.readAt': 'Lest {date}',
  'door.contactedAt': 'Tatt kontakt {date}',
  'door.contactedElsewhere': '{recipient} tok kontakt {date}. Da trenger ikke du å gjøre mer.',
  'door.keepLink': 'Lenken er nøkkelen til svarene. Ikke send den til andre, og ikke skriv ut siden.',
  'door.closed.title': 'Siden er ikke tilgjengelig',
  'door.closed.text': 'Lenken virker ikke. Spør nasjonal koordinator hvis du trenger hjelp: {phone}, {email}.',
  'door.handedOver.title': 'Sendt videre',
  'door.handedOver.text':
    'Nasjonal koordinator har fått den nå. Lenken du brukte, er lukket. Takk for at du sendte den videre.',
  'door.handedOver.next': 'Du trenger ikke å gjøre mer med den, og kan lukke siden.',

  // --- The page behind the yearly question to a role address, in bokmål for local contacts ---
  'contact.title': 'Adressen',
  'contact.lead': 'Henvendelser til {recipient}',
  'contact.text': 'Vi spør én gang i året om e-posten vår blir lest.',
  'contact.button': 'Ja, adressen er i bruk',
  'contact.otherwise':
    'Skal henvendelsene gå et annet sted? Ring nasjonal koordinator på {phone}, eller skriv til {email}.',
  'contact.confirmed': 'Takk. Adressen ble bekreftet {date}. Vi spør igjen om et år.',
  'contact.closed.title': 'Siden er ikke tilgjengelig',
  'contact.closed.text':
    'Lenken virker ikke lenger. Lurer du på noe, kan du ringe eller skrive til nasjonal koordinator: {phone}, {email}.',

  // --- When something is wrong. A fault of ours never sounds like a fault of hers. ---
  'fault.title': 'Vi fikk ikke sendt',
  'fault.heading': 'Vi fikk ikke sendt. Du har ikke gjort noe feil.',
  'fault.text': 'Noe er galt hos oss akkurat nå. Det du skrev, står nederst på siden, og du kan prøve igjen.',
  'fault.retry': 'Prøv igjen',
  'fault.call': 'Du kan også ringe eller skrive til nasjonal koordinator: {phone}, {email}.',
  'fault.yourWords': 'Det du skrev',
  'tooMany.title': 'Vent litt før du sender igjen',
  'tooMany.text':
    'Det har kommet mange henvendelser fra samme sted på kort tid. Det du skrev, står nederst på siden. Prøv igjen om ca. {minutes} min.',
  'refused.title': 'Vi kunne ikke lese skjemaet',
  'refused.413':
    'Det du sendte, var for stort. Åpne skjemaet på nytt og skriv kortere. Det du skrev, er dessverre ikke tatt vare på.',
  'refused.415': 'Det du sendte, kom ikke fra skjemaet vårt. Åpne skjemaet og send derfra.',
  'refused.400':
    'Noe ble borte på veien hit. Åpne skjemaet og send igjen. Det du skrev, er dessverre ikke tatt vare på, så du må skrive det på nytt.',
  'refused.toForm': 'Til skjemaet',
  'notHere.title': 'Begynn med skjemaet',
  'notHere.text': 'Denne siden viser bare svar som er sendt fra skjemaet.',
  'forbidden.title': 'Vi kunne ikke ta imot skjemaet',
  'forbidden.text':
    'Vi kunne ikke se at skjemaet ble sendt fra nettstedet vårt. Det du skrev, er dessverre ikke tatt vare på. Åpne skjemaet og skriv det på nytt. Går det fortsatt ikke, kan du ringe eller skrive til nasjonal koordinator: {phone}, {email}.',
  'notFound.title': 'Vi fant ikke siden',
  'notFound.text': 'Kanskje er adressen skrevet feil, eller kanskje har vi flyttet siden.',
  'notFound.home': 'Til forsiden',
  'error.title': 'Noe gikk galt hos oss',
  'error.text':
    'Du har ikke gjort noe feil. Prøv igjen om litt, eller ring eller skriv til nasjonal koordinator: {phone}, {email}.',

  // --- Local mailbox, for developers and rehearsals ---
  'mailbox.title': 'Postkasse',
  'mailbox.lead': 'E-post blir liggende her og når ingen. Bare for utvikling og øving.',
  'mailbox.empty': 'Ingen e-post ennå.',
  'mailbox.to': 'Til',

  // --- What the picture of a shared link shows, read aloud. The first is for pages she reads about herself, and names nobody. ---
  'share.neutral': 'To stoler',
  'share.kitchen': 'Ressursvenn. To stoler ved et dekket kjøkkenbord',
  'share.cups': 'Ressursvenn. To kopper og en kanne',
  'share.books': 'Ressursvenn. To bøker og en leselampe',
  'share.coats': 'Ressursvenn. To kåper på en knaggrekke',
  'share.pencils': 'Ressursvenn. Et skrevet ark og to blyanter',
} as const;
