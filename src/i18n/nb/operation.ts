/** What the service tells of itself: what was erased, how long others waited, and the coordinator's daily summary. */
export const operation = {
  // --- /personvern/sletting/: live numbers, for whoever wonders whether we do as we say ---
  'erasure.title': 'Hva vi har slettet',
  'erasure.lead': 'Tallene hentes når du åpner siden. De gjelder det som er sendt i skjemaene våre.',
  'erasure.lookedAt': 'Sist sett etter svar som skal slettes',
  'erasure.lastErased': 'Sist slettet',
  'erasure.erased': 'Slettet i alt',
  'erasure.held': 'Har svar hos oss nå',
  'erasure.notYet': 'Ikke ennå',
  'erasure.one': '1 henvendelse',
  'erasure.many': '{count} henvendelser',
  'erasure.rule.title': 'Når sletter vi?',
  'erasure.rule':
    'Svarene slettes {afterContact} dager etter at noen har hatt kontakt med deg, og senest {afterReceipt} dager etter at vi fikk dem. Trekker du henvendelsen tilbake, slettes de med en gang. Det som står igjen, sier ikke hvem du er: blant annet referansen, fylket, datoene og hvem som fikk henvendelsen.',
  // Only where the file is ours to write over: not on Workers.
  'erasure.overwritten': 'Det som er slettet, blir også skrevet over i databasefilen.',
  'erasure.backups':
    'I sikkerhetskopier kan det som er slettet, ligge kryptert litt lenger. Målet vårt er at ingen kopi er eldre enn 30 dager.',
  'erasure.back': 'Tilbake til personvern',

  // --- /bli-ressursvenn/ventetid/ and the check page. «Lest eller besvart»: somebody pressed a button; we know no more. ---
  'waits.title': 'Hvor lenge har andre ventet?',
  'waits.lead': 'Regnet ut fra henvendelsene vi har fått de siste tolv månedene.',
  'waits.national': 'Hele landet',
  'waits.county': 'I fylket',
  'waits.days.one': '1 virkedag',
  'waits.days.many': '{count} virkedager',
  'waits.half.within': 'Halvparten ble lest eller besvart innen {days}.',
  'waits.half.longer': 'Over halvparten var ikke lest etter {days}.',
  'waits.most.within': '95 av 100 ble lest eller besvart innen {days}.',
  'waits.most.longer': 'Mer enn 5 av 100 var ikke lest etter {days}.',
  'waits.count': 'Regnet ut fra {count} henvendelser.',
  'waits.tooFew': 'Vi har for få henvendelser til å si noe ennå.',
  'waits.counties': 'Fylker',
  'waits.how.title': 'Slik har vi regnet',
  'waits.how':
    'Vi teller virkedager fra henvendelsen kom, til noen sa fra at de hadde lest den eller tatt kontakt. De som fortsatt venter, er med. Det som er trukket tilbake før noen leste det, og det som ligner søppelpost, er ikke med. Fylker med for få henvendelser står ikke i listen, for da kunne tallene handle om én person.',
  'waits.back': 'Tilbake til Bli ressursvenn',

  // --- The daily summary to the national coordinator. The subject shows on lock screens. ---
  'mail.summary.subject': 'Noe trenger et menneske',
  'mail.summary.opening': 'Dette trenger at et menneske ser på det:',
  'mail.summary.stuck': 'Kan ikke sendes til noen, fordi adressene avvises ({count}):',
  'mail.summary.erased-soon': 'Slettes snart, og ingen har sagt at de har tatt kontakt ({count}):',
  'mail.summary.unanswered': 'Ikke besvart, selv om alle som står for tur, har fått henvendelsen ({count}):',
  'mail.summary.mail-waits': 'E-post har ventet i over to timer på å bli sendt.',
  'mail.summary.cannot-open': 'E-post kan ikke sendes, fordi nøkkelen på serveren ikke passer.',
  'mail.summary.foreign-seal': 'Svar er låst med en nøkkel som serveren ikke har ({count}):',
  'mail.summary.bounced-contact': 'Adressen virker ikke ({count}):',
  'mail.summary.stale-contact': 'Ingen har bekreftet adressen på over et år ({count}):',
  'mail.summary.trial-missing': 'Den daglige prøven av hele veien kom ikke fram.',
  'mail.summary.more': 'og {count} til',
  'mail.summary.repeat':
    'Du får ikke flere slike e-poster om det samme denne uka. Er det ikke ordnet til neste uke, kommer det én til.',
  'mail.summary.operator': 'Den som drifter nettstedet, ser mer med «npm run outbox -- status».',
} as const;
