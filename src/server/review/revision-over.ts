import type { Change } from '../../domain/answers.ts';
import type { Revision } from '../../domain/revision.ts';
import { uuidV7 } from '../../domain/uuid.ts';
import { placeOf } from '../intake/dossier-records.ts';
import type { RecordState } from '../intake/workspace.ts';

type Writing = { kab: string; change: Change; at: Date; random: Uint8Array };

/** A revision of the centre's over a record as it stands. Nobody went there again: the revision is of the day of the last visit that it speaks about. */
export function revisionOver(state: RecordState, { kab, change, at, random }: Writing): Revision {
  const { record, form, form_version, subject, period, tips, revisions } = state;
  const now = at.toISOString();
  return {
    ...{ id: uuidV7(at.getTime(), random), record, form, form_version, subject },
    ...(period === null ? {} : { period }),
    place: placeOf(kab, state),
    parents: [...tips],
    ...{ set: { ...change.set }, unset: [...change.unset] },
    visited_on: revisions.at(-1)?.visited_on ?? now.slice(0, 10),
    ...{ started_at: now, saved_at: now, clock_offset_ms: 0, app_version: 'server' },
  };
}
