/** Mail. Neutral to whoever glances at a screen: no name, no answer, no word about violence (safety.md S-52). */
export const letters = {
  'mail.greeting': 'Hei!',
  'mail.signature': 'Vennlig hilsen Sanitetskvinnene',
  'mail.form.volunteer': 'Bli ressursvenn',
  'mail.form.crisis-centre': 'Henvendelse fra en samarbeidspartner',
  'mail.notice.subject': 'Ny henvendelse, ref. {reference}',
  'mail.notice.opening': 'Det har kommet en henvendelse til dere.',
  'mail.notice.handedOver': 'En henvendelse er sendt videre til deg.',
  'mail.notice.possibleSpam': 'Mulig søppelpost. Les henvendelsen likevel: det kan være et menneske bak.',
  'mail.notice.form': 'Skjema: {form}',
  'mail.notice.place': 'Sted: {place}',
  'mail.notice.reference': 'Referanse: {reference}',
  'mail.notice.received': 'Mottatt: {date}',
  'mail.notice.promised': 'Målet er svar innen: {date}',
  'mail.notice.read': 'Les henvendelsen her, og si fra når du har lest den:',
  'mail.notice.keepLink':
    'Lenken er nøkkelen til svarene. Ikke send e-posten videre. På siden kan du sende henvendelsen til nasjonal koordinator.',
  'mail.receipt.subject': 'Takk for henvendelsen, ref. {reference}',
  'mail.receipt.opening': 'Takk for henvendelsen. Vi har fått den, og referansen er {reference}.',
  'mail.receipt.promised': 'Målet vårt er at du hører fra oss innen {date}. Du trenger ikke å purre.',
  'mail.receipt.follow': 'Se hvor langt henvendelsen har kommet:',
  'mail.receipt.withdraw': 'Har du ombestemt deg, kan du trekke den tilbake på samme side.',
  'mail.withdrawal.subject': 'Henvendelse trukket tilbake, ref. {reference}',
  'mail.withdrawal.opening':
    'Henvendelsen med referanse {reference} er trukket tilbake. Svarene er slettet, og lenken er lukket. Du trenger ikke å gjøre noe.',
} as const;
