import type { MonthView } from './month-view.ts';

/**
 * What one household, RT or desa contributes. `missing`: nothing is known of them, never "tidak"; `excluded`: known, but
 * the formula leaves them out (implausible z, a guessed birth date under 24 months, O and B). Sums add, percentages do not.
 */
export type Figure = readonly [numerator: number, denominator: number, missing: number, excluded: number];
export type Figures = Readonly<Record<string, Figure>>;

export type Indicator = {
  readonly id: string;
  /** On screens and on the printed sheet, in Bahasa Indonesia, like `population` and `formula`. */
  readonly label: string;
  readonly population: string;
  /** `count`: the numerator alone is the figure; `mean`: it is a sum, in whole points, of as many as the denominator says. */
  readonly unit: 'percent' | 'count' | 'mean';
  readonly formula: string;
  readonly source: string;
  /** Health and family matters: counts below five are masked for those who read villages, not children. */
  readonly masks_small: boolean;
  readonly evaluate: (view: MonthView) => Figure;
};
