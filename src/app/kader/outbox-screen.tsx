import { useMemo, useState } from 'preact/hooks';
import { Refusal } from '../../device/refusal.ts';
import { RescueButtons } from '../courier/rescue-buttons.tsx';
import type { Query } from '../desk/query.ts';
import { formatNumber } from '../format/format-number.ts';
import { BottomBar } from '../kit/bottom-bar.tsx';
import { Button } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { FilterChips } from '../kit/filter-chips.tsx';
import { LoadingState } from '../kit/loading-state.tsx';
import { PhotoOutboxCard } from '../photos/photo-outbox-card.tsx';
import { getSession } from '../session/current-session.ts';
import { useKeptScroll } from '../shell/keep-scroll.ts';
import { hasUnsent, outboxCounts } from '../shell/outbox-counts.ts';
import { PhoneNotices } from '../shell/phone-notices.tsx';
import { Screen } from '../shell/screen.tsx';
import { courierTexts } from '../texts/id/courier.ts';
import { outboxTexts } from '../texts/id/outbox.ts';
import { DeliveryBanner, type SendingEnd } from './delivery-banner.tsx';
import { deliveryState, sizeWords } from './delivery-state.ts';
import { LoadFailed } from './load-failed.tsx';
import { countGroups, groupOf, isOutboxFilter, nameEntries, type OutboxFilter, outboxFilters } from './outbox-list.ts';
import { OutboxRows } from './outbox-rows.tsx';
import { type KaderView, useKaderView } from './use-kader-view.ts';
import { type OutboxView, useIsOnline, useOutbox } from './use-outbox.ts';

/** Kirim: what waits, what is held and why, what has its receipt. */
export function OutboxScreen({ query }: { query: Query }) {
  const outbox = useOutbox();
  const view = useKaderView();
  const sending = useSending();
  const isOnline = useIsOnline();
  const glance = typeof outbox === 'object' ? outbox.glance : undefined;
  const waiting = glance?.waiting ?? outboxCounts.value?.waiting ?? 0;
  useKeptScroll('kirim', typeof outbox === 'object');
  return (
    <Screen
      title={outboxTexts.title}
      bottom={<SendBar sending={sending} waiting={waiting} bytes={glance?.bytes ?? 0} />}
    >
      {outbox === undefined && <LoadingState />}
      {outbox === 'failed' && <LoadFailed />}
      {typeof outbox === 'object' && (
        <>
          <PhoneNotices />
          <DeliveryBanner
            state={deliveryState({
              isSending: sending.isSending,
              isOnline,
              waiting,
              pause: glance?.pause,
              newsPause: glance?.news_pause,
              now: Date.now(),
            })}
            waiting={waiting}
            counts={outboxCounts.value}
            last={sending.last}
            pausedUntil={glance?.pause?.until}
          />
          <PhotoOutboxCard view={view} />
          <Deliveries outbox={outbox} view={view} asked={query.saring} />
          {hasUnsent() && <RescueButtons device={getSession().device} />}
          <p>
            <a href="/titipan">{courierTexts.carryLink}</a>
          </p>
        </>
      )}
    </Screen>
  );
}

type Sending = { readonly isSending: boolean; readonly last: SendingEnd | undefined; send(): void };

function useSending(): Sending {
  const session = getSession();
  const [isSending, setSending] = useState(false);
  const [last, setLast] = useState<SendingEnd | undefined>();
  const send = () => {
    setSending(true);
    setLast(undefined);
    session
      .sync()
      .then(
        (result) => {
          setLast(result);
          // Photos follow by themselves, unless she wants to be asked.
          if (result.delivered === 'done') session.sendPhotos({ urgent: true }).catch(() => undefined);
        },
        (fault: unknown) => setLast(isFull(fault) ? 'full' : 'failed'),
      )
      .finally(() => setSending(false));
  };
  return { isSending, last, send };
}

function isFull(fault: unknown): boolean {
  return fault instanceof Refusal && fault.code === 'storage_full';
}

type SendBarProps = { sending: Sending; waiting: number; bytes: number };

/** The size is said before anything is sent: her quota pays. */
function SendBar({ sending: { isSending, send }, waiting, bytes }: SendBarProps) {
  const hasWork = waiting > 0;
  const busy = hasWork ? outboxTexts.sending(formatNumber(waiting)) : outboxTexts.fetching;
  return (
    <BottomBar>
      <Button
        kind={hasWork ? 'primary' : 'secondary'}
        wide
        icon={hasWork ? 'send' : 'refresh'}
        busy={isSending ? busy : undefined}
        onClick={send}
        {...(hasWork && !isSending ? { aside: outboxTexts.about(sizeWords(bytes)) } : {})}
      >
        {hasWork ? outboxTexts.sendNow : outboxTexts.look}
      </Button>
    </BottomBar>
  );
}

type DeliveriesProps = { outbox: OutboxView; view: KaderView; asked: string | undefined };

function Deliveries({ outbox, view, asked }: DeliveriesProps) {
  const counts = countGroups(outbox.entries);
  const [chosen, setChosen] = useState<OutboxFilter | undefined>(isOutboxFilter(asked) ? asked : undefined);
  const filter = chosen ?? firstFilter(counts);
  const rows = useMemo(() => {
    const entries = outbox.entries.filter((entry) => groupOf(entry) === filter);
    return nameEntries(entries, { ...view.directory, records: view.records, drafts: view.drafts });
  }, [outbox.entries, filter, view.directory, view.records, view.drafts]);
  const received = outboxCounts.value?.received ?? counts.diterima;
  const figure = (key: OutboxFilter) => formatNumber(key === 'diterima' ? received : counts[key]);
  return (
    <>
      <FilterChips<OutboxFilter>
        label={outboxTexts.filter}
        chips={outboxFilters.map((key) => ({ key, label: outboxTexts.filters[key], count: figure(key) }))}
        current={filter}
        onChoose={setChosen}
      />
      {rows.length === 0 ? (
        <EmptyState {...outboxTexts.empty[filter]} />
      ) : (
        <OutboxRows key={filter} rows={rows} records={view.records} />
      )}
      {filter === 'diterima' && counts.diterima < received && <p class="quiet-line">{outboxTexts.onlyHere}</p>}
    </>
  );
}

function firstFilter(counts: Record<OutboxFilter, number>): OutboxFilter {
  if (counts.di_hp > 0) return 'di_hp';
  return counts.ditahan > 0 ? 'ditahan' : 'diterima';
}
