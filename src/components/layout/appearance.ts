/** The names an author chooses from. */

/** smør, dis, rosa, syrin: butter yellow for home and programme, mist for research, rose for places, lilac for forms. */
export type WallColour = 'smor' | 'dis' | 'rosa' | 'syrin';

/** Files in src/art/. Never the same drawing twice on a page: some hold ids. */
export type DrawingName =
  | 'kitchen'
  | 'pot-and-cups'
  | 'books'
  | 'coats'
  | 'signpost'
  | 'pencils'
  | 'open-letter'
  | 'letter'
  | 'cooking'
  | 'walk'
  | 'easter'
  | 'viewing'
  | 'abacus'
  | 'globe'
  | 'notebooks'
  | 'radio'
  | 'card-index'
  | 'telephone';
