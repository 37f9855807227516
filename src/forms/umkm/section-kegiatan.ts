import type { Question, Section } from '../../domain/form/form.ts';

/** How many work in the business, Regsosek 422 and 423. */
function workers(key: string, more: Partial<Question> = {}): Question {
  return {
    key,
    type: 'integer',
    required: 'always',
    min: 0,
    max: 300,
    limits: 'warn',
    unit: 'orang',
    missing: [97, 98],
    ...more,
  };
}

export const kegiatan: Section = {
  key: 'kegiatan',
  relevant: 'belum_tutup',
  questions: [
    { key: 'tempat', type: 'select', required: 'always', options: [1, 2, 3, 4, 5] },
    workers('pekerja_dibayar_l'),
    workers('pekerja_dibayar_p'),
    workers('pekerja_tidak_dibayar_l'),
    workers('pekerja_tidak_dibayar_p', { checks: ['ada_yang_bekerja'] }),
  ],
};
