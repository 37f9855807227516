import type { AssessedWeighing } from './weighings.ts';

/** Why a child stands on the list of nutrition, gravest first. A kader's measurement is "terduga". */
export const nutritionCodes = [
  'gizi_buruk',
  '2T',
  'turun',
  'BGM',
  'sangat_pendek',
  'T',
  'atas_oranye',
  'gizi_kurang',
  'berat_kurang',
  'pendek',
  'tidak_wajar',
] as const;
export type NutritionCode = (typeof nutritionCodes)[number];

/** How soon somebody must see the child: today, within 3 days, this week, to be confirmed, to be measured again. */
const urgencies: Readonly<Record<NutritionCode, number>> = {
  gizi_buruk: 4,
  '2T': 3,
  turun: 3,
  BGM: 2,
  sangat_pendek: 2,
  T: 2,
  atas_oranye: 2,
  gizi_kurang: 1,
  berat_kurang: 1,
  pendek: 1,
  tidak_wajar: 0,
};

/** What each kind of measuring says; a kind that a weighing lacks stays as it was said last. */
type Marks = {
  readonly gain?: readonly NutritionCode[];
  readonly weight?: readonly NutritionCode[];
  readonly length?: readonly NutritionCode[];
  readonly wasting?: readonly NutritionCode[];
  readonly arm?: readonly NutritionCode[];
  readonly feet?: readonly NutritionCode[];
  readonly doubt?: readonly NutritionCode[];
};

/** A child's stay on the list, up to its last measurement. */
export type NutritionCase = {
  /** Gravest first; never empty. */
  readonly codes: readonly NutritionCode[];
  /** The weighing that opened it. */
  readonly opened: AssessedWeighing;
  readonly last: AssessedWeighing;
};

type State = { readonly marks: Marks; readonly open: Stay | undefined };
type Stay = NutritionCase & { readonly urgency: number };

/**
 * Goes through a child's weighings, oldest first. A case is opened by the first weighing that shows something and lasts while
 * every later one does; one at which nothing was measured says nothing. When the child gets worse, so that somebody has to act
 * sooner than the case asked for, a new case begins: what an office said about the old one must not hide it.
 */
export function nutritionCase(weighings: readonly AssessedWeighing[]): NutritionCase | undefined {
  const start: State = { marks: {}, open: undefined };
  return weighings.reduce(follow, start).open;
}

function follow({ marks: before, open }: State, weighing: AssessedWeighing): State {
  const now = marksOf(weighing);
  if (Object.keys(now).length === 0) return { marks: before, open };
  const marks = { ...before, ...now };
  const found = new Set(Object.values(marks).flat());
  const codes = nutritionCodes.filter((code) => found.has(code));
  if (codes.length === 0) return { marks, open: undefined };
  const urgency = Math.max(...codes.map((code) => urgencies[code]));
  const goesOn = open !== undefined && urgency <= open.urgency;
  const stay = goesOn ? open : { opened: weighing, urgency };
  return { marks, open: { codes, opened: stay.opened, last: weighing, urgency: stay.urgency } };
}

function marksOf(weighing: AssessedWeighing): Marks {
  const { growth, kms, lila, weight_kg, edema } = weighing;
  return {
    ...(kms === undefined || growth?.flags.wei === true ? {} : { gain: gainCodes(weighing) }),
    ...(isBelievable(growth, 'wei') ? { weight: weightCodes(weighing) } : {}),
    ...(isBelievable(growth, 'len') ? { length: lengthCodes(weighing) } : {}),
    ...(isBelievable(growth, 'wfl') ? { wasting: wastingCodes(weighing) } : {}),
    ...(lila === undefined ? {} : { arm: lila === 'gizi_baik' ? [] : [lila] }),
    ...(weight_kg === undefined && !edema ? {} : { feet: edema ? ['gizi_buruk'] : [] }),
    ...(growth === undefined ? {} : { doubt: isOdd(growth) ? ['tidak_wajar'] : [] }),
  };
}

type Growth = NonNullable<AssessedWeighing['growth']>;

function isBelievable(growth: Growth | undefined, index: 'wei' | 'len' | 'wfl'): boolean {
  return growth?.z[index] !== undefined && growth.flags[index] !== true;
}

function isOdd({ flags }: Growth): boolean {
  return Object.values(flags).includes(true);
}

function gainCodes({ kms }: AssessedWeighing): NutritionCode[] {
  if (kms?.duaT === true) return ['2T'];
  if (kms?.reason === 'berat_turun') return ['turun'];
  return kms?.status === 'T' ? ['T'] : [];
}

function weightCodes({ growth, line }: AssessedWeighing): NutritionCode[] {
  if (line === 'bawah_garis_merah') return ['BGM'];
  if (line === 'atas_garis_oranye') return ['atas_oranye'];
  return growth?.categories.bbu === 'kurang' ? ['berat_kurang'] : [];
}

function lengthCodes({ growth }: AssessedWeighing): NutritionCode[] {
  const category = growth?.categories.tbu;
  return category === 'sangat_pendek' || category === 'pendek' ? [category] : [];
}

function wastingCodes({ growth }: AssessedWeighing): NutritionCode[] {
  const category = growth?.categories.bbtb;
  return category === 'gizi_buruk' || category === 'gizi_kurang' ? [category] : [];
}

/** From this age on a child eats what is handed out (PMT). */
const eatsFromMonths = 6;

/**
 * Whose turn it is with additional food (PMT): first those too thin for their height, then too light for their age and not
 * thin, then those who only did not gain (domain rules 4.3). Gizi buruk is treated and not fed; babies are at the breast.
 */
export function foodTurn({ codes, last }: Pick<NutritionCase, 'codes' | 'last'>): 1 | 2 | 3 | undefined {
  if (codes.includes('gizi_buruk') || (last.age_months ?? eatsFromMonths) < eatsFromMonths) return undefined;
  if (codes.includes('gizi_kurang')) return 1;
  if (codes.includes('berat_kurang') || codes.includes('BGM')) return 2;
  return codes.some((code) => code === 'T' || code === '2T' || code === 'turun') ? 3 : undefined;
}
