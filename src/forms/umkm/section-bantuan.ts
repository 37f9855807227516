import type { Section } from '../../domain/form/form.ts';
import { needs } from './needs.ts';

export const bantuan: Section = {
  key: 'bantuan',
  relevant: 'belum_tutup',
  questions: [
    {
      key: 'kendala',
      type: 'multi',
      required: 'always',
      options: ['modal', 'pemasaran', 'bahan_baku', 'alat', 'izin', 'sdm', 'kemasan', 'bencana'],
      checks: ['kendala_terberat'],
      missing: [97, 98],
    },
    { key: 'kebutuhan', type: 'multi', required: 'always', options: needs, missing: [97, 98] },
    { key: 'uppka', type: 'yes_no', required: 'optional', missing: [98] },
  ],
};
