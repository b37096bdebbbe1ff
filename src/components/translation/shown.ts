/** Which translations a build shows. Pure, so that the rule can be tried without one. */
import {
  isSigned,
  isTranslationLanguage,
  type Translation,
  type TranslationLanguage,
  translationLanguages,
} from '../../schemas/translation.ts';

/** One page in one more language. */
export interface Shown<Entry> {
  code: TranslationLanguage;
  direction: 'ltr' | 'rtl';
  /** Nobody has signed it: for eyes on this machine alone. */
  isDraft: boolean;
  entry: Entry;
}

interface Translated {
  /** `uk/hjelp` */
  id: string;
  data: Pick<Translation, 'reviewedBy' | 'reviewedAt'>;
}

export const translationPath = (code: TranslationLanguage): string => `/${code}/hjelp/`;

/** Signed translations, and the drafts too where they are asked for. */
export function shownOf<Entry extends Translated>(entries: readonly Entry[], withDrafts: boolean): Shown<Entry>[] {
  return Object.keys(translationLanguages)
    .filter(isTranslationLanguage)
    .flatMap((code) => {
      const entry = entries.find(({ id }) => `/${id}/` === translationPath(code));
      if (!entry) return [];
      const isDraft = !isSigned(entry.data);
      return isDraft && !withDrafts ? [] : [{ code, direction: translationLanguages[code], isDraft, entry }];
    });
}

/** How the pages are being made. */
export interface Making {
  /** By the development server. */
  dev: boolean;
  /** The variable DRAFTS. */
  drafts: string | undefined;
  /** The site's public address, where the build knows it. */
  site: string | undefined;
  /** The variable PLATFORM: `cloudflare`, or else for Node. */
  platform: string | undefined;
}

/** Drafts are for eyes on this machine: while developing, or with DRAFTS=1 in a build that is for no public address and no cloud. */
export function draftsAreShown({ dev, drafts, site, platform }: Making): boolean {
  return dev || (drafts === '1' && !site && platform !== 'cloudflare');
}
