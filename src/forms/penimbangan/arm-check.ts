import type { Answers } from '../../domain/answers.ts';
import { numberAt } from '../../domain/form/answer-values.ts';
import type { Facts } from '../../domain/form/facts.ts';
import type { Finding } from '../../domain/form/form.ts';
import { lilaCategory } from '../../domain/growth/lila-category.ts';
import { finding } from '../finding.ts';
import { meantNumber } from '../meant-number.ts';
import { childsMonths } from './child.ts';
import type { violations } from './texts/violations.ts';

const say = finding<keyof typeof violations>;

const [leastCm, mostCm, impossibleCm] = [6, 25, 100];

export function checkArm(answers: Answers, facts: Facts): Finding | null {
  const cm = numberAt(answers, 'lila_cm');
  if (cm === undefined) return null;
  if (cm <= 0) return say('error', 'nol');
  if (cm < leastCm || cm > mostCm) return checkSlip(cm);
  const category = lilaCategory(cm, childsMonths(answers, facts) ?? Number.NaN);
  if (category === 'gizi_buruk') return say('info', 'lila_buruk');
  return category === 'gizi_kurang' ? say('info', 'lila_kurang') : null;
}

function checkSlip(cm: number): Finding | null {
  const meant = meantNumber(cm, (reading) => reading >= leastCm && reading <= mostCm);
  const level = cm > impossibleCm ? 'error' : 'warn';
  if (meant !== undefined) return say(level, 'lila_maksudnya', { isian: cm, maksud: meant });
  return level === 'error' ? say(level, 'lila_mustahil', { isian: cm }) : null;
}
