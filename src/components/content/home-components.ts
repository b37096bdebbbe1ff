/** What an editor may write on the front page: sections as wide as the window too. By themselves, so that no other page carries their style sheet. */
import Count from './Count.astro';
import Counts from './Counts.astro';
import FindCard from './FindCard.astro';
import HomeQuote from './HomeQuote.astro';
import { proseComponents } from './prose-components.ts';
import Tile from './Tile.astro';
import Tiles from './Tiles.astro';
import WallSection from './WallSection.astro';

export const homeComponents = { ...proseComponents, Count, Counts, FindCard, HomeQuote, Tile, Tiles, WallSection };
