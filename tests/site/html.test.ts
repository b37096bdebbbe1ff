import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { municipalityPath } from '../../src/components/places/municipality-words.ts';
import { translationLanguages } from '../../src/schemas/translation.ts';
import { realFacts } from '../support/some-facts.ts';
import { type StateServers, startStateServers } from '../support/state-servers.ts';
import { attributeOf, complaints, everyPage, startTags } from '../support/whole-site.ts';

let servers: StateServers;
let pages: Record<string, string>;
beforeAll(async () => {
  servers = await startStateServers();
  pages = await everyPage(servers);
});
afterAll(() => servers.stop());

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    'heading-level': ['error', { allowMultipleH1: false }],
    'input-missing-label': 'error',
    'no-dup-id': 'error',
    'no-inline-style': 'error',
    'no-missing-references': 'error',
    // One question can have several answers under one name: ticked, or carried along in hidden fields.
    'form-dup-name': 'off',
    // A number in a link never breaks: the style sheet says so for every tel: link.
    'tel-non-breaking': 'off',
    // On phones a table's rows stack, and browsers then forget that it is a table unless its parts say so.
    'no-redundant-role': 'off',
  },
});

describe('every page', () => {
  it('is there to be looked at', () => {
    expect(Object.keys(pages).length).toBeGreaterThan(50);
  });

  it('is valid HTML', async () => {
    const found: string[] = [];
    for (const [name, html] of Object.entries(pages)) {
      const { results } = await validator.validateString(html);
      for (const { messages } of results)
        found.push(...messages.map(({ ruleId, message, selector }) => `${name}: ${ruleId} at ${selector}: ${message}`));
    }
    expect(found).toEqual([]);
  });

  it('shows drawings small where no style sheet comes, or one that an old browser cannot read', () => {
    const isLarge = (tag: string) => !(Number(attributeOf(tag, 'width') || Number.NaN) <= 160);
    const look = (html: string) =>
      startTags(html, 'svg').filter(
        (tag) => tag.includes('aria-hidden') && !tag.includes('class="qr"') && isLarge(tag),
      );
    expect(complaints(pages, look)).toEqual([]);
  });

  it('has one h1, and no heading level is jumped over', () => {
    const look = (html: string) => {
      const levels = startTags(html, 'h1|h2|h3|h4|h5|h6').map((tag) => Number(tag[2]));
      const jumps = levels.filter((level, at) => at > 0 && level > (levels[at - 1] ?? 0) + 1);
      return levels.filter((level) => level === 1).length === 1 && levels[0] === 1 && jumps.length === 0
        ? []
        : [levels.join(' ')];
    };
    expect(complaints(pages, look)).toEqual([]);
  });

  it('has no table whose caption repeats the heading above it', () => {
    const look = (html: string) => {
      let heading = '';
      return [...html.matchAll(/<(h[1-6]|caption)\b[^>]*>(.*?)<\/\1>/gs)].flatMap(([, tag, words = '']) => {
        if (tag === 'caption') return words === heading ? [words] : [];
        heading = words;
        return [];
      });
    };
    expect(complaints(pages, look)).toEqual([]);
  });

  it('says its language: that of its address, or of the form it came from', () => {
    const look = (html: string, name: string) => {
      const lang = /<html lang="([^"]*)"/.exec(html)?.[1];
      const [, prefix] = new RegExp(`^/(nn|en|${Object.keys(translationLanguages).join('|')})/`).exec(name) ?? [];
      const english = name.includes('in English') || name === 'not sent, too many';
      const stated = name.includes('in nynorsk') ? 'nn' : english && 'en';
      // A municipality's page speaks the municipality's own written standard.
      const written = realFacts.geography.municipalities.find((one) => municipalityPath(one) === name)?.written;
      const own = written === 'nn' ? 'nn' : undefined;
      return lang === (prefix ?? own ?? (stated || 'nb')) ? [] : [`lang is ${lang}`];
    };
    expect(complaints(pages, look)).toEqual([]);
  });

  it('joins no two words across the border of an element', () => {
    // What the eye sees apart has to be apart for a search, a reader mode and whoever copies it.
    const joined =
      /[\p{L}\p{N}]<\/(?:a|span|strong|em|b|i|small|label|button)>(?:<(?:a|span|strong|em|b|i|small)\b[^>]*>)?[\p{L}\p{N}]|[\p{L}\p{N}]<(?:a|span|strong|em|b|i|small)\b[^>]*>[\p{L}\p{N}]/gu;
    expect(complaints(pages, (html) => html.replace(/<head>[\s\S]*?<\/head>/, '').match(joined) ?? [])).toEqual([]);
  });

  it('has no style and no script of its own but the exit script', () => {
    const look = (html: string) => [
      ...(html.match(/<style\b/g) ?? []),
      ...startTags(html, '[a-z][a-z0-9-]*').flatMap((tag) => tag.match(/\s(?:style|on[a-z]+)=/g) ?? []),
      ...startTags(html, 'script')
        .slice(1)
        // Data for search engines is no script.
        .filter((tag) => attributeOf(tag, 'src') === null && attributeOf(tag, 'type') !== 'application/ld+json'),
    ];
    expect(complaints(pages, look)).toEqual([]);
  });
});

/** forms.md §2: what a browser may offer, and which keyboard a phone shows. */
const volunteerControls = {
  postalCode: { type: 'text', inputmode: 'numeric', autocomplete: 'postal-code', maxlength: null },
  name: { type: 'text', inputmode: null, autocomplete: 'name', maxlength: null },
  email: { type: 'email', inputmode: null, autocomplete: 'email', maxlength: null },
  phone: { type: 'tel', inputmode: null, autocomplete: 'tel', maxlength: null },
};
const inquiryControls = {
  name: volunteerControls.name,
  crisisCentreName: { type: 'text', inputmode: null, autocomplete: 'organization', maxlength: null },
  role: { type: 'text', inputmode: null, autocomplete: 'organization-title', maxlength: null },
  email: volunteerControls.email,
  phone: volunteerControls.phone,
};

describe('the forms', () => {
  it.each(['', '/nn', '/en'])('tell the browser what each field is for, in every language («%s»)', (prefix) => {
    const controls = (path: string, names: readonly string[]) =>
      Object.fromEntries(
        names.map((name) => {
          const tag =
            startTags(pages[`${prefix}${path}`] ?? '', 'input').find((one) => attributeOf(one, 'name') === name) ?? '';
          const read = (attribute: string) => attributeOf(tag, attribute);
          return [
            name,
            {
              type: read('type'),
              inputmode: read('inputmode'),
              autocomplete: read('autocomplete'),
              maxlength: read('maxlength'),
            },
          ];
        }),
      );
    expect(controls('/bli-ressursvenn/soknad/', Object.keys(volunteerControls))).toEqual(volunteerControls);
    expect(controls('/for-krisesentre/henvendelse/', Object.keys(inquiryControls))).toEqual(inquiryControls);
  });

  it('are never remembered where they hold free text, and names are not spell-checked', () => {
    const look = (html: string) => [
      ...startTags(html, 'textarea').filter((tag) => attributeOf(tag, 'autocomplete') !== 'off'),
      ...startTags(html, 'input').filter(
        (tag) => /type="(text|email|tel)"/.test(tag) && !/spellcheck="false"|tabindex="-1"/.test(tag),
      ),
    ];
    expect(complaints(pages, look)).toEqual([]);
  });
});
