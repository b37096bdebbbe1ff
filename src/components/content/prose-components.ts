/** What an editor may write between the lines of a page of content/pages/, by the name it is written with. Plain words as properties, no JavaScript. */
import Faq from './Faq.astro';
import FirstNumbers from './FirstNumbers.astro';
import HelpNumbers from './HelpNumbers.astro';
import SheetLinks from './SheetLinks.astro';
import Timeline from './Timeline.astro';
import { textComponents } from './text-components.ts';
import Way from './Way.astro';
import Ways from './Ways.astro';

export const proseComponents = { ...textComponents, Faq, FirstNumbers, HelpNumbers, SheetLinks, Timeline, Way, Ways };
