import type { Answers } from '../../domain/answers.ts';
import { isOneOf, numberAt, textAt } from '../../domain/form/answer-values.ts';
import type { Facts } from '../../domain/form/facts.ts';
import type { Known } from '../../domain/form/form.ts';
import { isDate } from '../../domain/time/calendar.ts';
import { monthsOld } from '../age.ts';
import { listedChildren, slotKey, slotOf } from '../krs/births.ts';
import { lastBirthOnList } from './pregnancy.ts';

/** What the list of members, `krs` and `pascasalin` have said of her already. */
export const known: Readonly<Record<string, Known>> = {
  anak_lahir_hidup: childrenBorn,
  tgl_lahir_anak_terakhir: lastBirth,
  kb_saat_ini: (facts) => (methodAfterBirth(facts) === undefined ? undefined : 1),
  kb_metode: methodAfterBirth,
};

function childrenBorn(facts: Facts): number | undefined {
  const { person, household, today } = facts;
  const listed = listedChildren(person?.id ?? '', household?.members ?? [], today).length;
  return Math.max(listed, inKrs(facts, numberAt, 'anak_lahir_hidup') ?? 0) || undefined;
}

function lastBirth(facts: Facts): string | undefined {
  return [lastBirthOnList(facts), inKrs(facts, textAt, 'tgl_lahir_anak_terakhir')].filter(isDate).sort().at(-1);
}

/** The household's form asks wives in numbered places. */
function inKrs<T>({ person, household }: Facts, read: (answers: Answers, key: string) => T | undefined, key: string) {
  const answers = household?.forms?.krs?.[household.id] ?? {};
  const slot = person && slotOf(answers, person.id);
  return slot && read(answers, slotKey(key, slot));
}

/** In completed months: what a mother chose after a birth is taken over while the birth is that near. */
const freshMonths = 6;

function methodAfterBirth({ forms, today }: Facts): number | undefined {
  const said = forms.pascasalin ?? {};
  const isFresh = (monthsOld(said.tgl_salin, today) ?? freshMonths) < freshMonths;
  // 0 is "none so far", as she said in her first weeks: to be asked again.
  return isFresh && !isOneOf(said, 'kb_pascasalin', [0]) ? numberAt(said, 'kb_pascasalin') : undefined;
}
