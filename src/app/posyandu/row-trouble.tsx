import { SaveTrouble } from '../courier/save-trouble.tsx';
import { formHref } from '../form/form-address.ts';
import { shortLabel, violationWords } from '../form/form-words.ts';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { posyanduTexts } from '../texts/id/posyandu.ts';
import { extrasOf, questionIn, weightKey } from './row-fields.ts';
import { finishRow } from './weigh-deeds.ts';
import type { OpenRow, WeighingSession } from './weighing-session.ts';

/** Why the row could not be saved: the phone is full, or an answer is impossible that this row does not show. */
export function RowTroubleNotice({ session, row }: { session: WeighingSession; row: OpenRow }) {
  const trouble = row.trouble.value;
  if (trouble === undefined) return null;
  if (trouble.kind === 'impossible') return <HiddenImpossible row={row} questions={trouble.questions} />;
  return <SaveTrouble onAgain={() => void finishRow(session, row)} />;
}

/** What stands in the row says its sentence there; the rest is named here, with the way to it. */
function HiddenImpossible({ row, questions }: { row: OpenRow; questions: readonly string[] }) {
  const { runner } = row.open;
  const shown = [weightKey, 'cara_ukur', ...extrasOf(runner).map(({ key }) => key)];
  const hidden = runner.evaluation.value.violations.filter(
    ({ level, question }) => level === 'error' && questions.includes(question) && !shown.includes(question),
  );
  const [first] = hidden;
  if (first === undefined) return null;
  const href = `${formHref(runner.draft.value.record)}?tanya=${first.question}`;
  return (
    <Banner
      kind="danger"
      title={posyanduTexts.row.elsewhereInForm}
      actions={<Button href={href}>{posyanduTexts.row.full}</Button>}
      live
    >
      {hidden.map((one) => (
        <p key={one.question}>
          {shortLabel(runner.form, one.question, row.child.name)}:{' '}
          {violationWords(runner.form, questionIn(runner, one.question), one)}
        </p>
      ))}
    </Banner>
  );
}
