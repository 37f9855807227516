import { addDays, daysBetween } from '../../domain/time/calendar.ts';
import { familyAges } from './family-ages.ts';
import { families, type Part } from './family-kinds.ts';
import { type Generation, inventNames } from './invented-names.ts';
import { inventNumbers } from './invented-numbers.ts';
import type { Dice } from './seeded-dice.ts';

export type DemoPerson = {
  readonly id: string;
  readonly part: Part;
  readonly name: string;
  readonly jk: 1 | 2;
  readonly born: string;
  readonly nik: string;
  /** Who of the same list is the mother. */
  readonly mother: string | undefined;
};

export type DemoFamily = {
  readonly id: string;
  readonly number: number;
  readonly rw: string;
  readonly rt: string;
  readonly house: string;
  readonly kk: string;
  /** The family of the youngest: every paper is in hand, but the newborn's certificate. */
  readonly isInOrder: boolean;
  readonly persons: readonly DemoPerson[];
};

export type Village = { readonly today: string; readonly listedOn: string; readonly dice: Dice; readonly newId: NewId };
/** A UUIDv7 of that day. */
export type NewId = (date: string) => string;

const familiesPerRt = 10;
const rtPerRw = 3;

/** Sixty families in six RT of two RW, everybody invented. */
export function inventFamilies(village: Village): DemoFamily[] {
  const { dice } = village;
  const kinds = dice.shuffled(families);
  const ages = familyAges(kinds, dice);
  const youngest = Math.min(...ages.flat());
  const invent = { name: inventNames(dice), ...inventNumbers() };
  return kinds.map((parts, at) => {
    const rt = Math.floor(at / familiesPerRt) + 1;
    return {
      id: village.newId(village.listedOn),
      number: at + 1,
      rw: threeDigits(Math.ceil(rt / rtPerRw)),
      rt: threeDigits(rt),
      house: String((at % familiesPerRt) + 1),
      kk: invent.kk(addDays(village.listedOn, -dice.whole(60, 3600))),
      isInOrder: ages[at]?.includes(youngest) === true,
      persons: inventPersons(parts, ages[at] ?? [], { village, invent }),
    };
  });
}

type Inventing = {
  village: Village;
  invent: { name: ReturnType<typeof inventNames>; nik: ReturnType<typeof inventNumbers>['nik'] };
};

function inventPersons(parts: readonly Part[], ages: readonly number[], { village, invent }: Inventing): DemoPerson[] {
  const persons = parts.map((part, at): DemoPerson => {
    const born = addDays(village.today, -(ages[at] ?? 0));
    const jk = sexOf(part, village.dice);
    return {
      id: village.newId(born > village.listedOn ? addDays(born, 7) : village.listedOn),
      part,
      name: invent.name(generationOf(daysBetween(born, village.today)), jk),
      jk,
      born,
      nik: invent.nik(bornOnCard(part, born), jk),
      mother: undefined,
    };
  });
  return persons.map((person) => ({ ...person, mother: motherOf(person, persons) }));
}

/** Old people often celebrate another day than their card says: a NIK that does not match is a warning, never wrong. */
function bornOnCard(part: Part, born: string): string {
  return part === 'janda' ? addDays(born, 1) : born;
}

const men: readonly Part[] = ['kepala', 'menantu'];
const women: readonly Part[] = ['istri', 'istri_muda', 'ibu_tunggal', 'janda', 'nenek', 'anak_kawin', 'ibu_pmi'];

function sexOf(part: Part, dice: Dice): 1 | 2 {
  if (men.includes(part)) return 1;
  return women.includes(part) || dice.isLucky(0.5) ? 2 : 1;
}

function generationOf(days: number): Generation {
  const years = days / 365.25;
  if (years < 19) return 'anak';
  return years < 55 ? 'dewasa' : 'tua';
}

const mothers: Partial<Readonly<Record<Part, readonly Part[]>>> = {
  balita: ['istri', 'ibu_tunggal'],
  adik: ['istri'],
  kakak: ['istri', 'ibu_tunggal'],
  remaja: ['istri'],
  anak_kawin: ['istri'],
  cucu: ['anak_kawin'],
  ibu_pmi: ['janda'],
  cucu_sekolah: ['ibu_pmi'],
};

function motherOf({ part }: DemoPerson, persons: readonly DemoPerson[]): string | undefined {
  return persons.find((other) => mothers[part]?.includes(other.part))?.id;
}

function threeDigits(number: number): string {
  return String(number).padStart(3, '0');
}
