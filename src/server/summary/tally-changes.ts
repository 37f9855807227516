import { monthOf } from '../../domain/time/calendar.ts';
import { findForm } from '../../forms/register.ts';
import type { Transaction } from '../db/database.ts';
import type { IntakeClock } from '../intake/decide-revision.ts';
import { dossierIn } from '../intake/dossier-records.ts';
import { householdsOf, isMoved, type RecordChange } from '../intake/find-changes.ts';
import type { RecordState, Workspace } from '../intake/workspace.ts';
import { fromTheStart, retallyDossiers } from './retally-dossiers.ts';

/** Tallies anew every dossier that changed, in every month that the change touches. */
export async function tallyChanges(
  tx: Transaction,
  workspace: Workspace,
  { changes, now, growth }: IntakeClock & { changes: readonly RecordChange[] },
): Promise<void> {
  const dossiers = householdsOf(changes).map((household) => {
    const mine = changes.filter(({ before, after }) => [before?.household, after.household].includes(household));
    const dossier = dossierIn(workspace, household);
    const visits = [...workspace.records.values()].filter((one) => one.household === household && !one.deleted);
    return { household, dossier, first: firstMonth(visits), since: mine.map(monthOfChange).sort()[0] ?? fromTheStart };
  });
  await retallyDossiers(tx, { kab: workspace.kab, desas: workspace.desas, now, growth }, dossiers);
}

/** The month of the earliest visit or measurement that counts; undefined where nothing does. */
export function firstMonth(records: readonly RecordState[]): string | undefined {
  return records.flatMap(monthsOf).sort()[0];
}

/** Dated forms touch the months from their date on; a birth date or an address touches them all. */
function monthOfChange(change: RecordChange): string {
  const { before, after } = change;
  const structure = findForm(after.form, after.form_version)?.structure;
  if (isMoved(change) || structure === undefined || structure.visited_on === null) return fromTheStart;
  return [...monthsOf(after), ...(before === undefined ? [] : monthsOf(before))].sort()[0] ?? fromTheStart;
}

function monthsOf({ period, revisions }: RecordState): string[] {
  if (revisions.length === 0) return [];
  return period === null ? revisions.map(({ visited_on }) => monthOf(visited_on)) : [period];
}
