import { useState } from 'preact/hooks';
import type { FollowUpItem } from '../../domain/wire/follow-up-messages.ts';
import type { Picking } from './worklist-table.tsx';

/** What is picked of the rows that are shown, to be handled in one go. */
export type Picked = Picking & {
  readonly chosen: readonly FollowUpItem[];
  all(): void;
  none(): void;
  /** Those that are done with are picked no longer. */
  drop(ids: readonly string[]): void;
};

export function usePicking(items: readonly FollowUpItem[]): Picked {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  return {
    picked,
    chosen: items.filter(({ id }) => picked.has(id)),
    toggle: (id) => setPicked((now) => toggled(now, id)),
    all: () => setPicked(new Set(items.map(({ id }) => id))),
    none: () => setPicked(new Set()),
    drop: (ids) => setPicked((now) => new Set([...now].filter((id) => !ids.includes(id)))),
  };
}

function toggled(picked: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(picked);
  if (!next.delete(id)) next.add(id);
  return next;
}
