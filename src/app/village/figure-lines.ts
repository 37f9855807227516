import type { VillageFigures } from '../../domain/wire/village-messages.ts';
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
      lines: [...reasons, { key: 'unasked', label: words.unasked, count: formatNumber(unasked) }],
    },
  ];
}

export function hasSmall({ by_method, by_reason }: VillageFigures): boolean {
  return [...Object.values(by_method), ...Object.values(by_reason)].includes(null);
}

function linesOf(
  counts: Readonly<Record<string, number | null>>,
  names: Readonly<Record<string, string>>,
): FigureLine[] {
  return Object.entries(counts).map(([key, count]) => ({
    ...{ key, label: names[key] ?? key, count: count === null ? words.small : formatNumber(count) },
  }));
}
