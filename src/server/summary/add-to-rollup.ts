import type { Figures } from '../../programme/indicators/register.ts';
import { addFigures, subtractFigures } from '../../programme/tally.ts';
import type { Transaction } from '../db/database.ts';
import type { StoredTally } from './tally-rows.ts';

/** Adds to the sums per desa, RW and RT what tallies contribute now, and takes out what they did before. */
export async function addToRollup(
  tx: Transaction,
  kab: string,
  { removed, added }: { removed: readonly StoredTally[]; added: readonly StoredTally[] },
): Promise<void> {
  const sums = new Map<string, Sum>();
  for (const tally of removed) put(sums, tally, subtractFigures);
  for (const tally of added) put(sums, tally, addFigures);
  const rows = [...sums.values()].flatMap(rowsOf);
  if (rows.length === 0) return;
  await tx.query(
    `insert into rollup as r (kab, desa, month, rw, rt, indicator, numerator, denominator, missing, excluded)
     select $1, desa, month, rw, rt, indicator, numerator, denominator, missing, excluded
     from jsonb_to_recordset($2::jsonb) as d (desa text, month text, rw text, rt text, indicator text,
       numerator bigint, denominator bigint, missing bigint, excluded bigint)
     on conflict (kab, desa, month, rw, rt, indicator) do update set numerator = r.numerator + excluded.numerator,
       denominator = r.denominator + excluded.denominator, missing = r.missing + excluded.missing,
       excluded = r.excluded + excluded.excluded`,
    [kab, JSON.stringify(rows)],
  );
}

type Sum = Pick<StoredTally, 'desa' | 'month' | 'rw' | 'rt' | 'figures'>;

function put(sums: Map<string, Sum>, tally: StoredTally, combine: (one: Figures, other: Figures) => Figures): void {
  const { desa, month, rw, rt } = tally;
  const name = [desa, month, rw, rt].join('|');
  const figures = combine(sums.get(name)?.figures ?? {}, tally.figures);
  sums.set(name, { desa, month, rw, rt, figures });
}

function rowsOf({ figures, ...at }: Sum) {
  return Object.entries(figures)
    .filter(([, figure]) => figure.some((count) => count !== 0))
    .map(([indicator, [numerator, denominator, missing, excluded]]) => ({
      ...{ ...at, indicator, numerator, denominator, missing, excluded },
    }));
}
