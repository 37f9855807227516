import type { Verdict } from '../../domain/head.ts';
import { addMonths } from '../../domain/time/calendar.ts';
import type { KaderState, KaderWork } from '../../domain/wire/review-messages.ts';
import type { Transaction } from '../db/database.ts';
import { dayIn } from '../intake/workspace.ts';
import { countSealed } from '../queue/read-sealed.ts';
import type { SessionActor } from './session-actor.ts';

export type WorkOfKader = KaderWork & Pick<KaderState, 'by_month' | 'photos_lost'>;

/** `month` is null over all months. */
type Pile = { author: string; month: string | null; state: Verdict | 'held'; count: number };

/*
 * Records and not revisions, so that the columns add up and agree with the queue: whoever had a hand in a record sees it
 * by its verdict of now, in every month in which she visited for it.
 */
const recordsSql = `
  with written as (
    select distinct r.author, r.record, to_char(r.visited_on, 'YYYY-MM') as month from revision r
    where r.kab = cacah_kab() and r.author = any ($1::uuid[]) and r.state = 'counting')
  select w.author, w.month, c.verdict as state, count(distinct w.record)::int as count
  from written w join record c on c.kab = cacah_kab() and c.id = w.record
  group by grouping sets ((w.author, c.verdict), (w.author, c.verdict, w.month))`;
const heldSql = `
  select r.author, to_char(r.visited_on, 'YYYY-MM') as month, 'held' as state, count(*)::int as count from revision r
  where r.kab = cacah_kab() and r.author = any ($1::uuid[]) and r.state = 'held'
  group by grouping sets ((r.author), (r.author, month))`;

/** What became of each kader's work, over all and for the last `months` months, the running one first. */
export async function readKaderWork(
  tx: Transaction,
  actor: SessionActor,
  { accounts, months, now }: { accounts: readonly string[]; months: number; now: Date },
): Promise<Map<string, WorkOfKader>> {
  const piles = [
    ...(await tx.query<Pile>(recordsSql, [accounts])),
    ...(await tx.query<Pile>(heldSql, [accounts])),
    ...(await readSealedPiles(tx, actor)),
  ];
  const lost = await findLostPhotos(tx, accounts);
  const wanted = lastMonths(dayIn(await readZone(tx), now).slice(0, 7), months);
  return new Map(
    accounts.map((account) => {
      const mine = piles.filter(({ author }) => author === account);
      const by_month = wanted.map((month) => ({ month, ...workOf(mine.filter((pile) => pile.month === month)) }));
      const photos_lost = lost.get(account);
      const work = { ...workOf(mine.filter(({ month }) => month === null)), by_month };
      return [account, photos_lost === undefined ? work : { ...work, photos_lost }];
    }),
  );
}

const mostLost = 20;

/** Records by their author whose photos are awaited again because the store has lost them. */
async function findLostPhotos(tx: Transaction, accounts: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await tx.query<{ author: string; records: string[] }>(
    `select r.author, (array_agg(distinct m.record))[1:${mostLost}] as records
     from photo p
     join photo_mention m on m.kab = p.kab and m.photo = p.name
     join revision r on r.kab = m.kab and r.id = m.revision
     where p.kab = cacah_kab() and p.lost_at is not null and p.state = 'announced' and r.author = any ($1::uuid[])
     group by r.author`,
    [accounts],
  );
  return new Map(rows.map(({ author, records }) => [author, records]));
}

/** Of a sealed envelope nobody knows the month of the visit: it is held, and stands in no month. */
async function readSealedPiles(tx: Transaction, actor: SessionActor): Promise<Pile[]> {
  const rows = await countSealed(tx, actor);
  return rows.map(({ author, count }) => ({ author, count, month: null, state: 'held' }));
}

/** A kabupaten lies in one zone. */
async function readZone(tx: Transaction): Promise<string> {
  const [desa] = await tx.query<{ zone: string }>(
    'select zone from desa where kab = cacah_kab() order by code limit 1',
  );
  return desa?.zone ?? 'Asia/Jakarta';
}

function lastMonths(running: string, count: number): string[] {
  return Array.from({ length: count }, (_, back) => addMonths(running, -back));
}

function workOf(piles: readonly Pile[]): KaderWork {
  const of = (state: Pile['state']) => piles.reduce((sum, pile) => sum + (pile.state === state ? pile.count : 0), 0);
  return {
    received: piles.reduce((sum, { count }) => sum + count, 0),
    approved: of('disetujui'),
    waiting: of('menunggu'),
    repair: of('perlu_perbaikan'),
    rejected: of('ditolak'),
    held: of('held'),
  };
}
