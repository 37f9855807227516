import { expect, test } from 'vitest';
import { openWaitingRoom, type Place, type RoomBounds, type SentAway } from '../../../src/server/http/waiting-room.ts';

function open(bounds: Partial<RoomBounds> = {}, chance = 0.5) {
  const clock = { now: 1_000 };
  const room = openWaitingRoom(
    { atOnce: 1, mostPlaces: 4, mostBytes: 1_000, mostWaitMs: 60_000, ...bounds },
    { now: () => clock.now, chance: () => chance },
  );
  return { room, clock };
}

const isPlace = (got: Place | SentAway): got is Place => 'turn' in got;

function placeIn({ room }: ReturnType<typeof open>, bytes = 100): Place {
  const got = room.enter(bytes);
  if (!isPlace(got)) throw new Error('there was no place');
  return got;
}

function awayFrom({ room }: ReturnType<typeof open>, bytes = 100): number {
  const got = room.enter(bytes);
  if (isPlace(got)) throw new Error('there was a place');
  return got.retry_after;
}

/** What becomes of each, as far as it is known by now. */
async function soFar(turns: readonly Promise<string>[]): Promise<string[]> {
  return Promise.all(turns.map((turn) => Promise.race([turn, Promise.resolve().then(() => Promise.resolve('waits'))])));
}

test('as many are worked on as may be, the others get their turn in the order in which they asked', async () => {
  const opened = open({ atOnce: 2 });
  const places = [1, 2, 3, 4].map(() => placeIn(opened));
  const turns = places.map((place) => place.turn());
  expect(await soFar(turns)).toEqual(['yours', 'yours', 'waits', 'waits']);
  places[1]?.done();
  expect(await soFar(turns)).toEqual(['yours', 'yours', 'yours', 'waits']);
});

test('who finds no place is sent away, and finds one as soon as an answer has left', async () => {
  const opened = open();
  const places = [1, 2, 3, 4].map(() => placeIn(opened));
  expect(awayFrom(opened)).toBeGreaterThan(0);
  await places[0]?.turn();
  places[0]?.done();
  expect(awayFrom(opened)).toBeGreaterThan(0);
  places[0]?.leave();
  expect(isPlace(opened.room.enter(100))).toBe(true);
});

test('large bodies fill the room before many do', () => {
  const opened = open();
  placeIn(opened, 900);
  expect(awayFrom(opened, 101)).toBeGreaterThan(0);
  expect(isPlace(opened.room.enter(100))).toBe(true);
});

test('a phone that has given up loses its place; the work that has begun for it keeps it until it is done', async () => {
  const opened = open({ mostPlaces: 2 });
  const [working, waiting] = [placeIn(opened), placeIn(opened)];
  const turns = [working.turn(), waiting.turn()];
  waiting.leave();
  expect(await soFar(turns)).toEqual(['yours', 'gone']);
  const next = placeIn(opened);
  working.leave();
  expect(awayFrom(opened)).toBeGreaterThan(0);
  working.done();
  expect(await soFar([next.turn()])).toEqual(['yours']);
  expect(isPlace(opened.room.enter(100))).toBe(true);
});

test('whoever leaves twice frees one place, and one that never asked for its turn can leave as well', () => {
  const opened = open({ mostPlaces: 1 });
  const place = placeIn(opened);
  place.leave();
  place.leave();
  placeIn(opened);
  expect(awayFrom(opened)).toBeGreaterThan(0);
});

test('each who is sent away is told a later time than the one before, at the pace of the work, up to five minutes', async () => {
  const opened = open({ mostPlaces: 1 });
  const { clock } = opened;
  const place = placeIn(opened);
  await place.turn();
  const told = Array.from({ length: 200 }, () => awayFrom(opened));
  expect([...told].sort((one, other) => one - other)).toEqual(told);
  // 200 ms each until it is measured.
  expect(told[0]).toBe(1);
  expect(told[99]).toBe(21);
  clock.now += 20_000;
  place.done();
  const slower = placeInAfter(opened, place);
  await slower.turn();
  expect(awayFrom(opened)).toBeGreaterThan(20);
  expect(Math.max(...Array.from({ length: 500 }, () => awayFrom(opened)))).toBe(300);
});

function placeInAfter(opened: ReturnType<typeof open>, before: Place): Place {
  before.leave();
  return placeIn(opened);
}

test('the same place in the row is spread by chance', () => {
  const tell = (chance: number) => {
    const opened = open({ mostPlaces: 1 }, chance);
    placeIn(opened);
    return Array.from({ length: 500 }, () => awayFrom(opened)).at(-1);
  };
  expect([tell(0), tell(0.5), tell(0.999)]).toEqual([75, 100, 125]);
});

test('nobody is let in who would have given up before the turn came', async () => {
  const opened = open({ mostPlaces: 1_000, mostBytes: 1e9, mostWaitMs: 2_000 });
  const places: Place[] = [];
  for (let got = opened.room.enter(1); isPlace(got); got = opened.room.enter(1)) {
    places.push(got);
    void got.turn();
  }
  // 200 ms each, one of them being worked on.
  expect(places).toHaveLength(11);
});

test('a room that closes lets the work that has begun end, and sends everybody else away for a little', async () => {
  const opened = open();
  const [working, waiting, late] = [placeIn(opened), placeIn(opened), placeIn(opened)];
  const turns = [working.turn(), waiting.turn()];
  opened.room.close();
  expect(await soFar(turns)).toEqual(['yours', 'closing']);
  expect(await late.turn()).toBe('closing');
  expect(awayFrom(opened)).toBeGreaterThan(5);
  working.done();
});
