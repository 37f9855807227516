import type { Question } from '../../domain/form/form.ts';
import { focusQuestion } from '../form/focus-question.ts';
import { shortLabel } from '../form/form-words.ts';
import { hasOwnPad } from '../form/number-text.ts';
import { Icon } from '../kit/icon.tsx';
import { posyanduTexts } from '../texts/id/posyandu.ts';
import { keepInSight } from './keep-in-sight.ts';
import { RowChoice } from './row-choice.tsx';
import { everybodyKeys, extrasOf, isUnfolded, questionIn } from './row-fields.ts';
import { RowMeasure } from './row-measure.tsx';
import { RowVerdict } from './row-verdict.tsx';
import type { OpenRow, WeighingSession } from './weighing-session.ts';

type ExtrasProps = { session: WeighingSession; row: OpenRow };

/** Everything beside the weight: what is due stands open, the rest unfolds from its chip. The verdict stands under the figures. */
export function RowExtras({ session, row }: ExtrasProps) {
  const { runner } = row.open;
  const { name } = row.child;
  const extras = extrasOf(runner);
  const isOpen = ({ key }: Question) => isUnfolded(key, runner, row.unfolded.value);
  const folded = extras.filter((one) => !isOpen(one));
  const unfold = (question: Question) => {
    row.unfolded.value = new Set([...row.unfolded.value, question.key]);
    if (everybodyKeys.includes(question.key))
      session.measures.value = new Set([...session.measures.value, question.key]);
    focusQuestion(question.key);
    keepInSight(question.key);
  };
  const fold = ({ key }: Question) => {
    row.unfolded.value = without(row.unfolded.value, key);
    session.measures.value = without(session.measures.value, key);
  };
  return (
    <>
      {extras.filter(isOpen).map((question) => (
        <Extra key={question.key} session={session} row={row} question={question} />
      ))}
      <RowVerdict runner={runner} />
      {extras.length > 0 && (
        <fieldset class="chips weigh-chips" aria-label={posyanduTexts.row.more}>
          {folded.map((question) => (
            <button key={question.key} type="button" class="chip" onClick={() => unfold(question)}>
              <Icon name="plus" size="small" />
              {shortLabel(runner.form, question.key, name)}
            </button>
          ))}
          {extras
            .filter((one) => mayFold(one, row))
            .map((question) => (
              <button key={question.key} type="button" class="chip" onClick={() => fold(question)}>
                <Icon name="close" size="small" />
                {shortLabel(runner.form, question.key, name)}
              </button>
            ))}
        </fieldset>
      )}
    </>
  );
}

/** What was unfolded by its chip and left empty may be folded again. */
function mayFold({ key }: Question, { open: { runner }, unfolded }: OpenRow): boolean {
  return unfolded.value.has(key) && runner.draft.value.answers[key] === undefined;
}

function without(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  return new Set([...keys].filter((one) => one !== key));
}

/** The position belongs to the length, and is asked as soon as there is one. */
function Extra({ session, row, question }: ExtrasProps & { question: Question }) {
  const { runner } = row.open;
  const { name } = row.child;
  const isPositionAsked = question.key === 'tb_cm' && runner.evaluation.value.relevant.has('cara_ukur');
  return (
    <>
      {hasOwnPad(question) ? (
        <RowMeasure session={session} row={row} question={question} name={name} />
      ) : (
        <RowChoice runner={runner} question={question} name={name} />
      )}
      {isPositionAsked && <RowChoice runner={runner} question={questionIn(runner, 'cara_ukur')} name={name} />}
    </>
  );
}
