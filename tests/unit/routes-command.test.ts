import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { aContentFolder } from '../support/content-folder.ts';
import { projectRoot } from '../support/some-facts.ts';

function routes(change: (content: ReturnType<typeof aContentFolder>) => void) {
  const content = aContentFolder();
  onTestFinished(() => content.remove());
  change(content);
  const words = [join(projectRoot, 'scripts/routes.ts'), '--root', content.root, '--day', '2026-03-02'];
  return new Promise<{ code: number; output: string; errors: string }>((resolve) => {
    execFile(process.execPath, words, (error, output, errors) => {
      resolve({ code: error ? Number(error.code) : 0, output, errors });
    });
  });
}

describe('npm run routes', () => {
  it('says who gets what and why, and that there is no gap', async () => {
    const { code, output, errors } = await routes(() => undefined);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(output).toContain('2 municipalities, 1 associations, 1 crisis centres, on 2026-03-02.');
    expect(output).toContain('Municipalities without an association: 1\n  Akershus: 1 of 1, Oslo: 0 of 1');
    expect(output).toContain('1  association:oslo (covers-municipality)');
    expect(output).toContain('1  association:oslo (partners-with-centre)');
    expect(output).toMatch(/\d+ rehearsed \(made-up contacts, deputies and county contacts, in memory only\)/);
    expect(output).toContain('No gap:');
  });

  it('tells who is passed over on the day they are away', async () => {
    const { code, output } = await routes((content) => {
      content.replace(
        'content/associations/oslo.mdx',
        'role: office',
        'role: office\n  away: [{ from: "2026-03-02", to: "2026-03-02" }]',
      );
    });
    expect(code).toBe(0);
    expect(output).toContain('1  association:oslo, away, for volunteers');
    expect(output).not.toContain('association:oslo (covers-municipality)');
  });

  it('ends with 1 and names the gap when two recipients are one and the same address', async () => {
    const { code, errors } = await routes((content) => {
      content.replace('content/associations/oslo.mdx', 'oslo@eksempel.no', 'nasjonal@eksempel.no');
    });
    expect(code).toBe(1);
    expect(errors).toContain(
      'as it is: volunteer, municipality 0301, choice none: one address stands in the list twice (association:oslo, national)',
    );
  });

  it('ends with 1 and the mistakes when the content cannot be read', async () => {
    const { code, errors } = await routes((content) =>
      content.replace('content/site.yaml', 'nasjonal@eksempel.no', 'nasjonal'),
    );
    expect(code).toBe(1);
    expect(errors).toContain('content/site.yaml');
  });
});
