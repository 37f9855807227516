import type { Calculation, Form, Question, Section } from '../../domain/form/form.ts';
import { missingText, optionText } from '../../forms/option-text.ts';
import { generalOptions } from '../../forms/texts/id.ts';
import { dictionaryTexts as words } from '../texts/dictionary.ts';
import { type DictionaryEntry, entry } from './entries.ts';
import { sourceOf } from './sources.ts';

/** Every question of a form, and what is worked out from the answers. */
export function formEntries(form: Form): DictionaryEntry[] {
  const { sections, calculations } = form.structure;
  return [
    ...sections.flatMap((section) => section.questions.map((question) => questionEntry(form, section, question))),
    ...calculations.map((calculation) => calculationEntry(form, calculation)),
  ];
}

/** "per orang · sekali · jawaban berubah mengikuti keadaan" */
export function formAbout({ structure: { subject, cardinality, keeps } }: Form): string {
  const often = { many: words.many, one_per_subject: words.once, one_per_subject_and_period: words.monthly };
  return [words.subjects[subject], often[cardinality.kind], ...(keeps === 'state' ? [words.keepsState] : [])].join(
    ' · ',
  );
}

function groupOf({ structure, texts }: Form) {
  return { group: texts.id.title, group_key: structure.code, version: `${structure.code}@${structure.version}` };
}

function questionEntry(form: Form, section: Section, question: Question): DictionaryEntry {
  const { key, type, required, required_if, hidden, relevant, sensitive, unconfirmed } = question;
  const text = form.texts.id.questions[key];
  return entry({
    ...groupOf(form),
    ...{ kind: 'question', key, label: text?.label ?? key },
    section: form.texts.id.sections[section.key] ?? section.key,
    type: words.types[type],
    options: optionsOf(form, question),
    relevant: [section.relevant, relevant].filter((rule) => rule !== undefined),
    limits: [...limitsOf(question), ...checksOf(form, question)],
    missing: (question.missing ?? []).map((code) => `${code} = ${missingText(form.texts.id, question, code) ?? code}`),
    required: hidden ? words.hidden : [words.required[required], required_if].filter(Boolean).join(': '),
    sensitive: sensitive === true,
    source: sourceOf(form.structure.code, key),
    unconfirmed: unconfirmed === true,
    notes: text?.help === undefined ? [] : [['', text.help]],
  });
}

function optionsOf({ texts }: Form, question: Question): string[] {
  if (question.type === 'yes_no')
    return Object.entries(generalOptions.yes_no).map(([code, word]) => `${code} = ${word}`);
  return (question.options ?? []).map((code) => `${code} = ${optionText(texts.id, question, code) ?? code}`);
}

function limitsOf({ min, max, unit = '', limits, decimals, length, type }: Question): string[] {
  return [
    ...(min === undefined && max === undefined ? [] : [words.range(min, max, unit)]),
    ...(limits === 'warn' ? [words.warnOnly] : []),
    ...(decimals === undefined ? [] : [words.decimals(decimals)]),
    ...(length === undefined ? [] : [type === 'digits' ? words.exactly(length) : words.atMost(length)]),
  ];
}

/** By name, and with its sentence where it says one under that name. */
function checksOf({ texts }: Form, { checks = [] }: Question): string[] {
  return checks.map((check) => {
    const sentence = texts.id.violations[check];
    return sentence === undefined ? check : `${check}: ${sentence}`;
  });
}

function calculationEntry(form: Form, { key, rule, unconfirmed }: Calculation): DictionaryEntry {
  const text = form.texts.id.calculations[key];
  return entry({
    ...groupOf(form),
    ...{ kind: 'calculation', key, label: text?.label ?? key, section: words.kinds.calculation },
    options: Object.entries(text?.options ?? {}).map(([code, word]) => `${code} = ${word}`),
    relevant: [rule],
    source: sourceOf(form.structure.code, key),
    unconfirmed: unconfirmed === true,
    notes: text?.help === undefined ? [] : [['', text.help]],
  });
}
