import type { LocalRecord } from '../../../src/device/store/local-record.ts';
import { canonicalJson } from '../../../src/domain/canonical-json.ts';
import type { Head } from '../../../src/domain/head.ts';
import { readScope } from '../../../src/server/accounts/find-account.ts';
import type { SessionActor } from '../../../src/server/accounts/session-actor.ts';
import { readerOptions } from '../../../src/server/accounts/session-actor.ts';
import { readFeedPage } from '../../../src/server/feed/read-feed.ts';
import { readHeads } from '../../../src/server/feed/read-heads.ts';
import { asOwner } from '../world/as-owner.ts';
import { onPhone, type Page, type Phone } from '../world/phone.ts';
import type { World } from '../world/world.ts';

/** Every phone shows the centre's heads of its scope, all and nothing else, and has nothing left to send. */
export async function checkPhones(world: World): Promise<string[]> {
  const wrong: string[] = [];
  for (const phone of world.phones) {
    for (const { device, account } of phone.devices) {
      const page = phone.pages.find((one) => one.device === device);
      const what = page === undefined ? ['does not open'] : await checkPage(world, { phone, page, account });
      wrong.push(...what.map((line) => `${phone.name}: ${line}`));
    }
  }
  return wrong;
}

type Checked = { readonly phone: Phone; readonly page: Page; readonly account: string };

async function checkPage(world: World, { phone, page, account }: Checked): Promise<string[]> {
  const actor = await actorOf(world, account);
  const heads = await headsInScope(world, actor);
  const [local, outbox] = await onPhone(phone, () => Promise.all([page.session.loadRecords(), page.session.outbox()]));
  const waiting = outbox.filter(({ state }) => state === 'waiting' || state === 'sent');
  return [
    ...waiting.map(({ number }) => `number ${number} was never delivered`),
    ...(await compareHeld(world, { phone, page, outbox })),
    ...compareHeads(local, heads),
    ...(await compareFresh(world, actor, heads)),
  ];
}

type Delivered = {
  readonly phone: Phone;
  readonly page: Page;
  readonly outbox: Awaited<ReturnType<Page['session']['outbox']>>;
};
type Envelope = { number: number; revision: string; outcome: string; reason: string | null };

/** A phone calls held what the centre holds, for the reason that it has now, and nothing else. */
async function compareHeld(world: World, { phone, page, outbox }: Delivered): Promise<string[]> {
  // The app of the first release does not ask.
  if (phone.isOld && phone.version === 1) return [];
  const envelopes = await asOwner<Envelope>(
    world,
    `select number::int, revision, outcome, reason from envelope where kab = $1 and device = $2 and outcome <> 'unreadable'`,
    [world.kab, page.device],
  );
  return outbox.flatMap(({ number, revision, state, reason }) => {
    if (state !== 'held' && state !== 'received') return [];
    const own = envelopes.filter((one) => one.number === number && one.revision === revision);
    // Gone with the disk of the centre, and named as missing there.
    if (own.length === 0) return [];
    const counts = own.some(({ outcome }) => outcome === 'received');
    if (counts || state === 'received')
      return counts === (state === 'received')
        ? []
        : [`calls number ${number} ${state}, the centre ${JSON.stringify(own)}`];
    return own.some((one) => one.reason === (reason ?? null)) ? [] : [`knows number ${number} as held for ${reason}`];
  });
}

function compareHeads(local: readonly LocalRecord[], heads: ReadonlyMap<string, Head>): string[] {
  const mine = new Map(local.map((one) => [one.record, one]));
  const missing = [...heads.keys()].filter((record) => mine.get(record)?.head === undefined);
  const others = local.flatMap(({ record, head, reassigned, waiting }) => {
    const there = heads.get(record);
    if (head === undefined || (there === undefined && reassigned)) return [];
    if (there === undefined) return [`shows ${record}, which is not of its scope`];
    if (canonicalJson(there) !== canonicalJson(head)) return [`shows something else of ${record} than the centre`];
    const unheld = waiting.filter(({ state }) => state !== 'held');
    return unheld.map(({ id, state }) => `still lays ${id} (${state}) over the head of ${record}`);
  });
  return [...missing.map((record) => `lacks ${record}`), ...others];
}

/** Somebody who pulls from zero, by small pages, gets the same. */
async function compareFresh(world: World, actor: SessionActor, heads: ReadonlyMap<string, Head>): Promise<string[]> {
  const pulled = new Set<string>();
  const parts = { db: world.shared.db, now: () => new Date(world.scheduler.now()) };
  for (let cursor = '', more = true; more; ) {
    const page = await readFeedPage(parts, actor, cursor, 7);
    for (const item of page.items) if (item.kind === 'head') pulled.add(item.head.record);
    ({ cursor, more } = page);
  }
  const lines = [...heads.keys()]
    .filter((record) => !pulled.has(record))
    .map((record) => `a fresh pull skips ${record}`);
  return [
    ...lines,
    ...[...pulled].filter((record) => !heads.has(record)).map((record) => `a fresh pull leaks ${record}`),
  ];
}

async function actorOf({ kab, shared }: World, account: string): Promise<SessionActor> {
  const scope = await shared.db.transaction({ actor: 'owner' }, (tx) => readScope(tx, kab, account));
  return { account, device: account, kab, role: 'kader', name: '', scope };
}

/** By the plain meaning of a scope (what is said of a desa is for everybody who works in it), not by the server's own SQL for it. */
async function headsInScope(world: World, actor: SessionActor): Promise<Map<string, Head>> {
  const rows = await asOwner<{ id: string; of_desa: boolean; desa: string; rw: string; rt: string }>(
    world,
    `select id, subject_kind = 'desa' as of_desa, desa, rw, rt from record where kab = $1`,
    [world.kab],
  );
  const mine = rows.filter((row) =>
    actor.scope.some(
      ({ desa, rw, rt }) =>
        desa === row.desa && (row.of_desa || ((rw === null || rw === row.rw) && (rt === null || rt === row.rt))),
    ),
  );
  return world.shared.db.transaction({ ...readerOptions(actor), readOnly: true }, (tx) =>
    readHeads(
      tx,
      world.kab,
      mine.map(({ id }) => id),
    ),
  );
}
