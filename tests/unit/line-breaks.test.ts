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
    ['Etter 4 virkedager, or 4 working days', 'Etter 4~virkedager, or 4~working days'],
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
    ['<p>E-posten er sendt.</p>', '<p><span class="whole">E-posten</span> er sendt.</p>'],
    ['<p>De får e-postadressen din.</p>', '<p>De får <span class="whole">e-postadressen</span> din.</p>'],
    [
      '<p class="small">Sendt e-post blir liggende.</p>',
      '<p class="small">Sendt <span class="whole">e-post</span> blir liggende.</p>',
    ],
    [
      '<li>Skriv på <em>jobb-e-posten</em>, ikke e-post.</li>',
      '<li>Skriv på <em><span class="whole">jobb-e-posten</span></em>, ikke <span class="whole">e-post</span>.</li>',
    ],
    [
      '<label for="email">E-post</label><div data-field="description" id="email-hint">Hvis du vil ha svar på e-post</div>',
      '<label for="email">E-post</label><div data-field="description" id="email-hint">Hvis du vil ha svar på <span class="whole">e-post</span></div>',
    ],
  ])('keeps «e-post» whole by an element, in running text', (html, kept) => {
    expect(pageWithoutBreaks(html)).toBe(kept);
  });

  it.each([
    '<label for="email">Din e-post</label>',
    '<p class="typed">Svar på e-post.</p>',
    '<p><a title="Send e-post" href="mailto:a@example.org">Skriv</a></p>',
    '<p class="ds-validation-message">Skriv e-postadressen slik: navn@eksempel.no</p>',
    '<title>1. mai</title>',
    '<script type="application/ld+json">{"name":"§ 5"}</script>',
    '<textarea name="message">Kan vi møtes 1. mai?</textarea>',
    '<input value="1. mai > 30. april"><meta content=\'ca. 2018\'>',
    '<p class="citation" lang="nb">Bufdir (ca. 2018). <em>Tall</em>, 12–14.</p>',
  ])('is left as it is in %s', (html) => {
    expect(pageWithoutBreaks(html)).toBe(html);
  });
});
