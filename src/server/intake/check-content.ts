import { type Answers, questionOf } from '../../domain/answers.ts';
import { answersSchema } from '../../domain/form/answers-schema.ts';
import { type Form, type FormStructure, findQuestion } from '../../domain/form/form.ts';
import { desaSubjectId, sharedRecordId } from '../../domain/record-id.ts';
import { deletedPath } from '../../domain/revision.ts';
import { forms } from '../../forms/register.ts';
import { sha256 } from './merge-head.ts';
import type { RecordState, StoredRevision } from './workspace.ts';

/** Whether a revision says what its form can hold, about the record it names. */
export async function isWellFormed(
  form: Form,
  { revision, answers, record }: { revision: StoredRevision; answers: Answers; record: RecordState | undefined },
): Promise<boolean> {
  if (!(await isRightRecord(form, revision)) || !isSameRecord(revision, record)) return false;
  const paths = [...Object.keys(revision.set), ...revision.unset];
  if (!paths.every((path) => isPathOf(form, path))) return false;
  return schemaOf(form.structure).safeParse(ownAnswers(form, withoutMarks(answers))).success;
}

/** A phone that has not been updated yet edits on over answers of a newer version: those were looked at when they came. */
function ownAnswers({ structure }: Form, answers: Answers): Answers {
  const versions = forms.filter((one) => one.structure.code === structure.code);
  const isOthers = (key: string) =>
    findQuestion(structure, key) === undefined &&
    versions.some((one) => findQuestion(one.structure, key) !== undefined);
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !isOthers(key)));
}

const schemas = new WeakMap<FormStructure, ReturnType<typeof answersSchema>>();

function schemaOf(structure: FormStructure): ReturnType<typeof answersSchema> {
  const schema = schemas.get(structure) ?? answersSchema(structure);
  schemas.set(structure, schema);
  return schema;
}

/** `~deleted` and whatever else is said about the record and not in it. */
export function withoutMarks(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !key.startsWith('~')));
}

async function isRightRecord({ structure }: Form, revision: StoredRevision): Promise<boolean> {
  if (structure.subject !== revision.subject.kind || !isRightSubject(revision)) return false;
  const { kind } = structure.cardinality;
  if ((kind === 'one_per_subject_and_period') !== (revision.period !== null)) return false;
  if (kind === 'many') return true;
  const { form, subject, period } = revision;
  return revision.record === (await sharedRecordId({ form, subject, period: period ?? undefined }, sha256));
}

/** What is said of a desa is said of the one it lies in: a place of one's own opens no other. */
function isRightSubject({ subject, place }: StoredRevision): boolean {
  return subject.kind !== 'desa' || subject.id === desaSubjectId(place.desa);
}

function isSameRecord({ form, subject, period }: StoredRevision, record: RecordState | undefined): boolean {
  if (record === undefined) return true;
  return record.form === form && record.subject.id === subject.id && record.period === period;
}

function isPathOf({ structure }: Form, path: string): boolean {
  if (path === deletedPath) return true;
  return findQuestion(structure, questionOf(path)) !== undefined && !/[#/]__proto__([#/]|$)/.test(path);
}
