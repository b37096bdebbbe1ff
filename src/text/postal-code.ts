/** Home of postal codes as people write them. */
import { latinDigits, plainLine } from './form-text.ts';

/** Four digits, with the country's sign ahead («N-0150») or the place's name behind («0150 Oslo»): both say which code is meant. */
const code = /^(?:NO?[-–]?)?(\d{4})(?:[-–,(]?\p{L}[\p{L}\p{M}'’/,()–-]+)?$/iu;

/** The code that was typed, without spaces, dots, country and place, or null when it is not plain which four digits it has. */
export function normalisedPostalCode(typed: string): string | null {
  const compact = latinDigits(plainLine(typed)).replace(/[\s.]/gu, '');
  return code.exec(compact)?.[1] ?? null;
}
