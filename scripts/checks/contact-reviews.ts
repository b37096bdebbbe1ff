/**
 * What is due for a new look: contacts and help lines that nobody has checked for half a year, and what N.K.S. has still to decide.
 * Today's date is passed in.
 */
import { isStale } from '../../src/domain/contact-age.ts';
import type { Facts } from '../../src/facts/load.ts';
import type { Mistake } from '../../src/facts/mistakes.ts';
import type { Contact } from '../../src/schemas/contact.ts';

/** Days a check is good for. */
const reviewAfterDays = 180;

/** `today` is `YYYY-MM-DD`. */
export function overdueReviews({ site, associations, helpLines }: Facts, today: string): Mistake[] {
  const siteFile = 'content/site.yaml';
  return [
    ...contactReview(site.nationalCoordinator, siteFile, 'nationalCoordinator', today),
    ...site.countyContacts.flatMap((contact, index) =>
      contactReview(contact, siteFile, `countyContacts (nr. ${index + 1})`, today),
    ),
    ...(['controller', 'basis', 'transfer'] as const).flatMap((name) =>
      site.privacy[name].confirmed
        ? []
        : [{ file: siteFile, field: `privacy.${name}.confirmed`, text: `Ikke bekreftet. ${toDecide[name]}` }],
    ),
    ...associations.flatMap(({ id, contact, deputy }) => {
      const file = `content/associations/${id}.mdx`;
      return [
        ...(contact === undefined ? [] : contactReview(contact, file, 'contact', today)),
        ...(deputy === undefined ? [] : contactReview(deputy, file, 'deputy', today)),
      ];
    }),
    ...helpLines.flatMap(({ id, checked }) => {
      const file = `content/help-lines/${id}.yaml`;
      if (checked === undefined)
        return [{ file, field: 'checked', text: 'Aldri datert. Kontroller tilbudets egen side, og skriv datoen' }];
      if (!isOverdue(checked.date, today)) return [];
      return [
        {
          file,
          field: 'checked.date',
          text: `Sist kontrollert ${checked.date}. Kontroller tilbudets egen side, og skriv datoen`,
        },
      ];
    }),
  ];
}

const toDecide = {
  controller:
    'N.K.S. må bestemme om sentralleddet, lokalforeningen eller begge er behandlingsansvarlig for skjemaene. Skriv det i wording',
  basis: 'N.K.S. og juristen må bestemme grunnlaget etter personvernforordningen artikkel 6. Skriv det i wording',
  transfer: 'Finn grunnlaget for å sende e-post gjennom et amerikansk selskap. Skriv det i wording',
} as const;

function contactReview({ verifiedAt }: Contact, file: string, field: string, today: string): Mistake[] {
  if (!isOverdue(verifiedAt, today)) return [];
  const beside =
    field !== 'nationalCoordinator' && isStale(verifiedAt, today)
      ? '. Nasjonal koordinator får alt samtidig til det er gjort'
      : '';
  const text = `Sist kontrollert ${verifiedAt}. Spør om adressen fortsatt er i bruk, og skriv måneden${beside}`;
  return [{ file, field: `${field}.verifiedAt`, text }];
}

/** A month or a year counts from its first day: rather a reminder too early than too late. */
function isOverdue(checked: string, today: string): boolean {
  return (Date.parse(today) - Date.parse(checked)) / 86_400_000 > reviewAfterDays;
}
