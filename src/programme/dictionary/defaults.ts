import { kbmTable } from '../../domain/growth/kbm-table.ts';
import { reportDays } from '../../forms/akta/jalur.ts';
import { cutoffs } from '../../forms/krs/cutoffs.ts';
import { leastSeconds, lokasiLimits } from '../review-limits.ts';
import { defaultLabels } from '../texts/defaults.ts';
import { officeNames } from '../texts/offices.ts';
import { slaWords } from '../texts/sla.ts';

/** A value that stands in the programme although nobody has confirmed it yet, and why. */
export type UnconfirmedDefault = {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly doubt: string;
};

type Key = keyof typeof defaultLabels;

/** Read from where they are used, so that the dictionary cannot say something else than the programme does. */
const values: Readonly<Record<Key, string>> = {
  kbm: kbmWords(),
  krs_usia_muda: `< ${cutoffs.youngBelow}`,
  krs_usia_tua: `${cutoffs.old.from}-${cutoffs.old.to}`,
  krs_jarak: `< ${cutoffs.nearBelowMonths} bulan`,
  krs_anak: `>= ${cutoffs.manyFrom}`,
  krs_air: cutoffs.properWater.join(', '),
  batas_lapor: `${reportDays} hari`,
  sla: Object.values(slaWords).join('; '),
  nama_dinas: Object.entries(officeNames)
    .map(([code, name]) => `${code} = ${name}`)
    .join('; '),
  lama_wawancara: Object.entries(leastSeconds)
    .map(([form, seconds]) => `${form} ${seconds} dtk`)
    .join('; '),
  jarak_lokasi: `${lokasiLimits.farKm} km; akurasi > ${lokasiLimits.roughMeters} m diabaikan`,
};

export const unconfirmedDefaults: readonly UnconfirmedDefault[] = (Object.keys(defaultLabels) as Key[]).map((key) => ({
  ...{ key, value: values[key] },
  ...defaultLabels[key],
}));

/** "bulan 1: 800/800; …": grams for boys and girls. */
function kbmWords(): string {
  return kbmTable.lakiLaki
    .map((grams, at) => `bulan ${at + kbmTable.first}: ${grams}/${kbmTable.perempuan[at] ?? '-'}`)
    .join('; ');
}
