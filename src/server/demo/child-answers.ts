import type { Answers } from '../../domain/answers.ts';
import { valueAt } from '../../domain/growth/lms.ts';
import { lmsAt } from '../../domain/growth/lms-table.ts';
import type { UnderFiveTables } from '../../domain/growth/under-five-tables.ts';
import { addDays } from '../../domain/time/calendar.ts';
import type { Trait } from './child-traits.ts';
import type { DemoFamily, DemoPerson } from './people.ts';
import type { Dice } from './seeded-dice.ts';
import type { DemoWeighing } from './sessions.ts';

/** Days after birth on which Buku KIA has the doses fall due. */
const doses: readonly (readonly [due: number, vaccines: readonly string[]])[] = [
  [0, ['hb0']],
  [32, ['bcg', 'opv1']],
  [63, ['dpt1', 'opv2', 'pcv1', 'rv1']],
  [94, ['dpt2', 'opv3', 'pcv2', 'rv2']],
  [125, ['dpt3', 'opv4', 'ipv1', 'rv3']],
  [276, ['mr1', 'ipv2']],
  [367, ['pcv3']],
  [552, ['dpt4', 'mr2']],
];

export type ChildContext = {
  readonly family: DemoFamily;
  readonly trait: Trait;
  readonly posyandu: string;
  readonly isGuest: boolean;
  readonly on: string;
  readonly dice: Dice;
  readonly tables: UnderFiveTables;
};

export function childAnswers(child: DemoPerson, context: ChildContext): Answers {
  const { family, posyandu, isGuest, on, dice } = context;
  const mother = family.persons.find(({ id }) => id === child.mother);
  return {
    posyandu_id: posyandu,
    bukan_warga: isGuest ? 'ya' : 'tidak',
    anak_ke: family.persons.filter((other) => other.mother === child.mother && other.born <= child.born).length,
    nama_ortu: mother?.name ?? { missing: 98 },
    usia_kehamilan_lahir_mgg: dice.whole(37, 41),
    ...birthMeasures(child, context),
    imd: dice.pick(['ya', 'ya', 'tidak']),
    punya_buku_kia: dice.pick([1, 1, 1, 1, 1, 2, 2, 3]),
    imunisasi: dosesUntil(child.born, on, dice),
    penyakit_penyerta: [],
  };
}

function birthMeasures({ born, jk }: DemoPerson, { trait, dice, tables }: ChildContext): Answers {
  const [weight, length] = [lmsAt(tables.wfa, jk, 0), lmsAt(tables.lhfa, jk, 0)];
  if (weight === undefined || length === undefined) throw new RangeError(`no growth table for ${born}`);
  const z = Math.max(-2.2, trait.zLength / 2) + dice.whole(-4, 4) / 10;
  return {
    bb_lahir_kg: Math.round(valueAt(z, weight) * 10) / 10,
    pb_lahir_cm: Math.round(valueAt(z, length)),
    lk_lahir_cm: dice.whole(32, 35),
  };
}

/** Some families stop coming: what comes after the last dose is open, never swapped. */
function dosesUntil(born: string, on: string, dice: Dice): { [vaccine: string]: string } {
  const lastDue = dice.isLucky(0.75) ? 600 : dice.whole(30, 540);
  const given = doses.flatMap(([due, vaccines]) => {
    const date = addDays(born, due + (due === 0 ? 0 : 3));
    return due <= lastDue && date <= on ? vaccines.map((vaccine): [string, string] => [vaccine, date]) : [];
  });
  return Object.fromEntries(given);
}

/** Everything that may be asked at the scales; the form drops what this age and month are not asked. */
export function weighingAnswers(weighing: DemoWeighing, trait: Trait, dice: Dice): Answers {
  const { date, hadir } = weighing;
  return {
    tgl_ukur: date,
    hadir,
    pengantar: dice.pick([1, 1, 1, 1, 3, 3, 2]),
    ...measures(weighing, trait, dice),
    asi_eksklusif: dice.pick(['ya', 'ya', 'tidak']),
    vit_a: weighing.months < 6 ? 0 : weighing.months < 12 ? 1 : 2,
    obat_cacing: 'ya',
    sakit: dice.isLucky(0.15) ? [dice.pick(['demam', 'ispa', 'diare'])] : [],
  };
}

function measures({ measures: taken, months, hasLength, isLast }: DemoWeighing, trait: Trait, dice: Dice): Answers {
  if (taken === undefined) return {};
  const misread = isLast ? (trait.misreadCm ?? 0) : 0;
  return {
    bb_kg: taken.kg,
    ...(hasLength ? { tb_cm: Math.round((taken.cm + misread) * 10) / 10, cara_ukur: taken.isLying ? 1 : 2 } : {}),
    ...(months >= 6 ? { lila_cm: isLast && trait.armCm !== undefined ? trait.armCm : dice.whole(134, 164) / 10 } : {}),
    ...(isLast && trait.hasEdema === true ? { edema: 'ya' } : {}),
  };
}
