/** Names of works and requirements that are nowhere to be found. */

import { numberGroups } from '../../src/components/research/number-groups.ts';
import { nearestWord } from '../../src/facts/nearest-word.ts';
import { factNames } from '../../src/i18n/fact-words.ts';
import { allParts, wordsOf } from './body.ts';
import { at, type Content, type ContentFile, type Finding, optionalYaml } from './content-files.ts';

export const worksFile = 'content/research/works.yaml';

export function references({ files, root }: Content): Finding[] {
  const works = idsOf(optionalYaml(root, worksFile));
  return files.flatMap((file) => [...inFields(file, works), ...inText(file, works)]);
}

/** Null when the list cannot be read: registers.ts says why, and no source is missing for that. */
const idsOf = (value: unknown): string[] | null =>
  Array.isArray(value) ? value.flatMap((each) => (typeof each?.id === 'string' ? [each.id] : [])) : null;

/** `sources` and `study.work` are ids on pages about research; elsewhere sources are written out. */
function inFields({ file, folder, fields, pieces }: ContentFile, works: readonly string[] | null): Finding[] {
  const facts = pieces
    .filter(({ field }) => field !== undefined)
    .flatMap(({ line, text }) =>
      [...text.matchAll(/\{(\w+)\}/g)].flatMap(([, name = '']) =>
        unknown(file, at(line), name, factNames, 'Opplysningen', 'content/site.yaml'),
      ),
    );
  if (folder === 'pages' || fields === null) return facts;
  const { sources, study } = fields;
  const studied: unknown = typeof study === 'object' && study !== null && 'work' in study ? study.work : undefined;
  const named: [string, unknown][] = [
    ...(Array.isArray(sources) ? sources : []).map((id, index): [string, unknown] => [
      `sources (nr. ${index + 1})`,
      id,
    ]),
    ['study.work', studied],
  ];
  return [
    ...facts,
    ...named.flatMap(([field, id]) =>
      typeof id === 'string' ? unknown(file, field, id, works, 'Kilden', worksFile) : [],
    ),
  ];
}

function inText({ file, folder, fields, body }: ContentFile, works: readonly string[] | null): Finding[] {
  const sources: unknown = fields?.['sources'];
  const listed = Array.isArray(sources) ? sources : [];
  return allParts(body.parts).flatMap((part): Finding[] => {
    const line = at(part.line);
    const names = (property: string) => (wordsOf(part, property) ?? '').split(' ').filter((name) => name !== '');
    switch (part.name) {
      case 'Fact':
        return names('of').flatMap((name) => unknown(file, line, name, factNames, 'Opplysningen', 'content/site.yaml'));
      case 'Numbers':
        return names('show').flatMap((name) =>
          unknown(file, line, name, Object.keys(numberGroups), 'Tabellen', 'src/components/research/number-groups.ts'),
        );
      case 'Cite':
        return names('work').flatMap((id) => {
          const found = unknown(file, line, id, works, 'Kilden', worksFile);
          if (found.length > 0 || listed.includes(id) || folder === 'pages') return found;
          return [{ file, field: line, text: `Kilden «${id}» må også stå i sources øverst i filen. Legg den til der` }];
        });
      default:
        return [];
    }
  });
}

function unknown(
  file: string,
  field: string,
  name: string,
  known: readonly string[] | null,
  what: string,
  where: string,
): Finding[] {
  if (known === null || known.includes(name)) return [];
  const meant = nearestWord(name, known);
  const text = `${what} «${name}» står ikke i ${where}.${meant ? ` Mente du «${meant}»?` : ''}`;
  return [{ file, field, text }];
}
