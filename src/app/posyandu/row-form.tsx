import { useSignalEffect } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { dateOf } from '../../programme/persons.ts';
import { WriteNotice } from '../form/write-notice.tsx';
import { formatDayMonth } from '../format/format-date.ts';
import { weightWords } from '../growth/verdict-lines.ts';
import { Button } from '../kit/button.tsx';
import { IconButton } from '../kit/icon-button.tsx';
import { getSession } from '../session/current-session.ts';
import { posyanduTexts } from '../texts/id/posyandu.ts';
import { childWords } from './child-list-row.tsx';
import { hasTyped } from './has-typed.ts';
import { RowExtras } from './row-extras.tsx';
import { questionIn, weightKey } from './row-fields.ts';
import { RowMeasure } from './row-measure.tsx';
import { RowTroubleNotice } from './row-trouble.tsx';
import { steerRow } from './steer-row.ts';
import { lastDeedOf, type OpenRow, openChild, type WeighingSession } from './weighing-session.ts';

const words = posyanduTexts.row;

type RowFormProps = {
  session: WeighingSession;
  row: OpenRow;
  /** Leaves the row and keeps what was begun, untouched or not: the full form goes on with it. */
  onFullForm: () => Promise<string>;
};

/** A child's weighing in its own row. Typing draws this row and no other. */
export function RowForm({ session, row, onFullForm }: RowFormProps) {
  const { child, open } = row;
  const { runner, writer } = open;
  const { route } = useLocation();
  const frame = useRef<HTMLFieldSetElement>(null);
  useLayoutEffect(() => frame.current?.scrollIntoView({ block: 'start' }), []);
  useForgetDeed(row);
  return (
    <fieldset
      ref={frame}
      class="weigh-row"
      aria-label={child.name}
      onKeyDown={(event) => steerRow(event, session, child)}
      onFocusIn={({ target }) => {
        if (!isMeasureField(target)) row.pad.value = undefined;
      }}
    >
      <div class="weigh-head">
        <p class="row-words">
          <strong class="row-title">{child.name}</strong>
          <span class="row-subtitle">{childWords(child, session.place.day)}</span>
        </p>
        <IconButton icon="close" label={words.close(child.name)} onClick={() => openChild(session, undefined)} />
      </div>
      <WriteNotice writer={writer} />
      <RowTroubleNotice session={session} row={row} />
      {open.isResumed && <p class="form-origin">{words.again}</p>}
      <OtherDay row={row} day={session.place.day} />
      <RowMeasure
        session={session}
        row={row}
        question={questionIn(runner, weightKey)}
        name={child.name}
        before={lastWeight(child)}
      />
      <RowExtras session={session} row={row} />
      <Button kind="quiet" onClick={() => void onFullForm().then((href) => route(href))}>
        {words.full}
      </Button>
    </fieldset>
  );
}

/** "5 Okt: 9,8 kg". */
function lastWeight({ before }: OpenRow['child']): string {
  if (before?.weight_kg === undefined) return posyanduTexts.list.neverWeighed;
  return words.before(formatDayMonth(before.date), weightWords(before.weight_kg));
}

function isMeasureField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.number') !== null;
}

/** A weighing begun on another day keeps its date; that is said. */
function OtherDay({ row, day }: { row: OpenRow; day: string }) {
  const measured = dateOf(row.open.runner.draft.value.answers.tgl_ukur);
  if (measured === undefined || measured === day) return null;
  return <p class="form-before">{words.weighedOn(formatDayMonth(measured))}</p>;
}

/** What can be taken back is offered until the next thing is typed. */
function useForgetDeed({ open: { runner, isResumed } }: OpenRow): void {
  const session = getSession();
  useSignalEffect(() => {
    if (!isResumed && hasTyped(runner.draft.value)) lastDeedOf(session).value = undefined;
  });
}
