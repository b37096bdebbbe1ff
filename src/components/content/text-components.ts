/** What an editor may write in any text: nothing here brings a style sheet of its own. */
import Coordinator from './Coordinator.astro';
import Fact from './Fact.astro';
import Link from './Link.astro';
import PhoneLink from './PhoneLink.astro';
import Quote from './Quote.astro';
import StepList from './StepList.astro';

export const textComponents = { a: Link, Coordinator, Fact, PhoneLink, Quote, Steps: StepList };
