import type { Directory } from '../../../src/app/kader/record-name.ts';
import { type ShownRecord, showRecord } from '../../../src/app/records/shown-record.ts';
import type { LocalRecord, LocalRevision } from '../../../src/device/store/local-record.ts';
import { type Answers, flattenAnswers } from '../../../src/domain/answers.ts';
import type { Head } from '../../../src/domain/head.ts';
import { assembleDossiers } from '../../../src/programme/dossier.ts';

/** A few families of one RT, as a kader's phone shows them. Everybody is invented. */
export const today = '2026-11-03';
export const sugeng = uuid(1);
export const darma = uuid(2);
export const wati = uuid(3);
export const aisyah = uuid(21);

const desa = '36.04.23.2015';

export function uuid(number: number): string {
  return `01980000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

export type About = {
  record: number;
  form: string;
  kind?: 'household' | 'person' | 'enterprise' | 'desa';
  subject: string;
  household?: string;
  answers: Answers;
  period?: string;
  visitedOn?: string;
  head?: Partial<Head>;
};

/** A record as the centre's head alone says it. */
export function received(about: About): LocalRecord {
  return { record: uuid(about.record), head: headOf(about), waiting: [], reassigned: false };
}

/** A record that only this phone has. */
export function onPhone(about: About, state: LocalRevision['state'] = 'waiting'): LocalRecord {
  const head = headOf(about);
  const revision: LocalRevision = {
    ...{ id: uuid(about.record + 5000), record: uuid(about.record), form: head.form, form_version: 1 },
    ...{ subject: head.subject, place: head.place, parents: [], known: [], number: 1, state },
    ...(about.period === undefined ? {} : { period: about.period }),
    set: about.answers as LocalRevision['set'],
    unset: [],
    visited_on: about.visitedOn ?? today,
    ...{ started_at: `${today}T02:00:00Z`, saved_at: `${today}T02:10:00Z`, clock_offset_ms: 0, app_version: '0.1.0' },
  };
  return { record: uuid(about.record), head: undefined, waiting: [revision], reassigned: false };
}

function headOf(about: About): Head {
  const { record, form, kind = 'household', subject, household, answers, period, visitedOn = '2026-11-01' } = about;
  return {
    ...{ record: uuid(record), form, form_version: 1, subject: { kind, id: subject }, period: period ?? null },
    place: { kab: '36.04', desa, rw: '001', rt: '003', household: household ?? subject },
    answers,
    ...{ irrelevant: [], conflicts: {}, writers: writersOf(answers), deleted: false, tips: [uuid(record + 1000)] },
    revisions: [
      {
        ...{ id: uuid(record + 1000), visited_on: visitedOn, author: uuid(900), author_name: 'Sari Wulandari' },
        ...{ receipt: '7K2-148', received_at: `${visitedOn}T02:05:00Z` },
      },
    ],
    ...{ verdict: 'menunggu', review: null },
    ...about.head,
  };
}

/** One revision wrote everything. */
function writersOf(answers: Answers): Head['writers'] {
  return Object.fromEntries(Object.keys(flattenAnswers(answers)).map((path) => [path, 0]));
}

export function home(record: number, household: string, house: string, more: Partial<About> = {}): About {
  return { record, form: 'keluarga', subject: household, answers: { no_rumah: house, rt: '003', rw: '001' }, ...more };
}

export function member(record: number, household: string, person: string, answers: Answers): About {
  const kind = 'person' as const;
  return { record, form: 'anggota', kind, subject: person, household, answers: { keluarga_id: household, ...answers } };
}

/** A business that `owner` keeps, recorded in this household. */
export function business(record: number, household: string, owner: string, answers: Answers): About {
  const kind = 'enterprise' as const;
  const subject = uuid(record + 8000);
  return { record, form: 'umkm', kind, subject, household, answers: { pemilik_id: owner, ...answers } };
}

export function visit(record: number, household: string, visitedOn: string): About {
  return { record, form: 'kunjungan', subject: household, visitedOn, answers: { hasil_kunjungan: 1 } };
}

export type Phone = { readonly records: ReadonlyMap<string, ShownRecord>; readonly directory: Directory };

export function phoneWith(...locals: LocalRecord[]): Phone {
  const shown = locals.flatMap((local) => showRecord(local) ?? []);
  const dossiers = new Map(assembleDossiers(shown).map((one) => [one.household, one]));
  const pairs = [...dossiers.values()].flatMap((one) =>
    one.records.map(({ subject }) => [subject.id, one.household] as const),
  );
  return {
    records: new Map(shown.map((one) => [one.record, one])),
    directory: { dossiers, householdOf: new Map(pairs) },
  };
}
