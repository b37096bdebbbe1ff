/** The words of the way out in the site's own languages. Pages in more languages bring theirs. */
import type { ExitWords } from '../schemas/translation.ts';
import { type Language, translator } from './index.ts';

export function exitWords(language: Language): ExitWords {
  const t = translator(language);
  return {
    label: t('exit.label'),
    purpose: t('exit.purpose').trim(),
    twoMore: t('exit.twoMore'),
    oneMore: t('exit.oneMore'),
    cancelled: t('exit.cancelled'),
    loading: t('exit.loading'),
    title: t('exit.title'),
    shortcuts: t('skip.label'),
    toContent: t('skip.content'),
    leaveQuickly: t('skip.leave'),
  };
}
