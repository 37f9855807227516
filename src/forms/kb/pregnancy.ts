import type { Answers } from '../../domain/answers.ts';
import type { Facts } from '../../domain/form/facts.ts';
import { daysBetween, isDate } from '../../domain/time/calendar.ts';
import type { Known } from '../known.ts';
import { daysAfterBirth } from '../pascasalin/checks.ts';

/** Whether she is pregnant: as her own page says, else as she says here. */
export function isExpecting(answers: Answers, facts: Facts): Known {
  return expectsByOwnPage(facts) ?? yesOrNo(answers.hamil);
}

/** `hamil_status` of the form `anggota`; undefined where it is open, or where a birth has come since. */
export function expectsByOwnPage(facts: Facts): Known {
  const said = yesOrNo(facts.person?.answers.hamil_status);
  return said === true && hasBornLately(facts) ? undefined : said;
}

function yesOrNo(answer: Answers[string] | undefined): Known {
  return answer === 'ya' || answer === 'tidak' ? answer === 'ya' : undefined;
}

function hasBornLately({ today, ...facts }: Facts): boolean {
  const last = lastBirthOnList({ today, ...facts });
  return last !== undefined && daysBetween(last, today) <= daysAfterBirth;
}

/** Her youngest child's birth, as the list of members and the form `pascasalin` tell. */
export function lastBirthOnList({ person, household, forms, today }: Facts): string | undefined {
  const hers = household?.members.filter(({ answers }) => answers.ibu_kandung_id === person?.id) ?? [];
  return [...hers.map(({ answers }) => answers.tgl_lahir), forms.pascasalin?.tgl_salin]
    .filter(isDate)
    .filter((day) => day <= today)
    .sort()
    .at(-1);
}
