import { claimOf, digestHead, digestTogether, readClaims } from '../../domain/wire/expected-heads.ts';
import { sha256 } from '../intake/merge-head.ts';
import type { FeedAnswer } from './read-feed.ts';

/** The page without the heads that the asker says he expects as they are. `expected` is as it stood in the question. */
export async function leaveOutExpected<Page extends Pick<FeedAnswer, 'items'>>(
  page: Page,
  expected: string | undefined,
): Promise<Page & Pick<FeedAnswer, 'as_expected'>> {
  const claims = readClaims(expected ?? '');
  if (claims.length === 0) return page;
  const judged = await Promise.all(page.items.map((item) => judge(item, claims)));
  const found = judged.filter(({ at }) => at >= 0);
  if (found.length === 0) return page;
  const digest = await digestTogether(
    found.map((one) => one.digest),
    sha256,
  );
  const items = page.items.filter((_item, position) => (judged[position]?.at ?? -1) < 0);
  return { ...page, items, as_expected: { at: found.map(({ at }) => at), digest } };
}

type Judged = { readonly at: number; readonly digest: Uint8Array };

/** `at`: which of the claims it meets, -1 where none. */
async function judge(item: FeedAnswer['items'][number], claims: readonly string[]): Promise<Judged> {
  if (item.kind !== 'head') return { at: -1, digest: new Uint8Array() };
  const digest = await digestHead(item.head, sha256);
  return { at: claims.indexOf(claimOf(digest)), digest };
}
