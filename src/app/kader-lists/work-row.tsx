import type { Handling } from '../../domain/follow-up.ts';
import { DueTag } from '../follow-up/due-tag.tsx';
import { formatDayNear } from '../format/format-date.ts';
import { ListRow } from '../kit/list-row.tsx';
import { today } from '../shell/clock.ts';
import { kaderTexts } from '../texts/id/kader.ts';
import { listTexts } from '../texts/id/kader-lists.ts';
import { HandlingTags } from './handling-tags.tsx';
import { handledItem } from './handling-words.ts';
import { categoryWords, type WorkItem, workHref } from './work-items.ts';

type WorkRowProps = {
  item: WorkItem;
  words: readonly Handling[];
  /** Several RT stand in one list. */
  namesRt: boolean;
};

/** Who, where, what for, and what the offices say. */
export function WorkRow({ item, words, namesRt }: WorkRowProps) {
  const { name, family, house, rt, subject, since } = item;
  const unit = namesRt && rt !== undefined && kaderTexts.rt(rt);
  const place = [subject.kind === 'household' ? undefined : family, house === family ? undefined : house, unit];
  return (
    <ListRow
      title={name}
      subtitle={[...place, listTexts.since(formatDayNear(since, today()))].filter(Boolean).join(' · ')}
      below={
        <>
          <span class="work-categories">{categoryWords(item).join(' · ')}</span>
          <DueTag item={handledItem(item, words)} />
          <HandlingTags item={item} words={words} />
        </>
      }
      href={workHref(item)}
    />
  );
}
