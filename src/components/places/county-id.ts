/** The id of a county's heading in the lists of municipalities, crisis centres and associations, for links that lead there. */
export const countyId = (number: string): string => `county-${number}`;
