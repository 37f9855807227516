import type { Answers } from '../../domain/answers.ts';
import type { Facts } from '../../domain/form/facts.ts';
import type { Example } from '../example.ts';

/** A child born on that day; what the list of members and the child's card say already. */
function childBorn(tgl_lahir: string, { member = {}, kia }: { member?: Answers; kia?: Answers } = {}): Facts {
  return {
    today: '2026-11-03',
    kode_desa: '36.04.23.2015',
    person: {
      id: '01934b2c-0000-7000-8000-00000000d1a5',
      answers: { nama: 'DIMAS PRATAMA', jk: 1, tgl_lahir, hub_kk: 4, status_kawin: 1, ...member },
    },
    forms: kia === undefined ? {} : { kia },
    others: [],
  };
}

export const examples: readonly Example[] = [
  {
    story: 'Dimas kelas 4 SD, diukur dan diperiksa di UKS',
    facts: childBorn('2016-05-20', { member: { pendidikan: 3, pekerjaan: 1 }, kia: { sekolah_nama: 'SDN Mongpok 1' } }),
    answers: {
      ...{ status_sekolah: 2, jenjang: 4, kelas: 4, sekolah_nama: 'SDN Mongpok 1', nisn: '0163456789', pip: 'ya' },
      ...{ bekerja_anak: 'tidak', bb: 31.5, tb: 138.5, tgl_ukur: '2026-10-20', visus: 1, gigi: 2 },
    },
  },
  {
    story: 'Dimas 5 tahun masih di PAUD',
    facts: childBorn('2021-03-02', { member: { pendidikan: 1 } }),
    answers: { status_sekolah: 2, jenjang: 1, sekolah_nama: 'PAUD Melati', bb: { missing: 99 }, tb: { missing: 99 } },
  },
  {
    story: 'Dimas 15 tahun putus di kelas 8 karena bekerja, dan mau ikut Paket B',
    facts: childBorn('2011-02-11', { member: { pendidikan: 4, pekerjaan: 10 } }),
    answers: {
      ...{ status_sekolah: 3, jenjang: 8, kelas: 8, pip: 'tidak' },
      ...{ tahun_putus: '2025', ats_alasan: 2, mau_kembali: 2, bekerja_anak: 'ya', jam_kerja_minggu: 42 },
    },
  },
  {
    story: 'Dimas 13 tahun tamat SD dan tidak melanjutkan karena jauh',
    facts: childBorn('2013-01-09', { member: { pendidikan: 4, pekerjaan: 1 } }),
    answers: {
      ...{ status_sekolah: 3, jenjang: 5, kelas: 13, pip: { missing: 98 } },
      ...{ tahun_putus: '2025', ats_alasan: 5, mau_kembali: 1, bekerja_anak: 'tidak' },
    },
  },
  {
    story: 'Dimas 9 tahun belum pernah sekolah, kakinya sakit sejak kecil',
    facts: childBorn('2017-06-30', { member: { pendidikan: 1 } }),
    answers: { status_sekolah: 1, ats_alasan: 6, mau_kembali: 1, pip: 'tidak', bekerja_anak: 'tidak' },
  },
  {
    story: 'Dimas 12 tahun mondok di pesantren yang tak terdata',
    facts: childBorn('2014-04-18', { member: { pendidikan: 2, pekerjaan: 1 } }),
    answers: {
      ...{ status_sekolah: 3, jenjang: 5, kelas: 5, tahun_putus: '2025', ats_alasan: 12 },
      ...{ mau_kembali: { missing: 98 }, bekerja_anak: { missing: 97 } },
    },
  },
];
