import type { Answers } from '../../domain/answers.ts';
import { numberAt } from '../../domain/form/answer-values.ts';
import type { Facts } from '../../domain/form/facts.ts';
import type { Finding } from '../../domain/form/form.ts';
import { finding } from '../finding.ts';
import { meantNumber } from '../meant-number.ts';
import { growthOf } from './assess-weighing.ts';
import { childsMonths } from './child.ts';
import type { violations } from './texts/violations.ts';

const say = finding<keyof typeof violations>;

const [leastCm, mostCm, impossibleCm] = [25, 60, 100];

/** A head that cannot be, or not at this age; where another reading can (455 for 45,5), it is offered. */
export function checkHead(answers: Answers, facts: Facts): Finding | null {
  const cm = numberAt(answers, 'lk_cm');
  if (cm === undefined) return null;
  if (cm <= 0) return say('error', 'nol');
  if (isLikelyHead(cm, answers, facts)) return null;
  const level = cm > impossibleCm ? 'error' : 'warn';
  const meant = meantNumber(cm, (reading) => isLikelyHead(reading, answers, facts));
  if (meant !== undefined) return say(level, 'lk_maksudnya', { isian: cm, maksud: meant });
  if (level === 'error') return say(level, 'lk_mustahil', { isian: cm });
  return isInRange(cm) ? say('warn', 'lk_di_luar_batas', { isian: cm, umur: childsMonths(answers, facts) ?? 0 }) : null;
}

function isInRange(cm: number): boolean {
  return cm >= leastCm && cm <= mostCm;
}

function isLikelyHead(cm: number, answers: Answers, facts: Facts): boolean {
  return isInRange(cm) && growthOf({ ...answers, lk_cm: cm }, facts)?.flags.hc !== true;
}
