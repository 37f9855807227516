import { kbmTable } from '../../domain/growth/kbm-table.ts';
import { reportDays } from '../../forms/akta/jalur.ts';
import { dimensionCodes, dimensions, limits } from '../../forms/ibangga/mapping.ts';
import { cutoffs as poverty } from '../../forms/kesejahteraan/cutoffs.ts';
import { cutoffs } from '../../forms/krs/cutoffs.ts';
import { groupMonths } from '../family-index.ts';
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
  kriteria_miskin: `lantai ${poverty.poorFloor.join(', ')}; dinding ${poverty.poorWall.join(', ')}; jamban ${poverty.poorToilet.join(', ')}; mulai ${poverty.manyCriteria} kriteria`,
  rtlh: `lantai ${poverty.unfitFloor.join(', ')}; dinding ${poverty.unfitWall.join(', ')}; < ${poverty.leastArea} m2`,
  ibangga: ibanggaWords(),
  poktan: Object.entries(groupMonths)
    .map(
      ([group, { from, below }]) => `${group} ${from / 12}${Number.isFinite(below) ? `-${below / 12 - 1}` : '+'} tahun`,
    )
    .join('; '),
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

/** "ketentraman: ibadah, …; < 40 rentan, > 70 tangguh". */
function ibanggaWords(): string {
  const parts = dimensionCodes.map((code) => `${code}: ${dimensions[code].join(', ')}`);
  return [...parts, `< ${limits.frailBelow} rentan, > ${limits.strongAbove} tangguh`].join('; ');
}

/** "bulan 1: 800/800; …": grams for boys and girls. */
function kbmWords(): string {
  return kbmTable.lakiLaki
    .map((grams, at) => `bulan ${at + kbmTable.first}: ${grams}/${kbmTable.perempuan[at] ?? '-'}`)
    .join('; ');
}
