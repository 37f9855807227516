import { createHash, randomBytes } from 'node:crypto';
import { sharedRecordId } from '../../../src/domain/record-id.ts';
import type { Revision, Subject } from '../../../src/domain/revision.ts';
import { addMonths } from '../../../src/domain/time/calendar.ts';
import { uuidV7 } from '../../../src/domain/uuid.ts';

const [olderMonths, familiesPerBusiness] = [5, 3];

/** What the demo village lacks of a whole year: a KRS of every family, a business of every third, older weighings. */
export async function moreRevisions(filed: readonly Revision[]): Promise<Revision[]> {
  const homes = filed.filter(({ form, parents }) => form === 'keluarga' && parents.length === 0);
  const risks = homes.map((home) => fileLike(home, { form: 'krs', subject: home.subject, set: riskOf(home, filed) }));
  const traders = homes.filter((_, at) => at % familiesPerBusiness === 0);
  const businesses = traders.map((home) => fileLike(home, businessOf(home, filed)));
  const children = firstWeighings(filed);
  const weighings = children.flatMap((weighing) => olderWeighings(weighing, filed));
  return Promise.all([...risks, ...businesses, ...weighings]);
}

type Filing = Pick<Revision, 'form' | 'subject' | 'set'> & { readonly period?: string; readonly on?: string };

async function fileLike(like: Revision, { on = like.visited_on, ...filing }: Filing): Promise<Revision> {
  const about = { form: filing.form, subject: filing.subject, period: filing.period };
  return {
    ...like,
    ...filing,
    id: newId(on),
    record: await sharedRecordId(about, sha256),
    ...{ form_version: 1, parents: [], unset: [], visited_on: on },
  };
}

function riskOf(home: Revision, filed: readonly Revision[]): Revision['set'] {
  const wife = membersOf(home, filed).find(({ set }) => set.hub_kk === 3);
  const house = { air_minum: 7, jarak_tinja: 3, jamban: 1, kloset: 1, tinja_akhir: 1, bansos_krs: 'tidak' };
  return wife === undefined ? house : { ...house, istri: wife.subject.id, anak_lahir_hidup: 2 };
}

function businessOf(home: Revision, filed: readonly Revision[]): Filing {
  const [owner] = membersOf(home, filed);
  const subject: Subject = { kind: 'enterprise', id: newId(home.visited_on) };
  const trade = { usaha_nama: 'Warung Sembako', usaha_sektor: 2, produk_utama: 'Sembako', status_usaha: 1, nib: 3 };
  return { form: 'umkm', subject, set: { ...trade, ...(owner && { pemilik_id: owner.subject.id }) } };
}

function membersOf(home: Revision, filed: readonly Revision[]): Revision[] {
  return filed.filter(({ form, place }) => form === 'anggota' && place.household === home.subject.id);
}

function firstWeighings(filed: readonly Revision[]): Revision[] {
  const first = new Map<string, Revision>();
  for (const one of filed) {
    if (one.form !== 'penimbangan' || typeof one.set.bb_kg !== 'number') continue;
    const held = first.get(one.subject.id);
    if (held === undefined || (one.period ?? '') < (held.period ?? '')) first.set(one.subject.id, one);
  }
  return [...first.values()];
}

/** A little lighter every month back, until the birth. */
function olderWeighings(first: Revision, filed: readonly Revision[]): Promise<Revision>[] {
  const child = filed.find(({ form, subject }) => form === 'anggota' && subject.id === first.subject.id);
  const [born, weight] = [String(child?.set.tgl_lahir), Number(first.set.bb_kg)];
  return Array.from({ length: olderMonths }, (_, at) => addMonths(first.period ?? '', -at - 1))
    .map((period, at) => ({ period, on: `${period}-05`, bb_kg: Math.round((weight - (at + 1) * 0.2) * 10) / 10 }))
    .filter(({ on, bb_kg }) => on > born && bb_kg > 2.5)
    .map(({ period, on, bb_kg }) =>
      fileLike(first, { form: first.form, subject: first.subject, period, on, set: { tgl_ukur: on, hadir: 1, bb_kg } }),
    );
}

function newId(date: string): string {
  return uuidV7(Date.parse(`${date}T02:00:00Z`), randomBytes(10));
}

function sha256(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest();
}
