import type { Figure, Indicator } from '../../programme/indicators/indicator.ts';
import { formulaVersion } from '../../programme/indicators/register.ts';
import { figureValue } from '../../programme/tally.ts';

/** One JSON object. Per cent or mean with two decimals, null where there is nothing to divide by; of a count the numerator. */
export function figureLine({ id, unit }: Indicator, about: { figure: Figure; cutoff_date: string }): string {
  const { figure, cutoff_date } = about;
  const [numerator, denominator, missing, excluded] = figure;
  const value = unit === 'count' ? numerator : rounded(figureValue(figure, unit));
  return JSON.stringify({
    ...{ id, numerator, denominator, value, missing, excluded },
    ...{ cutoff_date, formula_version: formulaVersion },
  });
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 100) / 100;
}
