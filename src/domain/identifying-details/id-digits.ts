/** Home of what the digits of a national identity number say by themselves. */

/** Whether the first four are a day and a month, also with what D-numbers, helping numbers and synthetic ones add. */
export function beginsLikeDate(digits: string): boolean {
  const [day, month] = [Number(digits.slice(0, 2)), Number(digits.slice(2, 4))];
  const isDay = (day >= 1 && day <= 31) || (day >= 41 && day <= 71);
  return isDay && [0, 40, 65, 80].some((added) => month > added && month <= added + 12);
}

/** Whether the first four stand in a calendar, as those of any other date do. */
export const isCalendarDate = (digits: string): boolean =>
  beginsLikeDate(digits) && Number(digits.slice(0, 2)) <= 31 && Number(digits.slice(2, 4)) <= 12;

/** Whether they are rather an identity number than a date and some: what was added to the date, or the check digits, tell. */
export const isPlausible = (digits: string): boolean => !isCalendarDate(digits) || checkDigitsFit(digits);

const weights: readonly (readonly number[])[] = [
  [3, 7, 6, 1, 8, 9, 4, 5, 2, 1, 0],
  [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1],
];

/** By the rules from 2032, under which the first check digit may leave 1, 2 or 3; older numbers fit as well. */
function checkDigitsFit(digits: string): boolean {
  const [first = 0, second = 0] = weights.map(
    (row) => row.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11,
  );
  return first <= 3 && second === 0;
}
