import { useState } from 'preact/hooks';
import { readPoint, writePoint } from '../../../domain/form/point.ts';
import { formatNumber } from '../../format/format-number.ts';
import { Banner } from '../../kit/banner.tsx';
import { Button } from '../../kit/button.tsx';
import { type Located, locate } from '../../sensors/locate.ts';
import { formTexts } from '../../texts/id/form.ts';
import { pointWords } from '../point-words.ts';
import type { WidgetProps } from './widget-props.ts';

const words = formTexts.point;

/** Where the phone is now, taken with one tap. It is never waited for: whoever goes on leaves the question open. */
export function PointWidget({ runner, question }: WidgetProps) {
  const [isBusy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Extract<Located, { failed: string }>['failed']>();
  const point = readPoint(runner.draft.value.answers[question.key]);
  const take = async () => {
    setBusy(true);
    setFailed(undefined);
    const found = await locate();
    setBusy(false);
    if ('failed' in found) return setFailed(found.failed);
    runner.answer({ [question.key]: writePoint(found.point) });
    runner.reveal([question.key]);
  };
  return (
    <div class="point-taking">
      {point && (
        <p>
          <strong>{words.taken(formatNumber(point.accuracy_m))}</strong>
          <span class="quiet-line">{pointWords(point)}</span>
        </p>
      )}
      <Button icon="place" wide busy={isBusy ? words.looking : undefined} onClick={() => void take()}>
        {point === undefined ? words.take : words.again}
      </Button>
      {failed && (
        <Banner kind="info" live>
          {words.failed[failed]}
        </Banner>
      )}
    </div>
  );
}
