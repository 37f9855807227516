import { type KbmTable, kbmRows } from '../../domain/growth/kbm-table.ts';
import { dayCodes, defaultSettings, type Settings, settingPaths } from '../../domain/settings/settings.ts';
import { reportDays } from '../../forms/akta/jalur.ts';
import { immunisationLimits } from '../../forms/balita/overdue.ts';
import { dimensionCodes, dimensions, limits } from '../../forms/ibangga/mapping.ts';
import { pregnancyLimits } from '../../forms/ibu_hamil/risks.ts';
import { cutoffs as welfareLimits } from '../../forms/kesejahteraan/cutoffs.ts';
import { youngLimits } from '../../forms/remaja/limits.ts';
import { schoolLimits } from '../../forms/sekolah/cutoffs.ts';
import { halalDay } from '../../forms/umkm/calculations.ts';
import { groupMonths } from '../family-index.ts';
import { photoRetention } from '../photo-retention.ts';
import { absentMonths } from '../posyandu-absence.ts';
import { leastSeconds, lokasiLimits } from '../review-limits.ts';
import { defaultLabels } from '../texts/defaults.ts';
import { dictionaryTexts as words } from '../texts/dictionary.ts';
import { datedSlaWords, daySlaWords } from '../texts/sla.ts';

/** A value that stands in the programme as a default, and what is in doubt about it. */
export type Default = {
  readonly key: string;
  readonly label: string;
  /** In force here. */
  readonly value: string;
  /** As it is where nobody has settled it. */
  readonly standard: string;
  readonly doubt: string;
  /** Who settled what of it, by which document. */
  readonly decided: readonly string[];
  /** Something of it nobody has confirmed. */
  readonly isOpen: boolean;
};

type Key = keyof typeof defaultLabels;

/** The same in every kabupaten. Read from where they are used, so that the dictionary cannot say something else than the programme does. */
const fixed = {
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
  sla_tanggal: Object.values(datedSlaWords).join('; '),
  lama_wawancara: Object.entries(leastSeconds)
    .map(([form, seconds]) => `${form} ${seconds} dtk`)
    .join('; '),
  lama_foto: photoWords(),
  jarak_lokasi: `${lokasiLimits.farKm} km; akurasi > ${lokasiLimits.roughMeters} m diabaikan`,
} as const satisfies Partial<Record<Key, string>>;

type Settled = { readonly paths: readonly string[]; readonly say: (settings: Settings) => string };

/** What a kabupaten settles for itself, by the settings that it is made of. */
const settled: Readonly<Record<Exclude<Key, keyof typeof fixed>, Settled>> = {
  kbm: { paths: ['kbm/table'], say: ({ kbm }) => kbmWords(kbm.table) },
  krs_usia_muda: { paths: ['krs/young_below'], say: ({ krs }) => `< ${krs.young_below}` },
  krs_usia_tua: { paths: ['krs/old_from', 'krs/old_to'], say: ({ krs }) => `${krs.old_from}-${krs.old_to}` },
  krs_jarak: { paths: ['krs/near_below_months'], say: ({ krs }) => `< ${krs.near_below_months} bulan` },
  krs_anak: { paths: ['krs/many_from'], say: ({ krs }) => `>= ${krs.many_from}` },
  krs_air: { paths: ['krs/proper_water'], say: ({ krs }) => krs.proper_water.join(', ') },
  sla: { paths: pathsOf('days'), say: ({ days }) => dayCodes.map((code) => daySlaWords[code](days[code])).join('; ') },
  nama_dinas: {
    paths: pathsOf('offices'),
    say: ({ offices }) =>
      Object.entries(offices)
        .map(([code, name]) => `${code} = ${name}`)
        .join('; '),
  },
  sebutan_wilayah: { paths: pathsOf('place'), say: ({ place }) => `${place.village}, ${place.head}` },
};

function pathsOf(group: string): string[] {
  return settingPaths.filter((path) => path.startsWith(`${group}/`));
}

function isFixed(key: Key): key is keyof typeof fixed {
  return key in fixed;
}

/** Every default with the value that is in force in a kabupaten with these settings. */
export function defaultsIn(settings: Settings): Default[] {
  return (Object.keys(defaultLabels) as Key[]).map((key) => {
    const { label, doubt } = defaultLabels[key];
    if (isFixed(key)) {
      return { key, label, doubt, value: fixed[key], standard: fixed[key], decided: [], isOpen: true };
    }
    const { paths, say } = settled[key];
    return {
      ...{ key, label, doubt, value: say(settings), standard: say(defaultSettings) },
      decided: decisionsOf(paths, settings),
      isOpen: paths.some((path) => settings.decided[path] === undefined),
    };
  });
}

/** "semua oleh SRI LESTARI, 2026-11-02 (SK Bupati 12/2026)"; where only some are settled, their names first. */
function decisionsOf(paths: readonly string[], { decided }: Settings): string[] {
  const bySaying = new Map<string, string[]>();
  for (const path of paths) {
    const decision = decided[path];
    if (decision === undefined) continue;
    const said = `${decision.by}|${decision.at.slice(0, 10)}|${decision.source}`;
    bySaying.set(said, [...(bySaying.get(said) ?? []), path.split('/')[1] ?? path]);
  }
  return [...bySaying].map(([said, keys]) => {
    const [by = '', day = '', ...source] = said.split('|');
    const what = keys.length === paths.length ? words.decidedInAll : keys.join(', ');
    return words.decidedBy(what, by, source.join('|'), day);
  });
}

/** "ketentraman: ibadah, …; < 40 rentan, > 70 tangguh". */
function ibanggaWords(): string {
  const parts = dimensionCodes.map((code) => `${code}: ${dimensions[code].join(', ')}`);
  return [...parts, `< ${limits.frailBelow} rentan, > ${limits.strongAbove} tangguh`].join('; ');
}

function groupWords([group, { from, below }]: [string, { from: number; below: number }]): string {
  const until = below === Number.POSITIVE_INFINITY ? 'ke atas' : `sampai < ${below / 12}`;
  return `${group.toUpperCase()} ${from / 12} ${until} tahun`;
}

/** "bulan 1: 800/800; …": grams for boys and girls, months that share them together. */
function kbmWords(table: KbmTable): string {
  return kbmRows(table)
    .map(({ dari, sampai, lakiLaki, perempuan }) => {
      const months = dari === sampai ? `${dari}` : `${dari}-${sampai}`;
      return `bulan ${months}: ${lakiLaki}/${perempuan}`;
    })
    .join('; ');
}

/** "12 bulan sesudah kunjungan; 30 hari sesudah …" */
function photoWords(): string {
  const { months, daysAfterClosing, daysAfterRemoval, daysAfterDeletion, daysAfterWithdrawal } = photoRetention;
  return [
    `paling lama ${months} bulan sesudah kunjungan`,
    `${daysAfterClosing} hari sesudah urusan terakhir keluarga selesai dan kunjungan disetujui`,
    `${daysAfterRemoval} hari sesudah dikeluarkan dari isian`,
    `${daysAfterDeletion} hari sesudah catatan dihapus`,
    `${daysAfterWithdrawal} hari sesudah persetujuan dicabut`,
  ].join('; ');
}

/** "> 1 bulan sesudah jadwal; bcg sampai 11 bulan; …" */
function immunisationWords(): string {
  const { graceMonths, lastMonth, lastOfAll } = immunisationLimits;
  const ends = Object.entries(lastMonth).map(([vaccine, month]) => `${vaccine} sampai ${month} bulan`);
  return [`${graceMonths} bulan sesudah jadwal`, ...ends, `lainnya sampai ${lastOfAll} bulan`].join('; ');
}
