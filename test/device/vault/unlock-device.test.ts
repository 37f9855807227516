import { expect, test } from 'vitest';
import { enrolDevice } from '../../../src/device/enrol-device.ts';
import { listEnrolments } from '../../../src/device/enrolments.ts';
import type { MetaRow } from '../../../src/device/schema.ts';
import { unlockDevice } from '../../../src/device/unlock-device.ts';
import { isAcceptablePin } from '../../../src/device/vault/pin.ts';
import { waitMs } from '../../../src/device/vault/tries.ts';
import { dewisPhone, pin, rawRows, weighing } from '../dewis-phone.ts';
import { dewi } from '../small-centre.ts';

const wrongPin = '111111';

test('Dewi opens her phone with her PIN and finds who she is', async () => {
  const { session, surroundings } = await dewisPhone();
  session.lock();
  const unlocked = await unlockDevice(session.device, pin, surroundings);
  expect(unlocked).toMatchObject({ ok: true, session: { account: dewi, device_code: '7K2', demo: false } });
});

test('a wrong PIN opens nothing and says how many tries are left', async () => {
  const { session, surroundings } = await dewisPhone();
  const answers = [];
  for (let at = 0; at < 5; at++) answers.push(await unlockDevice(session.device, wrongPin, surroundings));
  expect(answers.map((one) => !one.ok && one.tries_left)).toEqual([4, 3, 2, 1, 0]);
  expect(answers.at(-1)).toMatchObject({ reason: 'pin_wrong', wait_s: 30 });
});

test('after five wrong PINs even the right one has to wait, longer each time, and nothing is wiped', async () => {
  const { session, surroundings, clock } = await dewisPhone();
  await session.saveRevisions({ revisions: [weighing({ bb_kg: 8.6 })], dropDrafts: [] });
  for (let at = 0; at < 5; at++) await unlockDevice(session.device, wrongPin, surroundings);
  expect(await unlockDevice(session.device, pin, surroundings)).toEqual({ ok: false, reason: 'wait', wait_s: 30 });
  clock.now += 30_000;
  expect(await unlockDevice(session.device, wrongPin, surroundings)).toMatchObject({ reason: 'pin_wrong', wait_s: 60 });
  clock.now += 60_000;
  const opened = await unlockDevice(session.device, pin, surroundings);
  expect(opened.ok && (await opened.session.counts())).toMatchObject({ waiting: 1 });
  expect(await unlockDevice(session.device, wrongPin, surroundings)).toMatchObject({ tries_left: 4 });
});

test('guessing in two tabs at once gains no tries', async () => {
  const { session, surroundings } = await dewisPhone();
  const guesses = Array.from({ length: 7 }, () => unlockDevice(session.device, wrongPin, surroundings));
  const answers = (await Promise.all(guesses)).map((one) => !one.ok && one.reason);
  expect(answers.filter((reason) => reason === 'pin_wrong')).toHaveLength(5);
  expect(answers.filter((reason) => reason === 'wait')).toHaveLength(2);
});

test('waits grow to an hour, and a clock set back does not shorten them', () => {
  const at = Date.parse('2026-11-05T01:00:00Z');
  expect([4, 5, 6, 7, 30].map((failed) => waitMs({ failed, last_at: at }, at))).toEqual([
    0, 30_000, 60_000, 120_000, 3_600_000,
  ]);
  expect(waitMs({ failed: 6, last_at: at }, at - 86_400_000)).toBe(60_000);
});

test('six digits or a phrase will do, less will not, and a code is not spent on a PIN too short', async () => {
  expect(['240611', 'melati di kebun', '12345', 'abc123', ''].map(isAcceptablePin)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
  const request = () => Promise.reject(new Error('the code was spent'));
  await expect(enrolDevice({ request, pin: '12345' })).rejects.toMatchObject({ code: 'pin_too_short' });
});

test('a device whose database is gone is named as lost, and no empty one is put in its place', async () => {
  const lost = '019a0000-0000-7000-8000-0000000000ff';
  await expect(unlockDevice(lost, pin)).rejects.toMatchObject({ code: 'storage_lost' });
  expect((await indexedDB.databases()).map((one) => one.name)).not.toContain(`cacah-${lost}`);
});

test('keys cannot be read out of the device, and the rounds of the PIN lie beside the wrapped key', async () => {
  await dewisPhone();
  const meta = new Map((await rawRows<MetaRow>('meta')).map((row) => [row.name, row.value]));
  expect(meta.get('data_key')).toMatchObject({ kdf: 'PBKDF2-SHA256', iterations: 600_000 });
  const { pair } = meta.get('device_keys') as { pair: CryptoKeyPair };
  expect(pair.privateKey.extractable).toBe(false);
  await expect(crypto.subtle.exportKey('jwk', pair.privateKey)).rejects.toThrow();
});

test('the address book shows whose phone it is before any PIN, and no more than that', async () => {
  await dewisPhone();
  const [entry] = await listEnrolments();
  expect(Object.keys(entry ?? {}).sort()).toEqual(
    ['database', 'demo', 'desa', 'device', 'device_code', 'last_used_at', 'name', 'role'].sort(),
  );
  expect(entry).toMatchObject({ name: 'Dewi Kartika', role: 'kader', desa: 'Mongpok' });
});
