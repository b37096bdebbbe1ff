import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setAside } from '../../scripts/support/old-site.ts';

let folder: string;
let out: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ressursvenn-site-'));
  out = join(folder, 'node');
});
afterEach(() => rmSync(folder, { recursive: true }));

function build(site: string): void {
  mkdirSync(out);
  writeFileSync(join(out, 'index.html'), site);
}
const shown = () => readFileSync(join(out, 'index.html'), 'utf8');

describe('a build', () => {
  it('that fails leaves the site as it was', () => {
    build('old');
    const old = setAside(out);
    expect(existsSync(out)).toBe(false);
    build('half of the new');
    expect([old.putBack(), shown(), readdirSync(folder)]).toEqual([true, 'old', ['node']]);
  });

  it('that succeeds leaves nothing of the old one', () => {
    build('old');
    const old = setAside(out);
    build('new');
    old.letGo();
    expect([shown(), readdirSync(folder)]).toEqual(['new', ['node']]);
  });

  it('that is the first has nothing to put back', () => {
    const old = setAside(out);
    build('half of the new');
    expect([old.putBack(), shown()]).toEqual([false, 'half of the new']);
  });

  it('after one that was cut off begins from the site that stood before that', () => {
    build('old');
    setAside(out);
    build('half of the new');
    const old = setAside(out);
    build('half of another');
    old.putBack();
    expect(shown()).toBe('old');
  });
});
