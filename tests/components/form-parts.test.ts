import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { beforeAll, describe, expect, it } from 'vitest';
import Answers from '../../src/components/content/Answers.astro';
import Steps from '../../src/components/content/Steps.astro';
import Choices from '../../src/components/form/Choices.astro';
import ErrorSummary from '../../src/components/form/ErrorSummary.astro';
import Honeypot from '../../src/components/form/Honeypot.astro';
import SelectField from '../../src/components/form/SelectField.astro';
import TextArea from '../../src/components/form/TextArea.astro';
import TextField from '../../src/components/form/TextField.astro';

type Component = Parameters<AstroContainer['renderToString']>[0];

let container: AstroContainer;
beforeAll(async () => {
  container = await AstroContainer.create();
});

const render = async (component: Component, props: Record<string, unknown>) =>
  (await container.renderToString(component, { props })).replace(/\s+/g, ' ');

/** The first start tag of that name, with all its attributes. */
const tag = (html: string, name: string) => html.match(new RegExp(`<${name}\\b[^>]*>`))?.[0] ?? `no <${name}>`;

/** Every id that aria-describedby points to, and whether it is there. */
const missingDescriptions = (html: string) =>
  [...html.matchAll(/aria-describedby="([^"]*)"/g)]
    .flatMap(([, ids = '']) => ids.split(' '))
    .filter((id) => !html.includes(`id="${id}"`));

describe('a text field', () => {
  const props = {
    name: 'postalCode',
    label: 'Postnummer',
    hint: 'Må fylles ut',
    value: '15',
    error: 'Skriv fire siffer',
    inputmode: 'numeric',
    width: 'short',
  };

  it('ties label, hint and error to the control, which is named as its id', async () => {
    const html = await render(TextField, props);
    expect(html).toContain('<label class="ds-label" for="postalCode">Postnummer</label>');
    const input = tag(html, 'input');
    for (const part of [
      'id="postalCode"',
      'name="postalCode"',
      'value="15"',
      'inputmode="numeric"',
      'aria-invalid="true"',
    ])
      expect(input).toContain(part);
    expect(input).toContain('aria-describedby="postalCode-hint postalCode-error"');
    expect(missingDescriptions(html)).toEqual([]);
    expect(html).toMatch(/id="postalCode-error">\s*Skriv fire siffer/);
  });

  it('says nothing of errors when there are none', async () => {
    const html = await render(TextField, { name: 'phone', label: 'Telefon', type: 'tel' });
    expect(html).not.toMatch(/aria-invalid|aria-describedby|has-error|-error/);
    expect(tag(html, 'input')).toContain('type="tel"');
  });

  it('shows what was typed as text, whatever it holds', async () => {
    const html = await render(TextField, { name: 'name', label: 'Navn', value: '"><script>' });
    expect(html).toContain('value="&quot;><script>"');
  });
});

describe('a text area', () => {
  it('gives back what was typed, unchanged and harmless, and is never filled by the browser', async () => {
    const html = await container.renderToString(TextArea, {
      props: { name: 'message', label: 'Melding', value: 'En\n  to </textarea>' },
    });
    expect(html).toContain('>En\n  to &lt;/textarea&gt;</textarea>');
    expect(tag(html, 'textarea')).toContain('autocomplete="off"');
  });
});

describe('choices', () => {
  const options = [
    { value: 'email', label: 'E-post' },
    { value: 'phone', label: 'Telefon', hint: 'På dagtid' },
  ];

  it('let the error link lead to the first control', async () => {
    const html = await render(Choices, {
      kind: 'radio',
      name: 'contactMethod',
      legend: 'Hvordan?',
      hint: 'Må fylles ut',
      options,
      selected: [],
      error: 'Velg',
    });
    expect(tag(html, 'input')).toContain('id="contactMethod"');
    expect(html).toContain('id="contactMethod-2"');
    expect(tag(html, 'fieldset')).toContain('aria-describedby="contactMethod-hint contactMethod-error"');
    expect(missingDescriptions(html)).toEqual([]);
  });

  it('give every id once and every control a label', async () => {
    const html = await render(Choices, {
      kind: 'checkbox',
      name: 'languages',
      legend: 'Språk',
      hint: 'Valgfritt',
      options,
      selected: ['phone'],
    });
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ['languages', 'languages-2']) expect(html).toContain(`for="${id}"`);
    expect(html.match(/checked/g)).toHaveLength(1);
  });
});

describe('a select field', () => {
  it('begins with an empty choice that says what to do, and groups the rest', async () => {
    const groups = [
      { label: 'Akershus', options: [{ value: '3205', label: 'Lillestrøm' }] },
      { label: '', options: [{ value: 'other', label: 'En annen' }] },
    ];
    const html = await render(SelectField, {
      name: 'municipality',
      label: 'Kommune',
      placeholder: 'Velg',
      groups,
      value: '3205',
      error: 'Velg kommunen',
    });
    expect(html).toMatch(/<option value="">Velg<\/option> ?<optgroup label="Akershus">/);
    expect(html).toContain('<option value="3205" selected>');
    expect(html.match(/<optgroup/g)).toHaveLength(1);
    expect(missingDescriptions(html)).toEqual([]);
  });
});

describe('the error summary', () => {
  it('takes the focus without scripts, and links each error to its field', async () => {
    const html = await render(ErrorSummary, {
      lang: 'nb',
      errors: [{ href: '#email', text: 'Skriv e-postadressen slik: navn@eksempel.no' }],
    });
    expect(tag(html, 'div')).toMatch(/tabindex="-1".*autofocus/);
    expect(html).toContain('Du må rette dette før du kan sende');
    expect(html).toMatch(/<a href="#email">Skriv e-postadressen slik: navn@eksempel\.no<\/a>/);
  });

  it('is not there when nothing is wrong', async () => {
    expect((await render(ErrorSummary, { lang: 'nb', errors: [] })).trim()).toBe('');
  });
});

describe('the honeypot', () => {
  it('cannot be reached by keyboard or screen reader, nor filled by a password manager', async () => {
    const html = await render(Honeypot, { name: 'website', label: 'La dette feltet stå tomt' });
    expect(tag(html, 'div')).toContain('aria-hidden="true"');
    for (const part of ['tabindex="-1"', 'autocomplete="off"', 'data-1p-ignore', 'data-lpignore="true"'])
      expect(tag(html, 'input')).toContain(part);
  });
});

describe('the answers on a check page', () => {
  const change = { label: 'Endre', form: 'send', name: 'change', action: '/kontroll/' };

  it('can each be changed by a button that says which one, without anything in an address', async () => {
    const html = await render(Answers, { rows: [{ label: 'Navn', value: 'Ingrid', name: 'name' }], change });
    const button = tag(html, 'button');
    for (const part of ['type="submit"', 'form="send"', 'formaction="/kontroll/"', 'name="change"', 'value="name"'])
      expect(button).toContain(part);
    expect(html).toMatch(/Endre<span class="ds-sr-only"> Navn<\/span>/);
  });

  it('have no button when they cannot be changed', async () => {
    expect(await render(Answers, { rows: [{ label: 'Skjema', value: 'Frivillig' }], change })).not.toContain('<button');
  });
});

describe('steps', () => {
  it('mark the present one for screen readers', async () => {
    const html = await render(Steps, {
      steps: [
        { title: 'Mottatt', state: 'done' },
        { title: 'Leses', state: 'current' },
      ],
    });
    expect(html).toMatch(/<li data-state="done"><strong>Mottatt<\/strong> ?<\/li>/);
    expect(html).toMatch(/<li data-state="current" aria-current="step"><strong>Leses/);
  });
});
