import type { Section } from '../../domain/form/form.ts';
import { jenjang, kelas } from './ladder.ts';

export const sekolah: Section = {
  key: 'sekolah',
  relevant: 'umur_sekolah',
  questions: [
    {
      key: 'status_sekolah',
      type: 'select',
      required: 'always',
      options: [2, 3, 1],
      prefill: 'known',
      checks: ['pendidikan'],
      missing: [98, 97],
    },
    {
      key: 'jenjang',
      type: 'select',
      required: 'when_relevant',
      relevant: 'pernah_sekolah',
      options: jenjang,
      missing: [98, 97],
    },
    {
      key: 'kelas',
      type: 'select',
      required: 'when_relevant',
      relevant: 'ada_kelas',
      options: kelas,
      checks: ['kelas_jenjang', 'umur_kelas'],
      missing: [98, 97],
    },
    {
      key: 'sekolah_nama',
      type: 'text',
      required: 'optional',
      relevant: 'masih_sekolah',
      length: 80,
      prefill: 'known',
    },
    {
      key: 'sekolah_npsn',
      type: 'text',
      required: 'optional',
      relevant: 'masih_sekolah',
      length: 8,
      prefill: 'known',
      checks: ['npsn'],
      unconfirmed: true,
    },
    { key: 'nisn', type: 'digits', required: 'optional', relevant: 'masih_sekolah', length: 10, missing: [98] },
    { key: 'pip', type: 'yes_no', required: 'optional', relevant: 'umur_pip', missing: [98, 97] },
  ],
};

/** Of whoever is out of school: since when, why, and what would bring the child back. */
export const berhenti: Section = {
  key: 'berhenti',
  relevant: 'umur_sekolah',
  questions: [
    {
      key: 'tahun_putus',
      type: 'digits',
      required: 'when_relevant',
      relevant: 'berhenti',
      length: 4,
      checks: ['tahun'],
      missing: [98, 97],
    },
    {
      key: 'ats_alasan',
      type: 'select',
      required: 'when_relevant',
      relevant: 'ats',
      options: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13],
      checks: ['alasan'],
      missing: [98, 97],
      unconfirmed: true,
    },
    {
      key: 'mau_kembali',
      type: 'select',
      required: 'when_relevant',
      relevant: 'ats',
      options: [1, 2, 3, 4],
      missing: [98, 97],
    },
  ],
};
