/** Home of postal codes as people write them. */
import { latinDigits, plainLine } from './form-text.ts';

/** What is left of a typed postal code without spaces and dots, or null when that is not four digits. */
export function normalisedPostalCode(typed: string): string | null {
  const digits = latinDigits(plainLine(typed)).replace(/[\s.]/gu, '');
  return /^\d{4}$/.test(digits) ? digits : null;
}
