import { asksToWait } from '../../domain/problem.ts';
import { feedPage } from '../../domain/wire/messages.ts';
import { weighExchange } from '../outbox/byte-meter.ts';
import { isPaused, pauseAsAsked } from '../outbox/pause.ts';
import { Refusal } from '../refusal.ts';
import { readMeta, writeMeta } from '../store/open-store.ts';
import { packHeads } from '../store/packs.ts';
import type { Unlocked } from '../unlocked.ts';
import { readSettings } from './kept-settings.ts';
import { problemOf, type Requester, readJson } from './request-authorised.ts';
import { type PulledPage, storePage } from './store-page.ts';

/** How a pull ended. `session_lost`: the server does not let this device read any more; deliveries go on. */
export type Pulled = 'done' | 'more' | 'offline' | 'later' | 'busy' | 'session_lost';

const mostPages = 400;

/** Pulls the feed page by page from where the last pull ended, one tab at a time. */
export function pullFeed(unlocked: Unlocked, request: Requester): Promise<Pulled> {
  return unlocked.surroundings.lock(`cacah-pull-${unlocked.device}`, async () => {
    for (let page = 0; page < mostPages; page++) {
      const ended = await pullPage(unlocked, request);
      // What was pulled is safe without it: a full disk does not make this a failed pull.
      if (ended === 'done') await packHeads(unlocked).catch(() => undefined);
      if (ended !== null) return ended;
    }
    return 'more';
  });
}

/** `null` while there are more pages. */
async function pullPage(unlocked: Unlocked, request: Requester): Promise<Pulled | null> {
  const db = unlocked.store.relaxed;
  if (await isAskedToWait(unlocked)) return 'later';
  const asked = (await readMeta(db, 'cursor')) ?? '';
  const highest = (await readMeta(db, 'counter')) ?? 0;
  const { version } = await readSettings(unlocked);
  const query = new URLSearchParams({ cursor: asked, highest: String(highest), settings: String(version) });
  const read = await readPage(unlocked, { request, path: `/api/feed?${query}`, asked });
  if (typeof read === 'string') return read;
  const touched = await storePage(unlocked, read);
  unlocked.notices.tellRecords(touched ?? []);
  if (touched !== null && read.page.settings !== undefined) unlocked.notices.tell('settings');
  return touched !== null && read.page.more ? null : 'done';
}

async function readPage(
  unlocked: Unlocked,
  { request, path, asked }: { request: Requester; path: string; asked: string },
): Promise<PulledPage | Exclude<Pulled, 'done' | 'more' | 'busy'>> {
  try {
    const response = await request(path);
    const problem = await problemOf(response);
    if (asksToWait(problem)) return pauseAsServerAsks(unlocked, response);
    if (problem === 'session_missing' || problem === 'not_allowed') return 'session_lost';
    const page = feedPage.safeParse(await readJson(response));
    if (!page.success) return 'offline';
    return { page: page.data, asked, bytes: weighExchange({ path, response, text: await response.text() }) };
  } catch (error) {
    return error instanceof Refusal && error.code === 'session_lost' ? 'session_lost' : 'offline';
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
