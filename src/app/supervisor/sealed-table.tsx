import { dismissibleReasons } from '../../domain/problem.ts';
import type { SealedItem } from '../../domain/wire/review-messages.ts';
import { type Column, DataTable } from '../kit/data-table.tsx';
import { today } from '../shell/clock.ts';
import { queueTexts } from '../texts/id/queue.ts';
import { DismissHeld } from './dismiss-held.tsx';
import { heldWords } from './held-words.ts';
import { momentWords } from './queue-words.ts';

const { columns: words, sealed } = queueTexts;

const columns = (onDismissed: () => Promise<void>): readonly Column<SealedItem>[] => [
  { key: 'tentang', label: words.subject, heading: true, render: () => sealed.unread },
  { key: 'nomor', label: words.receipt, render: ({ receipt }) => <span class="nowrap">{receipt}</span> },
  { key: 'kader', label: words.kader, render: ({ author_name }) => author_name },
  {
    key: 'diterima',
    label: words.received,
    figures: true,
    render: ({ received_at }) => <span class="nowrap">{momentWords(received_at, today())}</span>,
  },
  {
    key: 'alasan',
    label: words.reason,
    render: ({ held, author_name }) => <span class="queue-reason">{heldWords(held, author_name)}</span>,
  },
  {
    key: 'tindakan',
    label: sealed.action,
    render: ({ revision, held, receipt, author_name }) =>
      revision === undefined || !dismissibleReasons.includes(held) ? (
        sealed.waits
      ) : (
        <span class="nowrap">
          <DismissHeld revision={revision} receipt={receipt} kader={author_name} onDone={onDismissed} />
        </span>
      ),
  },
];

type SealedProps = { items: readonly SealedItem[]; onDismissed: () => Promise<void> };

/** What came in and cannot be opened yet: nobody knows whom it is about, so there is nothing to look into. */
export function SealedTable({ items, onDismissed }: SealedProps) {
  return (
    <div class="queue-table">
      <DataTable
        caption={sealed.caption}
        columns={columns(onDismissed)}
        rows={items}
        keyOf={({ receipt, received_at, held }) => `${receipt} ${received_at} ${held}`}
      />
    </div>
  );
}
