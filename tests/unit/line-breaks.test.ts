import { describe, expect, it } from 'vitest';
import { pageWithoutBreaks, withoutBreaks } from '../../src/i18n/line-breaks.ts';

/** Spaces that do not break as «~», and joiners as «|». */
const shown = (text: string) => text.replaceAll('\u00a0', '~').replaceAll('\u2060', '|');

describe('a line', () => {
  it.each([
    ['Krisesenterlova § 5 gjelder.', 'Krisesenterlova §~5 gjelder.'],
    ['Det er ca. 78 km dit.', 'Det er ca.~78 km dit.'],
    ['Kl. 14:02', 'Kl.~14:02'],
    ['tirsdag 24. november 2026', 'tirsdag 24.~november 2026'],
    ['It closes on 13 August.', 'It closes on 13~August.'],
    ['Opent 09–15, for dei på 13–17 år', 'Opent 09–|15, for dei på 13–|17 år'],
  ])('does not end inside a unit of «%s»', (text, kept) => {
    expect(shown(withoutBreaks(text))).toBe(kept);
  });

  it.each([
    'Vi så 3. Mange kom.',
    'Det er ca. like mange.',
    'Skriv til e-postadressen.',
    'Bergen – Oslo',
    'Ring 116 006.',
  ])('may end anywhere in «%s»', (text) => expect(withoutBreaks(text)).toBe(text));
});

describe('a page', () => {
  it('keeps its units together where it is read', () => {
    expect(shown(pageWithoutBreaks('<p class="small">Fra <b>1. mai</b> 2016–2018</p>'))).toBe(
      '<p class="small">Fra <b>1.~mai</b> 2016–|2018</p>',
    );
  });

  it.each([
    '<title>1. mai</title>',
    '<script type="application/ld+json">{"name":"§ 5"}</script>',
    '<textarea name="message">Kan vi møtes 1. mai?</textarea>',
    '<input value="1. mai > 30. april"><meta content=\'ca. 2018\'>',
    '<p class="citation" lang="nb">Bufdir (ca. 2018). <em>Tall</em>, 12–14.</p>',
  ])('is left as it is in %s', (html) => {
    expect(pageWithoutBreaks(html)).toBe(html);
  });
});
