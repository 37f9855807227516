import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Draft } from '../../device/store/drafts.ts';
import { type Answer, type Answers, sameAnswer } from '../../domain/answers.ts';
import { isAnswered } from '../../domain/form/answer-values.ts';
import { type Evaluation, evaluateForm } from '../../domain/form/evaluate-form.ts';
import type { Facts } from '../../domain/form/facts.ts';
import { type Form, findQuestion, type Question, type Violation } from '../../domain/form/form.ts';
import type { ReviewNote } from '../../domain/head.ts';
import { formTexts } from '../texts/id/form.ts';
import { hiddenNotice } from './hidden-notice.ts';

export type AnswerChanges = { readonly [question: string]: Answer | undefined };
export type Undo = { readonly text: string; readonly answers: Answers };

/** A form while it is filled in: the draft, what the form says about it, and which doubts are spoken already. */
export type FormRunner = {
  readonly form: Form;
  readonly draft: ReadonlySignal<Draft>;
  readonly facts: ReadonlySignal<Facts>;
  readonly evaluation: ReadonlySignal<Evaluation>;
  readonly undo: ReadonlySignal<Undo | undefined>;
  /** What a reviewer wrote, by question. */
  readonly notes: ReadonlyMap<string, { readonly from: string; readonly text: string }>;
  /** What was typed and is no answer yet, by question: half a date. Kept while the form is open. */
  readonly typed: Map<string, unknown>;
  /** `done` says what was done, where it may want to be taken back: "Foto dihapus." */
  answer(changes: AnswerChanges, done?: string): void;
  /** Resolves when every answer so far lies on the phone, or could not be written. */
  write(): Promise<void>;
  clear(question: string): void;
  takeBack(): void;
  /** The question she is at, so that the form opens there again. */
  goTo(question: string): void;
  /** Doubts about these questions are spoken from now on; tells whether a new one came up. */
  reveal(questions: readonly string[]): boolean;
  accept(violation: Violation): void;
  violationsAt(question: string): readonly Violation[];
};

type RunnerParts = {
  readonly form: Form;
  readonly draft: Draft;
  readonly facts: ReadonlySignal<Facts>;
  readonly notes?: readonly (ReviewNote & { readonly from: string })[];
  readonly now: () => string;
  readonly onChange: (draft: Draft) => void;
  readonly write?: () => Promise<void>;
};

/** While these are typed, half an answer is no mistake: doubts wait until she goes on. */
const typedTypes: readonly Question['type'][] = ['text', 'digits', 'integer', 'decimal', 'date'];

export function openRunner({ form, draft: first, facts, notes = [], now, onChange, write }: RunnerParts): FormRunner {
  const draft = signal(first);
  const undo = signal<Undo | undefined>(undefined);
  const revealed = signal<ReadonlySet<string>>(new Set(Object.keys(first.answers)));
  const accepted = signal<ReadonlySet<string>>(new Set());
  const evaluation = computed(() => evaluateForm(form, draft.value.answers, facts.value));
  let touched: string | undefined;

  const keep = (change: Partial<Draft>) => {
    draft.value = { ...draft.value, ...change, updated_at: now() };
    onChange(draft.value);
  };
  const reveal = (questions: readonly string[]): boolean => {
    const fresh = questions.filter((key) => !revealed.value.has(key));
    if (fresh.length === 0) return false;
    revealed.value = new Set([...revealed.value, ...fresh]);
    return evaluation.value.violations.some((one) => one.level !== 'info' && fresh.includes(one.question));
  };
  /** Doubts about the question before are spoken once she answers another one. */
  const touch = (key: string) => {
    if (touched !== undefined && touched !== key) reveal([touched]);
    touched = key;
    const isTyped = typedTypes.includes(findQuestion(form.structure, key)?.type ?? 'select');
    const rest = [...revealed.value].filter((one) => one !== key);
    revealed.value = new Set(isTyped ? rest : [...rest, key]);
    accepted.value = new Set([...accepted.value].filter((one) => !one.startsWith(`${key} `)));
  };
  const answer = (changes: AnswerChanges, done?: string) => {
    const before = draft.value.answers;
    const answers = withChanges(before, changes);
    const [key] = Object.keys(changes);
    if (key === undefined || isSame(before, answers, changes)) return;
    const hiddenBefore = evaluation.value.irrelevant;
    touch(key);
    keep({ answers, at_question: key });
    const text = hiddenNotice(form, hiddenBefore, evaluation.value.irrelevant) ?? done;
    undo.value = text === undefined ? undefined : { text, answers: before };
  };
  return {
    form,
    draft,
    facts,
    evaluation,
    undo,
    notes: new Map(notes.map(({ question, from, text }) => [question, { from, text }])),
    typed: new Map(),
    answer,
    write: async () => write?.(),
    reveal,
    clear(key) {
      const before = draft.value.answers;
      const companion = findQuestion(form.structure, key)?.estimated_by;
      answer({ [key]: undefined, ...(companion === undefined ? {} : { [companion]: undefined }) });
      undo.value = { text: undo.value?.text ?? formTexts.question.cleared, answers: before };
    },
    takeBack() {
      if (undo.value === undefined) return;
      keep({ answers: undo.value.answers });
      undo.value = undefined;
    },
    goTo(key) {
      if (draft.value.at_question === key) return;
      draft.value = { ...draft.value, at_question: key };
      onChange(draft.value);
    },
    accept(violation) {
      accepted.value = new Set([...accepted.value, violationKey(violation)]);
    },
    violationsAt(key) {
      if (!revealed.value.has(key)) return [];
      return evaluation.value.violations.filter(
        (one) => one.question === key && !(one.level === 'warn' && accepted.value.has(violationKey(one))),
      );
    },
  };
}

function violationKey({ question, code }: Violation): string {
  return `${question} ${code}`;
}

function withChanges(answers: Answers, changes: AnswerChanges): Answers {
  const merged: AnswerChanges = { ...answers, ...changes };
  return Object.fromEntries(Object.entries(merged).filter((entry): entry is [string, Answer] => isAnswered(entry[1])));
}

function isSame(before: Answers, after: Answers, changes: AnswerChanges): boolean {
  return Object.keys(changes).every((key) => sameAnswer(before[key], after[key]));
}
