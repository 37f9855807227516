import { isOneOf, numberAt, textAt } from '../../domain/form/answer-values.ts';
import { addDays, dayAfterMonths } from '../../domain/time/calendar.ts';
import { cutoffs, type KrsLimits } from '../../forms/krs/cutoffs.ts';
import { krsFactorCodes } from '../../forms/krs/factors.ts';
import { wivesOf } from '../../forms/krs/family.ts';
import { findForm } from '../../forms/register.ts';
import { youngLimits } from '../../forms/remaja/limits.ts';
import { householdConsent } from '../consent.ts';
import { isListed } from '../coverage.ts';
import { nextDay } from '../days.ts';
import { type Dossier, findRecord, personsOf, recordsOf } from '../dossier.ts';
import { ageInMonths, dateOf } from '../persons.ts';
import { krsOfDossier } from '../target-family.ts';
import { krsFactorWords, krsList, krsTargetWords } from '../texts/family.ts';
import { type Plan, plansOf } from '../wedding-plans.ts';
import { familyValues, knownValues, type Values } from './family-values.ts';
import type { Column, FollowUpCase, FollowUpRule, FollowUpView } from './follow-up.ts';
import { dueOf, everyCategory } from './sla.ts';

const { title, about, done_when, columns: labels } = krsList;

const columns: readonly Column[] = [
  { key: 'kepala', label: labels.kepala, kind: 'text' },
  { key: 'no_kk', label: labels.no_kk, kind: 'kk' },
  { key: 'hp', label: labels.hp, kind: 'text' },
  { key: 'alamat', label: labels.alamat, kind: 'text' },
  { key: 'rt', label: labels.rt, kind: 'text' },
  { key: 'rw', label: labels.rw, kind: 'text' },
  { key: 'sasaran', label: labels.sasaran, kind: 'text' },
  { key: 'faktor', label: labels.faktor, kind: 'text' },
  { key: 'istri', label: labels.istri, kind: 'text' },
  { key: 'air_minum', label: labels.air_minum, kind: 'word', words: optionsOf('air_minum') },
  { key: 'jamban', label: labels.jamban, kind: 'word', words: optionsOf('jamban') },
  { key: 'tinja_akhir', label: labels.tinja_akhir, kind: 'word', words: optionsOf('tinja_akhir') },
  { key: 'pendampingan', label: labels.pendampingan, kind: 'word', words: krsList.answers },
  { key: 'frekuensi', label: labels.frekuensi, kind: 'number' },
];

function optionsOf(question: string): Readonly<Record<string, string>> {
  return findForm('krs')?.texts.id.questions[question]?.options ?? {};
}

/** Families at risk by one factor or more, for the family companions. */
export const krsRule: FollowUpRule = {
  id: 'krs',
  title,
  about,
  indicators: ['D1', ...krsFactorCodes.map((code) => `D2_${code}`), 'D2_desil'],
  categories: krsFactorWords,
  sla: everyCategory(krsFactorWords, 'pendampingan'),
  done_when,
  proof: { krs: ['air_minum', 'jamban', 'tinja_akhir', 'pendampingan', 'frekuensi'] },
  columns,
  offices: [
    {
      code: 'dppkb',
      columns: ['kepala', 'hp', 'alamat', 'rt', 'rw', 'sasaran', 'faktor', 'pendampingan', 'frekuensi'],
    },
  ],
  readers: [],
  find: (view) => caseOf(view) ?? [],
  next_find: nextTurn,
};

function caseOf(view: FollowUpView): readonly [FollowUpCase] | undefined {
  const { dossier, today } = view;
  const { isAtRisk, factors, targets } = krsOfDossier(dossier, today);
  if (isAtRisk !== true || !isListed(dossier, today)) return undefined;
  const categories = krsFactorCodes.filter((code) => factors[code] === true);
  const since = foundOn(dossier);
  return [
    {
      subject: { kind: 'household', id: dossier.household },
      opened_by: '',
      since,
      due: dueOf(krsRule.sla, categories, { days: dossier.settings.days, since }),
      categories,
      values: {
        ...familyValues(dossier),
        ...ofForm(dossier),
        sasaran: targets.map((target) => krsTargetWords[target]).join(', '),
        faktor: categories.map((code) => krsFactorWords[code]).join(', '),
        ...knownValues({ istri: wives(view) }),
      },
      may_be_sent: householdConsent(dossier) === 'given',
      next_change: nextTurn(view),
    },
  ];
}

/** The day on which the form was last saved; where ages alone tell, that of the last member. */
function foundOn(dossier: Dossier): string {
  const form = findRecord(dossier, 'krs', dossier.household);
  const days = recordsOf(dossier, 'anggota').map(({ visited_on }) => visited_on);
  return form?.visited_on ?? days.sort().at(-1) ?? '';
}

function ofForm(dossier: Dossier): Values {
  const answers = findRecord(dossier, 'krs', dossier.household)?.answers ?? {};
  return knownValues({
    air_minum: numberAt(answers, 'air_minum'),
    jamban: numberAt(answers, 'jamban'),
    tinja_akhir: numberAt(answers, 'tinja_akhir'),
    pendampingan: textAt(answers, 'pendampingan'),
    frekuensi: numberAt(answers, 'frekuensi'),
  });
}

/** "RINI ASTUTI (36 th)" */
function wives({ dossier, today }: FollowUpView): string {
  return wivesOf(personsOf(dossier), today)
    .map(({ answers }) => {
      const months = ageInMonths(answers, today) ?? 0;
      return `${textAt(answers, 'nama') ?? ''} (${Math.floor(months / 12)} th)`;
    })
    .join(', ');
}

/** Years at which a wife comes or goes, or a factor does. */
function wifeYears({ young_below, old_from, old_to }: KrsLimits): number[] {
  return [cutoffs.wife.from, young_below, old_from, old_to + 1, cutoffs.wife.to + 1];
}

function nextTurn(view: FollowUpView): string | null {
  return nextDay(view.today, [...birthdays(view), ...plansOf(view).flatMap(planTurns)]);
}

/** The day after a wedding, and from which on somebody is old enough for one. */
function planTurns({ until, young: { person } }: Plan): string[] {
  const born = dateOf(person.answers.tgl_lahir);
  return [addDays(until, 1), ...(born === undefined ? [] : [dayAfterMonths(born, youngLimits.marriageable * 12)])];
}

function birthdays({ dossier }: FollowUpView): string[] {
  return personsOf(dossier).flatMap(({ answers }) => {
    const born = dateOf(answers.tgl_lahir);
    if (born === undefined) return [];
    const years = isOneOf(answers, 'status_kawin', [2]) ? wifeYears(dossier.settings.krs) : [];
    return [cutoffs.baduta, cutoffs.balita, ...years.map((year) => year * 12)].map((months) =>
      dayAfterMonths(born, months),
    );
  });
}
