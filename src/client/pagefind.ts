/** Pagefind as our search uses it. Its files are made at build (scripts/search/pagefind-index.ts) and loaded from our own address. */
import { mostPlaces } from '../domain/search.ts';

export interface Result {
  url: string;
  /** HTML: escaped text with `<mark>` around what was found. */
  excerpt: string;
  meta: { title?: string; description?: string; language?: string };
}

export interface Found {
  score: number;
  data(): Promise<Result>;
}

export interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(words: string, options: object): Promise<{ results: Found[] }>;
}

/** The fields are those that the build writes. No worker: it would need rights of its own in the Content-Security-Policy. */
const metaWeights = { title: 8, words: 5, description: 2, variants: 0.7, language: 0 };
const options = { noWorker: true, excerptLength: 24, ranking: { metaWeights } };

export async function openPagefind(address: string): Promise<Pagefind> {
  const engine: Pagefind = await import(/* @vite-ignore */ address);
  await engine.options(options);
  await engine.init();
  return engine;
}

/** Best first; places only when the words are about few of them. */
export async function search(words: string, engine: Pagefind): Promise<Found[]> {
  const ofKind = async (kind: string) => (await engine.search(words, { filters: { kind } })).results;
  const [pages, places] = await Promise.all([ofKind('page'), ofKind('place')]);
  if (places.length > mostPlaces) return pages;
  return [...pages, ...places].sort((one, other) => other.score - one.score);
}
