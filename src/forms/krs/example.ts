import type { Answers } from '../../domain/answers.ts';
import type { Facts } from '../../domain/form/facts.ts';
import type { Example } from '../example.ts';

const [idRini, idMimin, idSiti] = [
  '01934b2c-0000-7000-8000-00000000b002',
  '01934b2c-0000-7000-8000-00000000b102',
  '01934b2c-0000-7000-8000-00000000b103',
];

function person(id: string, answers: Answers): { id: string; answers: Answers } {
  return { id, answers: { keberadaan: 1, ...answers } };
}

function family(...members: { id: string; answers: Answers }[]): Facts {
  const household = { id: '01934b2c-0000-7000-8000-000000000c01', answers: {}, members };
  return { today: '2026-11-03', kode_desa: '36.04.23.2015', forms: {}, others: [], household };
}

const rini = person(idRini, { nama: 'RINI ASTUTI', jk: 2, tgl_lahir: '1990-03-12', hub_kk: 3, status_kawin: 2 });
const dimas = person('01934b2c-0000-7000-8000-00000000b003', {
  nama: 'DIMAS',
  jk: 1,
  tgl_lahir: '2019-08-14',
  hub_kk: 4,
  ibu_kandung_id: idRini,
});
const aisyah = person('01934b2c-0000-7000-8000-00000000b004', {
  nama: 'AISYAH PUTRI',
  jk: 2,
  tgl_lahir: '2025-08-14',
  hub_kk: 4,
  ibu_kandung_id: idRini,
});

const mimin = person(idMimin, { nama: 'MIMIN', jk: 2, tgl_lahir: '1980-05-01', hub_kk: 3, status_kawin: 2 });
const siti = person(idSiti, {
  nama: 'SITI',
  jk: 2,
  tgl_lahir: '2008-02-20',
  hub_kk: 5,
  status_kawin: 2,
  hamil_status: 'ya',
});

const karta = person('01934b2c-0000-7000-8000-00000000b201', {
  nama: 'KARTA',
  jk: 1,
  tgl_lahir: '1950-01-01',
  hub_kk: 1,
  status_kawin: 4,
});

export const examples: readonly Example[] = [
  {
    story: 'Bu Rini 36 tahun, airnya layak, dan pernah didampingi',
    facts: family(rini, dimas, aisyah),
    answers: {
      air_minum: 5,
      jarak_tinja: 2,
      jamban: 1,
      kloset: 1,
      tinja_akhir: 1,
      istri: idRini,
      anak_lahir_hidup: 2,
      pendampingan: 'ya',
      frekuensi: 3,
      bansos_krs: 'tidak',
    },
  },
  {
    story: 'Bu Mimin dan menantunya Siti, yang hamil di umur 18 tahun',
    facts: family(mimin, siti),
    answers: {
      air_minum: 7,
      jarak_tinja: 3,
      jamban: 6,
      istri: idMimin,
      anak_lahir_hidup: 3,
      tgl_lahir_anak_terakhir: '2008-09-09',
      anak_berdekatan: 'tidak',
      istri_2: idSiti,
      anak_lahir_hidup_2: 0,
      pendampingan: { missing: 98 },
    },
  },
  {
    story: 'Pak Karta tinggal sendiri: hanya rumahnya yang ditanyakan',
    facts: family(karta),
    answers: { air_minum: 9, jamban: 4, tinja_akhir: 3 },
  },
];
