import type { DemoRevision } from './filed-records.ts';
import type { DemoVerdict } from './verdicts.ts';

/** What is written in one go: revisions, then verdicts that a later revision must find in place. */
export type DemoStep = { readonly revisions: readonly DemoRevision[]; readonly verdicts: readonly DemoVerdict[] };

const mostRevisions = 100;

/**
 * The village's history in few steps: a verdict has to be given before the record's next revision is written, and else as
 * late as possible.
 */
export function demoSteps(revisions: readonly DemoRevision[], verdicts: readonly DemoVerdict[]): DemoStep[] {
  const steps: DemoStep[] = [];
  let waiting = [...verdicts];
  let batch: DemoRevision[] = [];
  const close = (due: readonly DemoVerdict[]) => {
    steps.push({ revisions: batch, verdicts: due });
    waiting = waiting.filter((one) => !due.includes(one));
    batch = [];
  };
  for (const next of revisions) {
    const due = waiting.filter(({ record, at }) => record === next.revision.record && at <= next.saved_at);
    if (due.length > 0 || batch.length === mostRevisions) close(due);
    batch.push(next);
  }
  close(waiting);
  return steps;
}
