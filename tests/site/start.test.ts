// What the built server on Node loads before it answers anybody (docs/decisions/0014-a-quick-start.md).

import { globSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { contentType } from '../../src/platform/node/file-types.ts';
import { builtFiles } from '../support/built-site.ts';

const server = fileURLToPath(new URL('../../dist/node/server', import.meta.url));
const code = globSync('**/*.mjs', { cwd: server }).map((file) => readFileSync(join(server, file), 'utf8'));

describe('the built server', () => {
  it('does not take what makes Node load more than it uses', () => {
    expect(code.length).toBeGreaterThan(10);
    const heavy = /^import .*"node:https?2?";$/m;
    expect(code.flatMap((text) => heavy.exec(text)?.[0] ?? [])).toEqual([]);
    expect(code.filter((text) => text.includes('mime-db'))).toEqual([]);
  });

  it('knows each kind of file that the site has', () => {
    const kinds = [...new Set(builtFiles('**/*.*').map((file) => extname(file)))];
    expect(kinds.length).toBeGreaterThan(10);
    const copies = ['.br', '.gz'];
    expect(kinds.filter((kind) => !copies.includes(kind) && contentType(kind) === false)).toEqual([]);
  });
});
