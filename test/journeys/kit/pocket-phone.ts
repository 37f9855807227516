import 'fake-indexeddb/auto';
import { randomBytes } from 'node:crypto';
import { requestEnrolment } from '../../../src/app/session/request-enrolment.ts';
import type { DeviceSession } from '../../../src/device/device-session.ts';
import { enrolDevice } from '../../../src/device/enrol-device.ts';
import type { NewRevision } from '../../../src/device/store/save-revisions.ts';
import { type Answers, diffAnswers } from '../../../src/domain/answers.ts';
import { sharedRecordId } from '../../../src/domain/record-id.ts';
import type { Subject } from '../../../src/domain/revision.ts';
import { uuidV7 } from '../../../src/domain/uuid.ts';
import { findDictionary } from '../../../src/forms/register.ts';
import { lockInProcess } from '../../device/lock-in-process.ts';
import { desa } from './villagers.ts';

/**
 * The phone's own code without a screen: keys, store, outbox, pull. What the journeys of the line are about. `url` may be
 * another one for each request, as behind a balancer.
 */
export async function enrolPocketPhone(url: string | (() => string), code: string): Promise<DeviceSession> {
  const ask = (path: string, init?: RequestInit) => fetch(new URL(path, typeof url === 'string' ? url : url()), init);
  return enrolDevice({
    pin: '240611',
    request: (publicKey) => requestEnrolment({ code }, publicKey, ask),
    surroundings: { fetch: ask, now: () => Date.now(), chance: () => 0.5, lock: lockInProcess() },
  });
}

export function newId(): string {
  return uuidV7(Date.now(), randomBytes(10));
}

type Writing = { form: string; subject: Subject; household: string; period?: string; answers: Answers };

/** What a kader saves about a subject that this phone knows nothing of yet. */
export async function writeRevision({ form, subject, household, period, answers }: Writing): Promise<NewRevision> {
  const now = new Date().toISOString();
  const dictionary = findDictionary(`${form}@1`);
  if (dictionary === undefined) throw new Error(`no form ${form}`);
  return {
    record: await sharedRecordId({ form, subject, period }, sha256),
    ...{ form, form_version: 1, subject, parents: [], known: [] },
    ...(period === undefined ? {} : { period }),
    place: { kab: desa.slice(0, 5), desa, rw: '001', rt: '003', household },
    ...{ set: { ...diffAnswers({}, answers).set }, unset: [] },
    ...{ visited_on: now.slice(0, 10), started_at: now, saved_at: now, app_version: '0.1.0' },
    dictionary: { name: `${form}@1`, bytes: dictionary },
  };
}

async function sha256(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
}

export type PocketFamily = {
  readonly household: string;
  readonly child: string;
  readonly revisions: readonly NewRevision[];
};

/** A household with a little child in it, weighed this month: three revisions. */
export async function writeFamily(nama: string, bb_kg: number): Promise<PocketFamily> {
  const [household, child] = [newId(), newId()];
  const today = new Date().toISOString().slice(0, 10);
  const home = { kode_desa: desa, rt: '003', rw: '001', alamat: 'Jalan Sawah Lega', lama_tinggal_bln: 180 };
  const member = { keluarga_id: household, nama, jk: 2, tgl_lahir: '2025-08-14', hub_kk: 4, keberadaan: 1 };
  const of = { subject: { kind: 'person', id: child }, household } as const;
  const revisions = await Promise.all([
    writeRevision({ form: 'keluarga', subject: { kind: 'household', id: household }, household, answers: home }),
    writeRevision({ ...of, form: 'anggota', answers: member }),
    writeRevision({
      ...of,
      form: 'penimbangan',
      period: today.slice(0, 7),
      answers: { tgl_ukur: today, hadir: 1, bb_kg },
    }),
  ]);
  return { household, child, revisions };
}
