import { expectHead, type ReceivedRevision } from '../../domain/expect-head.ts';
import type { Head } from '../../domain/head.ts';
import type { Digest } from '../../domain/record-id.ts';
import { digestHead, digestTogether, mostExpected, writeClaims } from '../../domain/wire/expected-heads.ts';
import type { FeedPage } from '../../domain/wire/messages.ts';
import { inChunks } from '../store/in-chunks.ts';
import { loadRecords } from '../store/load-records.ts';
import type { LocalRecord, LocalRevision } from '../store/local-record.ts';
import type { Unlocked } from '../unlocked.ts';

/** A head that the centre is expected to have, with its digest. */
export type Expected = { readonly head: Head; readonly digest: Uint8Array };

export const nothingExpected: readonly Expected[] = [];

/** What the centre has made of this phone's own work, as far as it has receipts and no head says it yet. */
export async function expectHeads(unlocked: Unlocked): Promise<readonly Expected[]> {
  const { id, name } = unlocked.enrolled.account;
  const records = await loadRecords(unlocked, { records: [], own: true });
  const heads = records.flatMap((one) => {
    const own = receivedOf(one);
    return own.length === 0 || one.reassigned ? [] : [expectHead(one.head, own, { id, name })];
  });
  return inChunks(heads.slice(0, mostExpected), async (head) => ({ head, digest: await digestHead(head, sha256) }));
}

function receivedOf({ waiting }: LocalRecord): ReceivedRevision[] {
  return waiting.flatMap((one) => (isReceived(one) ? [{ ...one, receipt: one.receipt ?? null }] : []));
}

function isReceived(one: LocalRevision): one is LocalRevision & { readonly received_at: string } {
  return one.state === 'received' && one.received_at !== undefined;
}

/** The question's part about them; nothing where nothing is expected. */
export function expectationsIn(expected: readonly Expected[]): Record<string, string> {
  return expected.length === 0 ? {} : { expected: writeClaims(expected.map(({ digest }) => digest)) };
}

/**
 * The page with the heads again that the centre left out because they are as expected. `null` where that cannot be: then
 * the page has to be asked for whole.
 */
export async function putBackExpected(page: FeedPage, expected: readonly Expected[]): Promise<FeedPage | null> {
  const { as_expected, ...rest } = page;
  if (as_expected === undefined) return page;
  const found = as_expected.at.flatMap((at) => expected[at] ?? []);
  const digests = found.map(({ digest }) => digest);
  if (as_expected.digest !== (await digestTogether(digests, sha256))) return null;
  const heads = found.map(({ head }) => ({ kind: 'head' as const, head }));
  return { ...rest, items: [...page.items, ...heads] };
}

const sha256: Digest = async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
