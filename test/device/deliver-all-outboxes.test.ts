import { expect, test } from 'vitest';
import { deliverAllOutboxes } from '../../src/device/deliver-all-outboxes.ts';
import { dewisPhone, weighing } from './dewis-phone.ts';

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

test('what could not leave is said, so that the browser wakes the worker once more', async () => {
  const { centre, session, surroundings } = await dewisPhone();
  await session.saveRevisions({ revisions: [weighing({ bb_kg: 8.6 })], dropDrafts: [] });
  centre.between = () => new Response('<html>hotspot</html>', { status: 200 });

  await expect(deliverAllOutboxes({ surroundings })).rejects.toThrow('outbox not delivered: offline');
  expect((await session.counts()).waiting).toBe(1);
});
