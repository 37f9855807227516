import { expect, test } from 'vitest';
import { photoOutbox } from '../../../src/app/photos/photo-outbox.ts';
import { inOrder, photoStateWords } from '../../../src/app/photos/photo-words.ts';
import { photosIn } from '../../../src/app/photos/shown-photos.ts';
import type { PhotoEntry } from '../../../src/device/photos/list-photos.ts';

const [roof, deed, wall] = ['a1'.repeat(32), 'b2'.repeat(32), 'c3'.repeat(32)] as const;

function photo(name: string, more: Partial<PhotoEntry> = {}): PhotoEntry {
  return {
    ...{ photo: name, records: ['kunjungan'], kept_at: '2026-11-05T01:00:00Z', state: 'waiting', sent: 0, pieces: 5 },
    ...{ bytes_left: 240_000, size: 240_000, ...more },
  };
}

const nobody = { dossiers: new Map(), householdOf: new Map(), records: new Map() };

test('what waits is counted with what is left of it to send, the oldest first, as it goes', () => {
  const outbox = photoOutbox(
    [
      photo(wall, { kept_at: '2026-11-05T03:00:00Z', sent: 3, bytes_left: 70_000 }),
      photo(deed, { kept_at: '2026-11-05T02:00:00Z', state: 'draft', records: [] }),
      photo(roof),
      photo('d4'.repeat(32), { state: 'received', bytes_left: 0 }),
    ],
    nobody,
  );
  expect(outbox.waiting.map(({ photo: name }) => name)).toEqual([roof, wall]);
  expect(outbox.bytes).toBe(310_000);
  expect(outbox.received).toBe(1);
});

test('how far a photo has come is said in words', () => {
  expect(photoStateWords(photo(roof, { state: 'draft' }))).toBe('Di HP ini');
  expect(photoStateWords(photo(roof))).toBe('Di HP ini, menunggu dikirim');
  expect(photoStateWords(photo(roof, { sent: 3 }))).toBe('Terkirim 3 dari 5 bagian');
  expect(photoStateWords(photo(roof, { state: 'received', sent: 5 }))).toBe('Diterima');
});

test('her own photos stand in the order in which she took them, those of others behind', () => {
  const own = [photo(wall, { kept_at: '2026-11-05T01:00:00Z' }), photo(deed, { kept_at: '2026-11-05T02:00:00Z' })];
  expect(inOrder([roof, deed, wall], own)).toEqual([wall, deed, roof]);
});

test('a record shows its photos under the words of its own question, and none that only look like one', () => {
  const answers = { foto_bukti: [roof, deed], catatan_kader: roof };
  expect(photosIn({ form: 'kunjungan', answers })).toEqual([{ label: 'Foto dokumen atau rumah', names: [roof, deed] }]);
  expect(photosIn({ form: 'kunjungan', answers: {} })).toEqual([]);
  expect(photosIn({ form: 'pajak', answers })).toEqual([]);
});
