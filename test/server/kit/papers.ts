import type { Answers } from '../../../src/domain/answers.ts';
import type { Revision } from '../../../src/domain/revision.ts';
import { type Family, newId, write } from './family.ts';

/** A visit of this day, at which the mother agrees for herself and her children; or whatever is said instead. */
export async function writeVisit({ household, home }: Family, said: Answers = {}): Promise<Revision> {
  const answers = {
    ...{ tgl_kunjungan: '2026-11-04', kunjungan_ke: 1, hasil_kunjungan: 1, responden_hub: 1 },
    ...{ persetujuan: 1, persetujuan_cara: 3, persetujuan_wali_hub: 2, no_hp: '081234567890', ...said },
  };
  const visit = await write({ ...atHome({ household, home }), form: 'kunjungan', subject: home.subject, answers });
  return { ...visit, record: newId() };
}

/** What the next revision of a record is about, at the place where the family lives. */
export function atHome({ household, home }: Pick<Family, 'household' | 'home'>) {
  return { household, rt: home.place.rt ?? '001', desa: home.place.desa };
}

export const stallAnswers = (owner: string): Answers => ({
  usaha_nama: 'Warung Bu Rini',
  pemilik_id: owner,
  usaha_sektor: 2,
  produk_utama: 'Nasi uduk',
  status_usaha: 1,
  nib: 3,
  halal: 2,
});

/** The family's food stall, which has no NIB. */
export function writeStall(family: Family, answers: Answers = stallAnswers(family.child)): Promise<Revision> {
  return write({ ...atHome(family), form: 'umkm', subject: { kind: 'enterprise', id: newId() }, answers });
}

export const aktaAnswers: Answers = {
  akta_status: 3,
  tempat_lahir_jenis: 3,
  ada_skl: 1,
  ada_bukti_nikah: 1,
  anak_di_kk: 'ya',
  ortu_ktp: 1,
  alasan_belum: ['belum_sempat'],
  setuju_dibantu: 'ya',
};

/** Little Aisyah has no birth certificate, and her parents would like help: jalur B, for she is older than 60 days. */
export function writeAkta(family: Family, answers: Answers = aktaAnswers): Promise<Revision> {
  return write({ ...atHome(family), form: 'akta', subject: family.member.subject, answers });
}

/** The same record again, with other answers than before. */
export function rewrite(family: Family, before: Revision, answers: { before: Answers; after: Answers }) {
  const { form, subject, id } = before;
  return write({ ...atHome(family), form, subject, parents: [id], before: answers.before, answers: answers.after });
}
