import { listKabupaten } from '../intake/list-kabupaten.ts';
import { asJobs } from '../jobs/roll-desas.ts';
import type { PhotoParts } from './photo-parts.ts';

/** Photos of a kabupaten by their state. `bytes` are of whole photos, `receiving_bytes` of pieces of others. */
export type PhotoCount = {
  readonly kab: string;
  readonly announced: number;
  readonly complete: number;
  /** Of the announced: those that the store had and has no more. */
  readonly lost: number;
  readonly gone: number;
  /** By why they were destroyed, as far as that was written down. */
  readonly gone_because: Readonly<Record<string, number>>;
  readonly bytes: number;
  readonly receiving_bytes: number;
};

export async function countPhotos({ db }: Pick<PhotoParts, 'db'>): Promise<PhotoCount[]> {
  const counts: PhotoCount[] = [];
  for (const kab of await listKabupaten(db)) {
    const rows = await asJobs(db, kab, (tx) =>
      tx.query<PhotoCount>(
        `select $1::text as kab, count(*) filter (where state = 'announced') as announced,
           count(*) filter (where state = 'complete') as complete, count(*) filter (where state = 'gone') as gone,
           count(*) filter (where state = 'announced' and lost_at is not null) as lost,
           coalesce((select jsonb_object_agg(gone_because, many) from (
             select gone_because, count(*) as many from photo
             where kab = $1 and state = 'gone' and gone_because is not null group by gone_because) as ended), '{}') as gone_because,
           coalesce(sum(size) filter (where state = 'complete'), 0)::bigint as bytes,
           (select coalesce(sum(octet_length(bytes)), 0)::bigint from photo_chunk where kab = $1) as receiving_bytes
         from photo where kab = $1`,
        [kab],
      ),
    );
    counts.push(...rows);
  }
  return counts;
}
