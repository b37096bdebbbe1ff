/** A number with what it counts, in an operator's line: `1 mail`, `2 mails`. */
export const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
