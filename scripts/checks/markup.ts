/** Tags, code and pictures: what would stop the build, or a reader, said so that an editor can mend it. */
import { splitFrontMatter } from '../../src/facts/front-matter.ts';
import { nearestWord } from '../../src/facts/nearest-word.ts';
import { allParts, isTag, type Part, wordsOf } from './body.ts';
import { type Components, componentsOf, type Property } from './components.ts';
import { at, type Content, type Finding, type Prose } from './content-files.ts';
import { inNorwegian } from './mdx-errors.ts';
import { pictureMistakes } from './pictures.ts';

/** HTML that may stand in a text: words in another language or direction, and a new line. The rest is Markdown or a tag of ours. */
const plainTags = ['span', 'bdi', 'br', 'sup', 'sub'];
const plainProperties: readonly Property[] = [
  { name: 'lang', isRequired: false, choices: null },
  { name: 'dir', isRequired: false, choices: ['ltr', 'rtl', 'auto'] },
];

/** What may stand in the help page in more languages. */
const inTranslations: Components = new Map([['HelpNumber', [{ name: 'of', isRequired: true, choices: null }]]]);

export function markup({ files, translated, root }: Content): Finding[] {
  return [
    ...files.flatMap((file) => [...bodyMistakes(file, componentsOf(file)), ...pictureMistakes(file, root)]),
    ...translated.flatMap((file) => [...bodyMistakes(file, inTranslations), ...pictureMistakes(file, root)]),
  ];
}

function bodyMistakes({ file, body, text }: Prose, known: Components): Finding[] {
  // Then the fields are taken for text, and front-matter.ts says what is wrong.
  if (splitFrontMatter(text).yaml === null) return [];
  const finding = (line: number, said: string): Finding => ({ file, field: at(line), text: said });
  if (body.error) return [finding(body.error.line, inNorwegian(body.error))];
  return allParts(body.parts).flatMap((part) => mistakesIn(part, known).map((text) => finding(part.line, text)));
}

/** Markdown that Astro would show in English, as code, or without what a reader needs. */
const notHere: Readonly<Record<string, string>> = {
  blockquote: 'Et sitat må ha en kilde: <Quote text="…" source="Hvem, hvor, når" />',
  code: 'Linjene mellom ``` blir vist som kode. Ta bort tegnene',
  footnoteDefinition: 'Fotnoter kan ikke brukes. Skriv det i teksten, eller vis til en kilde med <Cite work="…" />',
  task: 'Skriv punktet uten [ ]: en rute som ingen kan krysse av i, er til å bli forvirret av',
};

function mistakesIn(part: Part, known: Components): string[] {
  const refused = notHere[part.type];
  if (refused !== undefined) return [refused];
  if (part.type === 'mdxjsEsm') return ['«import» og «export» er kode, og kan ikke stå her. Ta bort linjen'];
  if (part.type.endsWith('Expression')) return expressionMistakes(part.value);
  return isTag(part) ? tagMistakes(part, known) : [];
}

function expressionMistakes(code: string): string[] {
  if (/^\s*(?:\/\*[\s\S]*\*\/\s*)*$/.test(code)) return [];
  return [
    `{${code.trim()}} blir lest som kode. Hent opplysninger med <Fact of="…" />, og skriv \\{ hvis tegnet skal stå i teksten`,
  ];
}

function tagMistakes(part: Part, known: Components): string[] {
  const { name } = part;
  if (plainTags.includes(name)) return propertyMistakes(part, plainProperties);
  const properties = known.get(name);
  // Markdown makes links; a tag would go past what the checks know of them.
  if (properties && name !== 'a') return propertyMistakes(part, properties);
  if (known === inTranslations) return [`Taggen <${name}> kan ikke brukes her. Bruk <HelpNumber of="…" /> eller <bdi>`];
  if (name === 'a') return ['Skriv lenken slik: [ordene i lenken](/adressen/)'];
  if (name === 'img') return ['Skriv bildet slik: ![Det bildet viser](./bilde.jpg)'];
  if (!/^[A-Z]/.test(name))
    return [`Taggen <${name}> kan ikke brukes her. Skriv teksten uten den, eller bruk en av våre egne tagger`];
  const meant = nearestWord(name, [...known.keys()]);
  return [`Taggen <${name}> finnes ikke${meant ? `. Mente du <${meant}>?` : ' på slike sider. Ta den bort'}`];
}

function propertyMistakes(part: Part, known: readonly Property[]): string[] {
  const names = known.map(({ name }) => name);
  const missing = known.filter(
    ({ name, isRequired }) => isRequired && !part.properties.some((each) => each.name === name),
  );
  return [
    ...missing.map(({ name }) => `<${part.name}> mangler ${name}="…"`),
    ...part.properties.flatMap(({ name, value }) => {
      const property = known.find((each) => each.name === name);
      if (!property) return [unknownProperty(part.name, name, names)];
      if (typeof value !== 'string') return [`Skriv ${name} i <${part.name}> med rette anførselstegn: ${name}="…"`];
      if (value.trim() === '') return [`${name} i <${part.name}> er tomt. Skriv hva det skal stå`];
      if (/^(?:lang|linkLang)$/.test(name) && !/^[a-z]{2,3}(?:-\w{2,8})*$/.test(value))
        return [`${name}="${value}" er ikke et språk. Skriv koden, for eksempel en, nn, se eller ar`];
      if (property.choices === null || property.choices.includes(value)) return [];
      // A fact that is not there is told by references.ts, with where it should stand.
      if (part.name === 'Fact') return [];
      return [`${name}="${value}" i <${part.name}> finnes ikke. Velg en av disse: ${property.choices.join(', ')}`];
    }),
    ...quoteMistakes(part),
  ];
}

function unknownProperty(tag: string, name: string, names: readonly string[]): string {
  const meant = nearestWord(name, names);
  if (meant) return `${name} finnes ikke i <${tag}>. Mente du ${meant}?`;
  return `${name} kan ikke stå i <${tag}>. ${names.length > 0 ? `Der kan det stå ${names.join(', ')}` : 'Ta det bort'}`;
}

function quoteMistakes(part: Part): string[] {
  const [source, link] = [wordsOf(part, 'source'), wordsOf(part, 'link')];
  if (source === undefined || link === undefined || source.includes(link)) return [];
  return [`«${link}» i link må stå ord for ord i source`];
}
