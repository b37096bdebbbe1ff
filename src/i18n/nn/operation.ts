import type { operation as bokmal } from '../nb/operation.ts';

export const operation = {
  'erasure.title': 'Kva vi har sletta',
  'erasure.lead': 'Tala blir henta når du opnar sida. Dei gjeld det som er sendt i skjema hos oss.',
  'erasure.lookedAt': 'Sist sett etter svar som skal slettast',
  'erasure.lastErased': 'Sist sletta',
  'erasure.erased': 'Sletta i alt',
  'erasure.held': 'Har svar hos oss no',
  'erasure.notYet': 'Ikkje enno',
  'erasure.one': '1 førespurnad',
  'erasure.many': '{count} førespurnader',
  'erasure.rule.title': 'Når slettar vi?',
  'erasure.rule':
    'Svara blir sletta {afterContact} dagar etter at nokon har hatt kontakt med deg, og seinast {afterReceipt} dagar etter at vi fekk dei. Trekkjer du førespurnaden tilbake, blir dei sletta med ein gong. Det som står igjen, seier ikkje kven du er: mellom anna referansen, fylket, datoane og kven som fekk førespurnaden.',
  'erasure.overwritten': 'Det som er sletta, blir òg skrive over i databasefila.',
  'erasure.backups':
    'I tryggingskopiar kan det som er sletta, liggje kryptert litt lenger. Målet vårt er at ingen kopi er eldre enn 30 dagar.',
  'erasure.back': 'Tilbake til personvern',

  'waits.title': 'Kor lenge har andre venta?',
  'waits.lead': 'Rekna ut frå førespurnadene vi har fått dei siste tolv månadene.',
  'waits.national': 'Heile landet',
  'waits.county': 'I fylket',
  'waits.days.one': '1 vyrkedag',
  'waits.days.many': '{count} vyrkedagar',
  'waits.half.within': 'Halvparten blei lesne eller svara på innan {days}.',
  'waits.half.longer': 'Over halvparten var ikkje lesne etter {days}.',
  'waits.most.within': '95 av 100 blei lesne eller svara på innan {days}.',
  'waits.most.longer': 'Meir enn 5 av 100 var ikkje lesne etter {days}.',
  'waits.count': 'Rekna ut frå {count} førespurnader.',
  'waits.tooFew': 'Vi har for få førespurnader til å seie noko enno.',
  'waits.counties': 'Fylke',
  'waits.how.title': 'Slik har vi rekna',
  'waits.how':
    'Vi tel vyrkedagar frå førespurnaden kom, til nokon sa frå at dei hadde lese han eller teke kontakt. Dei som framleis ventar, er med. Det som er trekt tilbake før nokon las det, og det som liknar søppelpost, er ikkje med. Fylke med for få førespurnader står ikkje i lista, for då kunne tala handle om éin person.',
  'waits.back': 'Tilbake til Bli ressursvenn',

  'mail.summary.subject': 'Noko treng eit menneske',
  'mail.summary.opening': 'Dette treng at eit menneske ser på det:',
  'mail.summary.stuck': 'Kan ikkje sendast til nokon, fordi adressene blir avviste ({count}):',
  'mail.summary.erased-soon': 'Blir snart sletta, og ingen har sagt at dei har teke kontakt ({count}):',
  'mail.summary.unanswered': 'Ikkje svara på, sjølv om alle som står for tur, har fått førespurnaden ({count}):',
  'mail.summary.mail-waits': 'E-post har venta i over to timar på å bli send.',
  'mail.summary.cannot-open': 'E-post kan ikkje sendast, fordi nøkkelen på serveren ikkje passar.',
  'mail.summary.foreign-seal': 'Svar er låste med ein nøkkel som serveren ikkje har ({count}):',
  'mail.summary.bounced-contact': 'Adressa verkar ikkje ({count}):',
  'mail.summary.stale-contact': 'Ingen har stadfesta adressa på over eit år ({count}):',
  'mail.summary.trial-missing': 'Den daglege prøva av heile vegen kom ikkje fram.',
  'mail.summary.more': 'og {count} til',
  'mail.summary.repeat':
    'Du får ikkje fleire slike e-postar om det same denne veka. Er det ikkje ordna til neste veke, kjem det éin til.',
  'mail.summary.operator': 'Den som driftar nettstaden, ser meir med «npm run outbox -- status».',
} as const satisfies Record<keyof typeof bokmal, string>;
