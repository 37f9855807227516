import type { VillageCount, VillageFigures } from '../../domain/wire/village-messages.ts';
import { formatNumber } from '../format/format-number.ts';
import { villageTexts } from '../texts/id/village.ts';

export type FigureLine = { readonly key: string; readonly label: string; readonly count: string };
export type FigureGroup = { readonly title: string; readonly lines: readonly FigureLine[] };

const words = villageTexts.profile;

/** The blocks of the kampung's public page. */
export function figureGroups(figures: VillageFigures): FigureGroup[] {
  const { by_method, by_reason, unasked } = figures;
  const lines = (Object.keys(words.counts) as (keyof typeof words.counts)[]).map((key) => ({
    ...{ key, label: words.counts[key], count: formatNumber(figures[key]) },
  }));
  const reasons = linesOf(by_reason, words.reasonNames);
  return [
    { title: words.figures, lines },
    { title: words.methods, lines: linesOf(by_method, words.methodNames) },
    {
      title: words.reasons,
      lines: [...reasons, { key: 'unasked', label: words.unasked, count: countWords(unasked) }],
    },
  ];
}

export function hasHidden({ by_method, by_reason, unasked }: VillageFigures): boolean {
  return [...Object.values(by_method), ...Object.values(by_reason), unasked].some((count) => typeof count === 'string');
}

function linesOf(
  counts: Readonly<Record<string, VillageCount>>,
  names: Readonly<Record<string, string>>,
): FigureLine[] {
  return Object.entries(counts).map(([key, count]) => ({ key, label: names[key] ?? key, count: countWords(count) }));
}

function countWords(count: VillageCount): string {
  return typeof count === 'number' ? formatNumber(count) : words.hidden[count];
}
