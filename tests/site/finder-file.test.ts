import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { languages, localePath } from '../../src/i18n/index.ts';
import { fileOf } from '../support/built-site.ts';

describe.each(languages)('what the finder loads in %s', (language) => {
  const text = readFileSync(fileOf(localePath(language, '/finn/steder.json')), 'utf8');

  it('is small', () => {
    expect(brotliCompressSync(text).byteLength).toBeLessThan(20_000);
  });

  it('names those who get an application in words of its language alone', () => {
    const { recipients, data } = JSON.parse(text);
    expect(data).not.toHaveProperty('recipients');
    expect(Math.max(...data.municipalities.recipient)).toBe(recipients.length - 1);
  });
});
