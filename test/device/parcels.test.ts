import { beforeEach, describe, expect, test, vi } from 'vitest';
import { deliverAllOutboxes } from '../../src/device/deliver-all-outboxes.ts';
import { glanceRescue, makeRescueFile, waitsForSeal } from '../../src/device/outbox/make-rescue-file.ts';
import { countParcels, deliverParcels, keepParcels } from '../../src/device/parcels.ts';
import { dewisPhone, newId, type Phone, rawRows, weighing } from './dewis-phone.ts';
import { pictureOf, problem } from './photo-shelf.ts';

let phone: Phone;
beforeEach(async () => {
  phone = await dewisPhone();
});

async function saved(count: number): Promise<Blob> {
  const revisions = Array.from({ length: count }, () => weighing({ bb_kg: 8.6 }, { record: newId() }));
  for (const one of revisions) await phone.session.saveRevisions({ revisions: [one], dropDrafts: [] });
  return rescueFile();
}

async function rescueFile(withPhotos = false): Promise<Blob> {
  const file = await makeRescueFile(phone.session.device, withPhotos);
  if (file === undefined) throw new Error('nothing waits');
  return file.content;
}

test('what waits on one phone is handed in by another, which keeps nothing of it; its own phone learns it later', async () => {
  const file = await saved(3);
  expect(await keepParcels(file)).toEqual({ envelopes: 3, photos: 0 });
  expect(await deliverParcels(phone.surroundings)).toEqual({ delivered: 3, refused: 0, left: 0 });
  expect(phone.centre.received.size).toBe(3);
  expect((await phone.session.counts()).waiting).toBe(3);
  await phone.session.sync();
  expect(await phone.session.counts()).toMatchObject({ waiting: 0, received: 3 });
  expect(phone.centre.received.size).toBe(3);
});

test('carried without a signal, it stays, and leaves with the next delivery of that phone', async () => {
  const file = await saved(2);
  phone.centre.between = () => Promise.reject(new TypeError('no network'));
  expect(await keepParcels(file)).toEqual({ envelopes: 2, photos: 0 });
  expect(await deliverParcels(phone.surroundings)).toEqual({ delivered: 0, refused: 0, left: 2 });
  await expect(deliverAllOutboxes({ except: phone.session.device, surroundings: phone.surroundings })).rejects.toThrow(
    'carried: 2',
  );
  phone.centre.between = () => undefined;
  await deliverAllOutboxes({ except: phone.session.device, surroundings: phone.surroundings });
  expect(await countParcels()).toEqual({ envelopes: 0, photos: 0 });
  expect(phone.centre.received.size).toBe(2);
});

test('a busy centre is left alone as long as it asks, with what has not gone yet', async () => {
  const file = await saved(180);
  let deliveries = 0;
  const crowded = () => Response.json({ code: 'centre_busy' }, { status: 503, headers: { 'retry-after': '60' } });
  phone.centre.between = ({ path }) => (path === '/api/intake' && ++deliveries > 1 ? crowded() : undefined);
  await keepParcels(file);
  const again_at = phone.clock.now + 66_000;
  expect(await deliverParcels(phone.surroundings)).toEqual({ delivered: 150, refused: 0, left: 30, again_at });
  expect(await deliverParcels(phone.surroundings)).toEqual({ delivered: 0, refused: 0, left: 30, again_at });
  expect(deliveries).toBe(2);
  phone.centre.between = () => undefined;
  phone.clock.now = again_at;
  expect(await deliverParcels(phone.surroundings)).toEqual({ delivered: 30, refused: 0, left: 0 });
});

test.each([
  ['a firewall that asks for an hour', 503],
  ['a proxy that finds the batch too large', 413],
])('%s is not the centre: nothing is dropped, and the next try is hers', async (_who, status) => {
  const file = await saved(130);
  phone.centre.between = () => new Response('<h1>Maaf</h1>', { status, headers: { 'retry-after': '3600' } });
  await keepParcels(file);
  expect(await deliverParcels(phone.surroundings)).toEqual({ delivered: 0, refused: 0, left: 130, is_blocked: true });
  phone.centre.between = () => undefined;
  expect(await deliverParcels(phone.surroundings)).toEqual({ delivered: 130, refused: 0, left: 0 });
});

test('the same file taken along twice is handed in once', async () => {
  const file = await saved(1);
  await keepParcels(file);
  await keepParcels(file);
  expect(await countParcels()).toEqual({ envelopes: 1, photos: 0 });
  await deliverParcels(phone.surroundings);
  expect(phone.centre.batches).toHaveLength(1);
});

test('a long day leaves in batches as small as those through the air', async () => {
  const file = await saved(330);
  expect(await keepParcels(file)).toEqual({ envelopes: 330, photos: 0 });
  await deliverParcels(phone.surroundings);
  expect(phone.centre.batches.map(({ envelopes }) => envelopes.length)).toEqual([150, 150, 30]);
});

test('a photo is no rescue file, and a phone with nothing to send makes none', async () => {
  expect(await keepParcels(new Blob([Uint8Array.of(0xff, 0xd8, 0xff)]))).toBeUndefined();
  expect(await makeRescueFile(phone.session.device)).toBeUndefined();
  expect(await waitsForSeal(phone.session.device)).toBe(false);
});

test('what the centre could not open makes no file, and is not said to have arrived: it has to be sealed again first', async () => {
  await saved(1);
  phone.session.lock();
  phone.centre.outcome = () => ({ outcome: 'unreadable', reason: 'seal_broken' });
  await deliverAllOutboxes({ surroundings: phone.surroundings });
  expect(await makeRescueFile(phone.session.device)).toBeUndefined();
  expect(await waitsForSeal(phone.session.device)).toBe(true);
});

test('a phone without room for it says so by name, and has taken nothing along', async () => {
  const file = await saved(1);
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('', 'QuotaExceededError');
  });
  await expect(keepParcels(file)).rejects.toMatchObject({ name: 'Refusal', code: 'storage_full' });
  full.mockRestore();
  expect(await countParcels()).toEqual({ envelopes: 0, photos: 0 });
});

describe('a rescue file with photos', () => {
  /** Dewi has saved a record that shows these photos; answers with their names. */
  async function photographed(...pieces: number[]): Promise<string[]> {
    const names: string[] = [];
    for (const [at, many] of pieces.entries()) {
      phone.clock.now += 1_000;
      names.push(await phone.session.keepPhoto(pictureOf(many, at + 1)));
    }
    const set = Object.fromEntries(names.map((name) => [`foto_bukti#${name}`, true as const]));
    await phone.session.saveRevisions({ revisions: [weighing(set, { record: newId() })], dropDrafts: [] });
    return names;
  }
  const whole = () => [...phone.centre.photos.whole.keys()].sort();
  const puts = () => phone.centre.asked.filter((path) => path.includes('/chunks/')).length;

  test('brings records and photos; the phone that took them need not send them again', async () => {
    const names = await photographed(3, 2);
    const file = await rescueFile(true);
    expect(await keepParcels(file)).toEqual({ envelopes: 1, photos: 2 });
    expect(await deliverParcels(phone.surroundings)).toEqual({
      ...{ delivered: 1, refused: 0, left: 0 },
      photos: { delivered: 2, refused: 0, left: 0, stopped: undefined },
    });
    expect(whole()).toEqual(names.sort());
    expect(await countParcels()).toEqual({ envelopes: 0, photos: 0 });
    const before = puts();
    await phone.session.sync();
    expect(await phone.session.sendPhotos()).toBe('done');
    // One piece of each: the answer says that the centre has it.
    expect(puts() - before).toBe(2);
    expect(await phone.session.counts()).toMatchObject({ waiting: 0, photos_waiting: 0 });
  });

  test('without them stays small and says how many stay behind', async () => {
    await photographed(3, 2);
    const made = await makeRescueFile(phone.session.device);
    expect(made).toMatchObject({ envelopes: 1, photos: 0, photos_left: 2 });
    expect(made?.content.size).toBeLessThan(10_000);
    expect(await glanceRescue(phone.session.device)).toMatchObject({ envelopes: 1, photos: 2 });
  });

  test('holds photos alone where their records have gone already, and only what the centre lacks of them', async () => {
    const [name = ''] = await photographed(4);
    await phone.session.sync();
    phone.centre.between = ({ path }) =>
      path.endsWith('/chunks/2') ? Promise.reject(new TypeError('cut')) : undefined;
    await phone.session.sendPhotos();
    phone.centre.between = () => undefined;
    const glance = await glanceRescue(phone.session.device);
    expect(glance).toMatchObject({ envelopes: 0, photos: 1 });
    expect(glance?.bytes).toBeLessThan(2 * 50_000);
    const made = await makeRescueFile(phone.session.device, true);
    expect(made).toMatchObject({ envelopes: 0, photos: 1, photos_left: 0 });
    expect(made?.content.size).toBeLessThan(2 * 50_000);
    expect(await keepParcels(made?.content ?? new Blob([]))).toEqual({ envelopes: 0, photos: 1 });
    await deliverParcels(phone.surroundings);
    expect(whole()).toEqual([name]);
  });

  test('taken along twice, cut off and gone on with, is handed in once', async () => {
    const names = await photographed(3);
    const file = await rescueFile(true);
    await keepParcels(file);
    await keepParcels(file);
    let pieces = 0;
    phone.centre.between = ({ path }) =>
      path.includes('/chunks/') && ++pieces === 2 ? Promise.reject(new TypeError('cut')) : undefined;
    expect(await deliverParcels(phone.surroundings)).toMatchObject({ photos: { left: 1, stopped: 'offline' } });
    phone.centre.between = () => undefined;
    expect(await deliverParcels(phone.surroundings)).toMatchObject({ photos: { delivered: 1, left: 0 } });
    expect(whole()).toEqual(names);
    expect(puts()).toBe(4);
  });

  test('waits with a photo whose record is held, and lets the others pass; after a month it is given up here', async () => {
    const [held = '', other = ''] = await photographed(1, 1);
    await keepParcels(await rescueFile(true), phone.clock.now);
    phone.centre.between = ({ path }) => (path.includes(held) ? problem('photo_unannounced', 404) : undefined);
    expect(await deliverParcels(phone.surroundings)).toMatchObject({
      photos: { delivered: 1, refused: 0, left: 1, stopped: undefined },
    });
    expect(whole()).toEqual([other]);
    // It is no reason to wake the phone up again and again.
    await deliverAllOutboxes({ except: phone.session.device, surroundings: phone.surroundings });
    phone.clock.now += 31 * 86_400_000;
    expect(await deliverParcels(phone.surroundings)).toMatchObject({ photos: { refused: 1, left: 0 } });
    expect(await rawRows('photo_chunks')).toHaveLength(2);
  });

  test('leaves a busy centre alone as long as it asks', async () => {
    await photographed(2);
    await keepParcels(await rescueFile(true));
    phone.centre.between = ({ path }) =>
      path.includes('/chunks/') ? problem('centre_busy', 503, { 'retry-after': '60' }) : undefined;
    const again_at = phone.clock.now + 66_000;
    expect(await deliverParcels(phone.surroundings)).toMatchObject({ delivered: 1, again_at, photos: { left: 1 } });
    const before = puts();
    await deliverParcels(phone.surroundings);
    expect(puts()).toBe(before);
    phone.centre.between = () => undefined;
    phone.clock.now = again_at;
    expect(await deliverParcels(phone.surroundings)).toMatchObject({ photos: { delivered: 1, left: 0 } });
  });

  test('that was cut short anywhere, or has more at its end, is none', async () => {
    await photographed(1);
    const file = await rescueFile(true);
    for (const size of [0, 4, 5, 8, 9, 40, file.size - 50_000, file.size - 1]) {
      expect(await keepParcels(file.slice(0, Math.max(0, size)))).toBeUndefined();
    }
    expect(await keepParcels(new Blob([file, 'x']))).toBeUndefined();
    expect(await countParcels()).toEqual({ envelopes: 0, photos: 0 });
  });
});
