/** What is said of choosing another recipient, against the routing: whoever writes may have a reason not to be read by somebody she knows. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { routeFor } from '../../src/domain/routing.ts';
import { en } from '../../src/i18n/en.ts';
import { languages } from '../../src/i18n/index.ts';
import { nb } from '../../src/i18n/nb.ts';
import { nn } from '../../src/i18n/nn.ts';
import { projectRoot, someFacts } from '../support/some-facts.ts';

const dictionaries = { nb, nn, en };
/** The sentences that promise a choice, and how each has to begin. */
const promises = {
  nb: { sentence: /[^.]*velge en annen\./g, beginning: 'Er det en forening, ' },
  nn: { sentence: /[^.]*velje ein annan\./g, beginning: 'Er det ei foreining, ' },
  en: { sentence: /[^.]*choose someone else\./g, beginning: 'If it is a local association, ' },
};

describe('choosing another recipient', () => {
  it('is not possible everywhere: the national coordinator may be the only one', () => {
    const bergen = { form: 'volunteer', municipality: '4601', crisisCentre: null, today: '2026-03-02' } as const;
    const { recipients, alternatives } = routeFor(bergen, someFacts());
    expect([recipients.map(({ kind }) => kind), alternatives]).toEqual([['national'], []]);
  });

  it.each(languages)('is promised in %s for what goes to an association, and for nothing else', (language) => {
    const pages = globSync(`content/pages/${language}/*.mdx`, { cwd: projectRoot });
    const texts = pages.map((page) => readFileSync(join(projectRoot, page), 'utf8'));
    const { sentence, beginning } = promises[language];
    const found = [...Object.values(dictionaries[language]), ...texts].flatMap((text) => text.match(sentence) ?? []);
    expect(found).not.toEqual([]);
    for (const promise of found) expect(promise.trim()).toMatch(new RegExp(`^${beginning}`));
  });
});
