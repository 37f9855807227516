import type { Settings } from '../../domain/settings/settings.ts';
import type { Figure, Indicator } from '../../programme/indicators/indicator.ts';
import { formulaVersion } from '../../programme/indicators/register.ts';
import { figureValue } from '../../programme/tally.ts';
import { versionWith } from '../../programme/version-with.ts';

export type FigureAbout = { readonly figure: Figure; readonly cutoff_date: string; readonly settings: Settings };

/** One JSON object. Per cent or mean with two decimals, null where there is nothing to divide by; of a count the numerator. */
export function figureLine({ id, unit }: Indicator, about: FigureAbout): string {
  const { figure, cutoff_date, settings } = about;
  const [numerator, denominator, missing, excluded] = figure;
  const value = unit === 'count' ? numerator : rounded(figureValue(figure, unit));
  return JSON.stringify({
    ...{ id, numerator, denominator, value, missing, excluded },
    ...{ cutoff_date, formula_version: versionWith(formulaVersion, settings) },
  });
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 100) / 100;
}
