import { lokasiLimits } from '../../programme/review-limits.ts';
import type { Database } from '../db/database.ts';
import { listKabupaten } from '../intake/list-kabupaten.ts';
import { asJobs } from '../jobs/roll-desas.ts';

/** The median of latitudes and of longitudes: a few houses far away, or typed wrongly, do not draw it to them. */
const centresSql = `
  update desa d set centre = found.centre
  from (
    select r.desa, round(percentile_cont(0.5) within group (order by split_part(h.answers ->> 'lokasi', ',', 1)::float8)::numeric, 6)
      || ',' || round(percentile_cont(0.5) within group (order by split_part(h.answers ->> 'lokasi', ',', 2)::float8)::numeric, 6)
      as centre
    from record r join head h on h.kab = r.kab and h.record = r.id
    where r.kab = $1 and r.form = 'kunjungan' and not r.deleted and h.answers ->> 'lokasi' ~ $3
    group by r.desa having count(distinct r.household) >= $2
  ) found
  where d.kab = $1 and d.code = found.desa and d.centre is distinct from found.centre
  returning d.code`;

const pointShape = '^-?\\d{1,2}(\\.\\d+)?,-?\\d{1,3}(\\.\\d+)?,\\d+$';

/** The daily job: where the houses of each desa lie, as far as enough of them have a point. Returns how many have moved. */
export async function findCentres({ db }: { readonly db: Database }): Promise<number> {
  let moved = 0;
  for (const kab of await listKabupaten(db)) {
    const rows = await asJobs(db, kab, (tx) => tx.query(centresSql, [kab, lokasiLimits.leastHouses, pointShape]));
    moved += rows.length;
  }
  return moved;
}
