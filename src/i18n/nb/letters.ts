/** Mail. Neutral to whoever glances at a screen: no name, no answer, no word about violence (safety.md S-52). */
export const letters = {
  'mail.greeting': 'Hei!',
  'mail.signature': 'Vennlig hilsen Sanitetskvinnene',
  'mail.form.volunteer': 'Bli ressursvenn',
  'mail.form.crisis-centre': 'Henvendelse fra en samarbeidspartner',
  'mail.notice.subject': 'Ny henvendelse, ref. {reference}',
  'mail.notice.opening': 'Det har kommet en henvendelse til dere.',
  'mail.notice.handedOver': 'En henvendelse er sendt videre til deg.',
  'mail.notice.unreachable': 'En henvendelse nådde ikke fram til mottakeren, og er sendt videre til deg.',
  'mail.notice.unanswered': 'En henvendelse har ikke fått svar ennå, og er sendt videre til deg.',
  'mail.notice.unconfirmed':
    'Det har kommet en henvendelse. Den er også sendt til den faste mottakeren, men ingen har bekreftet adressen dit det siste året. Derfor får du den samtidig.',
  'mail.notice.notContacted':
    'En henvendelse er lest, men ingen har sagt fra at de har tatt kontakt. Derfor får du den også.',
  'mail.notice.possibleSpam': 'Mulig søppelpost. Les henvendelsen likevel: Det kan være et menneske bak.',
  'mail.notice.form': 'Skjema: {form}',
  'mail.notice.place': 'Sted: {place}',
  'mail.notice.reference': 'Referanse: {reference}',
  'mail.notice.received': 'Mottatt: {date}',
  'mail.notice.promised': 'Målet er svar innen: {date}',
  'mail.notice.read': 'Les henvendelsen her, og si fra når du har lest den:',
  'mail.notice.keepLink': 'Lenken er nøkkelen til svarene. Ikke send e-posten videre.',
  'mail.notice.canHandOver': 'På siden kan du sende henvendelsen til nasjonal koordinator.',
  'mail.receipt.subject': 'Takk for henvendelsen, ref. {reference}',
  'mail.receipt.opening': 'Takk for henvendelsen. Vi har fått den, og referansen er {reference}.',
  'mail.receipt.promised': 'Målet vårt er at du hører fra oss innen {date}. Du trenger ikke å purre.',
  'mail.receipt.follow': 'Se hvor langt henvendelsen har kommet:',
  'mail.receipt.withdraw': 'Har du ombestemt deg, kan du trekke den tilbake på samme side.',
  'mail.reminder.subject': 'Påminnelse om en henvendelse, ref. {reference}',
  'mail.reminder.opening': 'En henvendelse til dere venter fortsatt på svar.',
  'mail.reminder.openingRead':
    'Dere har lest en henvendelse, og vi har ikke hørt om dere har tatt kontakt. Har dere det, er det fint om dere sier fra.',
  'mail.reminder.read': 'Si fra her når dere har tatt kontakt, eller send den videre:',
  'mail.progress.subject': 'Om henvendelsen din, ref. {reference}',
  'mail.progress.passedOn':
    'Henvendelsen med referanse {reference} er sendt videre til {recipient}. Du trenger ikke å gjøre noe.',
  'mail.contactCheck.subject': 'Stemmer denne adressen fortsatt?',
  'mail.contactCheck.opening':
    'Denne adressen mottar henvendelser fra nettstedet vårt for {recipient}. Vi spør én gang i året om den fortsatt er i bruk.',
  'mail.contactCheck.confirm': 'Blir e-post hit lest, så trykk på knappen på denne siden:',
  'mail.contactCheck.otherwise': 'Skal henvendelsene gå et annet sted, så svar på denne e-posten.',
  'mail.contactFault.subject': 'En kontaktadresse virker ikke',
  'mail.contactFault.opening':
    'E-posten vår til {recipient} kommer ikke fram, eller blir avvist av den som leser der ({contact}).',
  'mail.contactFault.meanwhile':
    'Henvendelser som ingen har åpnet, går videre til neste mottaker. Ingen av dem er borte.',
  'mail.contactFault.action': 'Finn ut hvilken adresse som gjelder, og få den rettet på nettstedet.',
  'mail.withdrawal.subject': 'Henvendelse trukket tilbake, ref. {reference}',
  'mail.withdrawal.opening':
    'Henvendelsen med referanse {reference} er trukket tilbake. Svarene er slettet, og lenken er lukket. Du trenger ikke å gjøre noe.',
} as const;
