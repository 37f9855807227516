import type { Section } from '../../domain/form/form.ts';

export const pasar: Section = {
  key: 'pasar',
  relevant: 'belum_tutup',
  questions: [
    {
      key: 'pemasaran',
      type: 'multi',
      required: 'always',
      options: ['tetangga', 'pasar', 'reseller', 'whatsapp', 'medsos', 'marketplace', 'toko_modern'],
      missing: [97, 98],
    },
    // Regsosek 426: the codes are bits, and none of them is 0.
    {
      key: 'internet_usaha',
      type: 'multi',
      required: 'optional',
      options: ['1', '2', '4', '8', '16', '32'],
      missing: [97, 98],
    },
    { key: 'qris', type: 'yes_no', required: 'optional', missing: [98] },
    { key: 'kemasan_label', type: 'yes_no', required: 'optional', relevant: 'ada_barang', missing: [98] },
  ],
};
