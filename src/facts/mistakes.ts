/** What is wrong in content/, told to the editor who can mend it: which file, which field, what to write. */

export interface Mistake {
  /** From the project root: `content/associations/oslo.mdx`. */
  file: string;
  /** The way to the field, or the line: `contact.email`, `municipalities (nr. 2)`, `linje 4`. Empty when the file as a whole is meant. */
  field: string;
  /** In Norwegian: what to write. */
  text: string;
}

export const inWords = ({ file, field, text }: Mistake): string =>
  [file, field, text].filter((part) => part !== '').join(': ');

/** All mistakes at once, so that an editor need not mend one to learn of the next. */
export class FactsError extends Error {
  readonly mistakes: readonly Mistake[];

  constructor(mistakes: readonly Mistake[]) {
    // Two rules may stumble over the same thing in the same words.
    const said = [...new Set(mistakes.map(inWords))];
    const heading = said.length === 1 ? 'Det er 1 feil i content/:' : `Det er ${said.length} feil i content/:`;
    super([heading, ...said].join('\n'));
    this.name = 'FactsError';
    this.mistakes = mistakes;
  }
}
