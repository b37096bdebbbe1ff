/** The pages in more languages that this build shows. */
import { type CollectionEntry, getCollection } from 'astro:content';
import { draftsAreShown, type Shown, shownOf } from './shown.ts';

export type ShownTranslation = Shown<CollectionEntry<'translations'>>;

export async function shownTranslations(): Promise<ShownTranslation[]> {
  const withDrafts = draftsAreShown({
    dev: import.meta.env.DEV,
    drafts: process.env['DRAFTS'],
    site: import.meta.env.SITE,
    platform: process.env['PLATFORM'],
  });
  return shownOf(await getCollection('translations'), withDrafts);
}
