import type { Answers } from '../../domain/answers.ts';
import type { Facts } from '../../domain/form/facts.ts';
import type { Example } from '../example.ts';

const household = '01934b2c-0000-7000-8000-000000000c01';
const [idRini, idAisyah, idBaby] = [
  '01934b2c-0000-7000-8000-00000000b002',
  '01934b2c-0000-7000-8000-00000000a154',
  '01934b2c-0000-7000-8000-00000000b005',
];

type Life = { readonly tgl_lahir: string; readonly hamil_status?: string; readonly baby?: string };

/** Rini, born on that day, with Aisyah, and a baby if one has come. */
function rini({ tgl_lahir, hamil_status = 'tidak', baby }: Life): Facts {
  const mother = {
    id: idRini,
    answers: { nama: 'RINI ASTUTI', jk: 2, hub_kk: 3, status_kawin: 2, keberadaan: 1, tgl_lahir, hamil_status },
  };
  const child = (id: string, born: string) => ({
    id,
    answers: { jk: 2, hub_kk: 4, keberadaan: 1, tgl_lahir: born, ibu_kandung_id: idRini },
  });
  const children = [child(idAisyah, '2023-05-02'), ...(baby === undefined ? [] : [child(idBaby, baby)])];
  return {
    today: '2026-11-03',
    kode_desa: '36.04.23.2015',
    person: mother,
    household: { id: household, answers: {}, members: [mother, ...children] },
    forms: {},
    others: [],
  };
}

const oneChild: Answers = { anak_lahir_hidup: 1, anak_masih_hidup: 1, tgl_lahir_anak_terakhir: '2023-05-02' };

export const examples: readonly Example[] = [
  {
    story: 'Bu Rini memakai suntik dan ingin pindah ke implan',
    facts: rini({ tgl_lahir: '1992-03-12' }),
    answers: {
      ...oneChild,
      ingin_anak: 2,
      kb_saat_ini: 1,
      kb_metode: 2,
      kb_tempat: 4,
      kb_info_jenis: 'ya',
      kb_info_efek: 'ya',
      kb_info_tindak: 'tidak',
      kb_minat: 5,
      setuju_dibantu: 'ya',
    },
  },
  {
    story: 'Tidak ingin anak lagi, dulu pil, sekarang tidak ber-KB karena efek samping',
    facts: rini({ tgl_lahir: '1986-03-12' }),
    answers: {
      ...oneChild,
      ingin_anak: 3,
      kb_saat_ini: 2,
      kb_info_jenis: { missing: 98 },
      kb_info_efek: 'tidak',
      kb_info_tindak: 'tidak',
      kb_alasan_tidak: 3,
      kb_minat: { missing: 98 },
      setuju_dibantu: { missing: 97 },
    },
  },
  {
    story: 'Sedang hamil, sebenarnya ingin nanti',
    facts: rini({ tgl_lahir: '1996-03-12', hamil_status: 'ya' }),
    answers: { ...oneChild, hamil_diinginkan: 2, setuju_dibantu: 'ya' },
  },
  {
    story: 'Bayinya dua bulan, menyusui saja (MAL)',
    facts: rini({ tgl_lahir: '1996-03-12', baby: '2026-09-01' }),
    answers: {
      anak_lahir_hidup: 2,
      anak_masih_hidup: 2,
      tgl_lahir_anak_terakhir: '2026-09-01',
      ingin_anak: { missing: 98 },
      kb_saat_ini: 1,
      kb_metode: 8,
      kb_info_jenis: 'ya',
    },
  },
];
