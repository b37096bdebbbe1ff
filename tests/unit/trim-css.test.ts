import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { trimmedStyles } from '../../scripts/vite/trim/trim.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'trim-'));
  for (const folder of ['src/client', 'content']) mkdirSync(join(root, folder), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

/** The finished style sheet of a site with one template. */
function trimmed(template: string, css: string): string {
  writeFileSync(join(root, 'src/Page.astro'), template);
  writeFileSync(join(root, 'site.css'), css);
  return trimmedStyles(root, { site: join(root, 'site.css') }).site ?? '';
}

describe('the trimmed style sheet', () => {
  it('keeps the rules of classes, tags and attributes that a template has, and drops the others', () => {
    const css = trimmed(
      '<p class="lead" data-tone="calm">',
      '.lead{top:0}.gone{top:1px}nav{top:2px}[data-tone="calm"]{top:3px}[data-tone="loud"]{top:4px}',
    );
    expect(css).toBe('.lead{top:0}[data-tone=calm]{top:3px}');
  });

  it('keeps what a class list or a script may set', () => {
    writeFileSync(join(root, 'src/client/exit.js'), "link.setAttribute('data-presses', 1)");
    expect(trimmed("<a class:list={['exit', { low }]}>", '.exit[data-presses]{top:0}.low{top:1px}')).toBe(
      '.exit[data-presses]{top:0}.low{top:1px}',
    );
  });

  it('cuts dead branches inside :is() and :not() without losing the living ones', () => {
    const css = trimmed('<p class="a b">', '.a:is(.b,.gone){top:0}.a:not(.gone){top:1px}.a:is(.gone){top:2px}');
    expect(css).toBe('.a.b{top:0}.a{top:1px}');
  });

  it('drops the kinds of a component that we have none of, wherever they stand', () => {
    const css = trimmed(
      '<a class="ds-card ds-breadcrumbs ds-table ds-button" data-size="sm" data-variant="default"><caption><ol><svg>',
      '.ds-card:where(a,button){top:0}:is(.ds-card:where(a,button)>a):focus{top:1px}.ds-card{top:2px}' +
        '.ds-breadcrumbs>:not(ol,ul):before{top:3px}.ds-breadcrumbs>:is(ol,ul){top:4px}[data-size=sm]:is(.ds-table>caption){top:5px}' +
        '.ds-card[data-variant=default]{top:6px}.ds-button :is(img,svg){top:7px}.ds-button[data-variant=default]{top:8px}',
    );
    expect(css).toBe('.ds-card{top:2px}.ds-breadcrumbs>:is(ol,ul){top:4px}.ds-button[data-variant=default]{top:8px}');
  });

  it('drops custom properties and key frames that nothing reads, also when only a dropped property read them', () => {
    const css = trimmed(
      '<p class="a">',
      ':root{--used:red;--chain:var(--end);--end:blue}@keyframes turn{to{top:0}}.a{color:var(--used)}',
    );
    expect(css).toBe(':root{--used:red}.a{color:var(--used)}');
  });

  it('is the same text every time', () => {
    const build = () => trimmed('<p class="a b">', '.b{top:0}.a{top:1px}');
    expect(build()).toBe(build());
  });
});
