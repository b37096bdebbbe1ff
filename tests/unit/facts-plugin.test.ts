import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { factsPlugin } from '../../scripts/vite/facts-plugin.ts';
import { knownWords } from '../../src/domain/identifying-details/known-words.ts';
import { loadFacts } from '../../src/facts/load.ts';
import { aContentFolder, type ContentFolder } from '../support/content-folder.ts';

let content: ContentFolder;
beforeEach(() => {
  content = aContentFolder();
});
afterEach(() => content.remove());

/** Asks the plugin for a module the way Vite does. */
function load(id: string) {
  const watched: string[] = [];
  const plugin = factsPlugin(content.root);
  const code = plugin.load.call({ addWatchFile: (file) => watched.push(file) }, plugin.resolveId(id) ?? id);
  return { code, watched };
}

describe('the facts in the build', () => {
  it('are the facts in content/', async () => {
    const { code = '' } = load('virtual:facts');
    const module: { default: unknown } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
    expect(module.default).toEqual(loadFacts(content.root));
  });

  it('give the leak guard the words it must know, and no more', async () => {
    const { code = '', watched } = load('virtual:known-words');
    const module: { default: unknown } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
    expect(module.default).toEqual(knownWords(loadFacts(content.root)));
    expect(watched).toHaveLength(10);
  });

  it('are read again when a content file changes', () => {
    const { watched } = load('virtual:facts');
    expect(watched).toContain(join(content.root, 'content/site.yaml'));
    expect(watched).toContain(join(content.root, 'content/associations/oslo.mdx'));
    expect(watched).toHaveLength(10);
  });

  it('stop the build when something is wrong', () => {
    content.replace('content/site.yaml', 'nasjonal@eksempel.no', 'nasjonal');
    expect(() => load('virtual:facts')).toThrow(
      'nationalCoordinator.email: Skriv e-postadressen slik: navn@eksempel.no',
    );
  });

  it('are read once in a build, for all of its parts, and each time in development', () => {
    const sees = (command: string) => {
      const plugin = factsPlugin(content.root);
      plugin.configResolved({ command });
      const ask = () =>
        plugin.load.call({ addWatchFile: () => undefined }, plugin.resolveId('virtual:facts') ?? '') ?? '';
      const before = ask();
      content.replace('content/site.yaml', 'nasjonal@eksempel.no', 'ny@eksempel.no');
      const after = ask();
      content.replace('content/site.yaml', 'ny@eksempel.no', 'nasjonal@eksempel.no');
      return [before, after].map((code) => code.includes('ny@eksempel.no'));
    };
    expect(sees('build')).toEqual([false, false]);
    expect(sees('serve')).toEqual([false, true]);
  });

  it('leave other modules alone', () => {
    expect(load('virtual:other')).toEqual({ code: undefined, watched: [] });
  });
});
