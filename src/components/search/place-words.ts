/** How a municipality stands among what was found: on the server and in the browser. */
import type { PlaceHit } from '../../domain/search-places.ts';
import type { FinderSpeech } from '../places/finder-words.ts';

export interface ShownHit {
  url: string;
  title: string;
  description: string;
  /** Where the page is written in another language than the one it was looked for in. */
  language?: string;
}

/** `language`: that of the page the hit stands on. */
export function placeWords(place: PlaceHit, say: FinderSpeech['say'], language: string): ShownHit {
  const { url, name, language: written } = place;
  const described = { url, title: name, description: descriptionOf(place, say) };
  return written === language ? described : { ...described, language: written };
}

function descriptionOf({ name, via }: PlaceHit, say: FinderSpeech['say']): string {
  if (via === null) return say('municipality.description', { name });
  return via.kind === 'centre' ? via.text : say(`find.via.${via.kind}`, { text: via.text, name });
}
