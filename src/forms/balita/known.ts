import type { Answer } from '../../domain/answers.ts';
import { isOneOf, numberAt, textAt } from '../../domain/form/answer-values.ts';
import type { Facts } from '../../domain/form/facts.ts';
import { isDate, monthOf } from '../../domain/time/calendar.ts';
import { bornInMonth } from '../births-of.ts';
import { parentsIn } from '../parents.ts';

/** "Sugeng dan Rini", as far as the parents live in the household. */
export function knownParents(facts: Facts): Answer | undefined {
  const { father, mother } = parentsIn(facts);
  const names = [father, mother].flatMap((parent) => textAt(parent?.answers ?? {}, 'nama') ?? []);
  return names.length === 0 ? undefined : names.join(' dan ');
}

/** 99: the mother said of herself that she has none yet. */
export function knownMothersNik(facts: Facts): Answer | undefined {
  const mother = parentsIn(facts).mother?.answers ?? {};
  return isOneOf(mother, 'nik_status', [3]) ? { missing: 99 } : textAt(mother, 'nik');
}

/** What the mother told after the birth; of twins nobody knows whose it was. */
export function knownBirthWeight({ person, household, relatives = [] }: Facts): Answer | undefined {
  const { ibu_kandung_id: mother, tgl_lahir } = person?.answers ?? {};
  if (typeof mother !== 'string' || !isDate(tgl_lahir)) return undefined;
  const month = monthOf(tgl_lahir);
  if (bornInMonth(household?.members ?? [], mother, month).length > 1) return undefined;
  const told = relatives.find((one) => one.form === 'pascasalin' && one.person === mother && one.period === month);
  return told && numberAt(told.answers, 'bb_lahir');
}
