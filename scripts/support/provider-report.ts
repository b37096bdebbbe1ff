/** Home of what the provider has told of our mail, in words, for a terminal. Numbers and days; nothing of anybody. */
import type { Fate } from '../../src/domain/provider-facts.ts';
import { counted } from '../../src/server/counted.ts';

/** `refused`: what came as the provider's word and was not believed, by day (YYYY-MM-DD) and reason. */
export function providerReport(
  fates: Readonly<Record<Fate, number>>,
  refused: readonly { day: string; reason: string; count: number }[],
): string {
  const { unknown, ...told } = fates;
  const lines = [
    'What the provider has told, the last 30 days',
    `  of mail: ${Object.entries(told)
      .map(([fate, count]) => `${count} ${fate}`)
      .join(', ')}; nothing of ${unknown}`,
    ...refused.map(({ day, reason, count }) => `  not believed on ${day}: ${counted(count, 'event')}, ${reason}`),
  ];
  return `${lines.join('\n')}\n`;
}
