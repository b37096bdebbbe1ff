import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildInlineScript } from '../../scripts/vite/inline-script.ts';
import { exitPage } from '../support/exit-page.ts';

const neutral = 'https://neutral.example/';
const left = `left for ${neutral}`;

describe('the inlined script', () => {
  it('has the hash of the very text that is inlined', () => {
    const { code, hash } = buildInlineScript();
    expect(hash).toBe(`sha256-${createHash('sha256').update(code, 'utf8').digest('base64')}`);
  });

  it('is the same text every time, in ASCII, and cannot end its own script element', () => {
    const { code } = buildInlineScript();
    expect(buildInlineScript().code).toBe(code);
    expect(code).toMatch(/^[\x20-\x7e\n]+$/);
    expect(code).not.toMatch(/<\/script|<!--/i);
    expect(code.length).toBeLessThan(2300);
  });

  it('begins with the way out, which nothing that comes after can stop', () => {
    const { code } = buildInlineScript();
    expect(code.indexOf('a[data-exit-words]')).toBeGreaterThan(0);
    expect(code.indexOf('template[data-script]')).toBeGreaterThan(code.indexOf('a[data-exit-words]'));
  });

  it('has no newer language than browsers of 2020 can read, or they would have no way out', () => {
    const { code } = buildInlineScript();
    expect(code).toContain('?.');
    expect(code).not.toMatch(/\?\?=|\|\|=|&&=|\bstatic\{|#\w+\s*[=(]|\d_\d/);
  });

  it('holds no word and no address of its own', () => {
    expect(buildInlineScript().code).not.toMatch(/https?:|Shift to|Laster/);
  });
});

describe('a click on the exit', () => {
  it('marks the tab, empties the page and leaves for the address of the link', () => {
    const tab = new Map<string, string>();
    const page = exitPage({ tab });
    const event = { target: { closest: () => page.link }, preventDefault: vi.fn() };
    page.send('click', event);
    expect(event.preventDefault).toHaveBeenCalledOnce();
    expect(page.log).toEqual(['form reset', left]);
    expect([...tab]).toEqual([['x', neutral]]);
    expect(page.document.body.children).toEqual(['Loading.']);
    expect(page.document.title).toBe('\u200b');
    expect(page.icon.href).toBe('data:,');
  });

  it('leaves also when emptying the page fails', () => {
    const page = exitPage();
    page.document.body.replaceChildren = () => {
      throw new Error('Broken');
    };
    const click = () => page.send('click', { target: { closest: () => page.link }, preventDefault: vi.fn() });
    expect(click).toThrow('Broken');
    expect(page.log).toContain(left);
  });

  it('leaves also when storage is blocked', () => {
    const page = exitPage({ tab: null });
    page.send('click', { target: { closest: () => page.link }, preventDefault: vi.fn() });
    expect(page.log).toContain(left);
  });

  it('is none of its business elsewhere on the page', () => {
    const page = exitPage();
    page.send('click', { target: { closest: () => null }, preventDefault: vi.fn() });
    expect(page.log).toEqual([]);
  });
});

describe('coming to a page after having left', () => {
  it.each(['back_forward', 'reload'] as const)('is sent on before anything shows, by %s', (by) => {
    const page = exitPage({ by, tab: new Map([['x', neutral]]) });
    expect(page.root.styles.get('display')).toBe('none');
    expect(page.log).toEqual([left]);
  });

  it('shows the page to her who typed the address, and forgets that she left', () => {
    const tab = new Map([['x', neutral]]);
    const page = exitPage({ by: 'navigate', tab });
    expect(page.log).toEqual([]);
    expect(page.root.styles.size).toBe(0);
    expect(tab.size).toBe(0);
  });

  it('lets Back work as always when she has not left', () => {
    expect(exitPage({ by: 'back_forward' }).log).toEqual([]);
  });

  it('keeps only a blank copy with empty forms under a neutral title, and fetches the page again when that copy is shown', () => {
    const page = exitPage();
    page.send('pagehide', {});
    // Still in the layout, or Chromium would forget how far down she had read.
    expect([page.document.body.styles.get('opacity'), page.root.styles.size]).toEqual(['0', 0]);
    expect(page.document.title).toBe('Web page');
    page.send('pageshow', { persisted: true });
    expect(page.log).toEqual(['form reset', 'reloaded']);
  });
});

describe('three presses on Shift', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('leave, and tell how far they have come', () => {
    const page = exitPage();
    page.press('Shift');
    expect([page.status.textContent, page.link.attributes.get('data-presses')]).toEqual(['two more', '1']);
    page.press('Shift');
    expect([page.status.textContent, page.link.attributes.get('data-presses')]).toEqual(['one more', '2']);
    page.press('Shift');
    expect(page.log).toContain(left);
  });

  it('count when each comes within five seconds of the last', () => {
    const page = exitPage();
    for (let press = 0; press < 3; press++) {
      page.press('Shift');
      vi.advanceTimersByTime(4900);
    }
    expect(page.log).toContain(left);
  });

  it('are forgotten after five seconds, and that is said', () => {
    const page = exitPage();
    page.press('Shift');
    page.press('Shift');
    vi.advanceTimersByTime(5000);
    expect(page.status.textContent).toBe('cancelled');
    expect(page.link.attributes.has('data-presses')).toBe(false);
    page.press('Shift');
    expect(page.log).toEqual([]);
  });

  it('are interrupted by any other key', () => {
    const page = exitPage();
    for (const key of ['Shift', 'Shift', 'a', 'Shift']) page.press(key);
    expect(page.log).toEqual([]);
  });

  it('are never the capitals of a name', () => {
    const page = exitPage();
    for (const letter of 'ØDEGÅRD') {
      page.send('keydown', { key: 'Shift' });
      page.press(letter, { shiftKey: true });
      page.send('keyup', { key: 'Shift' });
    }
    expect(page.log).toEqual([]);
  });

  it('are one press when the key is held down and repeats', () => {
    const page = exitPage();
    page.send('keydown', { key: 'Shift' });
    for (let repeat = 0; repeat < 20; repeat++) page.send('keydown', { key: 'Shift', repeat: true });
    page.send('keyup', { key: 'Shift' });
    expect(page.link.attributes.get('data-presses')).toBe('1');
  });

  it.each(['ctrlKey', 'altKey', 'metaKey'])('do not count together with %s', (modifier) => {
    const page = exitPage();
    for (let press = 0; press < 3; press++) page.press('Shift', { [modifier]: true });
    expect(page.log).toEqual([]);
  });

  it('do not count while she scrolls sideways, which is Shift and the wheel', () => {
    const page = exitPage();
    for (let press = 0; press < 3; press++) {
      page.send('keydown', { key: 'Shift' });
      for (let notch = 0; notch < 3; notch++) page.send('wheel', { timeStamp: 1000 * press + 50 * notch });
      page.send('keyup', { key: 'Shift' });
    }
    expect(page.log).toEqual([]);
  });

  it('count while the page scrolls on by itself, as a touch pad lets it', () => {
    const page = exitPage();
    let timeStamp = 0;
    const scroll = () => {
      timeStamp += 16;
      page.send('wheel', { timeStamp });
    };
    scroll();
    for (let press = 0; press < 3; press++) {
      page.send('keydown', { key: 'Shift' });
      scroll();
      page.send('keyup', { key: 'Shift' });
      scroll();
    }
    expect(page.log).toContain(left);
  });

  it('do not count while she chooses text with the mouse', () => {
    const page = exitPage();
    for (let press = 0; press < 3; press++) {
      page.send('keydown', { key: 'Shift' });
      page.send('pointerdown', {});
      page.send('keyup', { key: 'Shift' });
    }
    expect(page.log).toEqual([]);
  });
});
