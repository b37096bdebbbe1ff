import { latinPattern } from './detail.ts';

const shouted = latinPattern(String.raw`(?<!\p{L})\p{Lu}{2,}(?!\p{L})`, 'g');

/** «STORGATA 14» as «Storgata 14»: words in capitals with the first one left, each sign in its place. */
export function withoutShouting(text: string): string {
  return text.replace(shouted, (word) => {
    const calm = word.slice(0, 1) + word.slice(1).toLowerCase();
    return calm.length === word.length ? calm : word;
  });
}
