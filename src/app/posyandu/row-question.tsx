import type { ComponentChildren } from 'preact';
import type { Question } from '../../domain/form/form.ts';
import { Doubts } from '../form/doubts.tsx';
import { questionId } from '../form/focus-question.ts';
import type { FormRunner } from '../form/form-runner.ts';
import { shortLabel, violationWords } from '../form/form-words.ts';
import { FieldContext, wireField } from '../kit/field-wiring.ts';
import { Icon } from '../kit/icon.tsx';
import { texts } from '../texts/id/kit.ts';

/** "Panjang/tinggi" is one word to a browser. */
const mayBreakHere = '/\u200b';

export type RowQuestionProps = {
  runner: FormRunner;
  question: Question;
  /** Spoken with the label: whose weight this is. */
  name: string;
  /** Under the label: what it was the last time. */
  before?: string | undefined;
};

type RowQuestionFrame = RowQuestionProps & { group?: boolean; children: ComponentChildren };

/** A question of the form, as narrow as a row: short label, control, and the form's own doubts with their ways out. */
export function RowQuestion({ runner, question, name, before, group, children }: RowQuestionFrame) {
  const id = questionId(question.key);
  const wrong = runner.violationsAt(question.key).filter(({ level }) => level !== 'info');
  const isImpossible = wrong.some(({ level }) => level === 'error');
  const error = wrong.map((one) => violationWords(runner.form, question, one)).join(' ');
  const label = (
    <>
      {shortLabel(runner.form, question.key, name).replaceAll('/', mayBreakHere)}
      <span class="visually-hidden"> {name}</span>
      {before !== undefined && <span class="weigh-before">{before}</span>}
    </>
  );
  const tone = wrong.length === 0 ? '' : ` question--error${isImpossible ? ' question--impossible' : ''}`;
  return (
    <div class={`weigh-question${group ? ' weigh-question--group' : ''}${tone}`}>
      {group ? (
        <p class="weigh-label" id={`${id}-label`}>
          {label}
        </p>
      ) : (
        <label class="weigh-label" id={`${id}-label`} for={id}>
          {label}
        </label>
      )}
      <FieldContext.Provider value={wireField({ id, error })}>{children}</FieldContext.Provider>
      <div class="weigh-doubts" role="status" tabIndex={-1}>
        {wrong.length > 0 && (
          <p class="question-error" id={`${id}-error`}>
            <Icon name="alert" />
            <span>
              <span class="visually-hidden">{texts.kit.attention} </span>
              {error}
            </span>
          </p>
        )}
        <Doubts runner={runner} question={question} violations={wrong} />
      </div>
    </div>
  );
}
