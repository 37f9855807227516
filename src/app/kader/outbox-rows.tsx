import { useState } from 'preact/hooks';
import { formatDayNear } from '../format/format-date.ts';
import { formatNumber } from '../format/format-number.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { ListRow, RowList } from '../kit/list-row.tsx';
import { type RecordState, StateTag } from '../kit/state-tag.tsx';
import type { ShownRecord } from '../records/shown-record.ts';
import { dayOf, timeOf, today } from '../shell/clock.ts';
import { heldActions, heldActionWords, heldSentence, heldUnknown } from '../texts/id/held.ts';
import { outboxTexts } from '../texts/id/outbox.ts';
import type { OutboxRow } from './outbox-list.ts';
import { repairHref } from './repairs.ts';

const rowsPerStep = 60;
const states: Record<OutboxRow['state'], RecordState> = {
  waiting: 'di_hp',
  sent: 'terkirim',
  held: 'ditahan',
  received: 'diterima',
  dismissed: 'ditolak',
};

type OutboxRowsProps = { rows: readonly OutboxRow[]; records: ReadonlyMap<string, ShownRecord> };

export function OutboxRows({ rows, records }: OutboxRowsProps) {
  const [shown, setShown] = useState(rowsPerStep);
  const left = rows.length - shown;
  return (
    <Card flush>
      <RowList>
        {rows.slice(0, shown).map((row) => (
          <DeliveryRow key={row.number} row={row} shown={records.get(row.record)} />
        ))}
      </RowList>
      {left > 0 && (
        <div class="more-rows">
          <Button kind="quiet" onClick={() => setShown(shown + rowsPerStep)}>
            {outboxTexts.more(formatNumber(Math.min(left, rowsPerStep)))}
          </Button>
        </div>
      )}
    </Card>
  );
}

function DeliveryRow({ row, shown }: { row: OutboxRow; shown: ShownRecord | undefined }) {
  const { name, title, state } = row;
  return (
    <ListRow
      title={name === '' ? outboxTexts.unnamed(formatNumber(row.number)) : name}
      subtitle={[title, rowWords(row)].filter(Boolean).join(' · ')}
      below={
        <>
          <StateTag state={states[state]} />
          {state === 'held' && <HeldNote row={row} shown={shown} />}
          {state === 'dismissed' && <span class="held-note">{outboxTexts.dismissed}</span>}
        </>
      }
    />
  );
}

function rowWords({ state, saved_at, receipt, at, is_set_aside }: OutboxRow): string {
  if (state === 'sent') return is_set_aside ? outboxTexts.setAside : outboxTexts.awaitsReceipt;
  if (receipt !== undefined && at !== undefined) return outboxTexts.receipt(receipt, momentWords(at));
  return outboxTexts.savedAt(momentWords(saved_at));
}

/** "kemarin 09.05". */
function momentWords(at: string): string {
  return `${formatDayNear(dayOf(at), today())} ${timeOf(at)}`;
}

/** Why, that it is safe, and the one thing to do. */
function HeldNote({ row: { reason }, shown }: { row: OutboxRow; shown: ShownRecord | undefined }) {
  const action = reason === undefined ? 'lihat' : heldActions[reason];
  const href = heldHref(action, shown);
  return (
    <span class="held-note">
      <span>{reason === undefined ? heldUnknown : heldSentence(reason, shown?.place.rt)}</span>
      {href && <Button href={href}>{heldActionWords[action]}</Button>}
    </span>
  );
}

function heldHref(action: 'lihat' | 'perbaiki' | 'jam', shown: ShownRecord | undefined): string | undefined {
  if (action === 'jam') return '/bantuan#jam';
  if (shown === undefined) return undefined;
  if (action === 'perbaiki') return repairHref(shown);
  if (shown.subject.kind === 'desa') return repairHref(shown);
  const household = shown.subject.kind === 'household' ? shown.subject.id : shown.place.household;
  return household === undefined ? undefined : `/keluarga/${household}`;
}
