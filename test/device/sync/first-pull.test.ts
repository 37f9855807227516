import { afterEach, expect, test, vi } from 'vitest';
import { unlockDevice } from '../../../src/device/unlock-device.ts';
import type { Head } from '../../../src/domain/head.ts';
import { ailDisk } from '../ailing-disk.ts';
import { dewisPhone, headOf, newId, pin } from '../dewis-phone.ts';
import { dewi, dewisDevice } from '../small-centre.ts';

const disk = ailDisk();
afterEach(() => {
  disk.cure();
  vi.restoreAllMocks();
});

const [households, onAPage] = [2_000, 300];

function headOfHousehold(number: number): Head {
  const id = newId();
  const answers = { alamat: `Gang Mawar ${number}`, rt: '003', rw: '001' };
  const { period: _none, ...head } = headOf(id, { answers });
  return { ...head, form: 'keluarga', subject: { kind: 'household', id }, period: null };
}

test('the first pull of two thousand households goes on where it was broken off, whatever broke it off', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const { centre, clock, surroundings, session: first } = await dewisPhone();
  let session = first;
  const heads = Array.from({ length: households }, (_, at) => headOfHousehold(at));
  const asked: number[] = [];
  /** What happens instead when a page is asked for the first time, by its number. */
  const troubles = new Map<number, () => Response | undefined>([
    [
      0,
      () => {
        throw new TypeError('Failed to fetch');
      },
    ],
    [
      1,
      () => new Response('<html>Selamat datang di Wi-Fi warung</html>', { headers: { 'content-type': 'text/html' } }),
    ],
    [2, () => Response.json({ code: 'centre_busy' }, { status: 503, headers: { 'retry-after': '40' } })],
    [
      3,
      () => {
        session.lock();
        return undefined;
      },
    ],
    [
      4,
      () => {
        disk.strike('QuotaExceededError');
        return undefined;
      },
    ],
    [5, () => new Response('{"from_start":true,"items":[{"kind":"head"', { status: 200 })],
    [6, () => Response.json({ code: 'session_expired' }, { status: 401 })],
  ]);
  centre.between = ({ path }) => {
    if (!path.startsWith('/api/feed')) return undefined;
    const at = Number(new URLSearchParams(path.split('?')[1]).get('cursor') ?? '');
    const page = at / onAPage;
    asked.push(page);
    const trouble = troubles.get(page);
    troubles.delete(page);
    const instead = trouble?.();
    if (instead !== undefined) return instead;
    const items = heads.slice(at, at + onAPage).map((head) => ({ kind: 'head', head }));
    const rest = { cursor: String(at + onAPage), more: at + onAPage < households, account: dewi };
    return Response.json({ from_start: page === 0, items, ...rest, server_time: new Date(clock.now).toISOString() });
  };

  for (let tries = 0; tries < 20; tries++) {
    const result = await session.sync({ urgent: true }).catch(() => null);
    if (result?.pulled === 'done') break;
    disk.cure();
    clock.now += 120_000;
    const opened = await session.counts().then(
      () => undefined,
      () => unlockDevice(dewisDevice, pin, surroundings),
    );
    if (opened?.ok) session = opened.session;
  }

  const all = await session.loadRecords();
  expect(all).toHaveLength(households);
  expect(new Set(all.map(({ head }) => head?.answers.alamat)).size).toBe(households);
  // Each page twice, the second time well; and none that was stored was asked for again.
  expect(asked).toEqual([0, 1, 2, 3, 4, 5, 6].flatMap((page) => [page, page]));
  expect(troubles.size).toBe(0);
});
