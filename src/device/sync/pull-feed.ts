import { asksToWait } from '../../domain/problem.ts';
import { feedPage } from '../../domain/wire/messages.ts';
import { weighExchange } from '../outbox/byte-meter.ts';
import { isPaused, pauseAsAsked } from '../outbox/pause.ts';
import { Refusal } from '../refusal.ts';
import { readMeta, writeMeta } from '../store/open-store.ts';
import { packHeads } from '../store/packs.ts';
import type { Unlocked } from '../unlocked.ts';
import { type Expected, expectationsIn, expectHeads, nothingExpected, putBackExpected } from './expected-heads.ts';
import { heldIn } from './held-ends.ts';
import { readSettings } from './kept-settings.ts';
import { problemOf, type Requester, readJson } from './request-authorised.ts';
import { type PulledPage, storePage } from './store-page.ts';

/** How a pull ended. `session_lost`: the server does not let this device read any more; deliveries go on. */
export type Pulled = 'done' | 'more' | 'offline' | 'later' | 'busy' | 'session_lost';

const mostPages = 400;

/** Pulls the feed page by page from where the last pull ended, one tab at a time. */
export function pullFeed(unlocked: Unlocked, request: Requester): Promise<Pulled> {
  return unlocked.surroundings.lock(`cacah-pull-${unlocked.device}`, async () => {
    // Without it news cost more, and are news all the same.
    const expected = await expectHeads(unlocked).catch(() => nothingExpected);
    for (let page = 0; page < mostPages; page++) {
      const ended = await pullPage(unlocked, request, expected);
      // What was pulled is safe without it: a full disk does not make this a failed pull.
      if (ended === 'done') await packHeads(unlocked).catch(() => undefined);
      if (ended !== null) return ended;
    }
    return 'more';
  });
}

/** `null` while there are more pages. */
async function pullPage(unlocked: Unlocked, request: Requester, expected: readonly Expected[]): Promise<Pulled | null> {
  const db = unlocked.store.relaxed;
  if (await isAskedToWait(unlocked)) return 'later';
  const asked = (await readMeta(db, 'cursor')) ?? '';
  const highest = (await readMeta(db, 'counter')) ?? 0;
  const { version } = await readSettings(unlocked);
  const query = { cursor: asked, highest: String(highest), settings: String(version), ...(await heldIn(db)) };
  const read = await readWhole(unlocked, { request, query, asked, expected });
  if (typeof read === 'string') return read;
  const touched = await storePage(unlocked, read);
  unlocked.notices.tellRecords(touched ?? []);
  if (touched !== null && read.page.settings !== undefined) unlocked.notices.tell('settings');
  return touched !== null && read.page.more ? null : 'done';
}

type Question = {
  readonly request: Requester;
  readonly query: Readonly<Record<string, string>>;
  readonly asked: string;
  readonly expected: readonly Expected[];
};
type Unread = Exclude<Pulled, 'done' | 'more' | 'busy'>;

/** What the centre left out as expected is put back; where that cannot be, the same page is asked for once more, whole. */
async function readWhole(unlocked: Unlocked, question: Question): Promise<PulledPage | Unread> {
  const read = await readPage(unlocked, question);
  if (typeof read === 'string') return read;
  const page = await putBackExpected(read.page, question.expected);
  if (page !== null) return { ...read, page };
  if (question.expected.length === 0) return 'offline';
  const again = await readWhole(unlocked, { ...question, expected: nothingExpected });
  return typeof again === 'string' ? again : { ...again, bytes: again.bytes + read.bytes };
}

async function readPage(
  unlocked: Unlocked,
  { request, query, asked, expected }: Question,
): Promise<PulledPage | Unread> {
  try {
    const path = `/api/feed?${new URLSearchParams({ ...query, ...expectationsIn(expected) })}`;
    const response = await request(path);
    const problem = await problemOf(response);
    if (asksToWait(problem)) return pauseAsServerAsks(unlocked, response);
    if (problem === 'session_missing' || problem === 'not_allowed') return 'session_lost';
    const page = feedPage.safeParse(await readJson(response));
    if (!page.success) return 'offline';
    return { page: page.data, asked, bytes: weighExchange({ path, response, text: await response.text() }) };
  } catch (error) {
    if (!(error instanceof Refusal)) return 'offline';
    // A new session that could not be kept is the phone's trouble, and no missing signal.
    if (error.code !== 'session_lost') throw error;
    return 'session_lost';
  }
}

/** By either of its doors: a centre that asks for a pause with deliveries is not asked for news meanwhile. */
async function isAskedToWait({ store, surroundings }: Unlocked): Promise<boolean> {
  const [pause, own] = [await readMeta(store.relaxed, 'pause'), await readMeta(store.relaxed, 'pull_pause')];
  return isPaused(pause, surroundings.now(), true) || isPaused(own, surroundings.now(), true);
}

async function pauseAsServerAsks({ store, surroundings }: Unlocked, response: Response): Promise<'later'> {
  const moment = { now: surroundings.now(), chance: surroundings.chance() };
  const before = await readMeta(store.relaxed, 'pull_pause');
  await writeMeta(store.relaxed, 'pull_pause', pauseAsAsked(before, response.headers.get('retry-after'), moment));
  return 'later';
}
