/** The page that shows what was measured: either a whole run's figures with when and on what, or the sentence that there are none. */
import { describe, expect, it } from 'vitest';
import { languages, localePath, translator } from '../../src/i18n/index.ts';
import { builtPage, mainOf, plainText, tags } from '../support/page-reading.ts';

describe.each(languages)('the page of proof in %s', (language) => {
  const t = translator(language);
  const html = builtPage(localePath(language, '/om-nettstedet/bevis/')) ?? '';
  const text = plainText(mainOf(html));

  it('shows figures with their origin, or says that there are none, and never both', () => {
    const saysNone = text.includes(t('proof.none'));
    const [beginning = ''] = t('proof.measured', { date: '|', commit: '' }).split('|');
    expect([saysNone, text.includes(beginning)]).toEqual(saysNone ? [true, false] : [false, true]);
    expect(text.includes(t('proof.figures'))).toBe(!saysNone);
    expect(html.includes('fact-list')).toBe(!saysNone);
  });

  it('says what figures cannot say', () => {
    expect(text).toContain(t('proof.limits'));
  });

  it('is linked to from the page about the site', () => {
    const about = builtPage(localePath(language, '/om-nettstedet/')) ?? '';
    expect(tags(about, 'a').map(({ href }) => href)).toContain(localePath(language, '/om-nettstedet/bevis/'));
  });
});
