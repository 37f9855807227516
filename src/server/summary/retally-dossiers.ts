import { canonicalJson } from '../../domain/canonical-json.ts';
import type { GrowthTables } from '../../domain/growth/tables.ts';
import { addMonths } from '../../domain/time/calendar.ts';
import { isPersonAlone } from '../../programme/dossier.ts';
import type { SavedRevisions } from '../../programme/dossier-as-of.ts';
import { formulaVersion } from '../../programme/indicators/register.ts';
import { tallyDossier } from '../../programme/tally.ts';
import { versionWith } from '../../programme/version-with.ts';
import type { Transaction } from '../db/database.ts';
import { type Desa, dayIn, type Kabupaten } from '../intake/workspace.ts';
import { addToRollup } from './add-to-rollup.ts';
import type { DossierToTally } from './dossier-to-tally.ts';
import { loadSaved } from './saved-revisions.ts';
import { loadTallies, type StoredTally, writeTallies } from './tally-rows.ts';

export type TallyContext = Kabupaten & {
  readonly desas: ReadonlyMap<string, Desa>;
  readonly now: Date;
  readonly growth: GrowthTables;
};

/** How many months before the running one are told anew when data arrive late; older ones stand as they were. */
export const monthsBack = 12;

/** Brings the tallies of these dossiers to what their records say, and the desa's sums with them, by the difference. */
export async function retallyDossiers(
  tx: Transaction,
  context: TallyContext,
  dossiers: readonly DossierToTally[],
): Promise<void> {
  if (dossiers.length === 0) return;
  const stored = await loadTallies(tx, context.kab, {
    households: dossiers.map(({ household }) => household),
    from: firstOpenMonth('Pacific/Pago_Pago', context.now),
  });
  const before = new Map(stored.map((tally) => [nameOf(tally), tally]));
  const saved = await loadSaved(
    tx,
    context.kab,
    dossiers.flatMap(({ split }) => split),
  );
  const after = new Map(
    dossiers.flatMap((one) => talliesOf(one, { context, before, saved })).map((one) => [nameOf(one), one]),
  );
  const removed = stored.filter((tally) => !isSame(tally, after.get(nameOf(tally))));
  const added = [...after.values()].filter((tally) => !isSame(tally, before.get(nameOf(tally))));
  await writeTallies(tx, context.kab, { removed: removed.filter((one) => !after.has(nameOf(one))), added });
  await addToRollup(tx, context.kab, { removed, added });
}

/** The earliest month that is still told anew, in a desa's zone. */
export function firstOpenMonth(zone: string, now: Date): string {
  return addMonths(dayIn(zone, now).slice(0, 7), -monthsBack);
}

type Tallying = {
  readonly context: TallyContext;
  readonly before: ReadonlyMap<string, StoredTally>;
  readonly saved: SavedRevisions;
};

function talliesOf(
  { household, dossier, first, since }: DossierToTally,
  { context, before, saved }: Tallying,
): StoredTally[] {
  if (dossier === undefined || first === undefined || isPersonAlone(dossier)) return [];
  const { desa, rw = '', rt = '' } = dossier.place;
  const zone = context.desas.get(desa)?.zone ?? 'Asia/Jakarta';
  const today = dayIn(zone, context.now);
  const version = versionWith(formulaVersion, context.settings);
  const months = [...before.values()].filter((tally) => tally.household === household).map(({ month }) => month);
  const last = [today.slice(0, 7), ...months].sort().at(-1) ?? first;
  return openMonths({ first, earliest: firstOpenMonth(zone, context.now), last }).map((month) => {
    const stored = before.get(nameOf({ household, month }));
    if (stored !== undefined && month < since && isCurrent(stored, { today, version }))
      return { ...stored, desa, rw, rt };
    const { figures, next_change } = tallyDossier(dossier, { month, today, growth: context.growth, saved });
    return { household, month, desa, rw, rt, figures, next_change, formula_version: version };
  });
}

/** Counted by these formulas and settings, and nothing in it was to change by itself since. */
function isCurrent(
  { formula_version, next_change }: StoredTally,
  { today, version }: { today: string; version: string },
): boolean {
  return formula_version === version && (next_change === null || next_change > today);
}

/** From a household's first month, or the earliest that is open, to the running one, or the last one known. */
function openMonths({ first, earliest, last }: { first: string; earliest: string; last: string }): string[] {
  const months: string[] = [];
  for (let month = first > earliest ? first : earliest; month <= last; month = addMonths(month, 1)) months.push(month);
  return months;
}

function nameOf({ household, month }: { household: string; month: string }): string {
  return `${household} ${month}`;
}

function isSame(one: StoredTally, other: StoredTally | undefined): boolean {
  return other !== undefined && (one === other || canonicalJson(one) === canonicalJson(other));
}
