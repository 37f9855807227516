/** Kept with the answer, so that it can be shown later what was read aloud. A changed card gets a new number. */
export const consentVersion = 'id-1';

/**
 * The card that is read aloud before anything is asked. `{kader}`, `{desa}`, `{sk}`, `{tahun}` and `{kontak}` come from the
 * kabupaten's configuration and the account.
 */
export const consentCard = {
  household: [
    'Assalamualaikum, saya {kader}, kader {desa} (SK No. {sk}).',
    'Data ini dipakai Pemerintah Desa dan Kampung KB untuk mengurus akta, KIA, kesehatan anak, dan bantuan.',
    'Yang melihat: saya, supervisor, petugas desa, dan dinas yang mengurus saja. Data disimpan {tahun} tahun lalu dihapus.',
    'Ibu/Bapak boleh menolak pertanyaan, melihat, memperbaiki, atau meminta dihapus lewat {kontak}. Menolak tidak mengurangi hak layanan.',
    'Pendataan ini bukan pendaftaran bantuan dan tidak dipungut biaya.',
  ].join('\n'),
  children: 'Untuk data anak, apakah Ibu/Bapak sebagai orang tua/wali setuju?',
} as const;
