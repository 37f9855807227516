import type { DeviceSession } from '../../device/device-session.ts';
import type { Draft } from '../../device/store/drafts.ts';
import type { Answers } from '../../domain/answers.ts';
import type { Form } from '../../domain/form/form.ts';
import { desaOfSubject, sharedRecordId } from '../../domain/record-id.ts';
import type { Place, Subject } from '../../domain/revision.ts';
import { monthOf } from '../../domain/time/calendar.ts';
import { uuidV7 } from '../../domain/uuid.ts';
import { consentVersion } from '../../forms/kunjungan/texts/consent.ts';
import { type Dossier, type DossierRecord, factsFor, findRecord, recordsOf } from '../../programme/dossier.ts';
import type { RecordStore } from '../records/record-store.ts';
import { sha256 } from '../records/sha-256.ts';
import { nowInstant, nowMs, today } from '../shell/clock.ts';
import { growthTables } from '../shell/growth-tables.ts';
import { beginDraft } from './begin-draft.ts';

export type BeginRequest = {
  readonly form: Form;
  readonly subject: string;
  /** Month of the record, for forms with one a month; this month where none is named. */
  readonly month?: string;
  /** An existing record, for forms that a subject has many of. */
  readonly record?: string;
  /** The household that a new person or business is added to. */
  readonly household?: string;
  readonly given?: Answers;
  /** `given` holds answers that were typed: the draft is worth keeping as it is. */
  readonly isStarted?: boolean;
  /** Where a new household stands. */
  readonly place?: Place;
};

type BeginParts = { readonly session: DeviceSession; readonly records: RecordStore };

export type PreparedRecord = {
  readonly draft: Draft;
  /** Somebody began it earlier: it lies on this phone already. */
  readonly isBegun: boolean;
};

/** The draft of this form about this subject: the one already begun, or a new one over what the record says. */
export async function beginRecord(request: BeginRequest, parts: BeginParts): Promise<Draft> {
  const { draft, isBegun } = await prepareRecord(request, parts);
  if (!isBegun) await parts.session.saveDraft(draft);
  return draft;
}

/** The same without leaving a trace on the phone: for what is saved at once. */
export async function prepareRecord(request: BeginRequest, parts: BeginParts): Promise<PreparedRecord> {
  const { form } = request;
  const held = mergedRecord(request, parts.records);
  const subject: Subject = held?.told_of ?? { kind: form.structure.subject, id: request.subject };
  const period = form.structure.cardinality.kind === 'one_per_subject_and_period' ? monthOfRequest(request) : undefined;
  const record = request.record ?? held?.record ?? (await recordId(request, { ...parts, subject, period }));
  const begun = await parts.session.loadDraft(record);
  if (begun !== undefined) return { draft: begun, isBegun: true };
  const dossier = dossierOf(request, parts.records);
  const about = { form: form.structure.code, subject, record, today: today(), ...(period && { period }) };
  const place = request.place ?? placeOf(request, { dossier, session: parts.session });
  const growth = growthTables.value;
  const facts = factsFor(dossier, { ...about, kode_desa: place.desa, ...(growth && { growth }) });
  const given = { ...givenAnswers(request, { dossier, place }), ...request.given };
  const draft = beginDraft(
    { form, record, subject, ...(period && { period }), place, given },
    parts.records.records.value.get(record),
    { facts, now: nowInstant() },
  );
  const known = { ...draft, answers: { ...filledIn(about, dossier), ...draft.answers } };
  const kept = request.isStarted ? { ...known, updated_at: momentAfter(known.started_at) } : known;
  return { draft: kept, isBegun: false };
}

/**
 * The record of somebody who was written down twice, where only the one that was given up has this form: it is gone on with,
 * and is the other one's all the same.
 */
function mergedRecord(request: BeginRequest, records: RecordStore): DossierRecord | undefined {
  const { form, subject } = request;
  const dossier = dossierOf(request, records);
  const { code, cardinality } = form.structure;
  if (dossier === undefined || cardinality.kind === 'many') return undefined;
  const month = cardinality.kind === 'one_per_subject_and_period' ? monthOfRequest(request) : undefined;
  const held = findRecord(dossier, code, subject, month);
  return held?.told_of === undefined ? undefined : held;
}

/** What the other one's record says where this one is open, of somebody who was written down twice. */
function filledIn(
  { form, subject, period }: { form: string; subject: Subject; period?: string },
  dossier: Dossier | undefined,
): Answers {
  const found = dossier && findRecord(dossier, form, subject.id, period);
  return found?.parts === undefined ? {} : found.answers;
}

function monthOfRequest({ month }: BeginRequest): string {
  return month ?? monthOf(today());
}

/** A draft whose last change is its beginning holds nothing that somebody typed. */
function momentAfter(instant: string): string {
  return new Date(Date.parse(instant) + 1).toISOString();
}

export function newId(): string {
  return uuidV7(nowMs(), crypto.getRandomValues(new Uint8Array(10)));
}

/** The record in which all phones that weigh this child in this month meet. */
export function weighingId(child: string, month: string): Promise<string> {
  return sharedRecordId({ form: 'penimbangan', subject: { kind: 'person', id: child }, period: month }, sha256);
}

type Identified = BeginParts & { subject: Subject; period: string | undefined };

async function recordId({ form }: BeginRequest, known: Identified): Promise<string> {
  const { subject, period, session, records } = known;
  const { code, cardinality } = form.structure;
  if (cardinality.kind !== 'many') return sharedRecordId({ form: code, subject, period }, sha256);
  const drafts = await session.listDrafts();
  const begun = drafts.find((draft) => draft.form === code && draft.subject.id === subject.id);
  // A village holds several things on one day; a family is visited once.
  const today = subject.kind === 'desa' ? undefined : recordOfToday(code, subject, records);
  return begun?.record ?? today ?? newId();
}

/** A second look at today's visit opens that visit, and does not make another one. */
function recordOfToday(form: string, subject: Subject, { records }: RecordStore): string | undefined {
  const day = today();
  return [...records.value.values()].find(
    (one) => one.form === form && one.subject.id === subject.id && one.visited_on === day && !one.deleted,
  )?.record;
}

function dossierOf({ form, subject, household }: BeginRequest, records: RecordStore): Dossier | undefined {
  if (form.structure.subject === 'desa') return records.villages.value.get(subject);
  const home = form.structure.subject === 'household' ? subject : (household ?? records.householdOf.value.get(subject));
  return home === undefined ? undefined : records.dossiers.value.get(home);
}

function placeOf(
  { form, subject, household }: BeginRequest,
  { dossier, session }: { dossier: Dossier | undefined; session: DeviceSession },
): Place {
  if (form.structure.subject === 'desa') return { kab: session.account.kab, desa: desaOfSubject(subject) ?? '' };
  if (dossier !== undefined) return { ...dossier.place, household: dossier.household };
  const home = form.structure.subject === 'household' ? subject : household;
  const [unit] = session.account.scope;
  return {
    kab: session.account.kab,
    desa: unit?.desa ?? '',
    ...(unit?.rw == null ? {} : { rw: unit.rw }),
    ...(unit?.rt == null ? {} : { rt: unit.rt }),
    ...(home === undefined ? {} : { household: home }),
  };
}

/** What nobody has to be asked: the app knows it already. */
function givenAnswers(
  { form, subject, household }: BeginRequest,
  { dossier, place }: { dossier: Dossier | undefined; place: Place },
): Answers {
  switch (form.structure.code) {
    case 'keluarga':
      return { kode_desa: place.desa, ...(place.rt && { rt: place.rt }), ...(place.rw && { rw: place.rw }) };
    case 'anggota':
      return household === undefined ? {} : { keluarga_id: household };
    case 'kunjungan':
      return { persetujuan_teks: consentVersion, kunjungan_ke: visitNumber(dossier, subject) };
    case 'penimbangan':
      return posyanduOf(dossier, subject);
    default:
      return {};
  }
}

const lastVisit = 3;

function visitNumber(dossier: Dossier | undefined, household: string): number {
  const before = dossier === undefined ? 0 : recordsOf(dossier, 'kunjungan', household).length;
  return Math.min(before + 1, lastVisit);
}

function posyanduOf(dossier: Dossier | undefined, child: string): Answers {
  const posyandu = dossier && findRecord(dossier, 'balita', child)?.answers.posyandu_id;
  return typeof posyandu === 'string' ? { posyandu_id: posyandu } : {};
}
