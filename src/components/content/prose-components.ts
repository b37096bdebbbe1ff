/** What an editor may write between the lines of a page of content/pages/, by the name it is written with. Plain words as properties, no JavaScript. */
import Count from './Count.astro';
import Counts from './Counts.astro';
import Faq from './Faq.astro';
import FindCard from './FindCard.astro';
import FirstNumbers from './FirstNumbers.astro';
import HelpNumbers from './HelpNumbers.astro';
import HomeQuote from './HomeQuote.astro';
import SheetLinks from './SheetLinks.astro';
import Tile from './Tile.astro';
import Tiles from './Tiles.astro';
import Timeline from './Timeline.astro';
import { textComponents } from './text-components.ts';
import WallSection from './WallSection.astro';
import Way from './Way.astro';
import Ways from './Ways.astro';

export const proseComponents = {
  ...textComponents,
  Count,
  Counts,
  Faq,
  FindCard,
  FirstNumbers,
  HelpNumbers,
  HomeQuote,
  SheetLinks,
  Tile,
  Tiles,
  Timeline,
  WallSection,
  Way,
  Ways,
};
