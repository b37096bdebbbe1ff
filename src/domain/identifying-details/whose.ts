import { before } from './detail.ts';

/** Whose something is: the writer's own age, children and origin are hers to tell. */
const self = ['jeg', 'eg', 'meg', 'min', 'mi', 'mitt', 'mine', 'i', "i'm", 'i’m', "i've", 'i’ve', 'me', 'my', 'myself'];
const others =
  'hun ho han henne hennar hennes hans she he her his them they vi we ' +
  'beboer beboeren bebuar bebuaren kvinne kvinna kvinnen dame dama damen mann mannen mor mora moren mamma mammaen jente jenta jenten gutt gutten gut guten ' +
  'familie familien venninne venninna venninnen nabo naboen bruker brukeren brukar brukaren noen nokon ei eine kollega kollegaen ' +
  'resident woman lady man mother girl boy family friend neighbour neighbor somebody someone colleague client';
const whose = new Map([
  ...self.map((each) => [each, true] as const),
  ...others.split(' ').map((each) => [each, false] as const),
]);

/** Whether the clause before `at` speaks of the writer herself: the last person named in it is «jeg». */
export function isOwn(text: string, at: number): boolean {
  const clause =
    before(text, at, 300)
      .split(/[.!?;:\n]/)
      .at(-1) ?? '';
  // English «I» is the pronoun only as a capital; «i» is a Norwegian preposition.
  const words = (clause.match(/[\p{L}'’]+/gu) ?? []).map((each) => (each === 'i' ? '' : each.toLowerCase()));
  const last = words.findLast((each) => whose.has(each));
  return last !== undefined && whose.get(last) === true;
}
