import type { Answers } from '../../domain/answers.ts';
import type { Facts } from '../../domain/form/facts.ts';
import { addDays } from '../../domain/time/calendar.ts';
import { form as krs } from '../../forms/krs/form.ts';
import { knownAnswers } from './paper-answers.ts';
import type { Dice } from './seeded-dice.ts';

/** Each source of water at least once, and most homes with one that is proper. */
const water = [1, 2, 3, 13, 4, 5, 6, 7, 8, 9, 10, 11, 6];
const usualWater = [4, 4, 5, 5, 13, 2];
/** Where, which bowl, where it ends: each toilet at least once. */
type Toilet = readonly [jamban: number, kloset: number, tinja_akhir: number];
const toilets: readonly Toilet[] = [
  [2, 1, 1],
  [3, 2, 2],
  [4, 1, 4],
  [5, 1, 1],
  [6, 1, 1],
  [1, 1, 3],
  [1, 3, 4],
  [2, 4, 5],
  [6, 1, 1],
  [1, 2, 6],
];
const usualToilet: Toilet = [1, 1, 1];

export type Home = { readonly air_minum: number; readonly toilet: Toilet; readonly isCrowded: boolean };

/** Water and toilet of so many homes, dealt apart from each other, so that the risks overlap and none is everywhere. */
export function dealHomes(count: number, dice: Dice): Home[] {
  const deal = <T>(cards: readonly T[], usual: readonly T[]): T[] =>
    dice.shuffled(Array.from({ length: count }, (_, at) => cards[at] ?? dice.pick(usual)));
  const [sources, places] = [deal(water, usualWater), deal(toilets, [usualToilet])];
  return sources.map((air_minum, at) => ({
    air_minum,
    toilet: places[at] ?? usualToilet,
    isCrowded: at % crowdedEvery === 0,
  }));
}

/** In one home of so many some children live elsewhere or have died, and two were born soon after each other. */
const crowdedEvery = 6;
const wives = ['', '_2', '_3'];

/** Everything that may be asked of a home and its wives; the form drops what does not follow. */
export function homeAnswers(home: Home, { facts, dice }: { facts: Facts; dice: Dice }): Answers {
  const [jamban, kloset, tinja_akhir] = home.toilet;
  const known = knownAnswers(krs, facts);
  return {
    air_minum: home.air_minum,
    jarak_tinja: dice.pick([1, 2, 2, 3]),
    ...{ jamban, kloset, tinja_akhir },
    ...known,
    ...Object.assign({}, ...wives.map((slot) => childrenOf(slot, { home, known, facts }))),
    pendampingan: dice.pick(['ya', 'tidak', 'tidak', { missing: 98 }]),
    frekuensi: dice.whole(1, 6),
    bansos_krs: dice.pick(['ya', 'tidak']),
  };
}

type Asked = { readonly home: Home; readonly known: Answers; readonly facts: Facts };

function childrenOf(slot: string, { home, known, facts }: Asked): Answers {
  const listed = Number(known[`anak_lahir_hidup${slot}`] ?? 0);
  return {
    [`anak_lahir_hidup${slot}`]: home.isCrowded ? listed + 2 : listed,
    [`tgl_lahir_anak_terakhir${slot}`]: addDays(facts.today, -2400),
    [`anak_berdekatan${slot}`]: home.isCrowded ? 'ya' : 'tidak',
  };
}
