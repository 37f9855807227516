import type { Answers } from '../../domain/answers.ts';
import type { Facts } from '../../domain/form/facts.ts';
import { addDays } from '../../domain/time/calendar.ts';
import { form as kb } from '../../forms/kb/form.ts';
import { lastMonthKey } from '../../forms/kesejahteraan/lists.ts';
import { knownAnswers } from './paper-answers.ts';
import type { Dice } from './seeded-dice.ts';

type Asked = { readonly facts: Facts; readonly dice: Dice; readonly story: Answers };

/** What couples of the demo say who show something that the others need not. */
export const coupleStories: readonly Answers[] = [
  { ingin_anak: 3, kb_saat_ini: 2, kb_alasan_tidak: 3, kb_minat: 4, setuju_dibantu: 'ya' },
  { ingin_anak: 2, kb_saat_ini: 3, kb_alasan_tidak: 4, setuju_dibantu: 'tidak' },
  { ingin_anak: 3, kb_saat_ini: 1, kb_metode: 2, kb_minat: 5, setuju_dibantu: 'ya' },
  { ingin_anak: 3, kb_saat_ini: 1, kb_metode: 9, kb_minat: { missing: 98 } },
];

/** Everything that may be asked of a wife; the form drops what does not follow. */
export function coupleAnswers({ facts, dice, story }: Asked): Answers {
  const known = knownAnswers(kb, facts);
  const children = Number(known.anak_lahir_hidup ?? 0);
  return {
    hamil: 'tidak',
    hamil_diinginkan: 1,
    anak_lahir_hidup: children,
    anak_masih_hidup: children,
    tgl_lahir_anak_terakhir: addDays(facts.today, -2400),
    ingin_anak: dice.pick([1, 2, 3, 3]),
    kb_saat_ini: dice.pick([1, 1, 1, 1, 2, 3]),
    kb_metode: dice.pick([2, 2, 2, 1, 1, 5, 4, 3, 6]),
    kb_tempat: dice.pick([4, 4, 2, 5]),
    kb_info_jenis: dice.pick(['ya', 'tidak']),
    kb_info_efek: dice.pick(['ya', 'ya', 'tidak']),
    kb_info_tindak: dice.pick(['ya', 'tidak']),
    kb_alasan_tidak: dice.pick([2, 3, 8, 10]),
    kb_minat: 0,
    setuju_dibantu: dice.pick(['ya', 'ya', 'tidak']),
    ...known,
    ...story,
  };
}

const groupsOfSome: readonly (readonly string[])[] = [[], [], ['bkb'], ['bkr'], ['bkb', 'bkr'], ['bkl'], ['uppka']];

export const violence: Answers = { pf_konflik_a: 'ya', pf_konflik_d: 'ya', pf_konflik_rujuk: 'ya' };

/** Everything that may be asked of a family; what other records answer is dropped. */
export function ibanggaAnswers({ dice, story }: Asked): Answers {
  const mostly = () => dice.pick(['ya', 'ya', 'ya', 'tidak']);
  const seldom = () => dice.pick(['tidak', 'tidak', 'tidak', 'tidak', 'ya']);
  return {
    pf_ibadah: mostly(),
    pf_penghasilan: mostly(),
    pf_makan_beragam: mostly(),
    pf_tabungan: dice.pick(['ya', 'tidak', 'tidak']),
    pf_sekolah: mostly(),
    pf_sakit: seldom(),
    pf_disabilitas: 'tidak',
    pf_media_online: mostly(),
    pf_interaksi: mostly(),
    pf_asuh_bersama: mostly(),
    pf_rekreasi: dice.pick(['ya', 'tidak']),
    pf_sosial: mostly(),
    pf_poktan: dice.pick(groupsOfSome),
    pf_konflik_a: seldom(),
    pf_konflik_b: 'tidak',
    pf_konflik_c: 'tidak',
    pf_konflik_d: 'tidak',
    ...story,
  };
}

const poor: Answers = {
  ...{ rumah_status: 3, luas_lantai_m2: 24, lantai: 8, dinding: 4, atap: 3, penerangan: 4, bahan_bakar: 10 },
  ...{ aset: [], fm_b: 'ya', fm_c: 'ya', fm_d: 'ya', bansos: [] },
};

/** By what has to be so of a family for it to be told. */
export const welfareStories = {
  tanpa_rumah: { ...poor, fm_0: 'ya', dtsen_status: 2, sumber: 2 },
  kriteria: { ...poor, dtsen_status: 2, sumber: 2 },
  belum_dicek: { ...poor, dtsen_status: 3 },
  terdaftar: { ...poor, bansos: ['pkh', 'sembako'], dtsen_status: 1, desil_dtsen: 1, sumber: 1 },
  mampu: {
    ...{ lantai: 2, dinding: 1, fm_f: 'tidak', penerangan: 1, daya: 3, fm_b: 'tidak', fm_c: 'tidak', fm_d: 'tidak' },
    ...{ aset: ['kulkas', 'motor', 'smartphone', 'tv', 'komputer'], bansos: ['pkh'] },
    ...{ dtsen_status: 1, desil_dtsen: 6, sumber: 1 },
  },
  sempit: { luas_lantai_m2: 7 },
  tanpa_bantuan: { bansos: [] },
} as const satisfies Readonly<Record<string, Answers>>;
export type WelfareStory = keyof typeof welfareStories;

/** Everything that may be asked of a house and what is in it. */
export function welfareAnswers({ facts, dice, story }: Asked): Answers {
  const bansos = dice.pick([[], ['lpg'], ['lpg', 'listrik'], ['sembako'], ['pkh', 'pip'], ['pupuk'], ['pbi_jk']]);
  const answers: Answers = {
    fm_0: 'tidak',
    rumah_status: dice.pick([1, 1, 1, 3, 2]),
    lahan_bukti: dice.pick([1, 5, 5, 4]),
    luas_lantai_m2: dice.whole(50, 110),
    lantai: dice.pick([2, 2, 2, 4, 6]),
    fm_e: 'tidak',
    dinding: dice.pick([1, 1, 1, 1, 3]),
    fm_f: dice.pick(['tidak', 'tidak', 'ya']),
    atap: dice.pick([2, 2, 4, 3]),
    ...{ air_minum: 5, jamban: 1, kloset: 1, tinja_akhir: 1, fm_g: 'tidak' },
    penerangan: 1,
    daya: dice.pick([1, 2, 2, 3]),
    fm_h: 'tidak',
    bahan_bakar: dice.pick([4, 4, 4, 10, 2]),
    aset: dice.pick([['motor', 'smartphone', 'tv'], ['motor', 'kulkas', 'smartphone'], ['sepeda', 'smartphone'], []]),
    ternak: dice.pick([[], [], [], ['kambing'], ['kambing', 'sapi']]),
    fm_a: 'tidak',
    fm_b: dice.pick(['tidak', 'tidak', 'tidak', 'ya']),
    fm_c: dice.pick(['tidak', 'ya']),
    fm_d: dice.pick(['tidak', 'tidak', 'ya']),
    pengeluaran_bln: dice.pick([2, 3, 3, 4]),
    pengeluaran_makan: dice.pick([1, 2]),
    bansos,
    dtsen_status: dice.pick([1, 2, 3, 3]),
    desil_dtsen: dice.whole(3, 9),
    tgl_cek: addDays(facts.today, -dice.whole(1, 40)),
    sumber: dice.pick([1, 1, 2]),
    ...story,
  };
  return { ...lastMonths(answers.bansos, facts.today), ...answers };
}

/** The month before the interview, of every help that the family named. */
function lastMonths(bansos: Answers[string] | undefined, today: string): Answers {
  const aids = Array.isArray(bansos) ? (bansos as readonly Parameters<typeof lastMonthKey>[0][]) : [];
  return Object.fromEntries(aids.map((aid) => [lastMonthKey(aid), `${addDays(today, -31).slice(0, 7)}-15`]));
}
