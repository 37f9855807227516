import type { Counts } from '../../device/store/count-work.ts';
import type { SyncResult } from '../../device/sync/sync-device.ts';
import { formatNumber } from '../format/format-number.ts';
import { Banner, type BannerKind } from '../kit/banner.tsx';
import { useCountdown } from '../session/use-countdown.ts';
import { timeOf } from '../shell/clock.ts';
import { outboxTexts } from '../texts/id/outbox.ts';
import { clockWords, type DeliveryState, sizeWords } from './delivery-state.ts';

/** How a press of *Kirim sekarang* ended: `full` and `failed` where the phone could not keep what the centre answered. */
export type SendingEnd = SyncResult | 'full' | 'failed';

type DeliveryBannerProps = {
  state: DeliveryState;
  waiting: number;
  counts: Counts | null;
  last: SendingEnd | undefined;
  pausedUntil: number | undefined;
};

/** How many wait, why, and when it is tried again. Waiting is never red. */
export function DeliveryBanner({ state, waiting, counts, last, pausedUntil }: DeliveryBannerProps) {
  const left = useCountdown(state.kind === 'unanswered' || state.kind === 'blocked' ? pausedUntil : undefined);
  return (
    <>
      <Banner kind={kindOf(state, counts)} title={titleOf(state, waiting, counts)} live>
        {sentenceOf(state, { left, waiting, counts })}
      </Banner>
      <p class="quiet-line" role="status">
        {resultOf(last)}
      </p>
      {counts && <p class="quiet-line">{outboxTexts.bytesToday(sizeWords(counts.bytes_today))}</p>}
    </>
  );
}

function kindOf(state: DeliveryState, counts: Counts | null): BannerKind {
  if (state.kind !== 'all_received' || counts === null) return 'info';
  if (counts.held > 0) return 'held';
  return counts.received > 0 ? 'success' : 'info';
}

function titleOf(state: DeliveryState, waiting: number, counts: Counts | null): string {
  if (waiting > 0) return outboxTexts.waiting(formatNumber(waiting));
  if (state.kind === 'all_received' && counts !== null && counts.held > 0) return outboxTexts.allArrived;
  const received = counts?.received ?? 0;
  if (received === 0 || state.kind !== 'all_received') return outboxTexts.states.all_received;
  return received === 1 ? outboxTexts.oneReceived : outboxTexts.allReceived(formatNumber(received));
}

type Said = { left: number; waiting: number; counts: Counts | null };

function sentenceOf(state: DeliveryState, { left, waiting, counts }: Said): string {
  const said = outboxTexts.states;
  switch (state.kind) {
    case 'unanswered':
      return left > 0 ? said.unanswered(clockWords(left)) : said.unansweredSoon;
    case 'blocked':
      return left > 0 ? said.blocked(clockWords(left)) : said.blockedSoon;
    case 'busy':
      return said.busy(timeOf(state.until));
    case 'no_news':
      return said.noNews(timeOf(state.until));
    case 'offline':
      return waiting > 0 ? said.offline : said.offlineEmpty;
    case 'all_received':
      if (counts !== null && counts.held > 0) return outboxTexts.someHeld(formatNumber(counts.held));
      return (counts?.received ?? 0) > 0 ? said.all_received : said.neverAny;
    default:
      return said[state.kind];
  }
}

function resultOf(last: SendingEnd | undefined): string | undefined {
  if (last === undefined) return undefined;
  const { results } = outboxTexts;
  if (last === 'full' || last === 'failed') return results[last];
  if (last.delivered === 'offline' || last.pulled === 'offline') return results.offline;
  if (last.delivered === 'later' || last.pulled === 'later') return results.later;
  return last.pulled === 'session_lost' ? undefined : results.done;
}
