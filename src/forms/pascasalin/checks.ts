import type { Answers } from '../../domain/answers.ts';
import { numberAt } from '../../domain/form/answer-values.ts';
import type { Facts } from '../../domain/form/facts.ts';
import type { Finding, FormLogic, Known } from '../../domain/form/form.ts';
import { daysBetween, isDate, monthOf } from '../../domain/time/calendar.ts';
import { bornInMonth } from '../births-of.ts';
import { finding } from '../finding.ts';
import { meantNumber } from '../meant-number.ts';
import type { violations } from './texts/id.ts';

const say = finding<keyof typeof violations>;

/** The time after a birth in which mother and child are seen to. */
export const daysAfterBirth = 42;

export const checks: FormLogic['checks'] = {
  masa_nifas: checkDay,
  bb_lahir: checkBirthWeight,
};

export const known: Readonly<Record<string, Known>> = { tgl_salin: bornLately, bb_lahir: weightOfChild };

/** The month is part of the record's name, so the date cannot leave it. */
function checkDay(answers: Answers, { period, today }: Facts): Finding | null {
  const day = answers.tgl_salin;
  if (!isDate(day)) return null;
  if (period !== undefined && monthOf(day) !== period) return say('error', 'di_luar_bulan');
  const hari = daysBetween(day, today);
  return hari > daysAfterBirth ? say('warn', 'lewat_42_hari', { hari }) : null;
}

/** The youngest child of hers on the list, if it was born in the month of the record. */
function bornLately({ household, person, period }: Facts): string | undefined {
  const children = household?.members.filter(({ answers }) => answers.ibu_kandung_id === person?.id) ?? [];
  return children
    .map(({ answers }) => answers.tgl_lahir)
    .filter(isDate)
    .sort()
    .filter((born) => period === undefined || monthOf(born) === period)
    .at(-1);
}

/** As the child's own form says it, where one child was born to her in the month of the record. */
function weightOfChild({ household, person, period, relatives = [] }: Facts): number | undefined {
  if (person === undefined || period === undefined) return undefined;
  const [child, twin] = bornInMonth(household?.members ?? [], person.id, period);
  const own = relatives.find((one) => one.form === 'balita' && one.person === child?.id)?.answers;
  return own === undefined || twin !== undefined ? undefined : numberAt(own, 'bb_lahir_kg');
}

const [leastKg, mostKg, lowKg, impossibleKg] = [0.5, 6, 2.5, 100];

function checkBirthWeight(answers: Answers, facts: Facts): Finding | null {
  const kg = numberAt(answers, 'bb_lahir');
  if (kg === undefined) return null;
  if (kg <= 0) return say('error', 'nol');
  const meant = kg > mostKg ? meantNumber(kg, (reading) => reading >= 1 && reading <= mostKg) : undefined;
  if (meant !== undefined)
    return say(kg > impossibleKg ? 'error' : 'warn', 'bb_lahir_maksudnya', { isian: kg, maksud: meant });
  const own = weightOfChild(facts);
  if (own !== undefined && own !== kg) return say('warn', 'bb_lahir_beda', { isian: kg, balita: own });
  return kg >= leastKg && kg < lowKg ? say('info', 'bblr') : null;
}
