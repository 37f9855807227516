import { dayAfterMonths } from '../../domain/time/calendar.ts';
import { householdConsent, personalConsent } from '../consent.ts';
import { birthdayAfter, nextDay } from '../days.ts';
import { type Dossier, findRecord, personsOf } from '../dossier.ts';
import { dateOf, type Person } from '../persons.ts';
import { type Anomaly, type AnomalyCode, cardAnomalies, personAnomalies } from '../registration-anomalies.ts';
import { anomalyCategories, anomalyList } from '../texts/adult-documents.ts';
import { familyValues, knownValues } from './family-values.ts';
import type { FollowUpCase, FollowUpRule, FollowUpView } from './follow-up.ts';
import { personColumns, personValues } from './person-columns.ts';
import { dueOf, everyCategory } from './sla.ts';

const { title, about, done_when, columns } = anomalyList;

/** Numbers and cards that do not fit, for the desa to hold against the papers and for Disdukcapil to correct. */
export const registrationRule: FollowUpRule = {
  id: 'adminduk',
  title,
  about,
  indicators: ['A7'],
  categories: anomalyCategories,
  sla: everyCategory(anomalyCategories, 'jemput_bola'),
  done_when,
  proof: {
    anggota: ['nik', 'nik_status', 'tgl_lahir', 'jk', 'hub_kk'],
    keluarga: ['no_kk', 'punya_kk', 'kk_sesuai_domisili'],
  },
  columns: [
    ...personColumns,
    { key: 'anomali', label: columns.anomali, kind: 'text' },
    { key: 'keterangan', label: columns.keterangan, kind: 'text' },
  ],
  offices: [
    {
      code: 'disdukcapil',
      columns: [...personColumns.map(({ key }) => key), 'anomali', 'keterangan'],
    },
  ],
  readers: ['kepala_desa'],
  find: (view) => [...personCases(view), ...cardCase(view)],
  next_find: ({ dossier, today }) => nextDay(today, personsOf(dossier).flatMap(turnsOf)),
};

/** The first birthday, by which somebody has a number. */
function turnsOf({ answers }: Person): string[] {
  const born = dateOf(answers.tgl_lahir);
  return born === undefined ? [] : [dayAfterMonths(born, 12)];
}

function personCases({ dossier, today }: FollowUpView): FollowUpCase[] {
  return personsOf(dossier).flatMap((person) => {
    const found = personAnomalies(dossier, person, today);
    const record = findRecord(dossier, 'anggota', person.id);
    if (record === undefined || found.length === 0) return [];
    const born = dateOf(person.answers.tgl_lahir);
    return [
      {
        subject: { kind: 'person', id: person.id },
        values: { ...personValues(dossier, person, today), ...words(found) },
        may_be_sent: personalConsent(dossier, person.answers, today) === 'given',
        // The age stands in the list.
        next_change: born === undefined ? null : birthdayAfter(born, today),
        ...common(dossier, found, record.visited_on),
      },
    ];
  });
}

function cardCase({ dossier, today }: FollowUpView): FollowUpCase[] {
  const found = cardAnomalies(dossier, today);
  if (found.length === 0) return [];
  const { kepala, no_kk, alamat, rw, rt, hp } = familyValues(dossier);
  const home = findRecord(dossier, 'keluarga', dossier.household);
  return [
    {
      subject: { kind: 'household', id: dossier.household },
      values: { ...knownValues({ nama: kepala, no_kk, alamat, rw, rt, hp }), ...words(found) },
      may_be_sent: householdConsent(dossier) === 'given',
      next_change: null,
      ...common(dossier, found, home?.visited_on ?? ''),
    },
  ];
}

function common({ settings: { days } }: Dossier, found: readonly Anomaly[], since: string) {
  const known = Object.keys(anomalyCategories) as AnomalyCode[];
  const categories = known.filter((code) => found.some((one) => one.code === code));
  return { opened_by: '', since, due: dueOf(registrationRule.sla, categories, { days, since }), categories };
}

function words(found: readonly Anomaly[]): FollowUpCase['values'] {
  const listed = (parts: readonly string[]) => parts.filter(Boolean).join('; ');
  return knownValues({
    anomali: listed(found.map(({ code }) => anomalyCategories[code])),
    keterangan: listed(found.map(({ about: why }) => why)),
  });
}
