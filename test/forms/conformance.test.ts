import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type Answers, flattenAnswers, gatherLeaves } from '../../src/domain/answers.ts';
import { answersSchema } from '../../src/domain/form/answers-schema.ts';
import { clearIrrelevant, evaluateForm } from '../../src/domain/form/evaluate-form.ts';
import type { Facts } from '../../src/domain/form/facts.ts';
import { type Form, findQuestion, type Question, questionsOf } from '../../src/domain/form/form.ts';
import { formFingerprint, formName } from '../../src/domain/form/form-fingerprint.ts';
import { loadGrowthTables } from '../../src/domain/growth/tables.ts';
import { examplesOf } from '../../src/forms/example-register.ts';
import { missingText, optionText } from '../../src/forms/option-text.ts';
import { findDictionary, findForm, forms } from '../../src/forms/register.ts';
import { generalViolations } from '../../src/forms/texts/id.ts';

const growth = await loadGrowthTables();
const withTables = (facts: Facts): Facts => ({ ...facts, growth });
const pinned = JSON.parse(readFileSync(new URL('fingerprints.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, { structure: string; dictionary: string }>
>;
const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');

test('no two forms on the register have the same name, and the newest is found without a version', () => {
  const names = forms.map(({ structure }) => formName(structure));
  expect(new Set(names).size).toBe(names.length);
  expect(findForm('penimbangan')).toBe(findForm('penimbangan', 1));
  expect(findForm('penimbangan', 99)).toBeUndefined();
  expect(findDictionary('pajak@1')).toBeUndefined();
});

test('a pinned version is never taken off the register', () => {
  expect(forms.map(({ structure }) => formName(structure)).sort()).toEqual(Object.keys(pinned).sort());
});

describe.each(forms.map((form) => [formName(form.structure), form] as const))('%s', (name, form) => {
  const { structure, logic } = form;
  const questions = questionsOf(structure);
  const text = form.texts.id;

  test('every key stands once and can be part of a path', () => {
    const keys = [...questions, ...structure.calculations, ...structure.sections].map(({ key }) => key);
    for (const key of keys) expect(key).toMatch(/^[a-z][a-z0-9_]*$/);
    const ofAnswers = [...questions, ...structure.calculations].map(({ key }) => key);
    expect(new Set(ofAnswers).size).toBe(ofAnswers.length);
    expect(new Set(structure.sections.map(({ key }) => key)).size).toBe(structure.sections.length);
  });

  test('every rule that the structure names is there, and none is there for nothing', () => {
    const relevance = [...structure.sections, ...questions].flatMap(({ relevant }) => relevant ?? []);
    const required = questions.flatMap((question) => question.required_if ?? []);
    expect([...new Set([...relevance, ...required])].sort()).toEqual(Object.keys(logic.relevance).sort());
    expect([...new Set(questions.flatMap(({ checks = [] }) => checks))].sort()).toEqual(
      Object.keys(logic.checks).sort(),
    );
    expect(structure.calculations.map(({ rule }) => rule).sort()).toEqual(Object.keys(logic.calculations).sort());
  });

  test('what is known already has a rule for each question that says so, and none for nothing', () => {
    const keys = questions.flatMap(({ key, prefill }) => (prefill === 'known' ? [key] : []));
    expect(keys.sort()).toEqual(Object.keys(logic.known ?? {}).sort());
  });

  test('questions that others point to are dates and marks of the right kind', () => {
    const { cardinality, visited_on } = structure;
    const dates = [visited_on, cardinality.kind === 'one_per_subject_and_period' ? cardinality.dated_by : null];
    for (const key of dates) if (key !== null) expect(findQuestion(structure, key)?.type).toBe('date');
    for (const { estimated_by } of questions) {
      if (estimated_by !== undefined)
        expect(findQuestion(structure, estimated_by)).toMatchObject({ type: 'yes_no', hidden: true });
    }
  });

  test('options are of the kind that their type stores', () => {
    for (const { key, type, options = [] } of questions) {
      const kind = type === 'select' || type === 'document' ? 'number' : 'string';
      expect(
        options.every((option) => typeof option === kind),
        key,
      ).toBe(true);
      expect(new Set(options).size, key).toBe(options.length);
      if (['select', 'document', 'multi', 'dates'].includes(type)) expect(options.length, key).toBeGreaterThan(1);
    }
  });

  test('a document question offers its rows in the order of the screen', () => {
    for (const { key, type, options, missing } of questions) {
      if (type !== 'document') continue;
      expect(
        options?.filter((option) => option !== 5),
        key,
      ).toEqual([1, 2, 4, 3]);
      expect(missing, key).toContain(98);
    }
  });

  test('relevance looks back only', () => {
    for (const { answers, facts } of [{ answers: {}, facts: emptyFacts }, ...examplesOf(structure)]) {
      const above: string[] = [];
      for (const section of structure.sections) {
        expectLooksBack(form, section.relevant, { above, answers, facts });
        for (const question of section.questions) {
          expectLooksBack(form, question.relevant, { above, answers, facts });
          above.push(question.key);
        }
      }
    }
  });

  test('everything that the screen shows has its words', () => {
    expect(text.title).not.toBe('');
    expect(Object.keys(text.sections).sort()).toEqual(structure.sections.map(({ key }) => key).sort());
    expect(Object.keys(text.questions).sort()).toEqual(questions.map(({ key }) => key).sort());
    expect(Object.keys(text.calculations).sort()).toEqual(structure.calculations.map(({ key }) => key).sort());
    for (const question of questions) {
      expect(text.questions[question.key]?.short, question.key).toBeTruthy();
      for (const code of codesOf(question))
        expect(optionText(text, question, code), `${question.key} ${code}`).toBeTruthy();
      for (const code of question.missing ?? []) expect(missingText(text, question, code), question.key).toBeTruthy();
    }
  });

  test('options that have words are options of the form', () => {
    for (const question of questions) {
      const codes = codesOf(question).map(String);
      for (const code of Object.keys(text.questions[question.key]?.options ?? {})) expect(codes).toContain(code);
    }
  });

  test('sentences are short, and say neither sorry nor that anybody failed', () => {
    for (const sentence of Object.values({ ...generalViolations, ...text.violations })) {
      expect(sentence.length).toBeLessThanOrEqual(110);
      expect(sentence).not.toMatch(/maaf|mohon|valid|error|gagal|salah besar|!/i);
    }
  });

  test('its fingerprint and its dictionary are those that were published', () => {
    const dictionary = findDictionary(name) ?? new Uint8Array();
    expect({ structure: sha256(formFingerprint(structure)), dictionary: sha256(dictionary) }).toEqual(pinned[name]);
  });

  describe.each(examplesOf(structure))('$story', ({ answers, facts }) => {
    test('is complete, and nothing in it is impossible or out of place', () => {
      const evaluation = evaluateForm(form, answers, withTables(facts));
      expect(evaluation.violations.filter(({ level }) => level === 'error')).toEqual([]);
      expect(evaluation.unanswered).toEqual([]);
      expect(evaluation.irrelevant).toEqual([]);
      expect(clearIrrelevant(form, answers, withTables(facts))).toEqual(answers);
    });

    test('is of the shape that the form’s schema knows', () => {
      expect(answersSchema(structure).safeParse(answers).success).toBe(true);
    });

    test('has a word for every code that is worked out from it', () => {
      const { calculated } = evaluateForm(form, answers, withTables(facts));
      for (const [key, value] of Object.entries(calculated)) {
        for (const code of [value].flat()) {
          if (typeof code === 'string') expect(text.calculations[key]?.options?.[code], `${key} ${code}`).toBeTruthy();
        }
      }
    });

    test('comes back equal from its leaves and from the wire', () => {
      expect(gatherLeaves(flattenAnswers(answers))).toEqual(sortedSets(answers));
      const dictionary = findDictionary(name) ?? new Uint8Array();
      const sent = deflateSync(strToU8(JSON.stringify({ set: flattenAnswers(answers), unset: [] })), { dictionary });
      const { set } = JSON.parse(strFromU8(inflateSync(sent, { dictionary }))) as { set: Answers };
      expect(gatherLeaves(set as Parameters<typeof gatherLeaves>[0])).toEqual(sortedSets(answers));
    });
  });
});

const emptyFacts: Facts = { today: '2026-11-03', kode_desa: '36.04.23.2015', forms: {}, others: [] };

/** Reads the rule's answers through a glass that notes what it looks at. */
function expectLooksBack(
  { logic }: Form,
  rule: string | undefined,
  { above, answers, facts }: { above: readonly string[]; answers: Answers; facts: Facts },
): void {
  if (rule === undefined) return;
  const seen = new Set<string>();
  const get = (target: Answers, key: string) => {
    seen.add(key);
    return target[key];
  };
  const noted = new Proxy(answers, { get });
  logic.relevance[rule]?.(noted, facts);
  for (const key of seen) expect(above, `${rule} looks at ${key}`).toContain(key);
}

function codesOf({ type, options = [] }: Question): readonly (string | number)[] {
  return type === 'yes_no' ? ['ya', 'tidak'] : options;
}

/** A set has no order: its leaves come back in the order of their names. */
function sortedSets(answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).map(([key, answer]) => [key, Array.isArray(answer) ? [...answer].sort() : answer]),
  );
}
