/** The ids of a field's hint and error, for aria-describedby; undefined when it has neither. */
export function describedBy(name: string, { hint, error }: { hint?: string; error?: string }): string | undefined {
  const ids = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}
