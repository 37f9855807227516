import { noFlag, type QueueAnswer, type QueueAsk } from '../../domain/wire/review-messages.ts';
import type { SessionActor } from '../accounts/session-actor.ts';
import type { Transaction } from '../db/database.ts';
import { nobody } from './count-queue.ts';
import { countSealed } from './read-sealed.ts';

/** So many of one kind: counting records, held revisions, or sealed envelopes, of which form and flags are unknown. */
type Pile = {
  readonly state: string;
  readonly desas: readonly string[];
  readonly author: string;
  readonly form: string | null;
  readonly flags: readonly string[] | null;
  readonly reason: string | null;
  readonly count: number;
};

/** Where a pile stands in each filter. */
const filters = {
  state: ({ state }: Pile) => [state],
  desa: ({ desas }: Pile) => desas,
  kader: ({ author }: Pile) => (author === nobody ? [] : [author]),
  form: ({ form }: Pile) => (form === null ? [] : [form]),
  flag: ({ flags }: Pile) => (flags?.length === 0 ? [noFlag] : (flags ?? [])),
  reason: ({ reason }: Pile) => (reason === null ? [] : [reason]),
} as const;
type Filter = keyof typeof filters;
const everyFilter = Object.keys(filters) as Filter[];

/** How much there is by state, and by each setting of a filter while the other filters stay as they are. */
export async function readChoices(
  tx: Transaction,
  actor: SessionActor,
  ask: QueueAsk,
): Promise<Pick<QueueAnswer, 'counts' | 'choices'>> {
  const piles = [...(await readPiles(tx, actor)), ...(await readSealedPiles(tx, actor))];
  const choicesOf = (filter: Filter) => listed(countBy(piles, ask, filter));
  const kader = choicesOf('kader');
  const names = await readNames(
    tx,
    kader.map(({ key }) => key),
  );
  return {
    counts: { ditahan: 0, ...Object.fromEntries(countBy(piles, ask, 'state')) },
    choices: {
      desa: choicesOf('desa'),
      kader: kader.map((choice) => ({ ...choice, name: names.get(choice.key) ?? '' })),
      form: choicesOf('form'),
      flag: choicesOf('flag'),
      reason: choicesOf('reason'),
    },
  };
}

/** The desa in which a person has some unit. */
export function desasOf({ scope }: SessionActor): string[] {
  return [...new Set(scope.map(({ desa }) => desa))];
}

function countBy(piles: readonly Pile[], ask: QueueAsk, filter: Filter): Map<string, number> {
  const others = everyFilter.filter((one) => one !== filter && ask[one] !== undefined);
  const counts = new Map<string, number>();
  for (const pile of piles) {
    if (!others.every((one) => filters[one](pile).some((key) => key === ask[one]))) continue;
    for (const key of filters[filter](pile)) counts.set(key, (counts.get(key) ?? 0) + pile.count);
  }
  return counts;
}

function listed(counts: ReadonlyMap<string, number>): { key: string; count: number }[] {
  return [...counts]
    .map(([key, count]) => ({ key, count }))
    .sort((one, other) => other.count - one.count || (one.key < other.key ? -1 : 1));
}

const pilesSql = `
  select verdict as state, array[desa] as desas, author, form, flags, null as reason, sum(count)::int as count
  from queue_count where kab = cacah_kab() and desa = any ($1::text[])
  group by verdict, desa, author, form, flags having sum(count) > 0
  union all
  select 'ditahan', array[desa], coalesce(author, '${nobody}'), form, null, reason, count(*)::int
  from revision where kab = cacah_kab() and state = 'held' and desa = any ($1::text[])
  group by desa, author, form, reason`;

function readPiles(tx: Transaction, actor: SessionActor): Promise<Pile[]> {
  return tx.query<Pile>(pilesSql, [desasOf(actor)]);
}

async function readSealedPiles(tx: Transaction, actor: SessionActor): Promise<Pile[]> {
  const rows = await countSealed(tx, actor);
  return rows.map((row) => ({ ...row, state: 'ditahan', form: null, flags: null }));
}

async function readNames(tx: Transaction, accounts: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.query<{ id: string; name: string }>(
    'select id, name from account where kab = cacah_kab() and id = any ($1::uuid[])',
    [accounts],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
