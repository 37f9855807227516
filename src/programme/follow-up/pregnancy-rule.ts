import { numberAt, textAt } from '../../domain/form/answer-values.ts';
import { addDays } from '../../domain/time/calendar.ts';
import { type PregnancyRisks, pregnancyLimits, pregnancyRisks } from '../../forms/ibu_hamil/risks.ts';
import { daysAfterBirth } from '../../forms/pascasalin/checks.ts';
import { personalConsent } from '../consent.ts';
import { birthdayAfter, nextDay } from '../days.ts';
import { findRecord, personsOf } from '../dossier.ts';
import { dateOf, hasGone, type Person } from '../persons.ts';
import { isPregnant, lastCheckUp, pregnancyDays, weeksByNow } from '../pregnancies.ts';
import { pregnancyCategories, pregnancyList } from '../texts/health-lists.ts';
import { columnsOf } from './columns-of.ts';
import { familyValues, knownValues, type Values } from './family-values.ts';
import type { FollowUpCase, FollowUpRule, FollowUpView } from './follow-up.ts';
import { yearsOf } from './person-columns.ts';
import { dueOf, everyCategory } from './sla.ts';

type Category = keyof typeof pregnancyCategories;

const { title, about, done_when, columns: labels } = pregnancyList;

const columns = columnsOf(labels, {
  kinds: {
    ...{ nik: 'nik', tgl_lahir: 'date', umur: 'number', tgl_periksa: 'date', usia_hamil: 'number' },
    ...{ lila: 'number', hb: 'number', anc_ke: 'number', ttd: 'number' },
  },
});

/** Pregnant women whom the midwife should see this week. A matter between her and them: the desa reads no names. */
export const pregnancyRule: FollowUpRule = {
  id: 'ibu_hamil',
  title,
  about,
  indicators: [],
  categories: pregnancyCategories,
  sla: everyCategory(pregnancyCategories, 'seminggu'),
  done_when,
  proof: { ibu_hamil: ['tgl_periksa', 'lila', 'hb', 'anc_ke'], pascasalin: ['tgl_salin'] },
  columns,
  offices: [{ code: 'puskesmas', columns: columns.map(({ key }) => key) }],
  readers: [],
  find: (view) => personsOf(view.dossier).flatMap((person) => caseOf(person, view) ?? []),
  next_find: nextFind,
};

/** Of pregnant women a birthday, or the week in which a first check-up is late; 42 days after a birth a word about a pregnancy is believed again. */
function nextFind(view: FollowUpView): string | null {
  const births = personsOf(view.dossier).flatMap(({ answers }) => dateOf(answers.tgl_lahir) ?? []);
  const turns = pregnantOf(view).flatMap(({ id, answers }) => [
    ...birthdayOf(answers, view.today),
    ...endsOf(lastCheckUp(view.dossier, id, view.today) ?? {}),
  ]);
  return nextDay(view.today, [...turns, ...births.map((born) => addDays(born, daysAfterBirth + 1))]);
}

function pregnantOf(view: FollowUpView): Person[] {
  return personsOf(view.dossier).filter((person) => !hasGone(person.answers, view.today) && isPregnant(person, view));
}

function birthdayOf(answers: Person['answers'], today: string): string[] {
  const born = dateOf(answers.tgl_lahir);
  return born === undefined ? [] : [birthdayAfter(born, today)];
}

function caseOf(person: Person, view: FollowUpView): FollowUpCase | undefined {
  const { dossier, today } = view;
  if (hasGone(person.answers, today) || !isPregnant(person, view)) return undefined;
  const seen = lastCheckUp(dossier, person.id, today) ?? {};
  const categories = categoriesOf(pregnancyRisks(byNow(seen, today), yearsOf(person.answers, today)));
  if (categories.length === 0) return undefined;
  const since = dateOf(seen.tgl_periksa) ?? findRecord(dossier, 'anggota', person.id)?.visited_on ?? today;
  return {
    subject: { kind: 'person', id: person.id },
    opened_by: '',
    since,
    due: dueOf(pregnancyRule.sla, categories, { days: dossier.settings.days, since }),
    categories,
    values: valuesOf(person, view, { seen, categories }),
    may_be_sent: personalConsent(dossier, person.answers, today) === 'given',
    next_change: nextDay(today, [...birthdayOf(person.answers, today), ...endsOf(seen)]),
  };
}

/** Weeks go on by themselves: who had seen no midwife in week ten is late in week twelve unless somebody says otherwise. */
function byNow(seen: Person['answers'], today: string): Person['answers'] {
  const day = dateOf(seen.tgl_periksa);
  const isKnown = day !== undefined && numberAt(seen, 'usia_hamil_mgg') !== undefined;
  return isKnown ? { ...seen, usia_hamil_mgg: weeksByNow(seen, day, today) } : seen;
}

/** A check-up of which the pregnancy must be over says nothing any more. */
function endsOf(seen: Person['answers']): string[] {
  const day = dateOf(seen.tgl_periksa);
  const weeks = numberAt(seen, 'usia_hamil_mgg') ?? 0;
  const late = Math.max(0, pregnancyLimits.firstCheckWeek - weeks) * 7;
  return day === undefined ? [] : [addDays(day, late), addDays(day, pregnancyDays(seen) + 1)];
}

function categoriesOf({ kek, anemia, isUnchecked, age }: PregnancyRisks): Category[] {
  return [
    ...(kek === true ? ['kek' as const] : []),
    ...(anemia === true ? ['anemia' as const] : []),
    ...(isUnchecked === true ? ['anc' as const] : []),
    ...(age === 'muda' ? ['umur_muda' as const] : []),
    ...(age === 'tua' ? ['umur_tua' as const] : []),
  ];
}

type Found = { readonly seen: Person['answers']; readonly categories: readonly Category[] };

function valuesOf({ answers }: Person, { dossier, today }: FollowUpView, { seen, categories }: Found): Values {
  const { hp, alamat, rt, rw } = familyValues(dossier);
  return knownValues({
    nama: textAt(answers, 'nama'),
    nik: textAt(answers, 'nik'),
    tgl_lahir: dateOf(answers.tgl_lahir),
    umur: yearsOf(answers, today),
    ...{ hp, alamat, rt, rw },
    tgl_periksa: dateOf(seen.tgl_periksa),
    usia_hamil: numberAt(seen, 'usia_hamil_mgg'),
    lila: numberAt(seen, 'lila'),
    hb: numberAt(seen, 'hb'),
    anc_ke: numberAt(seen, 'anc_ke'),
    ttd: numberAt(seen, 'ttd_tablet'),
    kategori: categories.map((code) => pregnancyCategories[code]).join(', '),
  });
}
