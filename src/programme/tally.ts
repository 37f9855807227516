import type { GrowthTables } from '../domain/growth/tables.ts';
import { endOfMonth } from '../domain/time/calendar.ts';
import type { Dossier } from './dossier.ts';
import { dossierAsOf, type SavedRevisions } from './dossier-as-of.ts';
import { viewMonth } from './indicators/month-view.ts';
import { type Figure, type Figures, type Indicator, indicators } from './indicators/register.ts';
import { turningDays } from './turning-days.ts';

/**
 * What one dossier contributes to every indicator in a month. A month that is over is told as of its last day, and changes
 * only with the dossier; the running one as of today, and `next_change` is the next day on which it could change by itself
 * (somebody turns five, a birth is 61 days ago). Null: as it stands it stands at the month's end.
 */
export type Tally = { readonly figures: Figures; readonly next_change: string | null };

/**
 * `today`: ages, residence and visits are taken on it while the month runs. `saved`: of records that keep a state and changed
 * since the month's end, what had been saved before.
 */
type TallyAt = {
  readonly month: string;
  readonly growth: GrowthTables;
  readonly today?: string;
  readonly saved?: SavedRevisions;
};

export function tallyDossier(dossier: Dossier, { month, growth, today, saved = new Map() }: TallyAt): Tally {
  const end = endOfMonth(month);
  const cutoff = cutoffOf(month, today);
  const then = dossierAsOf(dossier, { saved, growth, cutoff: end });
  const view = viewMonth(then, { month, cutoff, growth });
  return {
    figures: Object.fromEntries(indicators.map(({ id, evaluate }) => [id, evaluate(view)])),
    next_change: cutoff === end ? null : (turningDays(then, cutoff).find((day) => day <= end) ?? null),
  };
}

/** The day as of which a month is told: its last one, or today while it runs. */
export function cutoffOf(month: string, today?: string): string {
  const end = endOfMonth(month);
  return today === undefined || today > end ? end : today;
}

const none: Figure = [0, 0, 0, 0];

export function addFigures(one: Figures, other: Figures): Figures {
  return combine(one, other, 1);
}

/** The way back of `addFigures`: takes out what a dossier contributed before it changed. */
export function subtractFigures(from: Figures, other: Figures): Figures {
  return combine(from, other, -1);
}

function combine(one: Figures, other: Figures, sign: 1 | -1): Figures {
  const ids = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries([...ids].map((id) => [id, sum(one[id] ?? none, other[id] ?? none, sign)]));
}

function sum(one: Figure, other: Figure, sign: 1 | -1): Figure {
  return [one[0] + sign * other[0], one[1] + sign * other[1], one[2] + sign * other[2], one[3] + sign * other[3]];
}

/** Unrounded, a share in per cent; null where there is nothing to divide by, which is written "-", never 0. */
export function figureValue([numerator, denominator]: Figure, unit: 'percent' | 'mean' = 'percent'): number | null {
  if (denominator === 0) return null;
  return unit === 'mean' ? numerator / denominator : (numerator / denominator) * 100;
}

export type MaskedFigure = {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly missing: number | null;
  readonly excluded: number | null;
  readonly masked: boolean;
};

const leastShown = 5;

/** For readers of villages: a count of one to four is null and is written "<5" (domain rules 4.1.5). Nobody stays 0. */
export function maskFigure(figure: Figure): MaskedFigure {
  const [numerator, denominator, missing, excluded] = figure.map((count) => (isSmall(count) ? null : count));
  return {
    numerator: numerator ?? null,
    denominator: denominator ?? null,
    missing: missing ?? null,
    excluded: excluded ?? null,
    masked: figure.some(isSmall),
  };
}

/** Of a mean over a few families the sum would tell nearly what each of them has: it goes with their number. */
export function hideSum(figure: MaskedFigure, unit: Indicator['unit']): MaskedFigure {
  return unit === 'mean' && figure.denominator === null ? { ...figure, numerator: null } : figure;
}

function isSmall(count: number): boolean {
  return count > 0 && count < leastShown;
}
