import { type Answers, gatherLeaves } from '../../../src/domain/answers.ts';
import { knowsByParents, mergeRevisions } from '../../../src/domain/merge.ts';
import type { Revision } from '../../../src/domain/revision.ts';
import { assembleDossiers, type Dossier, type DossierRecord } from '../../../src/programme/dossier.ts';
import type { DemoVillage } from '../../../src/server/demo/village.ts';

/** The village's revisions merged into dossiers, as server and phone will. */
export function dossiersOf({ revisions }: DemoVillage): Dossier[] {
  const byRecord = new Map<string, Revision[]>();
  for (const { revision } of revisions)
    byRecord.set(revision.record, [...(byRecord.get(revision.record) ?? []), revision]);
  return assembleDossiers([...byRecord.values()].map(recordOf));
}

function recordOf(revisions: readonly Revision[]): DossierRecord {
  const { answers, conflicts } = mergeRevisions(revisions, knowsByParents(revisions));
  const last = revisions.at(-1);
  if (last === undefined) throw new Error('a record without revisions');
  const { record, form, form_version, subject, place, visited_on } = last;
  const period = last.period ?? null;
  const known = { verdict: 'menunggu', review: null, revisions: revisions.length, received: true } as const;
  return { record, form, form_version, subject, place, visited_on, period, answers, conflicts, ...known };
}

/** What a first revision says by itself. */
export function answersOf(revision: Revision): Answers {
  return gatherLeaves(revision.set);
}
