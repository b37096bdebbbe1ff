/** What an editor may write between the lines of Markdown, by the name it is written with. Plain words as properties, no JavaScript. */
import Coordinator from './Coordinator.astro';
import Count from './Count.astro';
import Counts from './Counts.astro';
import Fact from './Fact.astro';
import Faq from './Faq.astro';
import FindCard from './FindCard.astro';
import FirstNumbers from './FirstNumbers.astro';
import HelpNumbers from './HelpNumbers.astro';
import HomeQuote from './HomeQuote.astro';
import Link from './Link.astro';
import PhoneLink from './PhoneLink.astro';
import Quote from './Quote.astro';
import StepList from './StepList.astro';
import Tile from './Tile.astro';
import Tiles from './Tiles.astro';
import Timeline from './Timeline.astro';
import WallSection from './WallSection.astro';
import Way from './Way.astro';
import Ways from './Ways.astro';

export const proseComponents = {
  a: Link,
  Coordinator,
  Count,
  Counts,
  Fact,
  Faq,
  FindCard,
  FirstNumbers,
  HelpNumbers,
  HomeQuote,
  PhoneLink,
  Quote,
  Steps: StepList,
  Tile,
  Tiles,
  Timeline,
  WallSection,
  Way,
  Ways,
};
