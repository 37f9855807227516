import * as z from 'zod/mini';
import { offices } from '../follow-up.ts';
import { kbmTable } from '../growth/kbm-table.ts';

/** Deadlines that are a number of days from finding to deed; those that hang on a date are no setting. */
export const dayCodes = [
  'hari_ini',
  'satu_hari',
  'tiga_hari',
  'seminggu',
  'dua_minggu',
  'posyandu',
  'pertemuan',
  'jemput_bola',
  'pendampingan',
  'pelayanan_kb',
  'klinik_usaha',
  'isbat',
] as const;
export type DayCode = (typeof dayCodes)[number];

const name = z.string().check(z.regex(/^\S(.{0,58}\S)?$/));
const days = z.int().check(z.gte(0), z.lte(365));
const years = z.int().check(z.gte(10), z.lte(60));
const months = kbmTable.lakiLaki.length;
/** Grams a month, from the first completed month on. No child is asked to gain as much as five kilograms. */
const grams = z.array(z.int().check(z.gte(1), z.lte(5000))).check(z.length(months));

/** The last code of `air_minum`. */
const lastWater = 13;
const krs = {
  /** "Terlalu muda": younger than this. */
  young_below: years,
  /** "Terlalu tua": completed years, both included. */
  old_from: years,
  old_to: years,
  /** "Terlalu dekat": any two successive births fewer completed months apart. */
  near_below_months: z.int().check(z.gte(1), z.lte(120)),
  /** "Terlalu banyak": this many children born alive, or more. */
  many_from: z.int().check(z.gte(1), z.lte(15)),
  /** Codes of `air_minum` that are proper drinking water. */
  proper_water: z.array(z.int().check(z.gte(1), z.lte(lastWater))).check(z.minLength(1), z.maxLength(lastWater)),
};

/** What a kabupaten may settle for itself, by group and key; the pair `group/key` is the setting's path. */
export const settingGroups = {
  /** How its offices are called. */
  offices: z.record(z.enum(offices), name),
  /** "desa" or "kelurahan", and who heads it; in lower case, as they stand inside a sentence. */
  place: z.object({ village: name, head: name }),
  /** Kenaikan berat badan minimal, as the card of its Puskesmas prints it. */
  kbm: z.object({ table: z.object({ first: z.literal(1), lakiLaki: grams, perempuan: grams }) }),
  /** What makes a family one at risk of stunting. */
  krs: z.object(krs),
  /** Days from finding to deed. */
  days: z.record(z.enum(dayCodes), days),
};
export type SettingGroup = keyof typeof settingGroups;

const settingValues = z.object(settingGroups);
export type SettingValues = Readonly<z.infer<typeof settingValues>>;

/** Who settled a value, by which document ("SK Bupati 12/2026"), and when. */
export type Decision = { readonly source: string; readonly by: string; readonly at: string };

/** What holds in a kabupaten. Phone and centre reckon with it alike; `version` 0 has settled nothing. */
export type Settings = SettingValues & {
  readonly version: number;
  /** By path: what is not in here nobody has confirmed. */
  readonly decided: Readonly<Record<string, Decision>>;
};

/** As it is where nobody has said otherwise. Sources disagree about each of these: the data dictionary says how. */
export const defaultSettings: Settings = {
  version: 0,
  decided: {},
  offices: {
    disdukcapil: 'Disdukcapil',
    puskesmas: 'Puskesmas',
    dppkb: 'DPPKB',
    dinsos: 'Dinsos',
    disdik: 'Dinas Pendidikan',
    diskop: 'Diskop UKM',
    pupr: 'PUPR',
    kemenag: 'KUA Kemenag',
    dp3a: 'DP3A',
    dinkes: 'Dinas Kesehatan',
    dpmptsp: 'DPMPTSP',
    disnaker: 'Disnaker',
  },
  place: { village: 'desa', head: 'kepala desa' },
  kbm: { table: { first: 1, lakiLaki: [...kbmTable.lakiLaki], perempuan: [...kbmTable.perempuan] } },
  krs: {
    young_below: 20,
    old_from: 35,
    old_to: 40,
    near_below_months: 24,
    many_from: 4,
    // A protected spring (7) and village piped water (13) await the office's word.
    proper_water: [1, 2, 3, 4, 5, 7, 13],
  },
  days: {
    hari_ini: 0,
    satu_hari: 1,
    tiga_hari: 3,
    seminggu: 7,
    dua_minggu: 14,
    posyandu: 31,
    pertemuan: 31,
    jemput_bola: 30,
    pendampingan: 30,
    pelayanan_kb: 30,
    klinik_usaha: 30,
    isbat: 90,
  },
};

/** Every setting there is, in the order of the screen. */
export const settingPaths: readonly string[] = (Object.keys(settingGroups) as SettingGroup[]).flatMap((group) =>
  Object.keys(defaultSettings[group]).map((key) => `${group}/${key}`),
);

/** Undefined where there is no such setting, as one of a newer version. */
export function settingAt(values: SettingValues, path: string): unknown {
  if (!settingPaths.includes(path)) return undefined;
  const [group = '', key = ''] = path.split('/');
  const byKey: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
    offices: values.offices,
    place: values.place,
    kbm: values.kbm,
    krs: values.krs,
    days: values.days,
  };
  return byKey[group]?.[key];
}

/** With this value instead; undefined where there is no such setting or the value is none for it. */
export function withSetting<V extends SettingValues>(values: V, path: string, value: unknown): V | undefined {
  if (!settingPaths.includes(path)) return undefined;
  const [group = '', key = ''] = path.split('/');
  const before: Readonly<Record<string, object>> = values;
  const read = settingValues.safeParse({ ...values, [group]: { ...before[group], [key]: value } });
  return read.success ? { ...values, ...read.data } : undefined;
}
