import type { Answers } from '../../domain/answers.ts';
import { isOneOf, numberAt, textAt } from '../../domain/form/answer-values.ts';
import type { Facts } from '../../domain/form/facts.ts';
import type { Check, Finding, FormLogic, Known } from '../../domain/form/form.ts';
import { yearsOld } from '../age.ts';
import { finding } from '../finding.ts';
import { listedChildren, type Slot, slotKey, slots } from './births.ts';
import { isResidentWife, type Member } from './family.ts';
import { wifeAt } from './relevance.ts';
import type { violations } from './texts/id.ts';

const say = finding<keyof typeof violations>;

/** Below that age nobody is believed to be a mother without a second look. */
const usualMotherYears = 13;

export const checks: FormLogic['checks'] = {
  tinja_dekat: (answers) => (isOneOf(answers, 'jarak_tinja', [1]) ? say('info', 'tinja_dekat') : null),
  ...Object.fromEntries(slots.flatMap(checksOfSlot)),
};

function checksOfSlot(slot: Slot): [string, Check][] {
  return [
    [`istri_${slot}`, (answers, facts) => checkWife(answers, facts, slot)],
    [`anak_${slot}`, (answers, facts) => checkChildren(answers, facts, slot)],
    [`anak_terakhir_${slot}`, (answers, facts) => checkLastBirth(answers, facts, slot)],
  ];
}

/** Asked by `kesejahteraan` of families whose house this form has not seen yet. */
const sanitation = ['air_minum', 'jamban', 'kloset', 'tinja_akhir'];

/** What the members tell already: which wife, and how many children of hers are on the list; and what water there is. */
export const known: Readonly<Record<string, Known>> = {
  ...Object.fromEntries(sanitation.map((key) => [key, (facts: Facts) => facts.forms.kesejahteraan?.[key]])),
  ...Object.fromEntries(slots.flatMap(knownOfSlot)),
};

function knownOfSlot(slot: Slot): [string, Known][] {
  return [
    [slotKey('istri', slot), (facts) => wifeAt(slot, facts)],
    [
      slotKey('anak_lahir_hidup', slot),
      (facts) => childrenSaid(slot, facts) ?? (childrenOnListAt(slot, facts) || undefined),
    ],
    [slotKey('tgl_lahir_anak_terakhir', slot), (facts) => saidInKb(slot, facts).tgl_lahir_anak_terakhir],
  ];
}

/** What the form `kb`, which comes before this one, has asked her already. */
function saidInKb(slot: Slot, facts: Facts): Answers {
  return facts.household?.forms?.kb?.[wifeAt(slot, facts) ?? ''] ?? {};
}

function childrenSaid(slot: Slot, facts: Facts): number | undefined {
  const said = numberAt(saidInKb(slot, facts), 'anak_lahir_hidup');
  return said === undefined ? undefined : Math.max(said, childrenOnListAt(slot, facts));
}

function childrenOnListAt(slot: Slot, facts: Facts): number {
  return childrenOnList(wifeAt(slot, facts), facts);
}

function childrenOnList(wife: string | undefined, { household, today }: Facts): number {
  return wife === undefined ? 0 : listedChildren(wife, household?.members ?? [], today).length;
}

function wifeIn(answers: Answers, { household }: Facts, slot: Slot): Member | undefined {
  return household?.members.find(({ id }) => id === answers[slotKey('istri', slot)]);
}

function checkWife(answers: Answers, facts: Facts, slot: Slot): Finding | null {
  const wife = wifeIn(answers, facts, slot);
  if (wife === undefined) return null;
  const nama = textAt(wife.answers, 'nama') ?? '';
  const isTwice = slots.some((other) => other < slot && answers[slotKey('istri', other)] === wife.id);
  if (isTwice) return say('error', 'istri_dua_kali', { nama });
  return isResidentWife(wife, facts.today) === false ? say('warn', 'bukan_pus', { nama }) : null;
}

function checkChildren(answers: Answers, facts: Facts, slot: Slot): Finding | null {
  const said = numberAt(answers, slotKey('anak_lahir_hidup', slot));
  const listed = childrenOnList(wifeIn(answers, facts, slot)?.id, facts);
  return said !== undefined && said < listed ? say('warn', 'anak_kurang', { isian: said, anggota: listed }) : null;
}

function checkLastBirth(answers: Answers, facts: Facts, slot: Slot): Finding | null {
  const born = textAt(answers, slotKey('tgl_lahir_anak_terakhir', slot));
  const mother = wifeIn(answers, facts, slot)?.answers.tgl_lahir;
  if (born === undefined || typeof mother !== 'string') return null;
  return (yearsOld(mother, born) ?? 0) < usualMotherYears ? say('warn', 'anak_terlalu_awal') : null;
}
