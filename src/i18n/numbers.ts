/** Numbers as each language writes them: «2 340» (with a space that does not break) and «2,340». */
import type { Language } from './index.ts';

const formats: Readonly<Record<Language, Intl.NumberFormat>> = {
  nb: new Intl.NumberFormat('nb-NO'),
  nn: new Intl.NumberFormat('nn-NO'),
  en: new Intl.NumberFormat('en-GB'),
};

export const numberFormat =
  (language: Language): ((value: number) => string) =>
  (value) =>
    formats[language].format(value);
