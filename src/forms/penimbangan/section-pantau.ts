import type { Section } from '../../domain/form/form.ts';

export const pantau: Section = {
  key: 'pantau',
  relevant: 'bertemu',
  questions: [
    { key: 'kpsp', type: 'select', required: 'optional', relevant: 'umur_kpsp', options: [1, 2, 3, 0] },
    {
      key: 'gejala_tb',
      type: 'multi',
      required: 'optional',
      options: ['batuk_2_minggu', 'demam_2_minggu', 'bb_tidak_naik', 'kontak_tb'],
      missing: [97, 98],
      unconfirmed: true,
    },
    {
      key: 'sakit',
      type: 'multi',
      required: 'optional',
      options: ['diare', 'ispa', 'demam', 'campak'],
      missing: [97, 98],
    },
  ],
};
