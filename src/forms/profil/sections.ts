import type { Question, Section } from '../../domain/form/form.ts';
import { fundSources } from '../kegiatan/form.ts';

/** The seven of the public profile page, in its order. */
export const facilities = ['bkb', 'bkr', 'bkl', 'uppka', 'pikr', 'sekretariat', 'rumah_dataku'] as const;

/** Meetings and reports of the pokja, each with how often. */
export const routines = ['rapat_perencanaan', 'rapat_koordinasi', 'sosialisasi', 'monev', 'laporan'] as const;

/** Last year's word stands until somebody changes it. */
function kept(question: Question): Question {
  return { prefill: 'last', ...question };
}

const profil: Section = {
  key: 'profil',
  questions: [
    { key: 'tgl_profil', type: 'date', required: 'always', prefill: 'today', checks: ['bulan_profil'] },
    kept({ key: 'nama_kampung', type: 'text', required: 'always', length: 80 }),
    kept({ key: 'tgl_pencanangan', type: 'date', required: 'always', missing: [98, 99] }),
    kept({ key: 'gambaran_umum', type: 'text', required: 'optional', length: 2000 }),
  ],
};

const sarana: Section = {
  key: 'sarana',
  questions: facilities.map((one) =>
    kept({ key: `sarana_${one}`, type: 'yes_no', required: 'always', missing: [98], unconfirmed: true }),
  ),
};

const dukungan: Section = {
  key: 'dukungan',
  questions: [
    kept({ key: 'sumber_dana', type: 'multi', required: 'always', options: fundSources, missing: [98] }),
    kept({ key: 'pokja_sk', type: 'yes_no', required: 'always', missing: [98] }),
    kept({ key: 'pokja_sk_nomor', type: 'text', required: 'optional', relevant: 'ada_sk', length: 80 }),
    kept({ key: 'pokja_ketua', type: 'text', required: 'optional', length: 80 }),
    kept({ key: 'pkb_nama', type: 'text', required: 'always', length: 80, missing: [98, 99] }),
    kept({ key: 'pkb_nip', type: 'digits', required: 'optional', length: 18, missing: [98, 99] }),
    kept({
      key: 'regulasi',
      type: 'multi',
      required: 'always',
      options: ['perda', 'perkada', 'sk_kada', 'perdes', 'sk_kades'],
      missing: [98],
      unconfirmed: true,
    }),
  ],
};

const pelatihan: Section = {
  key: 'pelatihan',
  questions: [
    count('pokja_anggota', []),
    count('pokja_terlatih', ['terlatih_lebih']),
    kept({
      key: 'penggunaan_data',
      type: 'multi',
      required: 'always',
      options: ['pk', 'rutin', 'potensi_desa', 'sektoral'],
      missing: [98],
      unconfirmed: true,
    }),
  ],
};

function count(key: string, checks: readonly string[]): Question {
  return kept({
    key,
    type: 'integer',
    required: 'always',
    min: 0,
    max: 200,
    limits: 'warn',
    unit: 'orang',
    missing: [98],
    ...(checks.length === 0 ? {} : { checks }),
  });
}

const mekanisme: Section = {
  key: 'mekanisme',
  questions: routines.map((one) =>
    kept({
      key: one,
      type: 'select',
      required: 'always',
      options: [1, 2, 3, 4, 5, 6],
      missing: [98],
      unconfirmed: true,
    }),
  ),
};

/** The class is what somebody decided elsewhere: written down with where it stands and since when, never worked out. */
const klasifikasi: Section = {
  key: 'klasifikasi',
  questions: [
    { key: 'klasifikasi', type: 'select', required: 'always', options: [1, 2, 3, 4], missing: [98, 99] },
    {
      key: 'klasifikasi_sumber',
      type: 'text',
      required: 'when_relevant',
      relevant: 'ada_klasifikasi',
      length: 120,
      missing: [98],
    },
    { key: 'klasifikasi_tgl', type: 'date', required: 'when_relevant', relevant: 'ada_klasifikasi', missing: [98] },
  ],
};

export const sections: readonly Section[] = [profil, sarana, dukungan, pelatihan, mekanisme, klasifikasi];
