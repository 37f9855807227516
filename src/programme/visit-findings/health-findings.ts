import { textAt } from '../../domain/form/answer-values.ts';
import { monthOf } from '../../domain/time/calendar.ts';
import { pregnancyRisks } from '../../forms/ibu_hamil/risks.ts';
import { personsOf } from '../dossier.ts';
import type { FollowUpView } from '../follow-up/follow-up.ts';
import { type NutritionCode, nutritionCase, nutritionCodes } from '../nutrition-course.ts';
import { ageInMonths, hasGone, type Person } from '../persons.ts';
import { deliveryOf, isPregnant, lastCheckUp } from '../pregnancies.ts';
import { growsWell, nutritionFindings, pregnancyFindings, type Told } from '../texts/health-findings.ts';
import { weighingsOf } from '../weighings.ts';
import { joinNames } from './join-names.ts';
import type { VisitFinding, VisitFindingRule } from './visit-finding.ts';

/** To be seen to today or this week; the others are to be made sure of. */
const urgentCodes: readonly NutritionCode[] = ['gizi_buruk', '2T', 'turun', 'BGM', 'sangat_pendek', 'T', 'atas_oranye'];

/** What weighing and measuring said of the family's small children, gravest first. */
export const nutritionVisitFindings: VisitFindingRule = (view) => {
  const children = measuredChildren(view);
  const bad = nutritionCodes.flatMap((code) =>
    findingOf(
      { code: `balita_${code.toLowerCase()}`, level: urgentCodes.includes(code) ? 'urgent' : 'act' },
      namesOf(children.filter(({ codes }) => codes.includes(code))),
      nutritionFindings[code],
    ),
  );
  const well = children.filter(({ codes, isFresh }) => codes.length === 0 && isFresh);
  return [...bad, ...findingOf({ code: 'balita_baik', level: 'good' }, namesOf(well), growsWell)];
};

type MeasuredChild = {
  readonly person: Person;
  readonly codes: readonly NutritionCode[];
  /** Measured this month, so that "grows well" rests on something. */
  readonly isFresh: boolean;
};

const balitaMonths = 60;

function measuredChildren(view: FollowUpView): MeasuredChild[] {
  const { dossier, today, growth } = view;
  return livingOf(view).flatMap((person) => {
    const age = ageInMonths(person.answers, today);
    if (age === undefined || age >= balitaMonths) return [];
    const weighings = weighingsOf(dossier, person.id, growth).filter(({ date }) => date <= today);
    const measured = weighings.filter(({ weight_kg }) => weight_kg !== undefined).at(-1);
    const codes = nutritionCase(weighings)?.codes ?? [];
    return [{ person, codes, isFresh: measured !== undefined && monthOf(measured.date) === monthOf(today) }];
  });
}

/** Of pregnant women what was seen last, of those who gave birth that they are still to be looked after. */
export const pregnancyVisitFindings: VisitFindingRule = (view) => {
  const { dossier, today } = view;
  const people = livingOf(view);
  const pregnant = people.filter((person) => isPregnant(person, view));
  const risky = (has: (risks: ReturnType<typeof risksOf>) => boolean) =>
    namesOf(pregnant.filter((person) => has(risksOf(person, view))).map((person) => ({ person })));
  const after = people.filter(({ id }) => deliveryOf(dossier, id, today) !== undefined);
  const { kek, anemia, umur, anc, nifas } = pregnancyFindings;
  return [
    ...findingOf(
      { code: 'hamil_kek', level: 'urgent' },
      risky((risks) => risks?.kek === true),
      kek,
    ),
    ...findingOf(
      { code: 'hamil_anemia', level: 'urgent' },
      risky((risks) => risks?.anemia === true),
      anemia,
    ),
    ...findingOf(
      { code: 'hamil_anc', level: 'urgent' },
      risky((risks) => risks?.isUnchecked === true),
      anc,
    ),
    ...findingOf(
      { code: 'hamil_umur', level: 'urgent' },
      risky((risks) => isAgeRisk(risks?.age)),
      umur,
    ),
    ...findingOf({ code: 'nifas', level: 'act' }, namesOf(after.map((person) => ({ person }))), nifas),
  ];
};

/** Undefined where nobody has looked at her in this pregnancy. */
function risksOf({ id, answers }: Person, { dossier, today }: FollowUpView) {
  const seen = lastCheckUp(dossier, id, today);
  const months = ageInMonths(answers, today);
  return seen && pregnancyRisks(seen, months === undefined ? undefined : Math.floor(months / 12));
}

function isAgeRisk(age: 'muda' | 'tua' | 'tidak' | undefined): boolean {
  return age === 'muda' || age === 'tua';
}

function livingOf({ dossier, today }: FollowUpView): Person[] {
  return personsOf(dossier).filter(({ answers }) => !hasGone(answers, today));
}

function namesOf(people: readonly { readonly person: Person }[]): string[] {
  return people.map(({ person }) => textAt(person.answers, 'nama') ?? '');
}

type Kind = Pick<VisitFinding, 'code' | 'level'>;

/** One finding for all whom it is about; none where it is about nobody. */
function findingOf(kind: Kind, names: readonly string[], { headline, say }: Told): VisitFinding[] {
  const joined = joinNames(names);
  if (names.length === 0) return [];
  return [{ ...kind, people: names, headline: headline(joined, names.length), say: say(joined) }];
}
