import { textAt } from '../../domain/form/answer-values.ts';
import { findForm } from '../../forms/register.ts';
import { householdConsent } from '../consent.ts';
import { dayOfVisit, familyOf, hasDeclined, isFilledIn, isListed, visitsOfYear, visitsUntil } from '../coverage.ts';
import type { DossierRecord } from '../dossier.ts';
import { visitCategories, visitList } from '../texts/family.ts';
import { familyValues, knownValues, type Values } from './family-values.ts';
import type { FollowUpCase, FollowUpRule, FollowUpView } from './follow-up.ts';
import { dueOf, everyCategory } from './sla.ts';

type Category = keyof typeof visitCategories;

const { title, about, done_when, columns } = visitList;

/**
 * Families that K1 still waits for. A visit that is only on this phone counts here: nobody is sent a second time. Office and
 * indicator see it once it has arrived.
 */
export const visitRule: FollowUpRule = {
  id: 'kunjungan',
  title,
  about,
  indicators: ['K1', 'K1v'],
  categories: visitCategories,
  sla: everyCategory(visitCategories, 'akhir_tahun'),
  done_when,
  proof: { kunjungan: ['tgl_kunjungan', 'hasil_kunjungan'] },
  columns: [
    { key: 'kepala', label: columns.kepala, kind: 'text' },
    { key: 'alamat', label: columns.alamat, kind: 'text' },
    { key: 'patokan', label: columns.patokan, kind: 'text' },
    { key: 'rt', label: columns.rt, kind: 'text' },
    { key: 'rw', label: columns.rw, kind: 'text' },
    { key: 'hp', label: columns.hp, kind: 'text' },
    { key: 'terakhir', label: columns.terakhir, kind: 'date' },
    { key: 'hasil', label: columns.hasil, kind: 'word', words: resultWords() },
  ],
  offices: [],
  readers: ['kepala_desa'],
  find: (view) => caseOf(view) ?? [],
  next_find: ({ today }) => newYearAfter(today),
};

function resultWords(): Readonly<Record<string, string>> {
  return findForm('kunjungan')?.texts.id.questions.hasil_kunjungan?.options ?? {};
}

function caseOf(view: FollowUpView): readonly [FollowUpCase] | undefined {
  const { dossier, today } = view;
  const visits = visitsOfYear(dossier, today);
  const family = familyOf(dossier);
  if (family === undefined || !isListed(dossier, today) || visits.some(isFilledIn)) return undefined;
  const last = visits.at(-1);
  const since = last === undefined ? laterOf(family.visited_on, `${today.slice(0, 4)}-01-01`) : dayOfVisit(last);
  const categories = [categoryOf(last)];
  return [
    {
      subject: { kind: 'household', id: dossier.household },
      // Every year is a survey of its own.
      opened_by: today.slice(0, 4),
      since,
      due: dueOf(visitRule.sla, categories, { days: dossier.settings.days, since }),
      categories,
      values: valuesOf(view, family),
      may_be_sent: householdConsent(dossier) === 'given',
      next_change: newYearAfter(today),
    },
  ];
}

const refused = 4;

function categoryOf(last: DossierRecord | undefined): Category {
  if (last === undefined) return 'belum';
  return last.answers.hasil_kunjungan === refused || hasDeclined(last.answers) ? 'menolak' : 'tidak_bertemu';
}

function valuesOf({ dossier, today }: FollowUpView, family: DossierRecord): Values {
  const { kepala, alamat, rt, rw, hp } = familyValues(dossier);
  const last = visitsUntil(dossier, today).at(-1);
  const result = last?.answers.hasil_kunjungan;
  return knownValues({
    ...{ kepala, alamat, rt, rw, hp },
    patokan: textAt(family.answers, 'patokan'),
    terakhir: last && dayOfVisit(last),
    hasil: typeof result === 'number' ? result : undefined,
  });
}

function laterOf(one: string, other: string): string {
  return one > other ? one : other;
}

/** Every family is to be surveyed anew each year. */
function newYearAfter(today: string): string {
  return `${String(Number(today.slice(0, 4)) + 1).padStart(4, '0')}-01-01`;
}
