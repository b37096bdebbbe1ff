/** The measurements in words and numbers: only what was measured, in the order that matters to whoever doubts. */
import { monthOrDay } from '../../i18n/dates.ts';
import { type Language, translator } from '../../i18n/index.ts';
import { numberFormat } from '../../i18n/numbers.ts';
import type { CodeVersion, Measured, Proof } from '../../schemas/proof.ts';

export interface ProofRow {
  label: string;
  value: string;
}

/** A browser in which the exit was tried, or was to be tried. */
export interface BrowserProof {
  name: string;
  /** Null: the machine did not have it. */
  rows: ProofRow[] | null;
}

const browsers = [
  ['chromiumWalks', 'chromiumControl', 'proof.chromium'],
  ['firefoxWalks', 'firefoxControl', 'proof.firefox'],
  ['shellWalks', 'shellControl', 'proof.shell'],
] as const;

export function exitProofs({ measured }: Proof, language: Language): BrowserProof[] {
  const t = translator(language);
  const number = numberFormat(language);
  return browsers.map(([walksName, controlName, text]) => {
    const [walked, control] = [measured[walksName], measured[controlName]];
    if (!walked) return { name: t(text), rows: null };
    return {
      name: t(text),
      rows: [
        { label: t('proof.version'), value: walked.browser },
        { label: t('proof.walks'), value: number(walked.walks) },
        { label: t('proof.frames'), value: number(walked.frames) },
        { label: t('proof.faults'), value: number(walked.faults) },
        ...(walked.errorPages === undefined
          ? []
          : [{ label: t('proof.errorPages'), value: number(walked.errorPages) }]),
        ...(control ? [{ label: t('proof.control'), value: share(control.shown, control.walks, language) }] : []),
      ],
    };
  });
}

/** A visit to every kind of page. */
export function visitRows({ visit, weight }: Measured, language: Language): ProofRow[] {
  const t = translator(language);
  const number = numberFormat(language);
  return [
    ...(visit
      ? [
          { label: t('proof.pages'), value: number(visit.pages) },
          { label: t('proof.cookies'), value: number(visit.cookies) },
          { label: t('proof.stored'), value: number(visit.stored) },
          { label: t('proof.foreign'), value: number(visit.foreign) },
          { label: t('proof.bytes'), value: t('proof.byteCount', { number: number(visit.bytes) }) },
        ]
      : []),
    ...(weight
      ? [
          {
            label: t('proof.largest'),
            value: t('proof.byteCountOf', { number: number(weight.largest), most: number(weight.budget) }),
          },
        ]
      : []),
  ];
}

export function otherRows({ headers, inView, history }: Measured, language: Language): ProofRow[] {
  const t = translator(language);
  const number = numberFormat(language);
  return [
    ...(headers
      ? [
          { label: t('proof.headerPages'), value: number(headers.pages) },
          { label: t('proof.headerAnswers'), value: number(headers.answers) },
        ]
      : []),
    ...(inView
      ? [{ label: t('proof.inView'), value: share(inView.places - inView.hidden, inView.places, language) }]
      : []),
    ...(history
      ? [{ label: t('proof.history'), value: share(history.pages - history.telling, history.pages, language) }]
      : []),
  ];
}

function share(part: number, whole: number, language: Language): string {
  const number = numberFormat(language);
  return translator(language)('proof.of', { number: number(part), total: number(whole) });
}

/** When, on which code, and whether that is the code of the page one reads. */
export function proofOrigin({ date, version }: Proof, builtFrom: CodeVersion | null, language: Language): string {
  const t = translator(language);
  const day = monthOrDay(date, language);
  if (!version) return `${t('proof.measuredSomewhere', { date: day })} ${t('proof.builtUnknown')}`;
  return [
    t('proof.measured', { date: day, commit: version.commit }),
    ...(version.changed ? [t('proof.changed')] : []),
    builtSentence(version, builtFrom, language),
  ].join(' ');
}

function builtSentence(version: CodeVersion, builtFrom: CodeVersion | null, language: Language): string {
  const t = translator(language);
  if (!builtFrom) return t('proof.builtUnknown');
  if (builtFrom.commit !== version.commit) return t('proof.builtOther', { commit: builtFrom.commit });
  return version.changed || builtFrom.changed ? t('proof.builtUnknown') : t('proof.builtSame');
}
