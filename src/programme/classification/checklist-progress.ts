import type { Answers } from '../../domain/answers.ts';
import { isOneOf, numberAt, textAt } from '../../domain/form/answer-values.ts';
import { type ChecklistItem, checklist, evidenceKey, stateKey, states } from '../../forms/profil/checklist.ts';

/** How far one item of the list is; undefined where nobody has said. */
export type ItemView = {
  readonly item: ChecklistItem;
  readonly state: number | undefined;
  readonly evidence: string | undefined;
  /** There, wholly or in part, and something shows it. */
  readonly isShown: boolean;
};

export type ChecklistView = {
  readonly items: readonly ItemView[];
  /** Items with something to show, of all. No score: how they would be weighed is not known. */
  readonly shown: number;
};

export function viewChecklist(answers: Answers): ChecklistView {
  const items = checklist.items.map((item) => viewItem(item, answers));
  return { items, shown: items.filter(({ isShown }) => isShown).length };
}

function viewItem(item: ChecklistItem, answers: Answers): ItemView {
  const evidence = textAt(answers, evidenceKey(item));
  const isThere = isOneOf(answers, stateKey(item), [states.ada, states.sebagian]);
  return { item, state: numberAt(answers, stateKey(item)), evidence, isShown: isThere && evidence !== undefined };
}
