import { isAnswered } from '../../domain/form/answer-values.ts';
import { findQuestion, type Question } from '../../domain/form/form.ts';
import type { FormRunner } from '../form/form-runner.ts';

/** What may be taken beside the weight, in the order in which it is done at the posyandu. */
const extraKeys = ['tb_cm', 'lila_cm', 'vit_a', 'obat_cacing', 'asi_eksklusif', 'edema'];

/** Unfolds by itself while it is due: nobody should have to think of it. */
const dueKeys: readonly string[] = ['tb_cm', 'asi_eksklusif', 'vit_a', 'obat_cacing'];

/** Whoever measures one child's length today measures the others', too. */
export const everybodyKeys: readonly string[] = ['tb_cm', 'lila_cm'];

/** In the order in which *Lanjut* goes through them. */
const measureKeys = ['bb_kg', 'tb_cm', 'cara_ukur', 'lila_cm'];

export const weightKey = 'bb_kg';

export function questionIn({ form }: FormRunner, key: string): Question {
  const question = findQuestion(form.structure, key);
  if (question === undefined) throw new Error(`form ${form.structure.code} does not ask ${key}`);
  return question;
}

/** What this child's age and this month ask for. */
export function extrasOf(runner: FormRunner): Question[] {
  const { relevant } = runner.evaluation.value;
  return extraKeys.filter((key) => relevant.has(key)).map((key) => questionIn(runner, key));
}

export function isUnfolded(key: string, runner: FormRunner, unfolded: ReadonlySet<string>): boolean {
  const { unanswered } = runner.evaluation.value;
  return (
    unfolded.has(key) ||
    isAnswered(runner.draft.value.answers[key]) ||
    (dueKeys.includes(key) && unanswered.includes(key))
  );
}

/** The next measure still open behind the one just typed; undefined where the row is done. */
export function nextField(
  runner: FormRunner,
  unfolded: ReadonlySet<string>,
  done: string | undefined,
): string | undefined {
  if (done === undefined) return undefined;
  const { answers } = runner.draft.value;
  const isOpen = (key: string) => {
    if (isAnswered(answers[key]) || !runner.evaluation.value.relevant.has(key)) return false;
    return key === 'cara_ukur' || isUnfolded(key, runner, unfolded);
  };
  return measureKeys.slice(measureKeys.indexOf(done) + 1).find(isOpen);
}
