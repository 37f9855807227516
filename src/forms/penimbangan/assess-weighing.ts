import type { Answers } from '../../domain/answers.ts';
import { isYes, numberAt } from '../../domain/form/answer-values.ts';
import { type Facts, settingsIn } from '../../domain/form/facts.ts';
import { assessAnyAge } from '../../domain/growth/assess-any-age.ts';
import type { GrowthResult } from '../../domain/growth/growth-result.ts';
import { type KmsEntry, kmsResult } from '../../domain/growth/kms.ts';
import { type KmsLine, kmsLine } from '../../domain/growth/kms-line.ts';
import type { Position } from '../../domain/growth/measures.ts';
import { daysBetween } from '../../domain/time/calendar.ts';
import { childOf, childsMonths, wasMeasured, weighingDay } from './child.ts';
import { earlierWeighings, lyingCm } from './earlier-weighings.ts';
import { type Gains, gainsSince } from './gains-since.ts';

/** Below that age the day counts too much for a guessed one: no z-score then. */
const guessableFromMonths = 24;

/** By day, as it is stored and counted. Undefined until tables, birth date and measures are there. */
export const growthOf = onceEach(assess);

/** This weighing's place on the card, undefined where nothing was weighed or the child is off the card. */
export const kmsOf = onceEach(placeOnCard);

/** Since earlier measurements, by Permenkes' tables of increments; what there is no table for is absent. */
export const gainsOf = onceEach(reckonGains);

/** A dozen rules ask the same of the same answers: each is worked out once, and forgotten with the answers. */
function onceEach<Result>(
  work: (answers: Answers, facts: Facts) => Result,
): (answers: Answers, facts: Facts) => Result {
  const known = new WeakMap<Answers, { facts: Facts; result: Result }>();
  return (answers, facts) => {
    const held = known.get(answers);
    if (held?.facts === facts) return held.result;
    const result = work(answers, facts);
    known.set(answers, { facts, result });
    return result;
  };
}

function assess(answers: Answers, facts: Facts): GrowthResult | undefined {
  const { jk, tglLahir, isBirthEstimated } = childOf(facts);
  const [day, months] = [weighingDay(answers), childsMonths(answers, facts)];
  if (facts.growth === undefined || tglLahir === undefined || day === undefined || months === undefined)
    return undefined;
  if (!wasMeasured(answers) || (isBirthEstimated && months < guessableFromMonths)) return undefined;
  return assessAnyAge(facts.growth, {
    jk,
    ageDays: daysBetween(tglLahir, day),
    weightKg: numberAt(answers, 'bb_kg'),
    lengthCm: numberAt(answers, 'tb_cm'),
    position: positionOf(answers),
    oedema: isYes(answers, 'edema'),
    headCm: numberAt(answers, 'lk_cm'),
    armCm: numberAt(answers, 'lila_cm'),
  });
}

function placeOnCard(answers: Answers, facts: Facts): KmsEntry | undefined {
  const { jk, tglLahir } = childOf(facts);
  const [day, bbKg] = [weighingDay(answers), numberAt(answers, 'bb_kg')];
  if (jk === undefined || tglLahir === undefined || day === undefined || bbKg === undefined) return undefined;
  const earlier = earlierWeighings(answers, facts).flatMap(({ tanggal, bb_kg }) =>
    bb_kg === undefined ? [] : [{ tanggal, bbKg: bb_kg }],
  );
  const weighings = [...earlier, { tanggal: day, bbKg }];
  return kmsResult({ jk, tglLahir, weighings }, settingsIn(facts).kbm.table).find(({ tanggal }) => tanggal === day);
}

function reckonGains(answers: Answers, facts: Facts): Gains {
  const day = weighingDay(answers);
  if (day === undefined || !wasMeasured(answers)) return {};
  const now = { tanggal: day, bb_kg: numberAt(answers, 'bb_kg'), pb_cm: lyingCm(answers) };
  return gainsSince(earlierWeighings(answers, facts), { ...childOf(facts), now });
}

/** The card ends at five. An implausible z stands nowhere on it: it is to be measured again first. */
export function lineOf(growth: GrowthResult | undefined): KmsLine | undefined {
  if (growth?.reference !== 'who2006') return undefined;
  const z = growth.flags.wei === true ? undefined : growth.z.wei;
  return z === undefined ? undefined : kmsLine(z);
}

function positionOf(answers: Answers): Position | undefined {
  const way = numberAt(answers, 'cara_ukur');
  if (way === 1) return 'L';
  return way === 2 ? 'H' : undefined;
}
