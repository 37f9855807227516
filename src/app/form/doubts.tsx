import type { Question, Violation } from '../../domain/form/form.ts';
import { formatPlain } from '../format/format-number.ts';
import { Button } from '../kit/button.tsx';
import { formTexts } from '../texts/id/form.ts';
import { focusQuestion } from './focus-question.ts';
import type { FormRunner } from './form-runner.ts';

type DoubtsProps = { runner: FormRunner; question: Question; violations: readonly Violation[] };

/** The ways out of a doubt: take the value that was probably meant, measure again, or keep it. */
export function Doubts({ runner, question, violations }: DoubtsProps) {
  const [first] = violations;
  if (first === undefined) return null;
  const { maksud, isian } = first.values ?? {};
  const again = () => {
    runner.clear(question.key);
    focusQuestion(question.key);
  };
  return (
    <div class="form-doubts">
      {typeof maksud === 'number' && (
        <Button onClick={() => runner.answer({ [question.key]: maksud })}>
          {formTexts.question.yesMeant(formatPlain(maksud))}
        </Button>
      )}
      {isMeasure(question) && (
        <Button onClick={again}>{formTexts.question.measureAgain(question.unit === 'kg')}</Button>
      )}
      {violations
        .filter(({ level }) => level === 'warn')
        .slice(0, 1)
        .map((one) => (
          <Button key={one.code} onClick={() => violations.forEach(runner.accept)}>
            {typeof isian === 'number' ? formTexts.question.indeed(formatPlain(isian)) : formTexts.question.isRight}
          </Button>
        ))}
    </div>
  );
}

function isMeasure({ type, unit }: Question): boolean {
  return type === 'decimal' && (unit === 'kg' || unit === 'cm');
}
