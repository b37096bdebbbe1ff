/** A script without what only its authors need. */
import { type MinifyOptions, minifySync } from 'vite';

/** The script minified. Same text, same result. @throws when it cannot be read; `name` says which. */
export function minified(name: string, text: string, options: MinifyOptions): string {
  const { code, errors } = minifySync(name, text, options);
  if (errors.length > 0) throw new Error(`${name} cannot be minified: ${errors[0]?.message}`);
  return code;
}
