import type { Answers } from '../../domain/answers.ts';
import { isYes, numberAt } from '../../domain/form/answer-values.ts';
import type { Facts } from '../../domain/form/facts.ts';
import type { Finding, FormLogic } from '../../domain/form/form.ts';
import { addDays, daysBetween, isDate } from '../../domain/time/calendar.ts';
import { finding } from '../finding.ts';
import { slipCheck } from '../slip-check.ts';
import { yearsOf } from './relevance.ts';
import type { violations } from './texts/id.ts';
import { isTooYoungToMarry, lacksBlood, lacksEnergy, weddingDay } from './young-person.ts';

const say = finding<keyof typeof violations>;

export const checks: FormLogic['checks'] = {
  bb: slipCheck('bb', { from: 25, to: 150 }),
  tb: slipCheck('tb', { from: 120, to: 210 }),
  lila: checkArm,
  hb: checkBlood,
  tgl_hb: checkBloodDay,
  menarche: checkMenarche,
  rencana: checkPlan,
  bulan: checkWedding,
};

const armSlip = slipCheck('lila', { from: 12, to: 50 });
const bloodSlip = slipCheck('hb', { from: 4, to: 20 });

function checkArm(answers: Answers, facts: Facts): Finding | null {
  return armSlip(answers, facts) ?? (lacksEnergy(answers) === true ? say('info', 'kek') : null);
}

function checkBlood(answers: Answers, facts: Facts): Finding | null {
  return bloodSlip(answers, facts) ?? (lacksBlood(answers) === true ? say('info', 'anemia') : null);
}

const staleDays = 365;

function checkBloodDay(answers: Answers, { today }: Facts): Finding | null {
  const day = answers.tgl_hb;
  return isDate(day) && daysBetween(day, today) > staleDays ? say('info', 'hb_lama') : null;
}

function checkMenarche(answers: Answers, facts: Facts): Finding | null {
  const [first, years] = [numberAt(answers, 'umur_menarche'), yearsOf(facts)];
  if (first === undefined || years === undefined || first <= years) return null;
  const isGuessed = facts.person?.answers.tgl_lahir_perkiraan === 'ya';
  return say(isGuessed ? 'warn' : 'error', 'haid_lewat_umur', { isian: first, umur: years });
}

/** Said without blame: nobody is to hide a plan because of what the phone said. */
function checkPlan(answers: Answers, { person, today }: Facts): Finding | null {
  if (!isYes(answers, 'rencana_nikah')) return null;
  const isYoung = isTooYoungToMarry({ person: person?.answers ?? {}, remaja: answers, on: today });
  return isYoung === true ? say('info', 'belum_19') : null;
}

/** "Within twelve months" was asked; a month more is no contradiction. */
const planDays = 396;

function checkWedding(answers: Answers, { today }: Facts): Finding | null {
  const day = weddingDay(answers);
  if (day === undefined) return null;
  if (day < addDays(today, -31)) return say('warn', 'sudah_lewat');
  return daysBetween(today, day) > planDays ? say('warn', 'masih_lama') : null;
}
