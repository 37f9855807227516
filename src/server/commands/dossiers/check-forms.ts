import { answersSchema } from '../../../domain/form/answers-schema.ts';
import { type FormStructure, findQuestion, type Question } from '../../../domain/form/form.ts';
import type { SubjectKind } from '../../../domain/revision.ts';
import { findForm, forms as knownForms } from '../../../forms/register.ts';
import { dossierTexts as words } from '../../texts/dossiers.ts';
import type { DossierLine, SavedForm } from './dossier-shape.ts';
import { type Fault, placeOf } from './fault-words.ts';

type Forms = DossierLine['forms'];

/** Whether every form is one that there is, about whom it can be about, with answers that it can have. */
export function checkForms({ kind, forms, persons, businesses }: DossierLine): Fault[] {
  return [
    ...faultsOfForms(forms, kind === 'desa' ? 'desa' : 'household', ['forms']),
    ...persons.flatMap((one, at) => faultsOfForms(one.forms, 'person', ['persons', at, 'forms'])),
    ...businesses.flatMap((one, at) => faultsOfForms(one.forms, 'enterprise', ['businesses', at, 'forms'])),
  ];
}

function faultsOfForms(forms: Forms, subject: SubjectKind, path: readonly PropertyKey[]): Fault[] {
  return Object.entries(forms).flatMap(([code, all]) => {
    const place = placeOf([...path, code]);
    const structure = findForm(code)?.structure;
    if (structure === undefined)
      return [{ place, what: words.unknownForm(code, [...new Set(knownForms.map(codeOf))]) }];
    if (structure.subject !== subject) return [{ place, what: words.wrongSubject(code) }];
    return all.flatMap((saved, at) => faultsOfSaved(structure, saved, [...path, code, at]));
  });
}

function codeOf({ structure }: { structure: FormStructure }): string {
  return structure.code;
}

function faultsOfSaved(structure: FormStructure, saved: SavedForm, path: readonly PropertyKey[]): Fault[] {
  const isMonthly = structure.cardinality.kind === 'one_per_subject_and_period';
  const period =
    isMonthly && saved.period === undefined ? [{ place: placeOf(path), what: words.noPeriod(structure.code) }] : [];
  const place = placeOf([...path, 'answers']);
  const said = asked(structure, saved.answers);
  const unknown = Object.keys(said)
    .filter((key) => findQuestion(structure, key) === undefined)
    .map((key) => ({ place, what: words.unknownAnswer(key, structure.code) }));
  const bad = new Set(
    answersSchema(structure)
      .safeParse(said)
      .error?.issues.flatMap(({ path: [key] }) => (typeof key === 'string' ? [key] : [])),
  );
  const wrong = [...bad].flatMap((key) => {
    const question = findQuestion(structure, key);
    return question === undefined ? [] : [{ place, what: words.badAnswer(key, question.type) }];
  });
  return [...period, ...unknown, ...wrong];
}

/**
 * The answers without what a form works out itself, and a bare 97, 98 or 99 of a choice as the missing code that it is. Beside
 * a measure it has to be written `{"missing": 98}`, for a length may be 98 cm.
 */
export function asked(structure: FormStructure, answers: SavedForm['answers']): Record<string, unknown> {
  const calculated = structure.calculations.map(({ key }) => key);
  const kept = Object.entries(answers).filter(([key]) => !calculated.includes(key));
  return Object.fromEntries(kept.map(([key, value]) => [key, withMissing(findQuestion(structure, key), value)]));
}

const choices: readonly Question['type'][] = ['select', 'document', 'yes_no'];

function withMissing(question: Question | undefined, value: unknown): unknown {
  if (question === undefined || !choices.includes(question.type)) return value;
  const isCode = question.missing?.some((code) => code === value) === true;
  return isCode && question.options?.some((option) => option === value) !== true ? { missing: value } : value;
}
