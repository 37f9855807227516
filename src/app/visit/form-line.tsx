import { formatDayNear } from '../format/format-date.ts';
import { formatNumber } from '../format/format-number.ts';
import { Button } from '../kit/button.tsx';
import { Icon } from '../kit/icon.tsx';
import { ListRow } from '../kit/list-row.tsx';
import { StateTag } from '../kit/state-tag.tsx';
import { today } from '../shell/clock.ts';
import { formTexts } from '../texts/id/form.ts';
import { visitTexts } from '../texts/id/visit.ts';
import type { VisitRow } from './form-row.ts';
import { formWords, rowTitle } from './row-words.ts';

const { hub: words, still } = visitTexts;

type FormLineProps = {
  row: VisitRow;
  title?: string;
  /** Left out until the family has agreed to be asked. */
  onStill?: ((records: readonly string[]) => void) | undefined;
};

/** One form of the visit. What was said at an earlier visit can be confirmed without opening it. */
export function FormLine({ row, title = formWords(row.form, today()), onStill }: FormLineProps) {
  const { since, record, href } = row;
  if (since === undefined || record === undefined || onStill === undefined)
    return <PlainLine row={row} title={title} />;
  return (
    <div class="still-line">
      <a class="row row--tappable" href={href}>
        <span class="row-words">
          <span class="row-title">{title}</span>
          <span class="row-subtitle">
            {stateWords(row)} · {formatDayNear(since, today())}
          </span>
        </span>
      </a>
      <Button onClick={() => onStill([record])}>
        <span aria-hidden="true">{still.one}</span>
        <span class="visually-hidden">{still.oneOf(rowTitle(row, today()))}</span>
      </Button>
    </div>
  );
}

function PlainLine({ row, title }: { row: VisitRow; title: string }) {
  const { left, isDraft, href } = row;
  const unsaved = left === 0 ? words.unsavedComplete : words.unsaved(formatNumber(left));
  return (
    <ListRow
      title={title}
      href={href}
      {...(isDraft
        ? { below: <StateTag state="belum_selesai" word={unsaved} /> }
        : { trailing: <SavedState row={row} /> })}
    />
  );
}

const icons = { complete: 'check', missing: 'quarter', look: 'quarter', empty: undefined } as const;

function SavedState({ row }: { row: VisitRow }) {
  const icon = icons[row.state];
  return (
    <span class={`section-state section-state--${row.state === 'look' ? 'missing' : row.state}`}>
      {icon && <Icon name={icon} size="small" />}
      {stateWords(row)}
    </span>
  );
}

function stateWords({ state, due, left }: VisitRow): string {
  const { empty, missing, look, mayStayEmpty } = formTexts.section;
  if (state === 'empty') return due === 'offered' ? mayStayEmpty : empty;
  return { complete: words.complete, missing: missing(formatNumber(left)), look: look('1') }[state];
}
