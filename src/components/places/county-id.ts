/** The id of a county's heading in the lists of municipalities and of crisis centres, for links that lead there. */
export const countyId = (number: string): string => `county-${number}`;
