import { expect, test } from 'vitest';
import { confirmedForms, confirmForms, readConfirmed, restoreForms } from '../../../src/app/visit/confirmed-forms.ts';
import type { DeviceSession } from '../../../src/device/device-session.ts';

const today = '2026-11-03';

/** What a phone keeps sealed, by name. */
function phone(kept = new Map<string, unknown>()) {
  const session = {
    keep: async (name: string, value: unknown) => void kept.set(name, JSON.parse(JSON.stringify(value))),
    kept: async (name: string) => kept.get(name),
  } as unknown as DeviceSession;
  return { session, kept };
}

test('what the family says still stands is known again after the phone was locked', async () => {
  const { session, kept } = phone();
  await confirmForms(session, ['keluarga sugeng'], today);
  const later = phone(kept).session;
  expect(await readConfirmed(later, today)).toEqual(new Map([['keluarga sugeng', today]]));
});

test('a second confirmation keeps the first, and can be taken back alone', async () => {
  const { session } = phone();
  await confirmForms(session, ['keluarga sugeng'], today);
  const before = await confirmForms(session, ['anggota rini'], today);
  expect([...(confirmedForms(session).value ?? [])]).toHaveLength(2);
  restoreForms(session, before);
  expect(confirmedForms(session).value).toEqual(new Map([['keluarga sugeng', today]]));
});

test('before the list was read, nothing that stands in it is lost', async () => {
  const { kept } = phone();
  kept.set('masih-sama', { 'keluarga sugeng': today });
  const { session } = phone(kept);
  await confirmForms(session, ['anggota rini'], today);
  expect(kept.get('masih-sama')).toEqual({ 'keluarga sugeng': today, 'anggota rini': today });
});

test('what was confirmed long ago is forgotten, and rubbish is no confirmation', async () => {
  const { session } = phone(new Map([['masih-sama', { lama: '2026-08-01', rusak: 7 }]]));
  expect(await readConfirmed(session, today)).toEqual(new Map());
});
