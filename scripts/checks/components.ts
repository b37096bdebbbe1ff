/** What an editor may write in a page, read from the very lists that pages give to MDX, and from what each component asks for. */
import { readFileSync } from 'node:fs';
import { factNames } from '../../src/i18n/fact-words.ts';
import { drawings, walls } from '../../src/schemas/page.ts';

export interface Property {
  name: string;
  isRequired: boolean;
  /** The words it may be; null for any. */
  choices: readonly string[] | null;
}
export type Components = ReadonlyMap<string, readonly Property[]>;

const components = new URL('../../src/components/', import.meta.url);
const lists = {
  home: 'content/home-components.ts',
  pages: 'content/prose-components.ts',
  research: 'research/research-components.ts',
};
const known = new Map<string, Components>();

/** Tags by name, for a page of a folder in content/. */
export function componentsOf({ folder, name }: { folder: string; name: string }): Components {
  const list = lists[kindOf(folder, name)];
  const found = known.get(list) ?? readList(new URL(list, components));
  known.set(list, found);
  return found;
}

function kindOf(folder: string, name: string): keyof typeof lists {
  if (folder === 'research' || folder === 'articles') return 'research';
  return name === 'forside' ? 'home' : 'pages';
}

/** `export const … = { ...others, Faq, Steps: StepList }`, each name imported from its file. */
function readList(file: URL): Components {
  const text = readFileSync(file, 'utf8');
  const [, inside = ''] = /export const \w+ = \{([^}]*)\}/.exec(text) ?? [];
  const fileOf = (name: string) =>
    new RegExp(`import \\{? ?${name}(?:,[^}]*)? ?\\}? from '([^']+)'`).exec(text)?.[1] ?? '';
  const entries = inside.split(',').map((each) => each.trim());
  return new Map(
    entries
      .filter((each) => each !== '')
      .flatMap((each): [string, readonly Property[]][] => {
        if (each.startsWith('...')) return [...readList(new URL(fileOf(each.slice(3)), file))];
        const [name = '', component = name] = each.split(/:\s*/);
        return [[name, propertiesOf(new URL(fileOf(component), file))]];
      }),
  );
}

/** The properties of a component, as `interface Props` in its file has them; another component's, where it says so. */
function propertiesOf(file: URL): readonly Property[] {
  const text = readFileSync(file, 'utf8');
  const [, same] = /type Props = ComponentProps<typeof (\w+)>/.exec(text) ?? [];
  if (same !== undefined) return propertiesOf(new URL(`${same}.astro`, file));
  const [, inside = ''] = /interface Props \{([\s\S]*?)\n\}/.exec(text) ?? [];
  return [...inside.matchAll(/^\s*(\w+)(\??): ([^;]+);/gm)].map(([, name = '', optional, type = '']) => ({
    name,
    isRequired: optional === '',
    choices: choicesOf(type),
  }));
}

function choicesOf(type: string): readonly string[] | null {
  switch (type) {
    case 'DrawingName':
      return drawings;
    case 'WallColour':
      return walls.filter((wall) => wall !== 'none');
    case 'FactName':
      return factNames;
    default:
      return /^'/.test(type) ? [...type.matchAll(/'([^']*)'/g)].map(([, word = '']) => word) : null;
  }
}
