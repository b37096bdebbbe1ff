/** The finder, the local associations and the municipalities. Survivors read these pages too: titles and descriptions are neutral. */
export const places = {
  // --- Finder. The texts from find.near on are also sent to the browser, which answers by itself. ---
  'find.title': 'Finn oss',
  'find.description': 'Finn forening og kontakt der du bor.',
  'find.heading': 'Finn foreningen din',
  'find.label': 'Postnummer eller kommune',
  'find.hint': 'Vi lagrer det ikke, og det havner ikke i adressefeltet.',
  'find.button': 'Finn',
  'find.lists': 'Finn i en liste',
  'find.lists.associations': 'Alle foreninger vi kjenner til',
  'find.lists.municipalities': 'Alle kommuner',
  'find.notHere': 'Denne adressen svarer bare når du har søkt. Skriv hvor du bor.',
  'find.refused': 'Det som ble sendt, kunne vi ikke lese. Skriv et postnummer eller en kommune i feltet.',
  'find.near': 'Nær {name}',
  'find.own': 'Dette er i kommunen din.',
  'find.none': 'Vi kjenner ingen forening med Ressursvenn i kommunen ennå. Dette er nærmest.',
  'find.via.code': 'Postnummer {text} hører til {name}.',
  'find.via.former': '{text} er i dag en del av {name}.',
  'find.via.postalPlace':
    'Poststedet {text} hører til {name}. Mente du et annet sted med samme navn, søk med postnummeret.',
  'find.empty': 'Skriv et postnummer eller navnet på en kommune',
  'find.empty.text': 'Da viser vi hva som er nærmest. Du kan også velge kommunen i en liste.',
  'find.unknown': 'Vi fant ikke «{typed}»',
  'find.unknown.text':
    'Se om navnet er skrevet riktig. Mange bydeler og gamle navn kjenner vi ikke: Skriv postnummeret, eller kommunen slik den heter i dag. Du kan også velge kommunen i en liste.',
  'find.unknownCode': 'Vi fant ikke postnummer {typed}',
  'find.unknownCode.text': 'Det kan være nytt. Skriv navnet på kommunen, eller velg den i en liste.',
  // Digits alone, and not four of them.
  'find.noCode': 'Et postnummer har fire sifre',
  'find.noCode.text':
    'Se om et siffer mangler, eller om det er ett for mye. Du kan også skrive navnet på kommunen, eller velge den i en liste.',
  'find.county': '{name} er et fylke',
  // Viken, Hordaland.
  'find.county.former': '{name} er ikke lenger et fylke',
  'find.county.text': 'Velg kommunen din, så viser vi hva som er nærmest.',
  'find.county.municipalities': 'Kommunene i {name}',
  'find.outside': 'Postnummer {typed} er på {territory}. Vi kjenner ingen forening med Ressursvenn der.',
  'find.outsideName': 'Vi kjenner ingen forening med Ressursvenn på {territory}.',
  'find.choose.name': 'Hvilket sted mener du?',
  'find.choose.name.text': 'Flere steder passer med «{typed}».',
  'find.choose.code': 'Hvor bor du?',
  'find.choose.code.text': 'Postnummer {typed} ligger i flere kommuner.',
  'find.choose.similar': 'Mente du noe av dette?',
  'find.choose.similar.text': 'Vi fant ikke «{typed}», men dette ligner. Er det ikke her, skriv postnummeret.',
  'find.further': 'Litt lenger unna',
  'find.alsoNear': 'Andre foreninger',
  // A number above 999: «ca. 1 330 km».
  'find.thousands': '{thousands}\u00a0{rest}',
  'find.kilometres': 'ca. {kilometres}\u00a0km',
  'find.volunteer': 'Vil du bli ressursvenn?',
  // {recipient}: «Oslo Sanitetsforening», «nasjonal koordinator».
  'find.volunteer.text':
    'En søknad herfra går til {recipient}. Du får se hvem som får den, før du sender. Er det en forening, kan du velge en annen.',
  // Where there is no association.
  'find.volunteer.far': 'Du trenger ikke å bo nær en forening. Vi finner ut hva som passer.',
  'find.volunteer.button': 'Meld interesse',
  'find.municipality': 'Mer om {name}',
  'find.association.own': 'Forening i kommunen',
  'find.association.nearest': 'Nærmeste forening, ca. {kilometres}\u00a0km',
  'find.association.running': 'Har Ressursvenn, ifølge foreningen selv. Nyeste daterte kilde er fra {year}.',
  'find.association.announced': 'Kunngjorde Ressursvenn i {year}. Om det er i gang nå, vet vi ikke.',
  'find.association.listed': 'Stedet ble nevnt av Sanitetskvinnene i {year}. Om det er i gang nå, vet vi ikke.',
  'find.association.see': 'Se foreningen',
  'find.centre.named': 'Krisesenteret for {name}',
  'find.centre.likely': 'Trolig krisesenteret for {name}',
  'find.centre.text': 'Her kan du spørre om å få en ressursvenn. Du kan også bruke et annet krisesenter.',
  'find.centre.year': 'Opplysningen om kommunen er fra {year}.',
  'find.centre.phone': 'Telefon',
  // Right after the number. Old numbers may be dead, so the year is always shown.
  'find.centre.phoneYear': '(nummeret er fra {year})',
  'find.centre.noAnswer': 'Virker ikke nummeret, kan du ringe {number}.',
  'find.centre.remembers': 'Telefonen husker hvem du har ringt.',
  'find.centre.unknown': 'Krisesenter',
  'find.centre.unknown.title': 'Slik finner du senteret',
  'find.centre.unknown.text':
    'Vi vet ikke sikkert hvilket krisesenter som hører til der du bor. Du kan bruke et hvilket som helst krisesenter i landet.',
  'find.centre.unknown.phone': 'Ring Vold- og overgrepslinjen, gratis, hele døgnet:',
  'find.centre.unknown.county': 'Sentre vi kjenner i {name}',
  'find.centre.unknown.guide': 'Kart over alle sentrene hos {site}',

  // --- The list of crisis centres ---
  'centres.title': 'Telefonnumre i fylkene',
  'centres.description': 'Telefonnumre, fylke for fylke.',
  'centres.heading': 'Krisesentrene, fylke for fylke',
  'centres.lead':
    'Du kan ringe et hvilket som helst krisesenter i landet. Hjelpen er gratis, hele døgnet. Du trenger ikke å bli henvist.',
  'centres.missing': 'Mangler nummeret, eller virker det ikke? Ring Vold- og overgrepslinjen, gratis, hele døgnet:',
  'centres.known':
    'Her står de sentrene vi har funnet gode nok kilder om. Det finnes flere, og et nummer kan være byttet siden året som står.',
  // Shown last. «Hjelp nå» follows as a link, and a full stop.
  'centres.more': 'Andre du kan ringe, står på siden',
  'centres.noNumber': 'Vi har ikke funnet nummeret.',
  'centres.none': 'Vi har ikke funnet gode nok kilder om sentrene her.',

  // --- Who gets an application ---
  'route.heading': 'Hvem får søknaden?',
  'route.lead': 'Et menneske leser den. Svarer ingen, går den videre av seg selv.',
  'route.leadOne': 'Et menneske leser den.',
  'route.first': 'Får søknaden med en gang. Målet er å svare innen {days} virkedager.',
  // At once, when nobody has confirmed the first address for a year: hence «senest».
  'route.later': 'Får den etter {days} virkedager hvis ingen har lest den, eller før.',
  // The association is not said to have Ressursvenn here: for most of them that is not confirmed.
  'route.noContact': 'Foreningen har ikke oppgitt noen adresse til oss ennå. Derfor tar {recipient} imot for den.',
  'route.deputy': 'Stedfortreder i {association}',

  // --- Map. Read instead of the picture. ---
  'map.heading': 'Kart',
  'map.all': 'Kart over Norge. Hvert merke er en forening i listen ved siden av.',
  'map.one': 'Kart over Norge. {place} er merket.',
  'map.two': 'Kart over Norge. {place} og {other} er merket.',
  'map.documented': 'Har eller har kunngjort Ressursvenn',
  'map.listed': 'Nevnt av Sanitetskvinnene, ikke bekreftet nå',
  'map.spread': 'Der merkene ligger tett, er de flyttet litt fra hverandre.',

  // --- Local associations ---
  'associations.heading': 'Foreninger med Ressursvenn',
  'associations.description': 'Foreningene vi kjenner til, på kart og fylke for fylke.',
  'associations.lead': 'Dette er foreningene vi kjenner til. Vi sier hva vi vet, og hvor gammelt det er.',
  'associations.list': 'Fylke for fylke',
  'associations.none': 'Akkurat nå kjenner vi ingen forening med Ressursvenn.',
  'associations.incomplete':
    'Listen er ikke fullstendig. Flere foreninger kan ha kommet til. Sanitetskvinnene har sin egen oversikt:',
  'associations.incomplete.link': 'lokalforeninger hos Sanitetskvinnene',
  'associations.notListed': 'Bor du et annet sted?',
  'associations.notListed.text': 'Finn det som er nærmest deg. Vi tar imot fra steder uten egen forening også.',
  // For the board of an association that has no Ressursvenn yet.
  'associations.start': 'Vil foreningen deres starte?',
  'associations.start.text':
    'Ressursvenn drives av lokalforeninger sammen med krisesentre. Siden 2024 har hvert fylke i Sanitetskvinnene en frivillig kvinnehelsekontakt, som hjelper foreninger i gang og kjenner krisesentrene. Ifølge Fafo (2021) trenger de frivillige en profesjonell organisasjon rundt seg, som gir kompetanse og oppfølging.',
  'associations.start.link': 'Om kvinnehelsekontaktene, hos Sanitetskvinnene',
  'associations.start.national': 'Slik når dere nasjonal koordinator',
  'associations.status.running': 'I drift ifølge foreningen ({date})',
  'associations.status.announced': 'Kunngjort ({date})',
  'associations.status.listed': 'Nevnt {date}, ikke bekreftet nå',
  'association.description': 'Om foreningen i {place}, og hvem som leser søknaden.',
  'association.lead.running': 'Har Ressursvenn, ifølge foreningen selv.',
  'association.lead.announced': 'Har kunngjort Ressursvenn.',
  'association.lead.listed': 'Nevnt som et sted med Ressursvenn. Ikke bekreftet nå.',
  'association.apply': 'Bli ressursvenn i {place}',
  'association.known': 'Hva vi vet',
  'association.running':
    'Foreningen forteller selv at den har Ressursvenn. Den nyeste daterte kilden vi har funnet, er fra {date}.',
  'association.announced':
    'Foreningen har kunngjort at den starter. Kilden er fra {date}. Om det finnes koblinger i dag, har vi ikke funnet ut.',
  'association.listed':
    'Sanitetskvinnene nevnte stedet ({date}) som ett av dem der Ressursvenn var klart. Om det er i gang nå, er ikke bekreftet.',
  'association.inferred': 'Kilden nevner bare stedet. At det er denne foreningen, antar vi.',
  'association.offeredTo.women': 'Tilbudet er for kvinner.',
  'association.offeredTo.women-and-men': 'Tilbudet er for kvinner og menn.',
  'association.partner.high': 'Foreningen samarbeider med {centre}.',
  'association.partner.medium':
    'Foreningen samarbeider trolig med {centre}. En kilde tyder på det, men sier det ikke rett ut.',
  'association.noPartner': 'Hvilket krisesenter foreningen samarbeider med, har vi ikke funnet.',
  'association.preferNational':
    'Kjenner du noen i foreningen, og vil helst ikke at de leser søknaden? Da kan du sende den til nasjonal koordinator. Du trenger ikke å si hvorfor.',
  'association.preferNational.button': 'Send til nasjonal koordinator',
  'association.area': 'Område',
  'association.since': 'Siden når',
  'association.centre': 'Krisesenter',
  'association.phone': 'Telefon',
  'association.email': 'E-post',
  'association.website': 'Nettsted',
  'association.contact': 'Kontakt',
  'association.contact.none': 'Ingen ennå. {recipient} tar imot.',
  'association.verified': 'Sist vi vet at kontakten gjaldt: {date}.',
  'association.lastDocumented': 'Sist omtalt i en datert kilde fra {date}.',
  'association.remembers': 'Telefonen husker hvem du ringer. Sendt e-post blir liggende.',

  // --- Municipalities ---
  'municipalities.title': 'Kommuner',
  'municipalities.description': 'Alle kommuner, fylke for fylke.',
  'municipalities.heading': 'Alle kommuner',
  'municipalities.lead':
    'Velg kommunen din for å se hva som er nærmest. Hver side er skrevet på kommunens egen målform.',
  'municipality.description': 'Kontakt og tilbud for {name}.',
  'municipality.lead': 'Hva som finnes der du bor, og hvem du kan snakke med.',
  // Shown in English alone, on pages that are in the municipality's own Norwegian.
  'municipality.inNorwegian': 'Denne siden er på norsk.',
  'municipality.inEnglish': 'Finn stedet ditt på engelsk',
  'municipality.here': 'Der du bor',
  'municipality.see': 'Hva kan du gjøre?',
  'municipality.volunteer': 'Du vil bli ressursvenn',
  'municipality.volunteer.text': 'Meld interesse. Det tar omtrent to minutter, og du forplikter deg ikke.',
  'municipality.someone': 'Du trenger noen selv',
  'municipality.someone.text':
    'Snakk med et krisesenter, og spør om de kan hjelpe deg å få en ressursvenn. Du trenger ikke å ha bodd der for å ta kontakt.',
  'municipality.someone.link': 'Her er numrene',
  'municipality.staff': 'Du jobber med dette',
  'municipality.staff.text':
    'På krisesenter, i kommunen eller som folkevalgt: Les hva Ressursvenn er, og hvordan et samarbeid begynner. Skriv ingenting om den det gjelder.',
  'municipality.staff.link': 'For krisesentre og kommuner',
  'municipality.county': 'Fylke',
  'placeName.se': 'nordsamisk',
  'placeName.smj': 'lulesamisk',
  'placeName.sma': 'sørsamisk',
  'placeName.fkv': 'kvensk',
} as const;
