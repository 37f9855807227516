import { getDistricts, getProvinces, getRegencies, getVillages } from 'idn-area-data';
import type { Database, Transaction } from './db/database.ts';

// Names and codes come from the npm package idn-area-data; its data are under the Open Database License (ODbL).

type Region = { readonly code: string; readonly name: string };

// Provinces by their clock (Keppres 41/1987, and the provinces founded since).
const central = ['51', '52', '53', '63', '64', '65', '71', '72', '73', '74', '75', '76'];
const eastern = ['81', '82', '91', '92', '93', '94', '95', '96', '97'];

export function zoneOf(code: string): string {
  const province = code.slice(0, 2);
  if (central.includes(province)) return 'Asia/Makassar';
  return eastern.includes(province) ? 'Asia/Jayapura' : 'Asia/Jakarta';
}

/** The 38 provinces and the names of all kabupaten, once. */
export async function ensureProvinces(db: Database): Promise<void> {
  if (await hasRegion(db, '11')) return;
  const regions = [...(await getProvinces()), ...(await getRegencies())];
  await db.transaction({ actor: 'owner' }, (tx) => insertRegions(tx, regions));
}

/** Kecamatan and desa of one kabupaten, and a row per desa for its feed. Answers with the number of desa. */
export async function loadKabupaten(db: Database, kab: string): Promise<{ name: string; desa: number } | 'unknown'> {
  await ensureProvinces(db);
  const name = (await getRegencies()).find(({ code }) => code === kab)?.name;
  if (name === undefined) return 'unknown';
  const districts = (await getDistricts()).filter(({ code }) => code.startsWith(`${kab}.`));
  const villages = (await getVillages()).filter(({ code }) => code.startsWith(`${kab}.`));
  await db.transaction({ actor: 'owner' }, async (tx) => {
    await insertRegions(tx, [...districts, ...villages]);
    await insertDesa(tx, kab, villages);
  });
  return { name, desa: villages.length };
}

export async function ensureKabupaten(db: Database, kab: string): Promise<boolean> {
  const rows = await db.transaction({ actor: 'owner' }, (tx) =>
    tx.query('select 1 from desa where kab = $1 limit 1', [kab]),
  );
  return rows.length > 0 || (await loadKabupaten(db, kab)) !== 'unknown';
}

async function hasRegion(db: Database, code: string): Promise<boolean> {
  const rows = await db.transaction({ actor: 'owner' }, (tx) =>
    tx.query('select 1 from region where code = $1', [code]),
  );
  return rows.length > 0;
}

async function insertRegions(tx: Transaction, regions: readonly Region[]): Promise<void> {
  await tx.query(
    `insert into region (code, name) select code, name from jsonb_to_recordset($1::jsonb) as r (code text, name text)
     on conflict (code) do update set name = excluded.name`,
    [JSON.stringify(regions.map(({ code, name }) => ({ code, name })))],
  );
}

async function insertDesa(tx: Transaction, kab: string, villages: readonly Region[]): Promise<void> {
  await tx.query(
    `insert into desa (kab, code, zone) select $1, code, $2 from unnest($3::text[]) as code
     on conflict (kab, code) do nothing`,
    [kab, zoneOf(kab), villages.map(({ code }) => code)],
  );
}
