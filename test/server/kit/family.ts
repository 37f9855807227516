import { randomBytes } from 'node:crypto';
import { type Answers, diffAnswers } from '../../../src/domain/answers.ts';
import { sharedRecordId } from '../../../src/domain/record-id.ts';
import type { Revision, Subject } from '../../../src/domain/revision.ts';
import { uuidV7 } from '../../../src/domain/uuid.ts';
import { sha256 } from '../../../src/server/intake/merge-head.ts';
import { kab, mongpok } from './village.ts';

export type NewRevision = {
  readonly form: string;
  readonly subject: Subject;
  readonly period?: string;
  readonly answers: Answers;
  /** What the answers were before: only the difference is sent. */
  readonly before?: Answers;
  readonly parents?: readonly string[];
  readonly visited_on?: string;
  readonly rt?: string;
  readonly desa?: string;
  readonly household?: string;
};

let made = 0;

export function newId(): string {
  return uuidV7(Date.parse('2026-11-05T01:00:00.000Z') + made++, randomBytes(10));
}

/** A revision of a form with one record per subject (and month), as a phone would write it. */
export async function write(about: NewRevision): Promise<Revision> {
  const { form, subject, period, answers, before = {}, parents = [], rt = '001', desa = mongpok } = about;
  const { set, unset } = diffAnswers(before, answers);
  return {
    id: newId(),
    record: await sharedRecordId({ form, subject, period }, sha256),
    ...{ form, form_version: 1, subject },
    ...(period === undefined ? {} : { period }),
    place: { kab, desa, rw: '001', rt, ...(about.household === undefined ? {} : { household: about.household }) },
    parents: [...parents],
    set: { ...set },
    unset: [...unset],
    visited_on: about.visited_on ?? '2026-11-04',
    started_at: '2026-11-04T03:00:00.000Z',
    saved_at: '2026-11-04T03:10:00.000Z',
    clock_offset_ms: 0,
    app_version: '0.1.0',
  };
}

export const homeAnswers = (rt: string, desa = mongpok): Answers => ({
  kode_desa: desa,
  rt,
  rw: '001',
  alamat: 'Jalan Sawah Lega',
  lama_tinggal_bln: 180,
});

export const childAnswers = (household: string, nama: string): Answers => ({
  keluarga_id: household,
  nama,
  jk: 2,
  tgl_lahir: '2025-08-14',
  hub_kk: 4,
  keberadaan: 1,
});

export const weighingAnswers = (bb_kg: number): Answers => ({ tgl_ukur: '2026-11-03', hadir: 1, bb_kg });

export type Family = {
  readonly household: string;
  readonly child: string;
  readonly home: Revision;
  readonly member: Revision;
  readonly weighing: Revision;
};

/** A household with little Aisyah in it, weighed this month. */
export async function writeFamily({ rt = '001', desa = mongpok } = {}): Promise<Family> {
  const [household, child] = [newId(), newId()];
  const at = { rt, desa, household };
  const of = { kind: 'person', id: child } as const;
  return {
    household,
    child,
    home: await write({
      ...at,
      form: 'keluarga',
      subject: { kind: 'household', id: household },
      answers: homeAnswers(rt, desa),
    }),
    member: await write({ ...at, form: 'anggota', subject: of, answers: childAnswers(household, 'AISYAH PUTRI') }),
    weighing: await write({
      ...at,
      form: 'penimbangan',
      subject: of,
      period: '2026-11',
      answers: weighingAnswers(8.2),
      visited_on: '2026-11-03',
    }),
  };
}
