import { growthEngineVersion } from '../../domain/growth/assess-growth.ts';
import type { GrowthTables } from '../../domain/growth/tables.ts';
import type { Dossier } from '../../programme/dossier.ts';
import { schoolMeasure } from '../../programme/school-measure.ts';
import { weighingsOf } from '../../programme/weighings.ts';
import type { Transaction } from '../db/database.ts';
import { dossierIn } from '../intake/dossier-records.ts';
import { householdsOf, type RecordChange } from '../intake/find-changes.ts';
import { winnersIn } from '../intake/place-records.ts';
import type { Workspace } from '../intake/workspace.ts';

type GrowthRow = { record: string; person: string; measured_on: string; result: unknown };

/** Works out anew the growth of every child about whom something changed: a corrected birth date changes all of it. */
export async function storeGrowth(
  tx: Transaction,
  workspace: Workspace,
  { changes, growth }: { changes: readonly RecordChange[]; growth: GrowthTables },
): Promise<void> {
  const [now, then] = [winnersIn(workspace), winnersIn({ records: workspace.before })];
  const people = changes.flatMap(
    ({
      after: {
        subject: { kind, id },
      },
    }) => (kind === 'person' ? [id, now.get(id) ?? id, then.get(id) ?? id] : []),
  );
  const persons = [...new Set(people)];
  if (persons.length === 0) return;
  const dossiers = householdsOf(changes).flatMap((household) => dossierIn(workspace, household) ?? []);
  const rows = dossiers.flatMap((dossier) => persons.flatMap((person) => growthRows(dossier, person, growth)));
  await replaceGrowth(tx, workspace.kab, { persons, rows });
}

/** Every weighing of a small child, and what was measured of a pupil. */
function growthRows(dossier: Dossier, person: string, growth: GrowthTables): GrowthRow[] {
  const measured = [...weighingsOf(dossier, person, growth), schoolMeasure(dossier, person, growth) ?? []].flat();
  return measured.flatMap(({ record, date, growth: result }): GrowthRow[] =>
    result === undefined ? [] : [{ record, person, measured_on: date, result }],
  );
}

async function replaceGrowth(
  tx: Transaction,
  kab: string,
  { persons, rows }: { persons: readonly string[]; rows: readonly GrowthRow[] },
): Promise<void> {
  await tx.query(
    'delete from growth_result where kab = $1 and person = any ($2::uuid[]) and not (record = any ($3::uuid[]))',
    [kab, persons, rows.map(({ record }) => record)],
  );
  if (rows.length === 0) return;
  await tx.query(
    `insert into growth_result (kab, record, person, measured_on, result, engine_version)
     select $1, record, person, measured_on, result, $3
     from jsonb_to_recordset($2::jsonb) as g (record uuid, person uuid, measured_on date, result jsonb)
     on conflict (kab, record) do update set person = excluded.person, measured_on = excluded.measured_on,
       result = excluded.result, engine_version = excluded.engine_version`,
    [kab, JSON.stringify(rows), growthEngineVersion],
  );
}
