/** Numbers for pages in more languages: from content/help-lines/, so that a number is mended in one place. */
import { facts } from '../../facts/index.ts';

/** The number of a help line, such as «116 006». @throws when there is none, and the build with it. */
export function helpNumber(id: string): string {
  const number = facts.helpLines.find((each) => each.id === id)?.number;
  if (number === undefined) throw new Error(`content/help-lines/${id}.yaml mangler, eller har ikke noe nummer.`);
  return number;
}
