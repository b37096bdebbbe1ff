import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Language, languages, translator } from '../../src/i18n/index.ts';
import { builtPages } from '../support/built-site.ts';
import { textOf, unescaped } from '../support/html.ts';
import { fetchState } from '../support/page-states.ts';
import { realFacts } from '../support/some-facts.ts';
import { type StateServers, startStateServers } from '../support/state-servers.ts';
import { anApplication, visitor } from '../support/visitor.ts';
import { complaints, everyPage } from '../support/whole-site.ts';

let servers: StateServers;
let pages: Record<string, string>;
beforeAll(async () => {
  servers = await startStateServers();
  pages = await everyPage(servers);
});
afterAll(() => servers.stop());

const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+(?:[-’'.][\p{L}\p{N}]+)*/gu) ?? [];

/** Björnsson's LIX: words in a sentence, plus how many in a hundred have more than six letters. Below 35 is easy. */
function lix(text: string): number {
  const all = words(text);
  const long = all.filter((word) => [...word].length > 6).length;
  const sentences = text.match(/[.!?:](?=\s|$)/g)?.length ?? 1;
  return all.length / sentences + (100 * long) / all.length;
}

/** What stands above the Send button about the answers. */
async function privacyNotice(language: Language, postalCode: string): Promise<string> {
  const { html } = await visitor(servers.well.url, language).check('volunteer', anApplication({ postalCode }));
  return textOf(
    /<p>((?:(?!<\/p>)[\s\S])*?personvern\/(?:(?!<\/p>)[\s\S])*?)<\/p>\s*<form id="send"/.exec(html)?.[1] ?? '',
  );
}

describe('the privacy notice above Send', () => {
  it.each(languages)('is short, easy, and names who gets the answers (%s)', async (language) => {
    for (const [postalCode, recipient] of [
      ['0150', 'Oslo Sanitetsforening'],
      ['7011', /nasjonal|national/],
    ] as const) {
      const notice = await privacyNotice(language, postalCode);
      expect(notice).toMatch(recipient);
      expect(notice).toMatch(/Norske Kvinners Sanitetsforening.*30.*90.*Datatilsynet|Norwegian.*30.*90.*Data/s);
      expect(words(notice).length).toBeLessThanOrEqual(90);
      if (language !== 'en') expect(Math.round(lix(notice))).toBeLessThanOrEqual(35);
    }
  });
});

it.each(languages)('the privacy notice has room for a longer name, whoever gets it later (%s)', (language) => {
  const t = translator(language);
  const { retention, privacy: decided } = realFacts.site;
  const recipient = 'Norske Kvinners Sanitetsforening avdeling Midtre Namdal';
  const others = t('recipient.nationalInText');
  for (const who of [
    recipient,
    ...(['later', 'beside'] as const).map((when) => t(`check.privacy.${when}`, { recipient, others })),
  ]) {
    const notice = t('check.privacy', { controller: decided.controller.wording[language], who, ...retention });
    expect(words(`${notice} ${t('check.privacyLink')}.`).length).toBeLessThanOrEqual(90);
  }
});

describe('the numbers to call', () => {
  it('at the foot of every page are those in content/help-lines', () => {
    const numberOf = (id: string) => realFacts.helpLines.find((line) => line.id === id)?.number;
    const expected = [numberOf('politi'), numberOf('volinjen')];
    expect(expected).toEqual(['112', '116 006']);
    const look = (html: string) => {
      const footer = /<footer[\s\S]*<\/footer>/.exec(html)?.[0] ?? '';
      const links = [...footer.matchAll(/<a href="tel:(\d+)">([\d ]+)<\/a>/g)].map(([, href, text = '']) => [
        href,
        text,
      ]);
      const right = expected.map((number) => [number?.replaceAll(' ', ''), number]);
      return JSON.stringify(links) === JSON.stringify(right) ? [] : [JSON.stringify(links)];
    };
    expect(complaints(pages, look)).toEqual([]);
  });

  it('is the national coordinator’s wherever we did not do our part', async () => {
    const { phone = '', email } = realFacts.site.nationalCoordinator;
    for (const name of [
      'not sent, our fault',
      'not sent, too many',
      'our fault, without more to say',
      'form from another site',
    ]) {
      const { html } = await fetchState(name, servers);
      expect(unescaped(html)).toContain(`<a href="tel:${phone.replaceAll(' ', '')}">${phone}</a>`);
      expect(html).toContain(`<a href="mailto:${email}">`);
    }
  });
});

describe('titles', () => {
  it('are on every page, and say «Feil: » only where something is wrong', () => {
    const title = (html: string) => unescaped(/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '');
    const look = (html: string, name: string) => {
      const wrong = /with errors|asking for|more than can be sent/.test(name);
      return title(html) !== '' && /^(Feil|Error): /.test(title(html)) === wrong ? [] : [title(html)];
    };
    expect(complaints(pages, look)).toEqual([]);
  });

  it('promise nobody safety', () => {
    const banned = /100 ?% trygg|ingen kan se|helt anonym|sporløst|completely anonymous|no one can see/i;
    expect(complaints({ ...pages, ...builtPages() }, (html) => html.match(banned) ?? [])).toEqual([]);
  });
});
