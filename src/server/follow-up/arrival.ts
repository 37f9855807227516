import type { WrittenRecord } from '../../programme/follow-up/closing.ts';
import { countingAnswers } from '../intake/dossier-records.ts';
import type { Workspace } from '../intake/workspace.ts';

/** What has just come to count in a dossier: its records, and the revisions that made them what they are now. */
export type Arrival = { readonly records: readonly WrittenRecord[]; readonly arrived: ReadonlySet<string> };

export function arrivalOf(workspace: Workspace, household: string): Arrival {
  const mine = [...workspace.records.values()].filter((one) => one.household === household && !one.deleted);
  return {
    records: mine.map((state) => ({ ...state, answers: countingAnswers(state) })),
    arrived: new Set(mine.flatMap(({ record }) => newRevisions(workspace, record))),
  };
}

function newRevisions({ revisions, revisionsBefore }: Workspace, record: string): string[] {
  return [...(revisions.get(record)?.values() ?? [])]
    .filter(({ id, state, verdict }) => {
      const before = revisionsBefore.get(id);
      return state === 'counting' && (before?.state !== 'counting' || before.verdict !== verdict);
    })
    .map(({ id }) => id);
}
