import type { Answers } from '../../domain/answers.ts';
import { completedMonths } from '../../domain/time/calendar.ts';
import type { Part } from './family-kinds.ts';
import type { DemoPerson } from './people.ts';
import type { Dice } from './seeded-dice.ts';

/** SIAK codes of the relation to the head. */
const relations: Readonly<Record<Part, number>> = {
  kepala: 1,
  istri: 3,
  istri_muda: 3,
  ibu_tunggal: 1,
  janda: 1,
  nenek: 7,
  balita: 4,
  adik: 4,
  kakak: 4,
  remaja: 4,
  anak_kawin: 4,
  menantu: 5,
  cucu: 6,
  ibu_pmi: 4,
  cucu_sekolah: 6,
};

const married: Partial<Readonly<Record<Part, number>>> = {
  kepala: 2,
  istri: 2,
  istri_muda: 2,
  ibu_tunggal: 3,
  janda: 4,
  nenek: 4,
  anak_kawin: 2,
  menantu: 2,
  ibu_pmi: 3,
};

export type PersonContext = {
  readonly household: string;
  readonly on: string;
  readonly isBornSince: boolean;
  readonly hasGuessedBirth: boolean;
  readonly isPregnant: boolean;
  /** Every paper of the family is in hand. */
  readonly isInOrder: boolean;
  readonly dice: Dice;
};

/** Answers to every question that may be asked of somebody; what is not asked of this person is dropped by the form. */
export function personAnswers(person: DemoPerson, context: PersonContext): Answers {
  const { dice, on } = context;
  const years = Math.floor(completedMonths(person.born, on) / 12);
  return {
    keluarga_id: context.household,
    nama: person.name,
    ...nikAnswers(person, years, dice),
    jk: person.jk,
    tmp_lahir: dice.pick(['Serang', 'Serang', 'Serang', 'Lebak', 'Pandeglang', 'Tangerang']),
    tgl_lahir: context.hasGuessedBirth ? `${person.born.slice(0, 7)}-15` : person.born,
    ...(context.hasGuessedBirth ? { tgl_lahir_perkiraan: 'ya' } : {}),
    hub_kk: relations[person.part],
    ibu_kandung_id: person.mother ?? '00',
    status_kawin: married[person.part] ?? 1,
    usia_kawin1: Math.min(years, dice.whole(19, 22)),
    hamil_status: context.isPregnant ? 'ya' : 'tidak',
    ...documents(context),
    agama: 1,
    ...schooling(years, dice),
    ...work(person, years, dice),
    jkn: dice.pick([1, 1, 1, 1, 2, 2, 4, 4, 5]),
    keberadaan: person.part === 'ibu_pmi' ? 3 : 1,
    ...(years >= 60 && dice.isLucky(0.3)
      ? { disabilitas: ['penglihatan'], disabilitas_penglihatan: 3 }
      : { disabilitas: [] }),
    ...(context.isBornSince ? { mutasi: 2, mutasi_tgl: person.born } : {}),
  };
}

/** A newborn has no NIK yet; most others show the card. */
function nikAnswers({ nik }: DemoPerson, years: number, dice: Dice): Answers {
  const status = years < 1 && dice.isLucky(0.5) ? 3 : dice.pick([1, 1, 1, 1, 1, 1, 2, 2, 4]);
  return { nik_status: status, nik };
}

function documents({ isInOrder, dice }: PersonContext): Answers {
  if (isInOrder) return { buku_nikah: 1, akta_lahir: 1, ktp_el: 1 };
  return {
    buku_nikah: dice.pick([1, 1, 1, 2, 2, 3]),
    akta_lahir: dice.pick([1, 2, 2, 3, 3]),
    ktp_el: dice.pick([1, 1, 1, 1, 1, 2, 5, 3]),
  };
}

function schooling(years: number, dice: Dice): Answers {
  if (years < 7) return { pendidikan: 1 };
  if (years < 13) return { pendidikan: 3 };
  if (years < 16) return { pendidikan: 5 };
  if (years < 19) return { pendidikan: dice.pick([6, 7, 7, 7]) };
  return { pendidikan: years < 55 ? dice.pick([4, 4, 6, 6, 8, 8, 10]) : dice.pick([2, 2, 4, 4, 6]) };
}

const athome: readonly Part[] = ['istri', 'istri_muda', 'anak_kawin', 'nenek'];

function work({ part }: DemoPerson, years: number, dice: Dice): Answers {
  if (years < 19) return { pekerjaan: 1 };
  const job = athome.includes(part) ? dice.pick([1, 1, 1, 4, 10]) : dice.pick([2, 2, 4, 7, 7, 8, 10, 10]);
  return { pekerjaan: job, penghasilan_tetap: dice.pick([1, 2, 2, 3]) };
}
