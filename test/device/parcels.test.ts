import { beforeEach, expect, test, vi } from 'vitest';
import { deliverAllOutboxes } from '../../src/device/deliver-all-outboxes.ts';
import { makeRescueFile } from '../../src/device/outbox/make-rescue-file.ts';
import { countParcels, deliverParcels, keepParcels } from '../../src/device/parcels.ts';
import { dewisPhone, newId, type Phone, weighing } from './dewis-phone.ts';

let phone: Phone;
beforeEach(async () => {
  phone = await dewisPhone();
});

async function saved(count: number): Promise<Uint8Array> {
  const revisions = Array.from({ length: count }, () => weighing({ bb_kg: 8.6 }, { record: newId() }));
  for (const one of revisions) await phone.session.saveRevisions({ revisions: [one], dropDrafts: [] });
  return (await makeRescueFile(phone.session.device))?.bytes ?? new Uint8Array();
}

test('what waits on one phone is handed in by another, which keeps nothing of it; its own phone learns it later', async () => {
  const file = await saved(3);
  expect(await keepParcels(file)).toBe(3);
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
  expect(await keepParcels(file)).toBe(2);
  expect(await deliverParcels(phone.surroundings)).toEqual({ delivered: 0, refused: 0, left: 2 });
  await expect(deliverAllOutboxes({ except: phone.session.device, surroundings: phone.surroundings })).rejects.toThrow(
    'carried: 2',
  );
  phone.centre.between = () => undefined;
  await deliverAllOutboxes({ except: phone.session.device, surroundings: phone.surroundings });
  expect(await countParcels()).toBe(0);
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
  expect(await countParcels()).toBe(1);
  await deliverParcels(phone.surroundings);
  expect(phone.centre.batches).toHaveLength(1);
});

test('a long day leaves in batches as small as those through the air', async () => {
  const file = await saved(330);
  expect(await keepParcels(file)).toBe(330);
  await deliverParcels(phone.surroundings);
  expect(phone.centre.batches.map(({ envelopes }) => envelopes.length)).toEqual([150, 150, 30]);
});

test('a photo is no rescue file, and a phone with nothing to send makes none', async () => {
  expect(await keepParcels(Uint8Array.of(0xff, 0xd8, 0xff))).toBeUndefined();
  expect(await makeRescueFile(phone.session.device)).toBeUndefined();
});

test('a phone without room for it says so by name, and has taken nothing along', async () => {
  const file = await saved(1);
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('', 'QuotaExceededError');
  });
  await expect(keepParcels(file)).rejects.toMatchObject({ name: 'Refusal', code: 'storage_full' });
  full.mockRestore();
  expect(await countParcels()).toBe(0);
});
