/**
 * Which works a page cites, and so the number of each. The page tells it before its text is rendered, and `Cite` asks; the request is
 * the only thing the two have in common.
 */
import { getCollection } from 'astro:content';
import type { Work } from '../../schemas/work.ts';

const worksByRequest = new WeakMap<Request, readonly Work[]>();

/** All works, by id. */
export async function allWorks(): Promise<ReadonlyMap<string, Work>> {
  return new Map((await getCollection('works')).map(({ id, data }) => [id, data]));
}

/** The works with these ids, in this order; remembered for the page that `request` is for. */
export async function listWorks(request: Request, ids: readonly string[], page: string): Promise<readonly Work[]> {
  const all = await allWorks();
  const works = ids.map((id) => {
    const work = all.get(id);
    if (!work)
      throw new Error(`${page}, sources: «${id}» står ikke i content/research/works.yaml. Skriv en id som står der.`);
    return work;
  });
  worksByRequest.set(request, works);
  return works;
}

/** The number of a work on this page, from 1. */
export function workNumber(request: Request, id: string): number {
  const at = (worksByRequest.get(request) ?? []).findIndex((work) => work.id === id);
  if (at === -1) throw new Error(`<Cite work="${id}" />: legg til ${id} under sources øverst i filen.`);
  return at + 1;
}
