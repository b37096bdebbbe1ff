/** Home of what an answer of the finder looks like. Shown by the server and by the browser alike. */
import type { FinderAnswer, FoundPlace, PlaceChoice } from '../../domain/finder.ts';
import { placeSlug } from '../../domain/place-names.ts';
import { countyId } from './county-id.ts';
import { chosenField, type FinderSpeech, typedField } from './finder-words.ts';
import { type Piece, piece } from './pieces.ts';
import { further, matches, paragraph, unknownCentre, volunteer } from './place-cards.ts';

export const answerHeadingId = 'svar-overskrift';

/** What the field is described by: when something must be written in another way, the answer's heading says so. */
export const describedBy = (isWrong: boolean): string => `${typedField}-hint${isWrong ? ` ${answerHeadingId}` : ''}`;

/** The whole answer: a band with its heading, which takes the focus. */
export function finderView(answer: FinderAnswer, speech: FinderSpeech): Piece[] {
  const { say, address } = speech;
  switch (answer.kind) {
    case 'place':
      return placeView(answer, speech);
    case 'choose': {
      const { why, typed, places } = answer;
      return band(
        say(`find.choose.${why}`),
        paragraph(say(`find.choose.${why}.text`, { typed })),
        piece(
          'form',
          { method: 'post', action: address('/finn/svar/'), class: 'choices' },
          ...places.map(({ number, name, county, via }) =>
            piece(
              'button',
              { class: 'ds-button', 'data-variant': 'secondary', type: 'submit', name: chosenField, value: number },
              choiceName({ name, county, via }),
            ),
          ),
        ),
      );
    }
    case 'county': {
      const { name, isFormer, counties } = answer;
      return band(
        say(isFormer ? 'find.county.former' : 'find.county', { name }),
        paragraph(say('find.county.text')),
        piece(
          'ul',
          { class: 'links' },
          ...counties.map(({ number, name }) =>
            piece(
              'li',
              {},
              piece(
                'a',
                { href: `${address('/kommune/')}#${countyId(number)}` },
                say('find.county.municipalities', { name }),
              ),
            ),
          ),
        ),
      );
    }
    case 'outside': {
      const { territory, code } = answer;
      return [
        ...band(
          territory,
          paragraph(code ? say('find.outside', { typed: code, territory }) : say('find.outsideName', { territory })),
          piece('div', { class: 'matches' }, unknownCentre(speech)),
        ),
        piece('section', { class: 'band prose' }, ...volunteer(0, true, speech)),
      ];
    }
    default: {
      const { kind, typed } = answer;
      return band(
        say(`find.${kind}`, { typed }),
        // The lists follow on the page.
        paragraph(say(`find.${kind}.text`)),
      );
    }
  }
}

/** With its county, for many names are used more than once; but a name that tells already does not tell twice. */
function choiceName({ name, county, via }: Omit<PlaceChoice, 'number'>): string {
  const text = via ? `${via} – ${name}` : name;
  return text.includes(`(${county})`) ? text : `${text} (${county})`;
}

function placeView(place: FoundPlace, speech: FinderSpeech): Piece[] {
  const { say } = speech;
  const { name, via, association } = place;
  return [
    ...band(
      association ? name : say('find.near', { name }),
      via && paragraph(say(`find.via.${via.kind}`, { text: via.text, name })),
      paragraph(say(association ? 'find.own' : 'find.none')),
      matches(place, speech),
    ),
    piece(
      'section',
      { class: 'band split' },
      piece('div', {}, ...further(place, speech)),
      piece(
        'div',
        { class: 'prose' },
        ...volunteer(place.recipient, !association, speech),
        piece(
          'p',
          { class: 'alone' },
          piece('a', { href: `/kommune/${placeSlug(name)}/` }, say('find.municipality', { name })),
        ),
      ),
    ),
  ];
}

function band(title: string, ...children: (Piece | false | null)[]): Piece[] {
  const attributes = {
    class: `ds-heading${/\d/.test(title) ? ' figures' : ''}`,
    'data-size': 'md',
    id: answerHeadingId,
    tabindex: '-1',
    autofocus: '',
  };
  return [
    piece(
      'section',
      { class: 'band', 'aria-labelledby': answerHeadingId },
      piece('h2', attributes, title),
      ...children,
    ),
  ];
}
