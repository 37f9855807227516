import { expect, test } from 'vitest';
import { endWords } from '../../../src/app/photos/photo-words.ts';

test('where a photo was that is no more it is said why, also for a reason that this app does not know yet', () => {
  expect(endWords({ gone: 'lapsed' })).toBe('Foto sudah dihapus sesuai masa simpan');
  expect(endWords({ gone: 'closed' })).toBe('Urusan selesai, foto sudah dihapus sesuai masa simpan');
  expect(endWords({ gone: 'withdrawn' })).toBe('Persetujuan dicabut, foto sudah dihapus');
  expect(endWords({ gone: 'by some later rule' })).toBe('Foto sudah dihapus sesuai masa simpan');
});

test('of one that is there, or may come again, nothing is said in advance', () => {
  expect(endWords(undefined)).toBeUndefined();
  expect(endWords({ lost_at: '2026-11-05T02:00:00.000Z' })).toBeUndefined();
});
