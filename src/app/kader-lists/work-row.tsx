import type { Handling } from '../../domain/follow-up.ts';
import { DueTag } from '../follow-up/due-tag.tsx';
import { formatDayNear } from '../format/format-date.ts';
import { ListRow } from '../kit/list-row.tsx';
import { Tag } from '../kit/tag.tsx';
import { today } from '../shell/clock.ts';
import { kaderTexts } from '../texts/id/kader.ts';
import { listTexts } from '../texts/id/kader-lists.ts';
import { viewHandling } from './handling-words.ts';
import { categoryWords, type WorkItem, workHref } from './work-items.ts';

type WorkRowProps = {
  item: WorkItem;
  handling: Handling | undefined;
  /** Several RT stand in one list. */
  namesRt: boolean;
};

/** Who, where, what for, and what the office says. */
export function WorkRow({ item, handling, namesRt }: WorkRowProps) {
  const { name, family, house, rt, subject, since } = item;
  const unit = namesRt && rt !== undefined && kaderTexts.rt(rt);
  const place = [subject.kind === 'household' ? undefined : family, house === family ? undefined : house, unit];
  const view = viewHandling(item, handling);
  return (
    <ListRow
      title={name}
      subtitle={[...place, listTexts.since(formatDayNear(since, today()))].filter(Boolean).join(' · ')}
      below={
        <>
          <span class="work-categories">{categoryWords(item).join(' · ')}</span>
          <DueTag item={{ due: item.due, handling: handling ?? null }} />
          {view && <Tag look={view.look} word={view.word} />}
          {view?.note && <span class="row-note">{view.note}</span>}
        </>
      }
      href={workHref(item)}
    />
  );
}
