import { findForm } from '../../forms/register.ts';
import type { Transaction } from '../db/database.ts';
import type { IntakeClock } from '../intake/decide-revision.ts';
import { householdsOf, isMoved, type RecordChange } from '../intake/find-changes.ts';
import type { Workspace } from '../intake/workspace.ts';
import { dossierToTally, fromTheStart, monthsOf } from './dossier-to-tally.ts';
import { retallyDossiers } from './retally-dossiers.ts';

/** Tallies anew every dossier that changed, in every month that the change touches. */
export async function tallyChanges(
  tx: Transaction,
  workspace: Workspace,
  { changes, now, growth }: IntakeClock & { changes: readonly RecordChange[] },
): Promise<void> {
  const records = [...workspace.records.values()];
  const dossiers = householdsOf(changes).map((household) => {
    const mine = changes.filter(({ before, after }) => [before?.household, after.household].includes(household));
    const since = mine.map(monthOfChange).sort()[0] ?? fromTheStart;
    return dossierToTally(workspace, { household, since, records });
  });
  await retallyDossiers(tx, { ...workspace, now, growth }, dossiers);
}

/** Dated forms and states touch the months from their first date on; a birth date or an address touches them all. */
function monthOfChange(change: RecordChange): string {
  const { before, after } = change;
  const structure = findForm(after.form, after.form_version)?.structure;
  const isAboutAll = structure === undefined || (structure.visited_on === null && structure.keeps !== 'state');
  if (isMoved(change) || isAboutAll) return fromTheStart;
  return [...monthsOf(after), ...(before === undefined ? [] : monthsOf(before))].sort()[0] ?? fromTheStart;
}
