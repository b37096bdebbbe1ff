/** The two forms, from question to «se over». Short, warm, direct. Error texts say what to do (forms.md F-13). */
export const forms = {
  // --- Volunteer form ---
  'volunteer.title': 'Meld interesse',
  'volunteer.description': 'Meld interesse for å bli ressursvenn. Det tar omtrent to minutter.',
  'volunteer.lead':
    'Tar omtrent to minutter. Ingenting lagres før du sender. Vi sier fra ved hvert felt om det må fylles ut.',
  'volunteer.postalCode.label': 'Postnummer der du vil være frivillig',
  'volunteer.postalCode.hint': 'Må fylles ut. Det avgjør hvem som får søknaden.',
  // {first} and {others}: municipality names, when a postal code crosses a border.
  'volunteer.municipality.legend': 'I hvilken kommune vil du være frivillig?',
  'volunteer.municipality.hint': 'Må fylles ut. Postnummeret {code} ligger i flere kommuner.',
  'volunteer.name.label': 'Navn',
  'volunteer.contactMethod.legend': 'Hvordan kan vi nå deg?',
  'volunteer.contactMethod.email': 'E-post',
  'volunteer.contactMethod.phone': 'Telefon',
  'volunteer.contactMethod.either': 'Begge deler er greit',
  'volunteer.email.label': 'E-post',
  'volunteer.email.hint': 'Må fylles ut hvis du vil ha svar på e-post',
  'volunteer.phone.label': 'Telefon',
  'volunteer.phone.hint': 'Må fylles ut hvis du vil bli ringt',
  'volunteer.mayLeaveMessage.legend': 'Kan vi legge igjen beskjed på telefonen?',
  'volunteer.mayLeaveMessage.no': 'Nei',
  'volunteer.mayLeaveMessage.yes': 'Ja',
  'volunteer.languages.legend': 'Språk du snakker',
  'volunteer.otherLanguage.label': 'Andre språk',
  'volunteer.message.label': 'Noe du vil fortelle?',
  'volunteer.message.hint':
    'Valgfritt. Høyst 600 tegn. Ikke skriv om andres helse, om vold mot andre eller om straffesaker.',
  'volunteer.aside.who.title': 'Hvem får søknaden?',
  'volunteer.aside.who.text':
    'Du får se hvem som får søknaden, før du sender den. Er det en forening, kan du velge en annen.',
  'volunteer.aside.never.title': 'Dette spør vi aldri om',
  'volunteer.aside.never.1': 'fødselsnummer',
  'volunteer.aside.never.2': 'gateadresse',
  'volunteer.aside.never.3': 'politiattest. Den viser du fram senere, og vi tar ikke vare på den.',
  'volunteer.first.title': 'Før du melder deg',
  // {age}, {meetings}, {length}: from content/site.yaml.
  'volunteer.first.text':
    'En ressursvenn {age} og ha tid til {meetings} {length}. Du får opplæring først. Lurer du på noe, kan du ringe eller skrive til nasjonal koordinator: {phone}, {email}.',

  // --- Names of languages, as ticked ---
  'language.nb': 'Norsk',
  'language.en': 'Engelsk',
  'language.uk': 'Ukrainsk',
  'language.pl': 'Polsk',
  'language.ar': 'Arabisk',
  'language.es': 'Spansk',
  'language.so': 'Somali',
  'language.ti': 'Tigrinja',
  'language.prs': 'Dari eller persisk',
  'language.se': 'Nordsamisk',

  // --- Crisis-centre form. Staff are bound by confidentiality: it never asks about a resident. ---
  'crisis-centre.title': 'Be om informasjon',
  'crisis-centre.description': 'For ansatte på krisesentre: be om informasjon, materiell eller samarbeid.',
  'crisis-centre.lead':
    'For deg som jobber på krisesenter. Skriv ingenting om den det gjelder: ikke navn, alder, barn eller bakgrunn.',
  'crisis-centre.crisisCentre.label': 'Krisesenter',
  'crisis-centre.crisisCentre.hint': 'Må fylles ut. Det avgjør hvem som får henvendelsen.',
  'crisis-centre.crisisCentre.placeholder': 'Velg krisesenter',
  'crisis-centre.crisisCentre.unlisted': 'Ikke i listen',
  'crisis-centre.crisisCentre.unlistedGroup': 'Et annet senter',
  'crisis-centre.crisisCentreName.label': 'Navnet på krisesenteret',
  'crisis-centre.crisisCentreName.hint': 'Må fylles ut hvis krisesenteret ikke står i listen',
  'crisis-centre.name.label': 'Navnet ditt',
  'crisis-centre.role.label': 'Stilling',
  'crisis-centre.email.label': 'Jobb-e-post',
  'crisis-centre.email.hint': 'Må fylles ut. Bruk adressen du har på krisesenteret.',
  'crisis-centre.phone.label': 'Telefon på jobb',
  'crisis-centre.topic.legend': 'Hva gjelder det?',
  'crisis-centre.topic.information': 'Informasjon om tilbudet',
  'crisis-centre.topic.material': 'Materiell og plakater',
  'crisis-centre.topic.cooperation': 'Starte samarbeid',
  'crisis-centre.topic.resident': 'Vi har en beboer som ønsker ressursvenn',
  'crisis-centre.topic.resident.hint': 'Ikke skriv noe om beboeren. Vi tar kontakt med deg.',
  'crisis-centre.topic.other': 'Annet',
  'crisis-centre.message.label': 'Melding',
  'crisis-centre.message.hint':
    'Valgfritt. Høyst 600 tegn. Ikke skriv noe som kan vise hvem en beboer er, eller at noen har vært i kontakt med dere.',
  'crisis-centre.aside.who.title': 'Hvem får henvendelsen?',
  'crisis-centre.aside.who.text':
    'Du får se hvem som får henvendelsen, før du sender den. Er det en forening, kan du velge en annen.',
  'crisis-centre.aside.confidential.title': 'Taushetsplikten din',
  'crisis-centre.aside.confidential.text':
    'Også det at noen har vært i kontakt med krisesenteret, er taushetsbelagt (krisesenterloven § 5). Derfor spør vi bare om deg og senteret.',

  // --- Both forms ---
  'form.check': 'Se over svarene',
  'form.required': 'Må fylles ut',
  'form.optional': 'Valgfritt',
  'form.trap': 'La dette feltet stå tomt',
  // The checkbox by which she lets stand what we pointed out: only she knows whose number or name it is.
  'volunteer.confirmed': 'Jeg har sett over. Det røper ikke hvem andre er.',
  'crisis-centre.confirmed': 'Jeg har sett over. Det handler ikke om en beboer.',
  'form.errorTitle': 'Feil: {title}',
  'form.noScript':
    'Nettleseren din kjører ikke JavaScript. Hvis du forlater siden, kan tilbakeknappen vise det du har skrevet.',

  // --- Errors: shown beside the field and in the summary, word for word the same ---
  'error.postalCode.format': 'Skriv postnummeret med fire siffer, for eksempel 0150',
  'error.municipality.missing': 'Velg kommunen der du vil være frivillig',
  'error.name.missing': 'Skriv navnet ditt',
  'error.name.tooLong': 'Skriv navnet med høyst 100 tegn',
  'error.contactMethod.missing': 'Velg hvordan vi kan nå deg',
  'error.contact.missing': 'Skriv e-postadressen eller telefonnummeret ditt',
  'error.email.missing': 'Skriv e-postadressen slik: navn@eksempel.no',
  'error.email.format': 'Skriv e-postadressen slik: navn@eksempel.no',
  'error.email.tooLong': 'Skriv en e-postadresse med høyst 254 tegn',
  'error.workEmail.missing': 'Skriv jobb-e-posten slik: navn@eksempel.no',
  'error.phone.missing': 'Skriv et telefonnummer, for eksempel 412 34 567',
  'error.phone.format': 'Skriv et telefonnummer, for eksempel 412 34 567',
  // The number begins with 0, as it is dialled within another country.
  'error.phone.country': 'Skriv telefonnummeret med + og landskoden, for eksempel +46 70 123 45 67',
  'error.otherLanguage.tooLong': 'Skriv andre språk med høyst 100 tegn',
  'error.message.tooLong': 'Meldingen kan ha 600 tegn. Du har skrevet {count}.',
  'error.crisisCentre.missing': 'Velg krisesenter',
  'error.crisisCentreName.missing': 'Skriv navnet på krisesenteret',
  'error.crisisCentreName.tooLong': 'Skriv navnet på krisesenteret med høyst 100 tegn',
  'error.role.tooLong': 'Skriv stillingen med høyst 100 tegn',
  'error.topic.missing': 'Velg hva det gjelder',
  // {words}: the number as she wrote it, in «». It must go: it is never stored, and she has done nothing wrong.
  'error.nationalId': 'Ta bort {words}. Det ser ut som et fødselsnummer, og det tar vi aldri imot.',
  // {words}: a list, each in «». Shown at the checkbox below and in the summary.
  'error.details': 'Dette kan røpe hvem noen er: {words}. Ta det bort, eller kryss av her.',
  'error.form.tooLarge': 'Det du har skrevet, er for langt til å sendes. Kort ned meldingen.',

  // --- Check page ---
  'check.title': 'Se over før du sender',
  // Back may show an empty form: what somebody typed is not kept for it.
  'check.lead': 'Ingenting er sendt ennå. Vil du rette noe, velg «Endre». Tilbakeknappen kan tømme skjemaet.',
  // She has gone back to it after sending.
  'check.sentBefore':
    'Du har allerede sendt dette. Referansen er {reference}. Du trenger ikke å sende det en gang til.',
  'check.sentBefore.link': 'Se hvordan det går',
  'check.answers': 'Svarene dine',
  'check.change': 'Endre',
  'check.who.title': 'Hvem får dette?',
  'check.who.recipient': 'Mottaker',
  'check.who.reason': 'Hvorfor',
  'check.who.when': 'Når du hører fra oss',
  'check.who.whenText': 'Målet er innen {date}',
  'check.who.verified': 'Sist vi vet at adressen gjaldt',
  'check.who.beside': 'Får den samtidig',
  // Stands in place of check.who.verified: the date is the first recipient's, not hers. {date}: a month, or a day.
  'check.who.besideText':
    'Nasjonal koordinator, for adressen til mottakeren er gammel. Sist vi vet at den gjaldt: {date}.',
  'check.who.otherwise': 'Hvis ingen svarer',
  'check.who.otherwiseText': 'Da går henvendelsen videre til {others}.',
  'check.choose.legend': 'Vil du heller sende til noen andre?',
  'check.choose.hint': 'Da får ikke mottakeren som står over, vite noe. Du trenger ikke å si hvorfor.',
  // She is the last in every list, so nothing is kept from her.
  'check.choose.hintFar': 'Nasjonal koordinator får det også hvis ingen svarer der, eller hvis adressen dit er gammel.',
  'check.choose.national': 'Send til nasjonal koordinator i stedet',
  // {association}; {kilometres} in a straight line.
  'check.choose.association': 'Send til {association} i stedet (ca. {kilometres} km unna)',
  'check.send': 'Send til {recipient}',
  'check.warning.email': 'Mente du {email}? Hvis adressen er riktig, kan du bare sende.',
  'check.warning.privateEmail': 'Dette ser ut som en privat adresse. Bruk helst jobbadressen din.',
  'check.postalCode.unknown': '{code}. Vi fant ikke dette postnummeret. Derfor får nasjonal koordinator søknaden.',
  // {who}: one of the three below, or the recipient alone.
  'check.privacy':
    'Ansvarlig for opplysningene er {controller}. Vi bruker dem bare til å svare deg, fordi du har bedt om det. De går til {who}. De lagres kryptert, og slettes {afterContact} dager etter kontakt med deg, senest etter {afterReceipt} dager. Du kan få se og rette dem, og trekke dem tilbake på kvitteringssiden. E-postadressen og stedet går gjennom Resend (USA). Du kan klage til Datatilsynet.',
  'check.privacy.later': '{recipient}, og videre til {others} hvis ingen svarer',
  'check.privacy.beside': '{recipient} og til nasjonal koordinator',
  'check.privacy.besideAndLater': '{recipient} og til nasjonal koordinator, og videre til {others} hvis ingen svarer',
  'check.privacyLink': 'Les om personvern',

  // --- Who gets it, and why. {association}, {place}, {centre}. ---
  'recipient.national': 'Nasjonal koordinator',
  'recipient.nationalInText': 'nasjonal koordinator',
  // {county}: the county's name.
  'recipient.county': 'fylkeskontakten i {county}',
  'recipient.deputy': 'stedfortrederen i foreningen',
  'recipient.reason.covers-municipality': 'Foreningen har Ressursvenn i {place}.',
  'recipient.reason.partners-with-centre': 'Foreningen samarbeider med krisesenteret.',
  'recipient.reason.covers-centre-seat': 'Foreningen har Ressursvenn der krisesenteret ligger.',
  'recipient.reason.chosen': 'Du har valgt denne foreningen.',
  'recipient.reason.deputy': 'Stedfortrederen svarer for foreningen nå.',
  'recipient.reason.county': 'Fylkeskontakten hjelper foreningene i fylket.',
  // An inquiry from a centre that is not in the list.
  'recipient.reason.unlisted': 'Vi vet ikke hvor senteret ligger. Nasjonal koordinator finner ut hvem som kan svare.',
  'recipient.reason.national':
    'Vi kjenner ingen forening med Ressursvenn der ennå. Nasjonal koordinator finner ut hva som passer.',
  'recipient.reason.national-chosen': 'Du har valgt nasjonal koordinator.',
  'recipient.reason.possible-spam': 'Nasjonal koordinator leser henvendelsen først.',
  'recipient.skipped.no-contact':
    'Vi har ikke fått noen adresse til {association} ennå. Derfor går henvendelsen til {recipient}.',
  'recipient.skipped.away': 'Ingen leser post hos {association} akkurat nå. Derfor går henvendelsen til {recipient}.',
} as const;
