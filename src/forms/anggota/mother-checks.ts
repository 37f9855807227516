import type { Answers } from '../../domain/answers.ts';
import { isOneOf, textAt } from '../../domain/form/answer-values.ts';
import type { Facts } from '../../domain/form/facts.ts';
import type { Finding } from '../../domain/form/form.ts';
import { yearsOld } from '../age.ts';
import { finding } from '../finding.ts';
import type { violations } from './texts/violations.ts';

const say = finding<keyof typeof violations>;

/** Below the first no mother is believed, below the second one looks again. */
const [leastYears, usualYears] = [8, 13];

export function checkMothersSex(answers: Answers, facts: Facts): Finding | null {
  if (answers.ibu_kandung_id === facts.person?.id) return say('error', 'ibu_diri_sendiri');
  const mother = motherOf(answers, facts);
  return mother !== undefined && isOneOf(mother, 'jk', [1])
    ? say('error', 'ibu_laki_laki', { nama: textAt(mother, 'nama') ?? '' })
    : null;
}

export function checkMothersAge(answers: Answers, facts: Facts): Finding | null {
  const mother = motherOf(answers, facts);
  return mother === undefined ? null : compareAges(mother, answers);
}

/** The same rule from the mother's side, so that a corrected birth date of hers is noticed too. */
export function checkChildrensAge(answers: Answers, { household, person }: Facts): Finding | null {
  const children = household?.members.filter((member) => member.answers.ibu_kandung_id === person?.id) ?? [];
  const found = person === undefined ? [] : children.map((child) => compareAges(answers, child.answers));
  return found.find((one) => one?.level === 'error') ?? found.find((one) => one !== null) ?? null;
}

function motherOf(answers: Answers, { household }: Facts): Answers | undefined {
  return household?.members.find(({ id }) => id === answers.ibu_kandung_id)?.answers;
}

function compareAges(mother: Answers, child: Answers): Finding | null {
  const [hers, his] = [textAt(mother, 'tgl_lahir'), textAt(child, 'tgl_lahir')];
  if (hers === undefined || his === undefined) return null;
  const gap = yearsOld(hers, his);
  if (gap === undefined) return say('error', 'ibu_lebih_muda');
  if (gap >= usualYears) return null;
  return say(gap < leastYears ? 'error' : 'warn', 'ibu_terlalu_muda', { selisih: gap });
}
