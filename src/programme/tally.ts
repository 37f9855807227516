import type { GrowthTables } from '../domain/growth/tables.ts';
import { endOfMonth } from '../domain/time/calendar.ts';
import type { Dossier } from './dossier.ts';
import { dossierAsOf, type SavedRevisions } from './dossier-as-of.ts';
import { viewMonth } from './indicators/month-view.ts';
import { type Figure, type Figures, type Indicator, indicators } from './indicators/register.ts';

/**
 * What one dossier contributes to every indicator in a month. Everything is taken on the month's last day, what keeps a
 * state as it was saved by then, so a tally changes only with the dossier: `next_change` is null until an indicator's
 * formula looks at the current day.
 */
export type Tally = { readonly figures: Figures; readonly next_change: string | null };

/** `saved`: of records that keep a state and changed since, what had been saved before. */
type TallyAt = { readonly month: string; readonly growth: GrowthTables; readonly saved?: SavedRevisions };

export function tallyDossier(dossier: Dossier, { month, growth, saved = new Map() }: TallyAt): Tally {
  const view = viewMonth(dossierAsOf(dossier, { saved, growth, cutoff: endOfMonth(month) }), { month, growth });
  return { figures: Object.fromEntries(indicators.map(({ id, evaluate }) => [id, evaluate(view)])), next_change: null };
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
