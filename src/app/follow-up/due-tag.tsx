import type { FollowUpItem } from '../../domain/wire/follow-up-messages.ts';
import { Tag, type TagLook } from '../kit/tag.tsx';
import { today } from '../shell/clock.ts';
import { dueWords, isOverdue } from './due-words.ts';
import type { Handled } from './worklist-part.ts';

const looks: Readonly<Record<'late' | 'ahead', TagLook>> = {
  late: { icon: 'alert', colour: 'merah', fill: 'border' },
  ahead: { icon: 'clock', colour: 'abu', fill: 'plain' },
};

type DuedItem = Pick<FollowUpItem, 'due'> & Handled;

/** By when somebody should act; what is late stands out. */
export function DueTag({ item, short = false }: { item: DuedItem; short?: boolean }) {
  const word = dueWords(item, today(), short);
  return word === undefined ? null : <Tag look={looks[isOverdue(item, today()) ? 'late' : 'ahead']} word={word} />;
}
