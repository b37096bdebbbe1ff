/** What comes along when text is pasted from Word or a web page: it looks right in the editor, and is no list, heading or whole word here. */
import { unseen } from '../../src/facts/pasted-signs.ts';
import { at, type Content, type Finding } from './content-files.ts';

export function pasted({ files }: Content): Finding[] {
  return files.flatMap(({ file, text }) =>
    text
      .replace(/^\uFEFF/, '')
      .split('\n')
      .flatMap((line, index) => mistakesIn(line).map((said) => ({ file, field: at(index + 1), text: said }))),
  );
}

function mistakesIn(line: string): string[] {
  const [, bullet] = /^\s*([•·▪◦‣●○■])/.exec(line) ?? [];
  const [, mark] = /^\s*(#{1,6}|[-*]|\d+\.)[\u00a0\u2007\u202f]/.exec(line) ?? [];
  const word = line.split(/[^\S\v\f]+/).find((each) => unseen.test(each));
  return [
    ...(bullet === undefined ? [] : [`«${bullet}» blir ingen liste. Skriv «- » først på linjen i stedet`]),
    ...(mark === undefined
      ? []
      : [`Mellomrommet etter «${mark}» er limt inn, og virker ikke. Slett det, og skriv et vanlig mellomrom`]),
    ...(word === undefined
      ? []
      : [`Det står et usynlig tegn i «${word.replace(new RegExp(unseen, 'gu'), '')}». Skriv ordet på nytt for hånd`]),
  ];
}
