import { isYes, numberAt, textAt } from '../../domain/form/answer-values.ts';
import { dayAfterMonths } from '../../domain/time/calendar.ts';
import { youngLimits } from '../../forms/remaja/limits.ts';
import { text } from '../../forms/remaja/texts/id.ts';
import { lacksBlood, lacksEnergy } from '../../forms/remaja/young-person.ts';
import { adultMonths } from '../children.ts';
import { personalConsent } from '../consent.ts';
import { nextDay } from '../days.ts';
import { dateOf } from '../persons.ts';
import { girlsCategories, girlsList } from '../texts/young.ts';
import { isGirl, remajaOf, type Young, youngOf } from '../young.ts';
import { childValues } from './child-columns.ts';
import { knownValues, type Values } from './family-values.ts';
import type { Column, ColumnKind, FollowUpCase, FollowUpRule, FollowUpView } from './follow-up.ts';
import { dueOf, everyCategory } from './sla.ts';

type Category = keyof typeof girlsCategories;
const { title, about, done_when, columns: labels } = girlsList;
type ColumnKey = keyof typeof labels;

const sla = everyCategory(girlsCategories, 'seminggu');
const kinds: Partial<Record<ColumnKey, ColumnKind>> = {
  nik: 'nik',
  tgl_lahir: 'date',
  hb: 'number',
  tgl_hb: 'date',
  lila: 'number',
};
const keys = Object.keys(labels) as ColumnKey[];

const columns = keys.map((key): Column => {
  if (key === 'ttd') return { key, label: labels[key], kind: 'word', words: text.questions.ttd?.options ?? {} };
  return { key, label: labels[key], kind: kinds[key] ?? 'text' };
});

/** Girls whose blood or arm asks for a look. A pregnant one is seen to by the midwife, with other limits. */
export const girlsRule: FollowUpRule = {
  id: 'remaja_gizi',
  title,
  about,
  indicators: ['G1'],
  categories: girlsCategories,
  sla,
  done_when,
  proof: { remaja: ['hb', 'tgl_hb', 'lila'] },
  columns,
  offices: [{ code: 'puskesmas', columns: keys }],
  readers: [],
  find: (view) => youngOf(view.dossier, view.today).flatMap((young) => caseOf(view, young) ?? []),
  next_find: () => null,
};

function caseOf(view: FollowUpView, young: Young): FollowUpCase | undefined {
  const { person, remaja } = young;
  if (remaja === undefined || isGirl(young) !== true || isYes(person.answers, 'hamil_status')) return undefined;
  const categories = categoriesOf(young);
  if (categories.length === 0) return undefined;
  const [since, born] = [remaja.visited_on, dateOf(person.answers.tgl_lahir)];
  return {
    subject: { kind: 'person', id: person.id },
    opened_by: '',
    since,
    due: dueOf(sla, categories, { days: view.dossier.settings.days, since }),
    categories,
    values: valuesOf(view, young, categories),
    may_be_sent: personalConsent(view.dossier, person.answers, view.today) === 'given',
    next_change:
      born === undefined
        ? null
        : nextDay(
            view.today,
            turning.map((months) => dayAfterMonths(born, months)),
          ),
  };
}

/** Consents for herself, and is no adolescent any more. */
const turning = [adultMonths, (youngLimits.asked.to + 1) * 12];

function categoriesOf(young: Young): Category[] {
  const answers = remajaOf(young);
  return [
    ...(lacksBlood(answers) === true ? (['anemia'] as const) : []),
    ...(lacksEnergy(answers) === true ? (['kek'] as const) : []),
  ];
}

function valuesOf({ dossier }: FollowUpView, young: Young, categories: readonly Category[]): Values {
  const answers = remajaOf(young);
  const { nama, nik, tgl_lahir, nama_ibu, alamat, rw, rt, hp } = childValues(dossier, young.person);
  return knownValues({
    ...{ nama, nik, tgl_lahir, nama_ibu, alamat, rw, rt, hp },
    temuan: categories.map((category) => girlsCategories[category]).join(', '),
    hb: numberAt(answers, 'hb'),
    tgl_hb: textAt(answers, 'tgl_hb'),
    lila: numberAt(answers, 'lila'),
    ttd: numberAt(answers, 'ttd'),
  });
}
