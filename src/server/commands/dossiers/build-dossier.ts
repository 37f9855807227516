import type { Answers } from '../../../domain/answers.ts';
import type { GrowthTables } from '../../../domain/growth/tables.ts';
import { sharedRecordId } from '../../../domain/record-id.ts';
import type { Place, Subject } from '../../../domain/revision.ts';
import type { Settings } from '../../../domain/settings/settings.ts';
import { formRank, lastFormRank } from '../../../forms/form-rank.ts';
import { findForm } from '../../../forms/register.ts';
import { assembleDossiers, type Dossier, type DossierRecord } from '../../../programme/dossier.ts';
import { irrelevantAnswers } from '../../../programme/irrelevant-answers.ts';
import { sha256 } from '../../intake/merge-head.ts';
import { asked } from './check-forms.ts';
import type { DossierLine, SavedForm } from './dossier-shape.ts';

export type DossierAt = { readonly asOf: string; readonly growth: GrowthTables; readonly settings: Settings };

/** The dossier of a line as it stood on a day: what was visited later is not in it, and what was rejected counts nowhere. */
export async function buildDossier(line: DossierLine, { asOf, growth, settings }: DossierAt): Promise<Dossier> {
  const records = (await recordsOf(line)).filter(
    ({ visited_on, verdict }) => visited_on <= asOf && verdict !== 'ditolak',
  );
  const dossier = { household: line.id, place: placeOf(line), records: newestOf(records), settings };
  return relevantOnly(dossier, growth);
}

function recordsOf(line: DossierLine): Promise<DossierRecord[]> {
  const own: Subject = { kind: line.kind === 'desa' ? 'desa' : 'household', id: line.id };
  const told = [
    ...toldOf(own, line.forms),
    ...line.persons.flatMap(({ id, forms }) => toldOf({ kind: 'person', id }, forms)),
    ...line.businesses.flatMap(({ id, forms }) => toldOf({ kind: 'enterprise', id }, forms)),
  ];
  return Promise.all(told.map((one) => recordOf(line, one)));
}

function toldOf(subject: Subject, forms: DossierLine['forms']): Told[] {
  return Object.entries(forms).flatMap(([form, all]) => all.map((saved, at) => ({ subject, form, saved, at })));
}

type Told = { readonly subject: Subject; readonly form: string; readonly saved: SavedForm; readonly at: number };

/** Ids are the centre's own: a record that a subject has once has the one that phones would give it. */
async function recordOf(line: DossierLine, { subject, form, saved, at }: Told): Promise<DossierRecord> {
  const structure = findForm(form)?.structure;
  if (structure === undefined) throw new RangeError(`a form ${form} that nobody knows`);
  const isMany = structure.cardinality.kind === 'many';
  const home = form === 'anggota' ? { keluarga_id: line.id } : {};
  const period = saved.period ?? null;
  return {
    record: isMany
      ? [form, subject.id, at].join(' ')
      : await sharedRecordId({ form, subject, period: saved.period }, sha256),
    ...{ form, form_version: structure.version, subject, period, place: placeOf(line) },
    ...{ conflicts: {}, verdict: saved.verdict ?? 'menunggu', review: null, revisions: 1, received: true },
    answers: { ...home, ...asked(structure, saved.answers) } as Answers,
    visited_on: saved.visited_on,
  };
}

function placeOf({ id, desa, rw, rt }: DossierLine): Place {
  return {
    ...{ kab: desa.slice(0, 5), desa, household: id },
    ...(rw === undefined ? {} : { rw }),
    ...(rt === undefined ? {} : { rt }),
  };
}

/** Of a form that a subject has once, what was said last. */
function newestOf(records: readonly DossierRecord[]): DossierRecord[] {
  const newest = new Map<string, DossierRecord>();
  for (const record of records) {
    const held = newest.get(record.record);
    if (held === undefined || held.visited_on <= record.visited_on) newest.set(record.record, record);
  }
  return [...newest.values()];
}

/** Without answers that hang on what was answered otherwise elsewhere: a family first, then its persons, as the centre does it. */
function relevantOnly(start: Dossier, growth: GrowthTables): Dossier {
  const assembled = assembleDossiers(start.records, start.settings);
  let dossier = assembled.find(({ household }) => household === start.household) ?? start;
  for (let rank = 0; rank <= lastFormRank; rank++) {
    const known = dossier;
    const settle = (record: DossierRecord) =>
      formRank(record.form) === rank ? without(known, record, growth) : record;
    dossier = { ...known, records: known.records.map(settle) };
  }
  return dossier;
}

function without(dossier: Dossier, record: DossierRecord, growth: GrowthTables): DossierRecord {
  const left = irrelevantAnswers(dossier, record, growth);
  if (left.length === 0) return record;
  return {
    ...record,
    answers: Object.fromEntries(Object.entries(record.answers).filter(([key]) => !left.includes(key))),
  };
}
