/** Nynorsk for the words around the prose of the reading pages. Same keys and order as bokmål. */
import type { reading as nbReading } from '../nb/reading.ts';

export const reading: Readonly<Record<keyof typeof nbReading, string>> = {
  'reading.sources': 'Kjelder',
  'reading.reviewed': 'Sist sett over {date}',
  'phone.remembers': 'telefonen hugsar nummeret',
  'help.remembers': 'Telefonen hugsar kven du ringer. Nummeret kan òg stå på rekninga. Lån gjerne ein annan telefon.',
  'help.group.violence': 'Vald i nære relasjonar',
  'help.group.young': 'Barn og unge',
  'help.group.talk': 'Nokon å snakke med',
  'help.group.special': 'Hjelp til noko bestemt',
  'help.website': 'Nettside',
  'help.free': 'Gratis',
  'help.anonymous': 'Du kan la vere å seie kven du er',
  'help.sms': 'SMS',
  'help.abroad': 'Frå utlandet',
  'help.checked': 'Sist kontrollert {date}',
  'coordinator.source': 'Kjelda er frå {date}. Ei nyare har vi ikkje.',
  'coordinator.sourceAbout': 'Kjelda er frå om lag {date}. Ei nyare har vi ikkje.',
  'requirements.minimumAge': 'Alder',
  'requirements.time': 'Tid',
  'requirements.training': 'Kurs',
  'requirements.policeCertificate': 'Attest',
  'requirements.policeCertificate.kept': 'Du viser han fram. Vi tek ikkje vare på han.',
  'requirements.confidentiality': 'Teieplikt',
  'requirements.mayVary': 'Kravet kan variere',
  'requirements.allMayVary': 'Krava kan variere frå stad til stad. Foreininga du snakkar med, seier kva som gjeld der.',
  // The doors on the page that was not found.
  'notFound.ways': 'Kanskje var det dette du leita etter?',
  'notFound.volunteer': 'Kva vi ber om, og kva som skjer når du melder interesse.',
  'notFound.crisisCentres': 'Kva vi tilbyr, og korleis de tek kontakt.',
  'notFound.help': 'Telefonnummer, og korleis du får ein ressursvenn.',
};
