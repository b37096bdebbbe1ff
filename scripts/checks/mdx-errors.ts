/** What MDX's compiler says, for somebody who has never heard of it. */

interface Said {
  said: string;
  /** The line as it stands in the file. */
  source: string;
}

export function inNorwegian({ said, source }: Said): string {
  const [, name] = /^Expected a closing tag for `<([^>`]*)>`/.exec(said) ?? [];
  if (name === 'img') return 'Skriv bildet slik: ![Det bildet viser](./bilde.jpg)';
  if (name !== undefined)
    return `<${name}> er ikke lukket. Skriv </${name}> der den slutter, eller /> i selve taggen når den ikke har noe inni`;
  const [, closed, open] =
    /closing tag `<\/([^>`]*)>`(?:, expected corresponding closing tag for `<([^>`]*)>`)?/.exec(said) ?? [];
  if (closed !== undefined)
    return `</${closed}> lukker noe som ikke er åpnet${open ? `. Det siste som ble åpnet, er <${open}>` : ''}`;
  if (/create a comment in MDX/.test(said)) return 'Skriv en kommentar slik: {/* for redaktører */}';
  if (/<[^>]*[”“„«»][^>]*>/.test(source))
    return 'Anførselstegnene i taggen er ikke rette. Skriv " i stedet for ” og «, slik: text="…"';
  if (/<(?:https?:|mailto:|\S+@)/.test(source)) return 'Skriv lenken slik: [ordene i lenken](https://eksempel.no)';
  if (/expression|brace|acorn|parse/i.test(said))
    return 'Tegnet { blir lest som begynnelsen på kode. Skal det stå i teksten, skriv \\{. Ellers ta det bort';
  if (/attribute/i.test(said)) return 'Taggen er ikke skrevet ferdig. Hver egenskap skal se slik ut: navn="verdi"';
  if (/</.test(source))
    return 'Tegnet < blir lest som begynnelsen på en tagg. Skal det stå i teksten, skriv \\<. Ellers gjør taggen ferdig';
  return 'Herfra kan ikke teksten leses. Se etter en tagg, { eller < som ikke er skrevet ferdig';
}
