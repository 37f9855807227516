import { useEffect, useRef } from 'preact/hooks';
import type { QueueItem } from '../../domain/wire/review-messages.ts';
import { formatDayNear } from '../format/format-date.ts';
import { type Column, DataTable } from '../kit/data-table.tsx';
import { Tag } from '../kit/tag.tsx';
import { today } from '../shell/clock.ts';
import { queueTexts } from '../texts/id/queue.ts';
import { heldWords } from './held-words.ts';
import type { QueueState } from './queue-part.ts';
import { flagWords, formWords, momentWords, subjectWords, unitWords } from './queue-words.ts';
import { reviewHref } from './review-href.ts';

const words = queueTexts.columns;

function Flags({ flags, is_changed }: QueueItem) {
  return (
    <span class="queue-flags">
      {flags.length > 0 && <Tag look={{ icon: 'alert', colour: 'kuning', fill: 'border' }} word={flagWords(flags)} />}
      {is_changed && <Tag look={{ icon: 'edit', colour: 'biru', fill: 'tint' }} word={queueTexts.changed} />}
      {flags.length === 0 && !is_changed && <span class="queue-quiet">{queueTexts.noFlags}</span>}
    </span>
  );
}

const common: readonly Column<QueueItem>[] = [
  {
    key: 'tentang',
    label: words.subject,
    heading: true,
    render: (item) => (
      <a href={reviewHref(item)} data-revision={item.revision}>
        {subjectWords(item)}
      </a>
    ),
  },
  { key: 'formulir', label: words.form, render: ({ form }) => formWords(form) },
  { key: 'rt', label: words.unit, render: (item) => <span class="nowrap">{unitWords(item)}</span> },
  { key: 'kader', label: words.kader, render: ({ author_name }) => author_name },
  {
    key: 'kunjungan',
    label: words.visited,
    figures: true,
    render: ({ visited_on }) => <span class="nowrap">{formatDayNear(visited_on, today())}</span>,
  },
  {
    key: 'diterima',
    label: words.received,
    figures: true,
    render: ({ received_at }) => <span class="nowrap">{momentWords(received_at, today())}</span>,
  },
];

/** What is held says why; all else what the rules noticed. */
const columns: Readonly<Record<'held' | 'counting', readonly Column<QueueItem>[]>> = {
  counting: [...common, { key: 'tanda', label: words.flags, render: (item) => <Flags {...item} /> }],
  held: [
    ...common,
    {
      key: 'alasan',
      label: words.reason,
      render: ({ held, author_name }) => held && <span class="queue-reason">{heldWords(held, author_name)}</span>,
    },
  ],
};

type QueueTableProps = { items: readonly QueueItem[]; state: QueueState; chosen: string | undefined };

/** `chosen` is the revision that J and K stand on: its link has the focus, so Enter opens it. */
export function QueueTable({ items, state, chosen }: QueueTableProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen !== undefined) box.current?.querySelector<HTMLElement>(`[data-revision="${chosen}"]`)?.focus();
  }, [chosen]);
  return (
    <div ref={box} class="queue-table">
      <DataTable
        caption={queueTexts.caption(queueTexts.states[state])}
        columns={columns[state === 'ditahan' ? 'held' : 'counting']}
        rows={items}
        keyOf={(item) => item.revision}
      />
    </div>
  );
}
