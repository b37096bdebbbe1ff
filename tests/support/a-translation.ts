/** A help page in one more language, as its file stands in content/pages/<code>/. The words are ours: no editor's change breaks a test. */
export const aTranslation = (fields: Readonly<Record<string, string>> = {}): string => `---
language: Prøvespråk
title: ${fields['title'] ?? 'Prøve'}
description: ${fields['description'] ?? 'En prøve.'}
heading: Hjelp
lead: Du kan ringe.
exit:
  label: Ut
  purpose: og bort herfra
  twoMore: To til
  oneMore: En til
  cancelled: Avbrutt
  loading: Laster.
  title: Side
  shortcuts: Snarveier
  toContent: Til innhold
  leaveQuickly: Ut nå
numbers: { politi: En, volinjen: To, legevakt: Tre, ambulanse: Fire }
phoneRemembers: Telefonen husker.
inNorwegian: På norsk
---

## Hva?

Ring <HelpNumber of="volinjen" />.
`;
