import type { Answers } from '../../domain/answers.ts';
import { isOneOf, isYes, numberAt, textAt } from '../../domain/form/answer-values.ts';
import { type Facts, settingsIn } from '../../domain/form/facts.ts';
import type { FormLogic, Relevance } from '../../domain/form/form.ts';
import { type Births, birthsOf, listedChildren, mustAskSpacing, type Slot, slotKey, slots } from './births.ts';
import { verdictOf } from './calculations.ts';
import { wivesOf } from './family.ts';

export const relevance: FormLogic['relevance'] = {
  air_tanah: (answers) => isOneOf(answers, 'air_minum', [4, 5, 6, 7, 8]),
  ada_kloset: (answers) => isOneOf(answers, 'jamban', [1, 2, 3]),
  ada_pembuangan: (answers) => isOneOf(answers, 'jamban', [1, 2, 3, 4]),
  ...Object.fromEntries(slots.flatMap(rulesOfSlot)),
  berisiko: (answers, facts) => verdictOf(answers, facts).isAtRisk === true,
  didampingi: (answers, facts) => verdictOf(answers, facts).isAtRisk === true && isYes(answers, 'pendampingan'),
};

/** What members have said already is not asked of the wife again: the last child's birth, and whether two are near. */
function rulesOfSlot(slot: Slot): [string, Relevance][] {
  return [
    [`ada_pus_${slot}`, (_, facts) => wifeAt(slot, facts) !== undefined],
    [`istri_${slot}_disebut`, (answers) => textAt(answers, slotKey('istri', slot)) !== undefined],
    [
      `anak_${slot}_tak_terdaftar`,
      (answers, facts) => (numberAt(answers, children(slot)) ?? 0) > 0 && hasNobodyDated(answers, facts, slot),
    ],
    [
      `jarak_${slot}_belum_jelas`,
      (answers, facts) =>
        mustAskSpacing(birthsInSlot(answers, facts, slot), answers[children(slot)], settingsIn(facts).krs),
    ],
  ];
}

export function wifeAt(slot: Slot, { household, today }: Facts): string | undefined {
  return wivesOf(household?.members ?? [], today)[slot - 1]?.id;
}

function children(slot: Slot): string {
  return slotKey('anak_lahir_hidup', slot);
}

function hasNobodyDated(answers: Answers, { household, today }: Facts, slot: Slot): boolean {
  const wife = textAt(answers, slotKey('istri', slot)) ?? '';
  const listed = listedChildren(wife, household?.members ?? [], today);
  return !listed.some((child) => typeof child.answers.tgl_lahir === 'string');
}

function birthsInSlot(answers: Answers, { household, today }: Facts, slot: Slot): Births {
  const wife = textAt(answers, slotKey('istri', slot)) ?? '';
  const { members = [], forms = {} } = household ?? {};
  return birthsOf(wife, slot, { members, answers, kb: forms.kb, on: today });
}
