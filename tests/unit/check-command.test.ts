import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkCommand } from '../../scripts/support/check-command.ts';
import type { Command } from '../../scripts/support/run.ts';

/** `npm run check` with programs that only say their name; those in `broken` find something. */
async function checked({ broken = [], words = [] }: { broken?: readonly string[]; words?: readonly string[] } = {}) {
  const ran: string[] = [];
  const said: string[] = [];
  const run = async ({ words: [path = '', ...more] }: Command) => {
    const name = basename(path).replace(/\.\w+$/, '');
    ran.push([name, ...more].join(' '));
    return { ok: !broken.includes(name), output: `${name} has spoken\n`, seconds: 1.5 };
  };
  const code = await checkCommand(words, { run, say: (text) => said.push(text) });
  return { code, ran, programs: ran.map((line) => line.split(' ')[0]), said: said.join('\n') };
}

describe('npm run check', () => {
  it('looks at the words first, then at the code', async () => {
    const { code, programs, said } = await checked();
    expect({ code, programs }).toEqual({ code: 0, programs: ['check-content', 'astro', 'biome', 'knip'] });
    expect(said.split('\n')).toEqual([
      'check-content has spoken',
      '',
      'Til den som programmerer:',
      '✓ types (1.5 s)',
      '✓ lint and format (1.5 s)',
      '✓ dead code (1.5 s)',
      '',
      'Alt er i orden. All is well.',
    ]);
  });

  it('stops at words that are wrong, and says in Norwegian that the rest is not looked at', async () => {
    const { code, programs, said } = await checked({ broken: ['check-content', 'astro'] });
    expect({ code, programs }).toEqual({ code: 1, programs: ['check-content'] });
    expect(said).toBe(
      'check-content has spoken\n\nRett dette først, og kjør «npm run check» på nytt. Resten er ikke kontrollert ennå.',
    );
  });

  it('looks at every part of the code, also after one that is wrong, and names those at the end', async () => {
    const { code, programs, said } = await checked({ broken: ['astro', 'knip'] });
    expect({ code, programs }).toEqual({ code: 1, programs: ['check-content', 'astro', 'biome', 'knip'] });
    expect(said).toContain('✗ types (1.5 s)\n  astro has spoken\n✓ lint and format');
    expect(said).toMatch(/\nTo put right: types, dead code\.$/);
  });

  it('asks for a release’s sake about the words alone', async () => {
    const { ran } = await checked({ words: ['--release'] });
    expect(ran.filter((line) => line.includes('--release'))).toEqual(['check-content --release']);
  });
});
