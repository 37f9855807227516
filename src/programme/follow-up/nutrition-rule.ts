import { dayAfterMonths } from '../../domain/time/calendar.ts';
import { guardianConsent } from '../consent.ts';
import { nextDay } from '../days.ts';
import { personsOf } from '../dossier.ts';
import { type NutritionCode, nutritionCase, nutritionCodes } from '../nutrition-course.ts';
import { ageInMonths, dateOf, hasGone, type Person } from '../persons.ts';
import { nutritionCategories, nutritionList } from '../texts/nutrition.ts';
import { weighingsOf } from '../weighings.ts';
import { columnsOf } from './columns-of.ts';
import type { FollowUpCase, FollowUpRule, FollowUpView } from './follow-up.ts';
import { nutritionValues } from './nutrition-values.ts';
import { dueOf, type SlaCode } from './sla.ts';

const { title, about, done_when, columns: labels } = nutritionList;
type ColumnKey = keyof typeof labels;

const columns = columnsOf(labels, {
  kinds: {
    ...{ nik: 'nik', tgl_lahir: 'date', umur_bln: 'number', posyandu: 'posyandu', tgl_ukur: 'date', bb: 'number' },
    ...{ tb: 'number', tgl_tb: 'date', lila: 'number', tgl_konfirmasi: 'date' },
    ...{ zs_bbu: 'number', zs_tbu: 'number', zs_bbtb: 'number' },
  },
  words: {
    jk: nutritionList.sexes,
    tamu: nutritionList.guest,
    izin: nutritionList.consents,
    pmt: nutritionList.turns,
  },
});

/** What the puskesmas is sent: the child, how to find it, its measures and what was seen. */
const officeColumns: readonly ColumnKey[] = [
  ...([
    'nama',
    'nik',
    'jk',
    'tgl_lahir',
    'umur_bln',
    'nama_ortu',
    'hp',
    'alamat',
    'rt',
    'rw',
    'posyandu',
    'kader',
  ] as const),
  ...(['tgl_ukur', 'bb', 'tb', 'tgl_tb', 'lila', 'zs_bbu', 'zs_tbu', 'zs_bbtb'] as const),
  ...(['kategori', 'permenkes', 'pmt'] as const),
  ...(['riwayat_bb', 'sakit', 'tgl_konfirmasi', 'versi'] as const),
];

/** The puskesmas hears of everything but a measure in doubt: Buku KIA 2023 refers at the first T already. */
const sentCodes: readonly NutritionCode[] = nutritionCodes.filter((code) => code !== 'tidak_wajar');

const sla: Readonly<Record<NutritionCode, SlaCode>> = {
  gizi_buruk: 'hari_ini',
  '2T': 'tiga_hari',
  turun: 'tiga_hari',
  BGM: 'seminggu',
  sangat_pendek: 'dua_minggu',
  T: 'seminggu',
  atas_oranye: 'seminggu',
  gizi_kurang: 'seminggu',
  berat_kurang: 'seminggu',
  pendek: 'dua_minggu',
  tidak_wajar: 'posyandu',
};

/** Terduga until a nurse has measured: then the health office counts it, and the family's companions (TPK) come along. */
const shortCodes: readonly NutritionCode[] = ['sangat_pendek', 'pendek'];
const confirmed = { sangat_pendek: 'dua_minggu', pendek: 'dua_minggu' } as const;
const accompanied = { sangat_pendek: 'pendampingan', pendek: 'pendampingan' } as const;
const confirmedOn = ({ tgl_konfirmasi }: FollowUpCase['values']) => dateOf(tgl_konfirmasi);

const confirmedColumns: readonly ColumnKey[] = [
  ...(['nama', 'nik', 'jk', 'tgl_lahir', 'nama_ortu', 'alamat', 'rt', 'rw', 'posyandu'] as const),
  ...(['tb', 'tgl_tb', 'zs_tbu', 'zs_bbtb', 'tgl_konfirmasi'] as const),
];
const companionColumns: readonly ColumnKey[] = [
  ...(['nama', 'jk', 'tgl_lahir', 'nama_ortu', 'hp', 'alamat', 'rt', 'rw', 'posyandu', 'tgl_konfirmasi'] as const),
];

const balitaMonths = 60;

/** Children under five whose measures ask for somebody to look. The list tells who; the figures tell how many. */
export const nutritionRule: FollowUpRule = {
  id: 'gizi',
  title,
  about,
  indicators: ['C1', 'C1b', 'C2', 'C3', 'C3b', 'C4', 'B3', 'B4', 'B5', 'B5b', 'B6'],
  categories: nutritionCategories,
  sla,
  done_when,
  proof: {
    penimbangan: ['tgl_ukur', 'bb_kg', 'tb_cm', 'lila_cm', 'edema'],
    kasus_stunting: ['tgl_konfirmasi_nakes', 'status'],
  },
  columns,
  offices: [
    { code: 'puskesmas', columns: officeColumns, categories: sentCodes },
    { code: 'dinkes', columns: confirmedColumns, categories: shortCodes, sla: confirmed, from: confirmedOn },
    { code: 'dppkb', columns: companionColumns, categories: shortCodes, sla: accompanied, from: confirmedOn },
  ],
  readers: [],
  find: (view) => personsOf(view.dossier).flatMap((person) => caseOf(person, view) ?? []),
  next_find: () => null,
};

/** A child that lives elsewhere and is weighed here is seen to here. */
function caseOf(person: Person, { dossier, today, growth }: FollowUpView): FollowUpCase | undefined {
  const age = ageInMonths(person.answers, today);
  if ((age !== undefined && age >= balitaMonths) || hasGone(person.answers, today)) return undefined;
  const weighings = weighingsOf(dossier, person.id, growth).filter(({ date }) => date <= today);
  const found = nutritionCase(weighings);
  if (found === undefined) return undefined;
  const born = dateOf(person.answers.tgl_lahir);
  return {
    subject: { kind: 'person', id: person.id },
    opened_by: found.opened.record,
    since: found.opened.date,
    due: dueOf(sla, found.codes, { days: dossier.settings.days, since: found.opened.date }),
    categories: found.codes,
    values: nutritionValues({ dossier, person, weighings }, found),
    may_be_sent: guardianConsent(dossier) === 'given',
    next_change: born === undefined ? null : nextDay(today, [dayAfterMonths(born, balitaMonths)]),
  };
}
