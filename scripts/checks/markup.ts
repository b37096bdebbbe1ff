/** Tags that are not closed or not known, and pictures without words: what would stop the build, or a reader, said so that an editor can mend it. */
import { readdirSync } from 'node:fs';
import { nearestWord } from '../../src/facts/nearest-word.ts';
import { at, type Content, type ContentFile, type Finding } from './content-files.ts';

export function markup({ files }: Content): Finding[] {
  const known = knownTags();
  return files.flatMap((file) => [...tags(file, known), ...pictures(file)]);
}

/** What may stand in MDX: our components for content, by the names of their files, and the two that are called otherwise there. */
function knownTags(): string[] {
  const names = ['content', 'research'].flatMap((folder) =>
    readdirSync(new URL(`../../src/components/${folder}/`, import.meta.url)),
  );
  return [...names.filter((name) => name.endsWith('.astro')).map((name) => name.slice(0, -'.astro'.length)), 'Steps'];
}

interface Open {
  name: string;
  line: number;
}

function tags({ file, text }: ContentFile, known: readonly string[]): Finding[] {
  const body = text.replace(/^---[\s\S]*?^---/m, (frontMatter) => frontMatter.replace(/[^\n]/g, ''));
  const open: Open[] = [];
  const findings: Finding[] = [];
  const add = (line: number, said: string) => findings.push({ file, field: at(line), text: said });
  for (const match of body.matchAll(/<(\/?)([A-Z]\w*)(?:"[^"]*"|[^">])*?(\/?)>/g)) {
    const [, closing, name = '', selfClosed] = match;
    const line = body.slice(0, match.index).split('\n').length;
    if (!known.includes(name)) {
      const meant = nearestWord(name, known);
      add(line, `Taggen <${name}> finnes ikke.${meant ? ` Mente du <${meant}>?` : ''}`);
    }
    if (selfClosed) continue;
    if (!closing) open.push({ name, line });
    else if (open.at(-1)?.name === name) open.pop();
    else
      add(
        line,
        `</${name}> lukker noe som ikke er åpnet${open.length > 0 ? `. Det siste som ble åpnet, er <${open.at(-1)?.name}>` : ''}`,
      );
  }
  for (const { name, line } of open)
    add(
      line,
      `<${name}> er ikke lukket. Skriv </${name}> der den slutter, eller /> i selve taggen når den ikke har noe inni`,
    );
  return findings;
}

function pictures({ file, text }: ContentFile): Finding[] {
  const without = [...text.matchAll(/!\[\s*\]\([^)]*\)|<(?:img|Image)\b(?![^>]*\balt="[^"]+")[^>]*>/g)];
  return without.map(({ index }) => ({
    file,
    field: at(text.slice(0, index).split('\n').length),
    text: 'Bildet mangler alternativ tekst. Skriv hva det viser, for den som ikke ser det: ![To kopper på et bord](…)',
  }));
}
