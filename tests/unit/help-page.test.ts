/** What the help page cannot do without, each told before a build stops on it, or before it is shown without. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentMistakes } from '../../scripts/checks/before-build.ts';
import { aContentFolder, type ContentFolder } from '../support/content-folder.ts';

const page = 'content/pages/nb/hjelp.mdx';
const numbers =
  '<FirstNumbers police="Politiet." violenceLine="Linjen." doctor="Legevakten." ambulance="Ambulanse." />';

let content: ContentFolder;
beforeEach(() => {
  content = aContentFolder();
  const politi = content.text('content/help-lines/politi.yaml');
  const lines = { volinjen: '116 006', legevakt: '116 117', ambulanse: '113', brann: '110' };
  for (const [id, number] of Object.entries(lines))
    content.write(
      `content/help-lines/${id}.yaml`,
      politi.replace('id: politi', `id: ${id}`).replace('"112"', `"${number}"`),
    );
  for (const language of ['nb', 'nn', 'en'])
    content.write(
      page.replace('/nb/', `/${language}/`),
      `---\ntitle: Telefonnumre\ndescription: Numre.\naudience: survivor\nreviewed: "2026-01-10"\n---\n\n${numbers}\n`,
    );
});
afterEach(() => content.remove());

const told = (): string[] =>
  (contentMistakes(content.root) ?? '')
    .split('\n')
    .filter((line) => /hjelp\.mdx|brann/.test(line) && !/mangler, og/.test(line));

describe('the numbers that come first', () => {
  it('are sound as they stand', () => {
    expect(told()).toEqual([]);
  });

  it('are missed when the fire brigade has none', () => {
    content.replace('content/help-lines/brann.yaml', 'number: "110"\n', '');
    expect(told()).toEqual([
      'content/help-lines/brann.yaml: number: Hjelpesidene begynner med dette nummeret. Skriv det her',
    ]);
  });

  it('are missed when the fire brigade is gone', () => {
    content.remove('content/help-lines/brann.yaml');
    expect(contentMistakes(content.root)).toContain('content/help-lines/brann.yaml: Filen mangler, og nettstedet');
  });
});

describe('the page in each language', () => {
  it.each(['nb', 'nn', 'en'])('has the numbers first, in %s too', (language) => {
    const file = page.replace('/nb/', `/${language}/`);
    content.replace(file, numbers, 'Ring noen.');
    expect(told()).toEqual([
      expect.stringContaining(`${file}: Numrene øverst er borte. Hent tilbake linjen <FirstNumbers`),
    ]);
  });

  it.each(['nb', 'nn', 'en'])('is for her, and says so, in %s too', (language) => {
    const file = page.replace('/nb/', `/${language}/`);
    content.replace(file, 'audience: survivor', 'audience: public');
    expect(told()).toEqual([expect.stringContaining(`${file}: linje 4, audience: Skriv audience: survivor`)]);
  });
});
