import type { Section } from '../../domain/form/form.ts';

export const sosial: Section = {
  key: 'sosial',
  questions: [
    { key: 'agama', type: 'select', required: 'always', options: [1, 2, 3, 4, 5, 6, 7], missing: [97, 98] },
    {
      key: 'pendidikan',
      type: 'select',
      required: 'when_relevant',
      relevant: 'umur_5',
      options: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
      missing: [97, 98],
    },
    {
      key: 'pekerjaan',
      type: 'select',
      required: 'when_relevant',
      relevant: 'umur_10',
      options: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
      missing: [97, 98],
    },
    {
      key: 'penghasilan_tetap',
      type: 'select',
      required: 'when_relevant',
      relevant: 'bekerja',
      options: [1, 2, 3, 4],
      missing: [97, 98],
    },
    { key: 'jkn', type: 'select', required: 'always', options: [1, 2, 3, 5, 4], missing: [97, 98] },
    { key: 'keberadaan', type: 'select', required: 'always', options: [1, 2, 3], missing: [97, 98] },
  ],
};
