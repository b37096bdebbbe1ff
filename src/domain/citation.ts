/** How a work is named in a list of sources, in the manner of APA: who (when). What. Where. */
import type { Work } from '../schemas/work.ts';

/** The words that differ between languages. */
export interface CitationWords {
  undated: string;
  circa: string;
}

/** A citation in three parts, so that a page can make the title a link: `before` + `title` + `after`. */
export interface Citation {
  before: string;
  title: string;
  after: string;
}

export function citation(work: Work, words: CitationWords): Citation {
  const authors = authorsOf(work);
  const time = `(${when(work, words)}).`;
  // Where the source names nobody, the title stands first, and the time after it.
  if (!authors) return { before: '', title: work.title, after: ` ${time}${container(work)}` };
  return {
    before: `${authors} ${time} `,
    title: work.title,
    after: `${/[.?!]$/.test(work.title) ? '' : '.'}${container(work)}`,
  };
}

/** The whole as plain text with the address last, for copying. */
export function citationText(work: Work, words: CitationWords): string {
  const { before, title, after } = citation(work, words);
  const address = addressOf(work);
  return `${before}${title}${after}${address ? ` ${address}` : ''}`;
}

/** The address that will last longest: the DOI where there is one. */
export const addressOf = ({ doi, url }: Work): string | undefined => (doi ? `https://doi.org/${doi}` : url);

/** «Beret Bråten og Ragna Lillevik»; `locale` as in `nb-NO`. */
export function authorNames(work: Work, locale: string): string {
  const names = (work.authors ?? []).map(({ family, given }) => (given ? `${given} ${family}` : family));
  if (names.length === 0) return work.organisation ?? '';
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
}

/** «Bråten, B. & Lillevik, R.» */
function authorsOf({ authors, organisation = '' }: Work): string {
  if (!authors) return organisation;
  const names = authors.map(({ family, given }) => (given ? `${family}, ${initials(given)}` : family));
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')} & ${last}`;
}

const initials = (given: string): string =>
  given
    .split(/[\s.]+/)
    .filter(Boolean)
    .map((name) => `${name.charAt(0)}.`)
    .join(' ');

function when({ published, approximate }: Work, { undated, circa }: CitationWords): string {
  if (!published) return undated;
  const year = published.slice(0, 4);
  return approximate ? `${circa} ${year}` : year;
}

function container({ series, journal, publisher }: Work): string {
  const parts: string[] = [];
  if (series) parts.push(series);
  if (journal) parts.push(journalText(journal));
  if (publisher) parts.push(publisher);
  return parts.map((part) => ` ${part}.`).join('');
}

function journalText({ name, volume, issue, pages }: NonNullable<Work['journal']>): string {
  const number = volume ? ` ${volume}${issue ? `(${issue})` : ''}` : '';
  return `${name}${number && `,${number}`}${pages ? `, ${pages}` : ''}`;
}
