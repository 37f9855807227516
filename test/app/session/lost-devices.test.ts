import { afterEach, expect, test, vi } from 'vitest';
import { findLostDevices } from '../../../src/app/session/keep-canary.ts';
import { noteEnrolment } from '../../../src/device/enrolments.ts';
import { databaseName } from '../../../src/device/schema.ts';
import { dewisPhone, finished, weighing } from '../../device/dewis-phone.ts';
import { dewisDevice } from '../../device/small-centre.ts';

afterEach(() => vi.unstubAllGlobals());

const [rini, sari] = ['019a0000-0000-7000-8000-0000000000f2', '019a0000-0000-7000-8000-0000000000f3'];

test('what is gone is named, also beside a store that does not open; what is whole and what does not open are not gone', async () => {
  const { session } = await dewisPhone();
  await session.saveRevisions({ revisions: [weighing({ bb_kg: 8.6 })], dropDrafts: [] });
  await noteEnrolment({
    ...{ device: rini, device_code: '8K2', name: 'Rini', role: 'kader', desa: 'Mongpok', demo: false },
    ...{ database: databaseName(rini), last_used_at: '2026-11-05T01:00:00Z' },
  });
  // Rini's store has an outbox, and nothing else that could be read.
  const opening = indexedDB.open(databaseName(rini));
  opening.onupgradeneeded = () => opening.result.createObjectStore('outbox', { keyPath: 'number' });
  (await finished<IDBDatabase>(opening)).close();
  vi.stubGlobal('document', { cookie: `cacah_jejak=${dewisDevice}.1.1~${rini}.7.2~${sari}.57.4` });
  expect(await findLostDevices()).toMatchObject([{ device: sari, highest: 57, waiting: 4 }]);
  vi.stubGlobal('document', { cookie: `cacah_jejak=${dewisDevice}.3.1` });
  expect(await findLostDevices()).toMatchObject([{ device: dewisDevice, highest: 3 }]);
});
