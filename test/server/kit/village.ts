import type { Office } from '../../../src/domain/follow-up.ts';
import { loadGrowthTables } from '../../../src/domain/growth/tables.ts';
import type { Role, ScopeUnit } from '../../../src/domain/roles.ts';
import type { SessionActor } from '../../../src/server/accounts/session-actor.ts';
import { ensureFeedEpoch } from '../../../src/server/feed/feed-epoch.ts';
import type { ApplyParts } from '../../../src/server/intake/apply-revisions.ts';
import type { IntakeParts } from '../../../src/server/intake/intake-parts.ts';
import { ensureServerKey } from '../../../src/server/keys/ensure-server-key.ts';
import type { engines, Opened } from '../engines.ts';

export const kab = '36.04';
export const mongpok = '36.04.23.2015';
export const panosogan = '36.04.23.2001';

type Villager = {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly scope: readonly ScopeUnit[];
  readonly office?: Office;
};

const all = (desa: string, rt: string | null = null): ScopeUnit => ({ desa, rw: rt === null ? null : '001', rt });

export const siti: Villager = {
  id: '01934b2c-0000-7000-8000-0000000000a1',
  name: 'Siti Aminah',
  role: 'kader',
  scope: [all(mongpok, '001')],
};
export const dewi: Villager = {
  id: '01934b2c-0000-7000-8000-0000000000a2',
  name: 'Dewi Rohayati',
  role: 'kader',
  scope: [all(mongpok, '001'), all(mongpok, '003')],
};
export const rohmah: Villager = {
  id: '01934b2c-0000-7000-8000-0000000000a3',
  name: 'Rohmah',
  role: 'kader',
  scope: [all(panosogan)],
};
export const ratna: Villager = {
  id: '01934b2c-0000-7000-8000-0000000000a4',
  name: 'Ratna Wulan',
  role: 'supervisor',
  scope: [all(mongpok)],
};
export const yusuf: Villager = {
  id: '01934b2c-0000-7000-8000-0000000000a6',
  name: 'Yusuf',
  role: 'supervisor',
  scope: [all(mongpok)],
};
export const umar: Villager = {
  id: '01934b2c-0000-7000-8000-0000000000a5',
  name: 'Haji Umar',
  role: 'kepala_desa',
  scope: [all(mongpok)],
};
export const hasan: Villager = {
  id: '01934b2c-0000-7000-8000-0000000000a7',
  name: 'Hasan Basri',
  role: 'opd',
  scope: [all(mongpok)],
  office: 'disdukcapil',
};
export const wati: Villager = {
  id: '01934b2c-0000-7000-8000-0000000000a8',
  name: 'Sulastri Wati',
  role: 'opd',
  scope: [all(mongpok)],
  office: 'puskesmas',
};
const villagers = [siti, dewi, rohmah, ratna, yusuf, umar, hasan, wati];

export type Village = IntakeParts & {
  readonly opened: Opened;
  /** Lets time go by. */
  advance(ms: number): void;
  /** With other parts for the same village: a server that fails at some point. */
  with(more: Partial<ApplyParts>): IntakeParts;
};

export const day = 86_400_000;

/** Two desa, their people, and nothing surveyed yet: 5 November 2026, nine in the morning. */
export async function openVillage(engine: (typeof engines)[number]): Promise<Village> {
  const opened = await engine.open();
  let at = Date.parse('2026-11-05T02:00:00.000Z');
  await ensureServerKey(opened.db);
  await ensureFeedEpoch(opened.db);
  await settle(opened);
  const parts: IntakeParts = { db: opened.db, now: () => new Date(at), growth: await loadGrowthTables() };
  const advance = (ms: number) => {
    at += ms;
  };
  return { ...parts, opened, advance, with: (more) => ({ ...parts, ...more }) };
}

async function settle({ db }: Opened): Promise<void> {
  await db.transaction({ actor: 'owner' }, async ({ query }) => {
    await query('insert into region (code, name) values ($1, $2), ($3, $4)', [
      mongpok,
      'Mongpok',
      panosogan,
      'Panosogan',
    ]);
    await query('insert into desa (kab, code) values ($1, $2), ($1, $3)', [kab, mongpok, panosogan]);
    for (const { id, name, role, office = null } of villagers) {
      await query('insert into account (kab, id, name, role, office) values ($1, $2, $3, $4, $5)', [
        ...[kab, id, name, role, office],
      ]);
    }
  });
  for (const villager of villagers) await assign({ db }, villager, villager.scope);
}

/** Gives a person another scope. */
export async function assign(
  { db }: Pick<IntakeParts, 'db'>,
  { id }: Villager,
  scope: readonly ScopeUnit[],
): Promise<void> {
  await db.transaction({ actor: 'owner' }, async ({ query }) => {
    await query('delete from account_scope where kab = $1 and account = $2', [kab, id]);
    for (const { desa, rw, rt } of scope) {
      await query('insert into account_scope (kab, account, desa, rw, rt) values ($1, $2, $3, $4, $5)', [
        ...[kab, id, desa, rw ?? '', rt ?? ''],
      ]);
    }
  });
}

/** The person as a session knows him. */
export function actorFor({ id, ...who }: Villager, more: Partial<SessionActor> = {}): SessionActor {
  return { account: id, device: id, kab, ...who, ...more };
}

export type { Villager };
