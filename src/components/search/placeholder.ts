/**
 * What stands in the server bundle where the search index will be. The index is made of the built pages, and so after the bundle;
 * scripts/search-index.ts then puts it here. No file to find at run time, and the same on every platform.
 */
export const searchIndexPlaceholder = 'THE-SEARCH-INDEX-GOES-HERE';
