import { kbmTable } from '../../domain/growth/kbm-table.ts';
import { reportDays } from '../../forms/akta/jalur.ts';
import { immunisationLimits } from '../../forms/balita/overdue.ts';
import { dimensionCodes, dimensions, limits } from '../../forms/ibangga/mapping.ts';
import { pregnancyLimits } from '../../forms/ibu_hamil/risks.ts';
import { cutoffs as welfareLimits } from '../../forms/kesejahteraan/cutoffs.ts';
import { cutoffs } from '../../forms/krs/cutoffs.ts';
import { youngLimits } from '../../forms/remaja/limits.ts';
import { schoolLimits } from '../../forms/sekolah/cutoffs.ts';
import { halalDay } from '../../forms/umkm/calculations.ts';
import { groupMonths } from '../family-index.ts';
import { photoRetention } from '../photo-retention.ts';
import { absentMonths } from '../posyandu-absence.ts';
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
  ibangga: ibanggaWords(),
  hamil_lila: `< ${pregnancyLimits.arm} cm`,
  remaja_lila: `< ${youngLimits.arm} cm`,
  remaja_imt: Object.values(youngLimits.adultBmi).join(' / '),
  kerja_anak: schoolLimits.longHours.map(({ below, hours }) => `< ${below} th: ${hours} jam`).join('; '),
  kelas_tertinggal: `> ${schoolLimits.yearsBehind} tahun`,
  poktan_umur: Object.entries(groupMonths).map(groupWords).join('; '),
  miskin_makan: `> ${welfareLimits.foodShare * 100} persen`,
  miskin_kode: `lantai ${welfareLimits.poorFloor.join(', ')}; dinding ${welfareLimits.poorWall.join(', ')}; jamban ${welfareLimits.poorToilet.join(', ')}`,
  miskin_musdes: `>= ${welfareLimits.manyCriteria} dari 8`,
  rtlh: `lantai ${welfareLimits.unfitFloor.join(', ')}; dinding ${welfareLimits.unfitWall.join(', ')}; < ${welfareLimits.leastArea} m2 per orang`,
  halal: halalDay,
  batas_lapor: `${reportDays} hari`,
  imunisasi_tertinggal: immunisationWords(),
  absen_posyandu: `${absentMonths} bulan`,
  sla: Object.values(slaWords).join('; '),
  nama_dinas: Object.entries(officeNames)
    .map(([code, name]) => `${code} = ${name}`)
    .join('; '),
  lama_wawancara: Object.entries(leastSeconds)
    .map(([form, seconds]) => `${form} ${seconds} dtk`)
    .join('; '),
  lama_foto: `${photoRetention.months} bulan sesudah kunjungan; ${photoRetention.daysAfterRemoval} hari sesudah dikeluarkan dari isian; ${photoRetention.daysAfterDeletion} hari sesudah catatan dihapus`,
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

function groupWords([group, { from, below }]: [string, { from: number; below: number }]): string {
  const until = below === Number.POSITIVE_INFINITY ? 'ke atas' : `sampai < ${below / 12}`;
  return `${group.toUpperCase()} ${from / 12} ${until} tahun`;
}

/** "bulan 1: 800/800; …": grams for boys and girls. */
function kbmWords(): string {
  return kbmTable.lakiLaki
    .map((grams, at) => `bulan ${at + kbmTable.first}: ${grams}/${kbmTable.perempuan[at] ?? '-'}`)
    .join('; ');
}

/** "> 1 bulan sesudah jadwal; bcg sampai 11 bulan; …" */
function immunisationWords(): string {
  const { graceMonths, lastMonth, lastOfAll } = immunisationLimits;
  const ends = Object.entries(lastMonth).map(([vaccine, month]) => `${vaccine} sampai ${month} bulan`);
  return [`${graceMonths} bulan sesudah jadwal`, ...ends, `lainnya sampai ${lastOfAll} bulan`].join('; ');
}
