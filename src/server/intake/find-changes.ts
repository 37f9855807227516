import { canonicalJson } from '../../domain/canonical-json.ts';
import type { RecordState, Workspace } from './workspace.ts';

/** A record before and after; `before` is undefined for one that had not counted yet. */
export type RecordChange = { readonly before: RecordState | undefined; readonly after: RecordState };

export function changesOf(workspace: Workspace): RecordChange[] {
  return [...workspace.records.values()].flatMap((after) => {
    const before = workspace.before.get(after.record);
    return before !== undefined && !workspace.touched.has(after.record) && isSame(before, after)
      ? []
      : [{ before, after }];
  });
}

/** The households whose dossiers are not what they were: those left, too. */
export function householdsOf(changes: readonly RecordChange[]): string[] {
  return [
    ...new Set(changes.flatMap(({ before, after }) => [before?.household ?? null, after.household].filter(isGiven))),
  ];
}

function isGiven(household: string | null): household is string {
  return household !== null;
}

export function isMoved({ before, after }: RecordChange): boolean {
  if (before === undefined) return false;
  return before.household !== after.household || canonicalJson(before.region) !== canonicalJson(after.region);
}

function isSame(before: RecordState, after: RecordState): boolean {
  const keys = Object.keys(after) as (keyof RecordState)[];
  return keys.every((key) => before[key] === after[key] || canonicalJson(before[key]) === canonicalJson(after[key]));
}
