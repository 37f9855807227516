import { useMemo } from 'preact/hooks';
import { type Activity, activitiesIn } from '../../programme/village/activity.ts';
import { getRecords } from '../records/current-records.ts';

/** A desa's activities as this phone has them, oldest first. */
export function useActivities(desaId: string): readonly Activity[] {
  const village = getRecords().villages.value.get(desaId);
  return useMemo(() => activitiesIn(village?.records ?? []), [village]);
}
