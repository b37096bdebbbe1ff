/** What a machine or a deletion leaves behind in content/: no editor's mistake, or told as the one that it is. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentMistakes } from '../../scripts/checks/before-build.ts';
import { aContentFolder, type ContentFolder } from '../support/content-folder.ts';

let content: ContentFolder;
beforeEach(() => {
  content = aContentFolder();
});
afterEach(() => content.remove());

const told = () => (contentMistakes(content.root) ?? '').split('\n').slice(1);

describe('a file that the machine puts there by itself', () => {
  it.each(['desktop.ini', 'Thumbs.db', '~$oslo.docx', '._oslo.mdx', '._oslo.yaml', '.DS_Store'])(
    '%s is no mistake',
    (name) => {
      const before = told();
      for (const folder of ['associations', 'crisis-centres', 'help-lines', 'pages/nb', 'articles/nb'])
        content.write(`content/${folder}/${name}`, '\0\x05Mac OS X\n');
      expect(told()).toEqual(before);
    },
  );
});

describe('a slip in the list of sources', () => {
  it.each(['- { id: fafo, title: "Uten slutt }\n', 'id: fafo\n'])('like %j is told, and no source with it', (works) => {
    content.write('content/research/works.yaml', works);
    content.write(
      'content/articles/nb/nytt.mdx',
      '---\ntitle: Nytt\ndescription: En side.\naudience: public\npublished: "2026-01-10"\nsources: [fafo]\n---\n\nFant.<Cite work="fafo" />\n',
    );
    const lines = told();
    expect(lines).toContainEqual(expect.stringContaining('content/research/works.yaml: '));
    expect(lines.filter((line) => line.includes('Kilden'))).toEqual([]);
  });
});

describe('a crisis centre whose file is gone', () => {
  it('is not taken for one in another place', () => {
    const oslo = 'content/crisis-centres/oslo.yaml';
    content.write('content/crisis-centres/follo.yaml', content.text(oslo).replace('id: oslo', 'id: follo'));
    content.remove(oslo);
    expect(told()).toEqual([
      'content/associations/oslo.mdx: linje 10, partnerCrisisCentre.centre: «oslo» finnes ikke i content/crisis-centres/. Bruk et filnavn derfra uten .yaml',
    ]);
  });

  it('is known by a name with one letter wrong, or two in a long one', () => {
    const meant = (id: string, written: string) => {
      content.write(
        `content/crisis-centres/${id}.yaml`,
        content.text('content/crisis-centres/oslo.yaml').replace('id: oslo', `id: ${id}`),
      );
      content.replace('content/associations/oslo.mdx', /centre: [\w-]+/, `centre: ${written}`);
      return told();
    };
    expect(meant('follo', 'folo')).toEqual([expect.stringContaining('Mente du «follo»?')]);
    expect(meant('sor-helgeland', 'sorhelgelan')).toEqual([expect.stringContaining('Mente du «sor-helgeland»?')]);
  });
});
