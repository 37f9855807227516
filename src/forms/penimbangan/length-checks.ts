import type { Answers } from '../../domain/answers.ts';
import { numberAt } from '../../domain/form/answer-values.ts';
import type { Facts } from '../../domain/form/facts.ts';
import type { Finding } from '../../domain/form/form.ts';
import { finding } from '../finding.ts';
import { meantNumber } from '../meant-number.ts';
import { growthOf } from './assess-weighing.ts';
import { childsMonths } from './child.ts';
import { earlierWeighings } from './earlier-weighings.ts';
import type { violations } from './texts/violations.ts';

const say = finding<keyof typeof violations>;

const [leastCm, mostCm] = [38, 130];

/** Taller than any child: millimetres, or a slip that nobody can have meant. */
const impossibleCm = 250;

const [standsFromMonths, believedStandingFromMonths] = [24, 9];

export function checkLength(answers: Answers, facts: Facts): Finding | null {
  const cm = numberAt(answers, 'tb_cm');
  if (cm === undefined) return null;
  if (cm <= 0) return say('error', 'nol');
  if (isLikelyLength(cm, answers, facts)) return null;
  const level = cm > impossibleCm ? 'error' : 'warn';
  const meant = meantNumber(cm, (reading) => isLikelyLength(reading, answers, facts));
  if (meant !== undefined) return say(level, 'tb_maksudnya', { isian: cm, maksud: meant });
  if (level === 'error') return say(level, 'tb_mustahil', { isian: cm });
  return isInRange(cm)
    ? say('warn', 'tbu_di_luar_batas', { isian: cm, umur: childsMonths(answers, facts) ?? 0 })
    : null;
}

function isInRange(cm: number): boolean {
  return cm >= leastCm && cm <= mostCm;
}

function isLikelyLength(cm: number, answers: Answers, facts: Facts): boolean {
  return isInRange(cm) && growthOf({ ...answers, tb_cm: cm }, facts)?.flags.len !== true;
}

/** Children do not shrink; a centimetre is what lying and standing and the hand may differ. */
export function checkShrinking(answers: Answers, facts: Facts): Finding | null {
  const cm = numberAt(answers, 'tb_cm');
  const before = earlierWeighings(answers, facts)
    .flatMap(({ tb_cm }) => tb_cm ?? [])
    .at(-1);
  if (cm === undefined || before === undefined || checkLength(answers, facts) !== null) return null;
  const shrunkMm = Math.round(before * 10) - Math.round(cm * 10);
  return shrunkMm > 10 ? say('warn', 'tb_menyusut', { selisih: shrunkMm / 10 }) : null;
}

/** Another position than usual is let through: the 0.7 cm between them are corrected. */
export function checkPosition(answers: Answers, facts: Facts): Finding | null {
  const [months, way] = [childsMonths(answers, facts), numberAt(answers, 'cara_ukur')];
  if (months === undefined) return null;
  if (way === 2 && months < believedStandingFromMonths) return say('warn', 'berdiri_terlalu_muda', { umur: months });
  if (way === 2 && months < standsFromMonths) return say('warn', 'biasanya_terlentang', { umur: months });
  return way === 1 && months >= standsFromMonths ? say('warn', 'biasanya_berdiri', { umur: months }) : null;
}
