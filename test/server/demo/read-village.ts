import { type Answers, gatherLeaves } from '../../../src/domain/answers.ts';
import { knowsByParents, mergeRevisions } from '../../../src/domain/merge.ts';
import type { Revision } from '../../../src/domain/revision.ts';
import { isInScope } from '../../../src/domain/roles.ts';
import {
  assembleDossiers,
  assembleVillages,
  type Dossier,
  type DossierRecord,
} from '../../../src/programme/dossier.ts';
import type { DemoVillage } from '../../../src/server/demo/village.ts';

export const mongpok = { kab: '36.04', desa: '36.04.23.2015', seed: 3699 };
/** Days on which the village is looked at: before and after posyandu, at New Year, on a leap day, at a month's end. */
export const days = ['2026-11-22', '2026-11-06', '2026-01-01', '2028-02-29', '2026-08-31'];

type Written = DemoVillage['revisions'][number];

/** The centre keeps back what an author may not write, unless it names what he has received before. */
export function isHeld({ revision, author }: Written, { accounts }: DemoVillage): boolean {
  const account = accounts.find(({ id }) => id === author);
  const { desa, rw = null, rt = null } = revision.place;
  const scope = account?.scope ?? [];
  const isOfDesa = revision.subject.kind === 'desa' && scope.some((unit) => unit.desa === desa);
  const isAtHome = isOfDesa || isInScope(scope, { desa, rw, rt });
  return account?.isGone === true || (!isAtHome && revision.parents.length === 0);
}

/** What counts of the village: without what is held or rejected. */
export function countingOf(village: DemoVillage): Written[] {
  const rejected = village.verdicts.flatMap(({ verdict, revision }) => (verdict === 'ditolak' ? [revision] : []));
  return [...village.revisions, ...village.latest].filter(
    (one) => !isHeld(one, village) && !rejected.includes(one.revision.id),
  );
}

/** The village's revisions merged into dossiers, as server and phone will; as of the end of a day, those written by then. */
export function dossiersOf(village: DemoVillage, until = '9999-12-31'): Dossier[] {
  return assembleDossiers(recordsOf(village, until));
}

/** What is said of the village itself. */
export function villagesOf(village: DemoVillage): Dossier[] {
  return assembleVillages(recordsOf(village, '9999-12-31'));
}

function recordsOf(village: DemoVillage, until: string): DossierRecord[] {
  const byRecord = new Map<string, Revision[]>();
  for (const { revision } of countingOf(village).filter(({ saved_at }) => saved_at.slice(0, 10) <= until))
    byRecord.set(revision.record, [...(byRecord.get(revision.record) ?? []), revision]);
  return [...byRecord.values()].map(recordOf);
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
