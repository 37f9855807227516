import type { Answers } from '../../domain/answers.ts';
import type { Facts } from '../../domain/form/facts.ts';
import type { Example } from '../example.ts';

function youngPerson(answers: Answers, sekolah?: Answers): Facts {
  return {
    today: '2026-11-03',
    kode_desa: '36.04.23.2015',
    person: { id: '01934b2c-0000-7000-8000-00000000b206', answers: { hub_kk: 4, status_kawin: 1, ...answers } },
    forms: sekolah === undefined ? {} : { sekolah },
    others: [],
  };
}

export const examples: readonly Example[] = [
  {
    story: 'Nabila 16 tahun sekolah, Hb-nya diperiksa di posyandu remaja',
    facts: youngPerson(
      { nama: 'NABILA', jk: 2, tgl_lahir: '2010-06-15', pendidikan: 7, pekerjaan: 1 },
      { status_sekolah: 2, jenjang: 14, kelas: 11 },
    ),
    answers: {
      ...{ kegiatan: 1, keterampilan: ['menjahit'], minat_pelatihan: ['komputer', 'rias_rambut'], pikr: 1 },
      ...{ posyandu_remaja: 'ya', lila: 23, ttd: 1, ttd_sumber: ['sekolah'], hb: 11.4, tgl_hb: '2026-09-16' },
      ...{ menstruasi: 'ya', umur_menarche: 12, merokok: 0, rencana_nikah: 'tidak' },
    },
  },
  {
    story: 'Rizal 11 tahun belum ditanya soal kerja dan rencana',
    facts: youngPerson({ nama: 'RIZAL', jk: 1, tgl_lahir: '2015-02-01', pendidikan: 3, pekerjaan: 1 }),
    answers: { pikr: 4, posyandu_remaja: 'tidak' },
  },
  {
    story: 'Sarah 22 tahun menikah Februari depan, tanggalnya belum pasti',
    facts: youngPerson({ nama: 'SARAH', jk: 2, tgl_lahir: '2004-03-08', pendidikan: 8, pekerjaan: 7 }),
    answers: {
      ...{ kegiatan: 4, pikr: 2, bb: 43, tb: 154.5, tgl_ukur: '2026-11-03', lila: 22.8, ttd: 3 },
      ...{ hb: { missing: 99 }, merokok: 0, rencana_nikah: 'ya' },
      ...{ bulan_nikah: '2027-02-15', bulan_nikah_perkiraan: 'ya' },
    },
  },
  {
    story: 'Wulan 18 tahun sudah menikah dan di rumah saja',
    facts: youngPerson({ nama: 'WULAN', jk: 2, tgl_lahir: '2008-06-02', status_kawin: 2, pendidikan: 6, hub_kk: 3 }),
    answers: { kegiatan: 6, minat_pelatihan: ['memasak', 'jualan_daring'], posyandu_remaja: 'tidak', ttd: 2 },
  },
];
