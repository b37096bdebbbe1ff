import { expect, it } from 'vitest';
import { servedPath } from '../../src/server/page-address.ts';

it.each([
  ['/api/provider-events', '/api/provider-events/'],
  ['/api/provider-events?x=/', '/api/provider-events/?x=/'],
  ['/api/run/', '/api/run/'],
  ['/api/', '/api/'],
  ['/api/run/more', '/api/run/more'],
  ['/apix', '/apix'],
  ['//api/run', '//api/run'],
  ['/kvittering/ABCD2345', '/kvittering/ABCD2345'],
])('%s is served as %s', (path, served) => {
  expect(servedPath(path)).toBe(served);
});
