import { type GrowthTables, loadGrowthTables } from '../../../src/domain/growth/tables.ts';
import type { Revision } from '../../../src/domain/revision.ts';
import { insertAccount } from '../../../src/server/accounts/create-account.ts';
import type { Database } from '../../../src/server/db/database.ts';
import { type DemoVillage, demoVillage } from '../../../src/server/demo/village.ts';
import { applyRevisions } from '../../../src/server/intake/apply-revisions.ts';
import { hashContent } from '../../../src/server/intake/read-content.ts';
import { ensureKabupaten } from '../../../src/server/regions.ts';
import { moreRevisions } from './more-revisions.ts';

const [kab, desa] = ['36.04', '36.04.23.2015'];
const [familiesPerVillage, rtPerVillage, rtPerRw] = [60, 6, 3];
/** Three villages' children go to the same two posyandu. */
const villagesPerPosyandu = 3;
const perStep = 150;

export type Filled = { readonly families: number; readonly persons: number; readonly records: number };

/**
 * A desa of so many families, through the same door as everybody's work: the demo village over and over, each time of
 * other people and in RT of its own.
 */
export async function fillDesa(db: Database, families: number): Promise<Filled> {
  await ensureKabupaten(db, kab);
  const today = new Date().toISOString().slice(0, 10);
  const growth = await loadGrowthTables();
  const [records, persons] = [new Set<string>(), new Set<string>()];
  let people: DemoVillage | undefined;
  for (let at = 0; at * familiesPerVillage < families; at++) {
    const village = await demoVillage({ today, kab, desa, seed: at + 1 });
    people ??= village;
    if (people === village) await insertAccounts(db, village);
    if (at % villagesPerPosyandu === 0) await insertPosyandu(db, village, at / villagesPerPosyandu);
    const homes = firstHomes(village, families - at * familiesPerVillage);
    const filed = village.revisions.map(({ revision }) => revision).filter(({ place }) => homes.has(place.household));
    const all = [...filed, ...(await moreRevisions(filed))].map((one) => inOwnRt(one, at));
    await apply(db, all, { author: people.accounts[0]?.id ?? '', growth });
    for (const { record } of all) records.add(record);
    for (const { subject } of all) if (subject.kind === 'person') persons.add(subject.id);
  }
  return { families, persons: persons.size, records: records.size };
}

function firstHomes({ revisions }: DemoVillage, most: number): ReadonlySet<string | undefined> {
  const homes = revisions.flatMap(({ revision: { form, subject } }) => (form === 'keluarga' ? [subject.id] : []));
  return new Set([...new Set(homes)].slice(0, most));
}

/** RT 001 to 006 in the first village, 007 to 012 in the second. */
function inOwnRt(revision: Revision, village: number): Revision {
  const { place, set, form } = revision;
  const number = Number(place.rt) + village * rtPerVillage;
  const unit = { rt: threeDigits(number), rw: threeDigits(Math.ceil(number / rtPerRw)) };
  const moved = { ...revision, place: { ...place, ...unit } };
  return form === 'keluarga' ? { ...moved, set: { ...set, ...unit } } : moved;
}

function threeDigits(number: number): string {
  return String(number).padStart(3, '0');
}

async function insertAccounts(db: Database, { accounts }: DemoVillage): Promise<void> {
  const scope = [{ desa, rw: null, rt: null }];
  await db.transaction({ actor: 'owner' }, async (tx) => {
    for (const account of accounts) await insertAccount(tx, { ...account, scope });
  });
}

async function insertPosyandu(db: Database, { posyandu }: DemoVillage, at: number): Promise<void> {
  await db.transaction({ actor: 'owner' }, async ({ query }) => {
    for (const { id, name } of posyandu) {
      const values = [kab, id, desa, `${name} ${at + 1}`];
      await query('insert into posyandu (kab, id, desa, name) values ($1, $2, $3, $4)', values);
    }
  });
}

type Applying = { readonly author: string; readonly growth: GrowthTables };

async function apply(db: Database, revisions: readonly Revision[], { author, growth }: Applying): Promise<void> {
  const incoming = revisions.map((revision) => ({
    ...{ revision, author, device: null, number: null },
    content_hash: hashContent(revision),
    received_at: revision.saved_at,
  }));
  for (let from = 0; from < incoming.length; from += perStep) {
    const step = incoming.slice(from, from + perStep);
    await db.transaction({ actor: 'intake', settings: { 'cacah.kab': kab } }, (tx) =>
      applyRevisions(tx, { now: () => new Date(), growth }, kab, step),
    );
  }
}
