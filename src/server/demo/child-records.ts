import type { Answers } from '../../domain/answers.ts';
import { clearIrrelevant } from '../../domain/form/evaluate-form.ts';
import type { EarlierAnswers, Facts } from '../../domain/form/facts.ts';
import type { Form } from '../../domain/form/form.ts';
import type { GrowthTables } from '../../domain/growth/tables.ts';
import { addDays, monthOf } from '../../domain/time/calendar.ts';
import { form as balita } from '../../forms/balita/form.ts';
import { form as penimbangan } from '../../forms/penimbangan/form.ts';
import { childAnswers, weighingAnswers } from './child-answers.ts';
import type { TraitOf } from './child-traits.ts';
import { factsOn, type ListedFamily, type Member, type Setting } from './family-records.ts';
import { type DemoRevision, type Filing, fileAnswers } from './filed-records.ts';
import { type DemoWeighing, sessionDates, weighChild } from './sessions.ts';

export type PosyanduDay = { readonly id: string; readonly dayOfMonth: number };
export type Child = {
  readonly listed: ListedFamily;
  readonly member: Member;
  readonly traitOf: TraitOf;
  readonly posyandu: PosyanduDay;
};

/** A child's book and its weighings of the last months. */
export async function fileChild(child: Child, growth: GrowthTables, setting: Setting): Promise<DemoRevision[]> {
  const { member, traitOf, posyandu } = child;
  const { today, dice } = setting;
  const born = { born: member.person.born, jk: member.person.jk, ...traitOf };
  const calendar = { today, dates: sessionDates(today, posyandu.dayOfMonth) };
  const weighings = weighChild(born, calendar, { tables: growth.underFive, dice });
  const book = bookOf(child, growth, setting);
  const masters = await fileAnswers(
    filing(child, balita, { answers: book, on: bookDay(member, today) }, setting),
    setting,
  );
  const others: EarlierAnswers[] = [];
  const filed: DemoRevision[] = [];
  for (const weighing of weighings) {
    const input = weighingFiling(child, { weighing, book, others: [...others], growth }, setting);
    const revision = await fileAnswers(input, setting);
    others.push({ record: revision.revision.record, period: monthOf(weighing.date), answers: cleared(input) });
    filed.push(revision);
  }
  return [masters, ...filed];
}

function cleared({ form, answers, facts }: Filing): Answers {
  return clearIrrelevant(form, answers, facts);
}

/** The book was copied some weeks ago, or a day after the child was listed. */
function bookDay({ on }: Member, today: string): string {
  const recently = addDays(today, -20);
  return on < recently ? recently : on;
}

function bookOf({ listed, member, traitOf, posyandu }: Child, growth: GrowthTables, setting: Setting): Answers {
  const { dice, today } = setting;
  const on = bookDay(member, today);
  return childAnswers(member.person, {
    family: listed.family,
    trait: traitOf.trait,
    posyandu: posyandu.id,
    isGuest: listed.place.household === undefined,
    on,
    dice,
    tables: growth.underFive,
  });
}

function filing(
  { listed, member }: Child,
  form: Form,
  { answers, on, facts }: { answers: Answers; on: string; facts?: Partial<Facts> },
  { dice }: Setting,
): Filing {
  return {
    form,
    subject: { kind: 'person', id: member.person.id },
    place: listed.place,
    author: listed.author,
    answers,
    facts: { ...factsOn(listed, on, member), ...facts },
    on,
    seconds: dice.whole(25, 140),
  };
}

type AtScales = {
  readonly weighing: DemoWeighing;
  readonly book: Answers;
  readonly others: readonly EarlierAnswers[];
  readonly growth: GrowthTables;
};

function weighingFiling(child: Child, { weighing, book, others, growth }: AtScales, setting: Setting): Filing {
  const period = monthOf(weighing.date);
  const answers = weighingAnswers(weighing, child.traitOf.trait, setting.dice);
  const facts = { period, forms: { balita: book }, others, growth };
  const at = filing(child, penimbangan, { answers, on: weighing.date, facts }, setting);
  return { ...at, period, seconds: setting.dice.whole(6, 60) };
}
