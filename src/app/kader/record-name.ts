import type { Answers } from '../../domain/answers.ts';
import type { Subject } from '../../domain/revision.ts';
import { findForm } from '../../forms/register.ts';
import { type Dossier, findRecord } from '../../programme/dossier.ts';
import { formatMonth } from '../format/format-date.ts';
import { kaderTexts } from '../texts/id/kader.ts';
import { familyTitle } from './family-name.ts';

export type Directory = {
  readonly dossiers: ReadonlyMap<string, Dossier>;
  readonly householdOf: ReadonlyMap<string, string>;
};

export function findDossier({ dossiers, householdOf }: Directory, subject: Subject): Dossier | undefined {
  return dossiers.get(subject.kind === 'household' ? subject.id : (householdOf.get(subject.id) ?? subject.id));
}

/** Whom a record is about: a person or a business by name, a household as "Kel. Sugeng". */
export function subjectName(directory: Directory, subject: Subject): string {
  const dossier = findDossier(directory, subject);
  return dossier === undefined ? kaderTexts.newSubject(subject.kind) : nameOf(dossier, subject);
}

/** The same of somebody whose dossier is at hand. */
export function nameOf(dossier: Dossier, subject: Subject): string {
  if (subject.kind === 'household') return familyTitle(dossier);
  return nameIn(dossier, subject) ?? kaderTexts.newSubject(subject.kind);
}

/** The name of a person or a business as the dossier has it. */
export function nameIn(dossier: Dossier, { kind, id }: Subject): string | undefined {
  const name =
    kind === 'enterprise'
      ? findRecord(dossier, 'umkm', id)?.answers.usaha_nama
      : findRecord(dossier, 'anggota', id)?.answers.nama;
  return typeof name === 'string' && name !== '' ? name : undefined;
}

/** The same of a record: what is said of the desa itself goes by its own title, "BKB Melati: bermain sambil belajar". */
export function recordName(directory: Directory, { subject, answers }: { subject: Subject; answers: Answers }): string {
  const own = subject.kind === 'desa' ? (answers.judul ?? answers.nama_kampung) : undefined;
  return typeof own === 'string' && own !== '' ? own : subjectName(directory, subject);
}

/** "Penimbangan", with its month where a form is answered every month: "Penimbangan November 2026". */
export function formTitle(about: { form: string; period?: string | null }): string {
  const title = findForm(about.form)?.texts.id.title ?? about.form;
  return about.period ? `${title} ${formatMonth(`${about.period}-01`)}` : title;
}

/** "Penimbangan November 2026, Aisyah"; what a household or the desa itself is asked goes without a name. */
export function recordTitle(
  directory: Directory,
  about: { form: string; period?: string | null; subject: Subject },
): string {
  const title = formTitle(about);
  return about.subject.kind === 'household' || about.subject.kind === 'desa'
    ? title
    : `${title}, ${subjectName(directory, about.subject)}`;
}
