import type { Section } from '../../domain/form/form.ts';

export const usaha: Section = {
  key: 'usaha',
  questions: [
    { key: 'usaha_nama', type: 'text', required: 'always', length: 80 },
    {
      key: 'pemilik_id',
      type: 'reference',
      required: 'always',
      refers_to: 'person',
      checks: ['pemilik_masih_ada'],
    },
    { key: 'usaha_sektor', type: 'select', required: 'always', options: [1, 2, 3, 4, 5, 6, 7, 8, 9] },
    { key: 'produk_utama', type: 'text', required: 'always', length: 120 },
    { key: 'status_usaha', type: 'select', required: 'always', options: [1, 2, 3, 4] },
    {
      key: 'tahun_mulai',
      type: 'digits',
      required: 'when_relevant',
      relevant: 'belum_tutup',
      length: 4,
      checks: ['tahun_mulai'],
      missing: [97, 98],
    },
    { key: 'unggulan_desa', type: 'yes_no', required: 'when_relevant', relevant: 'belum_tutup', missing: [98] },
  ],
};
