/** Home of what is near a place, as cards and lists: in the finder's answers and on the municipalities' pages. */
import { callAddress } from '../../domain/call-address.ts';
import type { County, FoundPlace } from '../../domain/finder.ts';
import type { FinderAssociation } from '../../domain/finder-data.ts';
import { countyId } from './county-id.ts';
import type { FinderSpeech } from './finder-words.ts';
import { type Piece, piece } from './pieces.ts';

/** The association and the crisis centre, as two equal cards. */
export function matches(place: FoundPlace, speech: FinderSpeech): Piece {
  const { say } = speech;
  const [nearest] = place.nearest;
  const label = nearest && say('find.association.nearest', { kilometres: grouped(nearest.kilometres, speech) });
  return piece(
    'div',
    { class: 'matches' },
    place.association && associationCard(place.association, say('find.association.own'), speech),
    !place.association && nearest && label ? associationCard(nearest.association, label, speech) : null,
    centreCard(place, speech),
  );
}

/** The associations that are farther away than the one on the card, with their distance. */
export function further({ association, nearest }: FoundPlace, speech: FinderSpeech): Piece[] {
  const { say, address } = speech;
  const rest = association ? nearest : nearest.slice(1);
  if (rest.length === 0) return [];
  return [
    heading(say(association ? 'find.alsoNear' : 'find.further')),
    piece(
      'ul',
      { class: 'distances' },
      ...rest.map(({ association: [id, name], kilometres }) =>
        piece(
          'li',
          {},
          piece('a', { href: address(`/lokalforeninger/${id}/`) }, name),
          ' ',
          piece('span', {}, say('find.kilometres', { kilometres: grouped(kilometres, speech) })),
        ),
      ),
    ),
  ];
}

function associationCard([id, name, status, year]: FinderAssociation, label: string, { say, address }: FinderSpeech) {
  return card(
    label,
    name,
    paragraph(say(`find.association.${status}`, { year })),
    piece(
      'p',
      { class: 'actions' },
      piece(
        'a',
        { class: 'ds-button', href: address(`/lokalforeninger/${id}/`) },
        say('find.association.see'),
        piece('span', { class: 'ds-sr-only' }, `: ${name}`),
      ),
    ),
  );
}

function centreCard({ name, county, centre, isCentreLikely }: FoundPlace, speech: FinderSpeech): Piece {
  if (!centre) return unknownCentre(speech, county);
  const { say, helpLine } = speech;
  const [centreName, website, phone, phoneYear, listYear] = centre;
  return card(
    say(isCentreLikely ? 'find.centre.likely' : 'find.centre.named', { name }),
    centreName,
    paragraph(say('find.centre.text')),
    phone !== '' &&
      piece(
        'p',
        {},
        `${say('find.centre.phone')} `,
        telephone(phone),
        ` ${say('find.centre.phoneYear', { year: inWords(phoneYear, speech) })}. ${say('find.centre.noAnswer', { number: helpLine })} ${say('find.centre.remembers')}`,
      ),
    website !== '' && piece('p', { class: 'alone' }, outside(website)),
    listYear !== '' && piece('p', { class: 'small' }, say('find.centre.year', { year: inWords(listYear, speech) })),
  );
}

/** How to find a centre, when we cannot say which. `county`: where we know some, whoever they are for. */
export function unknownCentre({ say, address, helpLine, guide }: FinderSpeech, county?: County): Piece {
  return card(
    say('find.centre.unknown'),
    say('find.centre.unknown.title'),
    paragraph(say('find.centre.unknown.text')),
    piece('p', {}, `${say('find.centre.unknown.phone')} `, telephone(helpLine), `. ${say('find.centre.remembers')}`),
    county !== undefined &&
      piece(
        'p',
        { class: 'alone' },
        piece(
          'a',
          { href: `${address('/hjelp/sentre/')}#${countyId(county.number)}` },
          say('find.centre.unknown.county', { name: county.name }),
        ),
      ),
    piece(
      'p',
      { class: 'alone' },
      piece('a', { href: guide, rel: 'noreferrer' }, say('find.centre.unknown.guide', { site: host(guide) })),
    ),
  );
}

/** Who gets an application from here, and the way to the form. `isFar`: there is no association here, which is no reason to stay away. */
export function volunteer(recipient: number, isFar: boolean, { say, address, recipients }: FinderSpeech): Piece[] {
  return [
    heading(say('find.volunteer')),
    ...(isFar ? [paragraph(say('find.volunteer.far'))] : []),
    paragraph(say('find.volunteer.text', { recipient: recipients[recipient] ?? '' })),
    piece(
      'p',
      { class: 'actions' },
      piece(
        'a',
        { class: 'ds-button', 'data-variant': 'secondary', href: address('/bli-ressursvenn/soknad/') },
        say('find.volunteer.button'),
      ),
    ),
  ];
}

function heading(text: string): Piece {
  return piece('h2', { class: 'ds-heading', 'data-size': 'sm' }, text);
}

function card(label: string, title: string, ...children: (Piece | false | null)[]): Piece {
  return piece(
    'article',
    { class: 'ds-card slip' },
    piece('p', { class: 'small' }, label),
    piece('h3', { class: 'ds-heading', 'data-size': 'md' }, title),
    ...children,
  );
}

/** A year as it stands in the data, «2017» or «ca. 2015», with the reader's own word for «ca.». */
const inWords = (year: string, { say }: FinderSpeech): string => year.replace('ca.', say('research.circa'));

/** 1330 → «1 330», as the reader's language writes it. */
const grouped = (value: number, { say }: FinderSpeech): string =>
  String(value).replace(/^(\d+)(\d{3})$/, (_, thousands: string, rest: string) =>
    say('find.thousands', { thousands, rest }),
  );

export const paragraph = (text: string): Piece => piece('p', {}, text);
const telephone = (number: string): Piece => piece('a', { href: callAddress(number) }, number);
/** A website as it is named to a reader. */
export const host = (url: string): string => new URL(url).host.replace(/^www\./, '');
const outside = (url: string): Piece => piece('a', { href: url, rel: 'noreferrer' }, host(url));
