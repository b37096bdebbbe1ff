/** Home of «which contact is that?»: from a recipient's id in the outbox to whoever stands there in the facts today. */
import type { Facts } from '../facts/load.ts';
import type { Contact } from '../schemas/contact.ts';

/** The contact behind a recipient's id (`Recipient.id` in routing.ts); null when the facts no longer have one. */
export function contactOf(recipientId: string, { associations, site }: Facts): Contact | null {
  const [kind, name, role] = recipientId.split(':');
  if (kind === 'national') return site.nationalCoordinator;
  if (kind === 'county') return site.countyContacts.find(({ county }) => county === name) ?? null;
  const association = kind === 'association' ? associations.find(({ id }) => id === name) : undefined;
  return (role === 'deputy' ? association?.deputy : association?.contact) ?? null;
}
