/** The address that calls a number, as it is written for people: «116 006». */
export const callAddress = (number: string): string => `tel:${number.replace(/\s/g, '')}`;
