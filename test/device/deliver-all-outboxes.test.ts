import { expect, test } from 'vitest';
import { deliverAllOutboxes } from '../../src/device/deliver-all-outboxes.ts';
import { listEnrolments, noteEnrolment } from '../../src/device/enrolments.ts';
import { databaseName } from '../../src/device/schema.ts';
import { dewisPhone, finished, weighing } from './dewis-phone.ts';

test('what Dewi saved leaves while her phone is locked, and not again from the page that she has open', async () => {
  const { centre, session, surroundings } = await dewisPhone();
  await session.saveRevisions({ revisions: [weighing({ bb_kg: 8.6 })], dropDrafts: [] });

  await deliverAllOutboxes({ except: session.device, surroundings });
  expect(centre.received.size).toBe(0);

  session.lock();
  await deliverAllOutboxes({ urgent: false, surroundings });
  expect([...centre.received.values()].map(({ revision }) => revision.set)).toEqual([{ bb_kg: 8.6 }]);

  await deliverAllOutboxes({ urgent: false, surroundings });
  expect(centre.batches).toHaveLength(1);
});

test('another person’s broken store on this phone keeps nothing of Dewi’s', async () => {
  const { centre, session, surroundings } = await dewisPhone();
  await session.saveRevisions({ revisions: [weighing({ bb_kg: 8.6 })], dropDrafts: [] });
  session.lock();
  const [dewi] = await listEnrolments();
  if (dewi === undefined) throw new Error('Dewi is not in the address book');
  const [rini, isNewer] = ['019a0000-0000-7000-8000-0000000000f2', '2030-01-01T00:00:00Z'];
  await noteEnrolment({ ...dewi, device: rini, name: 'Rini', database: databaseName(rini), last_used_at: isNewer });
  // Rini's store has an outbox, and nothing else that a delivery reads.
  const opening = indexedDB.open(databaseName(rini));
  opening.onupgradeneeded = () => opening.result.createObjectStore('outbox', { keyPath: 'number' });
  (await finished<IDBDatabase>(opening)).close();

  await expect(deliverAllOutboxes({ surroundings })).rejects.toThrow('outbox not delivered: failed');
  expect(centre.received.size).toBe(1);
});

test('what could not leave is said, so that the browser wakes the worker once more', async () => {
  const { centre, session, surroundings } = await dewisPhone();
  await session.saveRevisions({ revisions: [weighing({ bb_kg: 8.6 })], dropDrafts: [] });
  centre.between = () => new Response('<html>hotspot</html>', { status: 200 });

  await expect(deliverAllOutboxes({ surroundings })).rejects.toThrow('outbox not delivered: offline');
  expect((await session.counts()).waiting).toBe(1);
});
