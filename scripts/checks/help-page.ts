/** What the help page is for: the numbers first, and all that keeps a page for her safe. Taken out by a slip, it would be shown without. */
import { allParts } from './body.ts';
import type { Content, ContentFile, Finding } from './content-files.ts';

export function helpPage({ files }: Content): Finding[] {
  return files
    .filter(({ folder, name }) => folder === 'pages' && name === 'hjelp')
    .flatMap((page) => [...withoutNumbers(page), ...forOthers(page)]);
}

function withoutNumbers({ file, body }: ContentFile): Finding[] {
  // What cannot be read has told of itself already.
  if (body.error || allParts(body.parts).some(({ name }) => name === 'FirstNumbers')) return [];
  const text =
    'Numrene øverst er borte. Hent tilbake linjen <FirstNumbers police="…" violenceLine="…" doctor="…" ambulance="…" />';
  return [{ file, field: '', text }];
}

function forOthers({ file, fields }: ContentFile): Finding[] {
  if (fields === null || fields['audience'] === 'survivor') return [];
  return [{ file, field: 'audience', text: 'Skriv audience: survivor, for siden er for den som er utsatt' }];
}
