import type { DeviceSession } from '../../device/device-session.ts';
import { followUpAnswer } from '../../domain/wire/follow-up-messages.ts';
import type { Outcome } from '../desk/ask-centre.ts';
import { type FollowUpAsk, readFollowUps } from '../desk/read-follow-ups.ts';
import { addPage, narrow, type Worklist, worklistOf } from './worklist.ts';
import { isWhole, type WorklistPart } from './worklist-part.ts';

export type WorklistAnswer = {
  readonly list: Worklist | undefined;
  /** How the newest question to the centre ended; undefined while it is under way. */
  readonly outcome: Outcome<unknown> | undefined;
};

type Keeper = Pick<DeviceSession, 'request' | 'keep' | 'kept' | 'account'>;

/** More than this is no list to walk through with, and too much for a phone to hold in memory. */
const mostFetched = 5000;

/**
 * Kepala desa read their lists in the village hall, where there is no signal: what was seen once is kept, sealed.
 * Everybody else asks the centre each time, and keeps nothing.
 */
export function mayKeep({ account }: Pick<DeviceSession, 'account'>): boolean {
  return account.role === 'kepala_desa';
}

/** First what is kept here, then what the centre says. */
export async function loadWorklist(
  session: Keeper,
  part: WorklistPart,
  say: (answer: WorklistAnswer) => void,
): Promise<void> {
  // Only what is open is kept here.
  const isKept = mayKeep(session) && part.status !== 'terbukti';
  const kept = isKept ? await keptWorklist(session, part) : undefined;
  const held = kept && narrow(kept, part);
  say({ list: held, outcome: undefined });
  const outcome = await freshWorklist(session, part);
  say({ list: outcome.kind === 'ok' ? outcome.value : held, outcome });
}

/** The first page; where the list is kept all of it, so that every filter works without a signal. */
async function freshWorklist(session: Keeper, part: WorklistPart): Promise<Outcome<Worklist>> {
  if (!mayKeep(session) || !isWhole(part)) return firstPage(session, part);
  const outcome = await fetchWhole(session, part);
  // A full disk must not hide a list that has just arrived.
  if (outcome.kind === 'ok') await session.keep(nameOf(part), outcome.value, 'fetched').catch(() => undefined);
  return outcome;
}

async function firstPage(session: Keeper, part: WorklistPart): Promise<Outcome<Worklist>> {
  const answer = await readFollowUps(session, part);
  return answer.kind === 'ok' ? { kind: 'ok', value: worklistOf(part, answer.value) } : answer;
}

/** The page below the list. */
export async function loadMore(session: Pick<Keeper, 'request'>, list: Worklist): Promise<Outcome<Worklist>> {
  const answer = await readFollowUps(session, { ...list.part, before: list.next ?? undefined });
  return answer.kind === 'ok' ? { kind: 'ok', value: addPage(list, answer.value) } : answer;
}

type FetchParts = {
  /** What stands with the first question only: that the list is to leave the screen. */
  readonly leaving?: Pick<FollowUpAsk, 'export' | 'reason'>;
  readonly onProgress?: (items: number) => void;
};

/** Every page, one after the other. */
export async function fetchWhole(
  session: Pick<Keeper, 'request'>,
  part: WorklistPart,
  { leaving = {}, onProgress }: FetchParts = {},
): Promise<Outcome<Worklist>> {
  const first = await readFollowUps(session, { ...part, ...leaving });
  if (first.kind !== 'ok') return first;
  let list = worklistOf(part, first.value);
  while (list.next !== null && list.items.length < mostFetched) {
    onProgress?.(list.items.length);
    const outcome = await loadMore(session, list);
    if (outcome.kind !== 'ok') return outcome;
    list = outcome.value;
  }
  return { kind: 'ok', value: list };
}

type Kept = { readonly items: unknown; readonly next: unknown; readonly at: unknown };

/** What was last seen of the whole list; what cannot be read any more counts as nothing. */
async function keptWorklist(session: Keeper, part: WorklistPart): Promise<Worklist | undefined> {
  const held = await session.kept<Kept>(nameOf(part)).catch(() => undefined);
  const counts = { by_status: {}, by_category: {}, by_desa: {}, by_unit: [] };
  const read = followUpAnswer.safeParse({ ...counts, items: held?.items, next: held?.next, server_time: held?.at });
  return read.success ? worklistOf(part, read.data) : undefined;
}

function nameOf({ rule, desa }: WorklistPart): string {
  return `follow-ups/${rule}/${desa ?? ''}`;
}
