/** Words around the prose of the reading pages: sources, help numbers, requirements, the page that is not found. */
export const reading = {
  'reading.sources': 'Kilder',
  'reading.reviewed': 'Sist sett over {date}',
  // After a phone link on pages she may read (safety.md S-31).
  'phone.remembers': 'telefonen husker nummeret',
  'help.remembers': 'Telefonen husker hvem du ringer. Nummeret kan også stå på regningen. Lån gjerne en annen telefon.',
  'help.group.violence': 'Vold i nære relasjoner',
  'help.group.young': 'Barn og unge',
  'help.group.talk': 'Noen å snakke med',
  'help.group.special': 'Hjelp til noe bestemt',
  'help.website': 'Nettside',
  'help.free': 'Gratis',
  'help.anonymous': 'Du kan la være å si hvem du er',
  'help.sms': 'SMS',
  'help.abroad': 'Fra utlandet',
  'help.checked': 'Sist kontrollert {date}',
  // When a directory of services has looked at it, and we have not.
  'help.directory': 'Kontrollert {date}, ifølge en tjenesteoversikt',
  // When only others have written about it, and nobody is known to have looked at its own page.
  'help.mentioned': 'Kilden er fra {date}',
  // Under the national coordinator’s phone and email. {date}: a month, or a day.
  'coordinator.source': 'Kilden er fra {date}. En nyere har vi ikke.',
  'coordinator.sourceAbout': 'Kilden er fra omtrent {date}. En nyere har vi ikke.',
  'requirements.minimumAge': 'Alder',
  'requirements.time': 'Tid',
  'requirements.training': 'Kurs',
  'requirements.policeCertificate': 'Attest',
  'requirements.policeCertificate.kept': 'Du viser den fram. Vi tar ikke vare på den.',
  'requirements.confidentiality': 'Taushetsplikt',
  'requirements.mayVary': 'Kravet kan variere',
  'requirements.allMayVary':
    'Kravene kan variere fra sted til sted. Foreningen du snakker med, sier hva som gjelder hos den.',
  // The doors on the page that was not found.
  'notFound.ways': 'Kanskje var det dette du lette etter?',
  'notFound.volunteer': 'Hva vi ber om, og hva som skjer når du melder interesse.',
  'notFound.crisisCentres': 'Hva vi tilbyr, og hvordan dere tar kontakt.',
  'notFound.help': 'Telefonnumre, og hvordan du får en ressursvenn.',
} as const;
