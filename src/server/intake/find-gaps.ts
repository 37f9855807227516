import type { Transaction } from '../db/database.ts';

/** Beyond this many numbers back nobody asks which ones: the count says enough. */
const mostNumbers = 2_000;

/** Per device the numbers up to the highest heard of that have not arrived: confirmed on the phone, and not here. */
export async function findGaps(
  tx: Transaction,
  kab: string,
  devices: readonly string[],
): Promise<Map<string, number[]>> {
  const rows = await tx.query<{ device: string; missing: number[] }>(
    `select d.id as device, array_agg(n.number order by n.number) as missing
     from device d
     cross join lateral generate_series(greatest(1, d.highest_number - $3), d.highest_number) as n (number)
     where d.kab = $1 and d.id = any ($2::uuid[]) and d.highest_number > d.arrived
       and not exists (select from envelope e where e.kab = d.kab and e.device = d.id and e.number = n.number
         and e.outcome <> 'unreadable')
     group by d.id`,
    [kab, devices, mostNumbers],
  );
  return new Map(rows.map(({ device, missing }) => [device, missing]));
}
