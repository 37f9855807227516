import { isOneOf } from '../../domain/form/answer-values.ts';
import type { FormLogic, Question, QuestionText, Section } from '../../domain/form/form.ts';
import { type ChecklistItem, checklist, evidenceKey, stateKey, states } from './checklist.ts';

const parts = ['input', 'proses', 'output'] as const;

/** One section for each part of the list: made from the list, so that another list needs no other code. */
export const butir: readonly Section[] = parts.map((part) => ({
  key: `butir_${part}`,
  questions: checklist.items.filter((item) => item.part === part).flatMap(questionsAbout),
}));

function questionsAbout(item: ChecklistItem): Question[] {
  return [
    {
      key: stateKey(item),
      type: 'select',
      required: 'optional',
      options: Object.values(states),
      prefill: 'last',
      unconfirmed: true,
    },
    {
      key: evidenceKey(item),
      type: 'text',
      required: 'optional',
      relevant: evidenceKey(item),
      length: 200,
      prefill: 'last',
      unconfirmed: true,
    },
  ];
}

/** What is not there yet needs no evidence. */
export const evidenceRelevance: FormLogic['relevance'] = Object.fromEntries(
  checklist.items.map((item) => [
    evidenceKey(item),
    (answers) => isOneOf(answers, stateKey(item), [states.ada, states.sebagian]),
  ]),
);

export const butirText: Readonly<Record<string, QuestionText>> = Object.fromEntries(
  checklist.items.flatMap((item) => [
    [
      stateKey(item),
      {
        label: item.text,
        short: item.text,
        options: { [states.ada]: 'Ada', [states.sebagian]: 'Sebagian', [states.belum]: 'Belum' },
      },
    ],
    [evidenceKey(item), { label: 'Apa buktinya?', short: `Bukti: ${item.text}`, hint: item.hint }],
  ]),
);
