import { isInScope } from '../../domain/roles.ts';
import { addMonths } from '../../domain/time/calendar.ts';
import type { Summary } from '../../domain/wire/summary-messages.ts';
import { type Figure, type Figures, formulaVersion, indicators } from '../../programme/indicators/register.ts';
import { addFigures, cutoffOf, hideSum, type MaskedFigure, maskFigure } from '../../programme/tally.ts';
import { versionWith } from '../../programme/version-with.ts';
import { readerOptions, type SessionActor } from '../accounts/session-actor.ts';
import type { Database, Transaction } from '../db/database.ts';
import { dayIn } from '../intake/workspace.ts';
import { readSettingsNumber } from '../settings/read-settings.ts';
import { groupBy } from './group-by.ts';
import { hiddenCounts } from './mask-figures.ts';
import { readBasis, readHouseholds } from './read-basis.ts';

export type ReadSummaryParts = { readonly db: Database; readonly now: () => Date };

/**
 * The figures of a desa for the running month and the ones before it, newest first: as far as this person may see them,
 * by RT with small counts masked for whoever reads villages and not families.
 */
export async function readSummary(
  parts: ReadSummaryParts,
  actor: SessionActor,
  { desa, months, detail = months }: { desa: string; months: number; detail?: number },
): Promise<Summary[] | 'not_found'> {
  return parts.db.transaction({ ...readerOptions(actor), readOnly: true }, async (tx) => {
    const place = await findDesa(tx, actor, desa);
    if (place === undefined) return 'not_found';
    const today = dayIn(place.zone, parts.now());
    const wanted = Array.from({ length: months }, (_, back) => addMonths(today.slice(0, 7), -back));
    const units = await readUnits(tx, actor, { desa, months: wanted });
    const version = await readSettingsNumber(tx, actor.kab);
    const basis = await readBasis(tx, actor, desa);
    const households = await readHouseholds(tx, actor, { desa, months: wanted });
    return wanted.map((month, back) => ({
      desa,
      desa_name: place.name,
      month,
      cutoff_date: cutoffOf(month, today),
      formula_version: versionWith(formulaVersion, { version }),
      computed_at: parts.now().toISOString(),
      basis: { ...basis, households: households.get(month) ?? 0 },
      ...figuresOf(
        units.filter((unit) => unit.month === month),
        { isMasked: actor.role === 'kepala_desa', isDetailed: back < detail },
      ),
    }));
  });
}

async function findDesa(
  tx: Transaction,
  { kab, scope }: SessionActor,
  desa: string,
): Promise<{ zone: string; name: string } | undefined> {
  if (!scope.some((unit) => unit.desa === desa)) return undefined;
  const [row] = await tx.query<{ zone: string; name: string }>(
    `select d.zone, coalesce(r.name, d.code) as name from desa d left join region r on r.code = d.code
     where d.kab = $1 and d.code = $2`,
    [kab, desa],
  );
  return row;
}

type Unit = { month: string; rw: string; rt: string; figures: Figures };
type RollupRow = { month: string; rw: string; rt: string; indicator: string } & Record<
  'numerator' | 'denominator' | 'missing' | 'excluded',
  number
>;

async function readUnits(
  tx: Transaction,
  { kab, scope }: SessionActor,
  { desa, months }: { desa: string; months: readonly string[] },
): Promise<Unit[]> {
  const rows = await tx.query<RollupRow>(
    `select month, rw, rt, indicator, numerator, denominator, missing, excluded from rollup
     where kab = $1 and desa = $2 and month = any ($3::text[])
     order by month, rw, rt, indicator`,
    [kab, desa, months],
  );
  const mine = rows.filter(({ rw, rt }) => isInScope(scope, { desa, rw, rt }));
  return [...groupBy(mine, ({ month, rw, rt }) => [month, rw, rt].join('/')).values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [{ month: first.month, rw: first.rw, rt: first.rt, figures: gather(group) }];
  });
}

function gather(rows: readonly RollupRow[]): Figures {
  return Object.fromEntries(
    rows.map(({ indicator, numerator, denominator, missing, excluded }) => [
      indicator,
      [numerator, denominator, missing, excluded],
    ]),
  );
}

type Showing = { readonly isMasked: boolean; readonly isDetailed: boolean };

function figuresOf(units: readonly Unit[], { isMasked, isDetailed }: Showing): Pick<Summary, 'figures' | 'by_rt'> {
  const total = units.map(({ figures }) => figures).reduce(addFigures, {});
  return {
    figures: indicators.map(({ id, unit, masks_small }) => {
      const figure = figureOf(total, id);
      return { indicator: id, ...(isMasked && masks_small ? hideSum(maskFigure(figure), unit) : shown(figure)) };
    }),
    by_rt: isDetailed ? figuresByUnit(units, isMasked) : [],
  };
}

function figuresByUnit(units: readonly Unit[], isMasked: boolean): Summary['by_rt'] {
  const byUnit = new Map(
    indicators.map(({ id }) => [id, unitFigures(units.map(({ figures }) => figureOf(figures, id)))]),
  );
  return units.map(({ rw, rt, figures }, at) => ({
    rw: rw === '' ? null : rw,
    rt: rt === '' ? null : rt,
    figures: indicators.map(({ id, unit, masks_small }) => {
      const masked = byUnit.get(id)?.[at];
      const figure = isMasked && masks_small && masked ? hideSum(masked, unit) : shown(figureOf(figures, id));
      return { indicator: id, ...figure };
    }),
  }));
}

function unitFigures(figures: readonly Figure[]): MaskedFigure[] {
  const hidden = hiddenCounts(figures);
  return figures.map((figure, at) => {
    const [numerator = null, denominator = null, missing = null, excluded = null] = figure.map((count, part) =>
      [...(hidden[at] ?? [])].some((one) => one === part) ? null : count,
    );
    return { numerator, denominator, missing, excluded, masked: (hidden[at]?.size ?? 0) > 0 };
  });
}

function figureOf(figures: Figures, indicator: string): Figure {
  return figures[indicator] ?? [0, 0, 0, 0];
}

function shown([numerator, denominator, missing, excluded]: Figure): MaskedFigure {
  return { numerator, denominator, missing, excluded, masked: false };
}
