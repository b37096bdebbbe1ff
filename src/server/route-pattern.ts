/** Home of what the log calls an address: its pattern, so that no reference, token or stray word stands in the log. */
const patterns: readonly (readonly [RegExp, string])[] = [
  [/^\/sak\/[^/]+\/$/, '/sak/[token]/'],
  [/^\/kontakt\/[^/]+\/$/, '/kontakt/[token]/'],
  [/^\/kvittering\/[^/]+\/$/, '/kvittering/[reference]/'],
  [
    /^\/(?:(?:nn|en)\/)?(?:bli-ressursvenn\/soknad|for-krisesentre\/henvendelse)\/(?:kontroll|send)\/$/,
    '[form]/[step]/',
  ],
  [/^\/(?:(?:nn|en)\/)?finn\/svar\/$/, '/finn/svar/'],
  [/^\/(?:(?:nn|en)\/)?sok\/svar\/$/, '/sok/svar/'],
  [/^\/api\/(?:run|health|provider-events)\/?$/, '/api/'],
  [/^\/postkasse\/(?:messages\.json)?$/, '/postkasse/'],
];

export function routePattern(path: string): string {
  return patterns.find(([pattern]) => pattern.test(path))?.[1] ?? '(other)';
}
