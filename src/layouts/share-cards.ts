/** The pictures that a shared link shows, one for each kind of page. scripts/sharing/ draws them at build. */
import type { DrawingName, WallColour } from '../components/layout/appearance.ts';

export interface ShareCard {
  wall: WallColour;
  /** Absent: two chairs and no name, on pages she may have read about herself. */
  art?: DrawingName;
}

export const shareCards = {
  neutral: { wall: 'smor' },
  kitchen: { wall: 'smor', art: 'kitchen' },
  cups: { wall: 'smor', art: 'pot-and-cups' },
  books: { wall: 'dis', art: 'books' },
  coats: { wall: 'rosa', art: 'coats' },
  pencils: { wall: 'syrin', art: 'pencils' },
} as const satisfies Record<string, ShareCard>;

export type ShareCardName = keyof typeof shareCards;

const byWall: Readonly<Record<WallColour, ShareCardName>> = {
  smor: 'cups',
  dis: 'books',
  rosa: 'coats',
  syrin: 'pencils',
};

/** The page's own still life on its own wall, or the one that its wall has. A page without a wall is one for her. */
export function shareCardFor(wall: WallColour | 'none', art: DrawingName | undefined): ShareCardName {
  if (wall === 'none') return 'neutral';
  return art === 'kitchen' ? 'kitchen' : byWall[wall];
}

export const shareCardPath = (card: ShareCardName): string => `/deling/${card}.png`;
/** Pixels, as the networks ask for it. */
export const shareCardSize = { width: 1200, height: 630 };
