import type { DemoRevision } from './filed-records.ts';
import type { DemoVerdict } from './verdicts.ts';

/** What is written in one go: revisions, then verdicts that a later revision must find in place. */
export type DemoStep = { readonly revisions: readonly DemoRevision[]; readonly verdicts: readonly DemoVerdict[] };

const mostRevisions = 100;

/**
 * The village's history in few steps. A record's next revision is put off until the verdict before it has been given; apart
 * from that one family is written after the other, so that its figures are worked out once and not with every month.
 */
export function demoSteps(revisions: readonly DemoRevision[], verdicts: readonly DemoVerdict[]): DemoStep[] {
  const homes = new Map(revisions.map(({ revision }) => [revision.record, homeOf(revision)]));
  const byHome = (one: string, other: string) => (homes.get(one) ?? '').localeCompare(homes.get(other) ?? '', 'en');
  const steps: DemoStep[] = [];
  let left = [...revisions].sort((one, other) => byHome(one.revision.record, other.revision.record));
  let waiting = [...verdicts].sort((one, other) => byHome(one.record, other.record));
  while (left.length > 0) {
    const later = left.filter((one) => waiting.some((verdict) => isBefore(verdict, one)));
    const due = later.length === 0 ? waiting : waiting.filter((one) => later.some((after) => isBefore(one, after)));
    const now = left.filter((one) => !later.includes(one));
    steps.push(...inBatches(now, due));
    waiting = waiting.filter((one) => !due.includes(one));
    left = later;
  }
  return steps;
}

function homeOf({ place, subject }: DemoRevision['revision']): string {
  return place.household ?? subject.id;
}

function isBefore({ record, at }: DemoVerdict, { revision, saved_at }: DemoRevision): boolean {
  return record === revision.record && at <= saved_at;
}

/** The verdicts follow the last of them. */
function inBatches(revisions: readonly DemoRevision[], verdicts: readonly DemoVerdict[]): DemoStep[] {
  const count = Math.ceil(revisions.length / mostRevisions);
  return Array.from({ length: count }, (_, at) => ({
    revisions: revisions.slice(at * mostRevisions, (at + 1) * mostRevisions),
    verdicts: at === count - 1 ? verdicts : [],
  }));
}
