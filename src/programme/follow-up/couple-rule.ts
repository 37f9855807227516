import { numberAt, textAt } from '../../domain/form/answer-values.ts';
import { addDays, dayAfterMonths } from '../../domain/time/calendar.ts';
import { hasUnmetNeed, type Woman, wishesForLasting } from '../../forms/kb/needs.ts';
import { childWishWords, methodWords, wishWords } from '../../forms/kb/texts/id.ts';
import { cutoffs } from '../../forms/krs/cutoffs.ts';
import { daysAfterBirth } from '../../forms/pascasalin/checks.ts';
import { householdConsent } from '../consent.ts';
import { type Couple, couplesOf, womanOf } from '../couples.ts';
import { isListed } from '../coverage.ts';
import { nextDay } from '../days.ts';
import type { Dossier } from '../dossier.ts';
import { ageInMonths, dateOf } from '../persons.ts';
import { deliveryOf } from '../pregnancies.ts';
import { coupleCategories, coupleList } from '../texts/family-lists.ts';
import { doorColumns, valuesFor } from './family-columns.ts';
import { familyValues, knownValues, type Values } from './family-values.ts';
import type { Column, FollowUpCase, FollowUpRule, FollowUpView } from './follow-up.ts';
import { dueOf, everyCategory } from './sla.ts';

type Category = keyof typeof coupleCategories;

const { title, about, done_when, columns: labels } = coupleList;
const sla = everyCategory(coupleCategories, 'pelayanan_kb');

const columns: readonly Column[] = [
  { key: 'nama', label: labels.nama, kind: 'text' },
  { key: 'umur', label: labels.umur, kind: 'number' },
  ...doorColumns,
  { key: 'keinginan', label: labels.keinginan, kind: 'word', words: childWishWords },
  { key: 'metode', label: labels.metode, kind: 'word', words: methodWords },
  { key: 'minat', label: labels.minat, kind: 'word', words: wishWords },
];

/** Couples who need a service of family planning; the office gets those who said that it may call. */
export const coupleRule: FollowUpRule = {
  id: 'kb',
  title,
  about,
  indicators: ['E1', 'E2', 'E3', 'E3s'],
  categories: coupleCategories,
  sla,
  done_when,
  proof: { kb: ['kb_saat_ini', 'kb_metode', 'ingin_anak'] },
  columns,
  // The form says that name and number go to the officers of family planning and to nobody else: the health centre, which
  // the matrix names as well, hears of her from them.
  offices: [{ code: 'dppkb', columns: columns.map(({ key }) => key) }],
  readers: [],
  find: (view) => askedCouples(view).flatMap((couple) => caseOf(view, couple) ?? []),
  next_find: (view) =>
    nextDay(
      view.today,
      askedCouples(view).flatMap((couple) => turns(view, couple)),
    ),
};

/** Nothing is needed of whom nobody has asked. */
function askedCouples({ dossier, today }: FollowUpView): Couple[] {
  if (!isListed(dossier, today)) return [];
  return couplesOf(dossier, today).filter(({ is_known, kb }) => is_known && kb !== undefined);
}

function caseOf(view: FollowUpView, couple: Couple): FollowUpCase | undefined {
  const { dossier, today } = view;
  const woman = womanOf(couple, dossier, today);
  const categories = categoriesOf(woman);
  const since = couple.kb?.visited_on ?? today;
  if (categories.length === 0) return undefined;
  return {
    subject: { kind: 'person', id: couple.wife.id },
    opened_by: '',
    since,
    due: dueOf(sla, categories, { days: dossier.settings.days, since }),
    categories,
    values: valuesOf(dossier, couple, today),
    may_be_sent: householdConsent(dossier) === 'given' && woman.answers.setuju_dibantu === 'ya',
    next_change: nextDay(today, [...turns(view, couple), ...birthdays(couple)]),
  };
}

function categoriesOf(woman: Woman): Category[] {
  return [
    ...(hasUnmetNeed(woman) === true ? ['unmet_need' as const] : []),
    ...(wishesForLasting(woman) ? ['mkjp' as const] : []),
  ];
}

/** Whether a pregnancy came too early is between her and the kader: no list tells it. */
function valuesOf(dossier: Dossier, { wife, kb }: Couple, today: string): Values {
  const months = ageInMonths(wife.answers, today);
  return {
    ...valuesFor(doorColumns, familyValues(dossier)),
    ...knownValues({
      nama: textAt(wife.answers, 'nama'),
      umur: months === undefined ? undefined : Math.floor(months / 12),
      keinginan: numberAt(kb?.answers ?? {}, 'ingin_anak'),
      metode: numberAt(kb?.answers ?? {}, 'kb_metode'),
      minat: numberAt(kb?.answers ?? {}, 'kb_minat'),
    }),
  };
}

/** The end of childbearing age, and of the days after a birth in which nobody is pregnant. */
function turns({ dossier, today }: FollowUpView, { wife }: Couple): string[] {
  const [born, delivered] = [dateOf(wife.answers.tgl_lahir), deliveryOf(dossier, wife.id, today)];
  return [
    ...(born === undefined ? [] : [dayAfterMonths(born, (cutoffs.wife.to + 1) * 12)]),
    ...(delivered === undefined ? [] : [addDays(delivered, daysAfterBirth + 1)]),
  ];
}

/** Her age stands on the list. */
function birthdays({ wife }: Couple): string[] {
  const born = dateOf(wife.answers.tgl_lahir);
  if (born === undefined) return [];
  return Array.from({ length: cutoffs.wife.to }, (_, year) => dayAfterMonths(born, (year + 1) * 12));
}
