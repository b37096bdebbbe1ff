/** Pages in more languages: until somebody who can read one has signed it, no word of it is in what is deployed, and nothing leads there. */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { translationPath } from '../../src/components/translation/shown.ts';
import { splitFrontMatter } from '../../src/facts/front-matter.ts';
import { languages, localePath } from '../../src/i18n/index.ts';
import { isSigned, isTranslationLanguage, Translation } from '../../src/schemas/translation.ts';
import { builtFiles, fileOf } from '../support/built-site.ts';
import { builtPage, tags } from '../support/page-reading.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const translations = globSync('content/pages/*/hjelp.mdx', { cwd: root }).flatMap((file) => {
  const [, , code = ''] = file.split(/[\\/]/);
  if (!isTranslationLanguage(code)) return [];
  const { yaml } = splitFrontMatter(readFileSync(`${root}${file}`, 'utf8'));
  return [{ code, data: Translation.parse(parse(yaml ?? '')) }];
});
const drafts = translations.filter(({ data }) => !isSigned(data));
const signed = translations.filter(({ data }) => isSigned(data));

describe('a translation', () => {
  it('that nobody has signed is in no file that is deployed, and nothing leads to it', () => {
    const files = builtFiles('**/*.{html,xml,json,txt,js}').filter((file) => !file.startsWith('/pagefind/'));
    expect(files.length).toBeGreaterThan(300);
    const found = files.flatMap((file) => {
      const text = readFileSync(fileOf(file), 'utf8');
      return drafts
        .filter(
          ({ code, data }) =>
            file.startsWith(`/${code}/`) ||
            [`/${code}/`, `hreflang="${code}"`, `lang="${code}"`, data.heading, data.lead].some((part) =>
              text.includes(part),
            ),
        )
        .map(({ code }) => `${file}: ${code}`);
    });
    expect(found).toEqual([]);
    expect(builtFiles('pagefind/*').filter((file) => drafts.some(({ code }) => file.includes(`_${code}_`)))).toEqual(
      [],
    );
  });

  it('that is signed is there, and the help page in each of our languages leads to it', () => {
    for (const { code, data } of signed) {
      expect(builtPage(translationPath(code))).toContain(data.heading);
      for (const language of languages) {
        const links = tags(builtPage(localePath(language, '/hjelp/')) ?? '', 'a').map(({ href }) => href);
        expect(links).toContain(translationPath(code));
      }
    }
    expect(drafts.length + signed.length).toBe(translations.length);
  });
});
