import { describe, expect, test } from 'vitest';
import { dueOf, dueOn } from '../../../src/programme/follow-up/sla.ts';

describe('the day by which somebody should act', () => {
  test('counts days from the finding', () => {
    const since = '2026-11-05';
    expect(dueOn('hari_ini', { since })).toBe('2026-11-05');
    expect(dueOn('satu_hari', { since })).toBe('2026-11-06');
    expect(dueOn('tiga_hari', { since })).toBe('2026-11-08');
    expect(dueOn('dua_minggu', { since })).toBe('2026-11-19');
  });

  test('of a newborn is the last one on which the birth is reported in time', () => {
    expect(dueOn('lapor_lahir', { since: '2026-11-05', born: '2026-10-01' })).toBe('2026-11-30');
    expect(dueOn('lapor_lahir', { since: '2026-11-05' })).toBeNull();
  });

  test('comes before the 17th: found on the 16th is this month, a day later the next', () => {
    expect(dueOn('musdes', { since: '2026-11-16' })).toBe('2026-11-16');
    expect(dueOn('musdes', { since: '2026-11-17' })).toBe('2026-12-16');
    expect(dueOn('musdes', { since: '2026-12-31' })).toBe('2027-01-16');
  });

  test('goes by the school year, the village’s plan, the wedding and the calendar', () => {
    expect(dueOn('semester', { since: '2026-06-30' })).toBe('2026-06-30');
    expect(dueOn('semester', { since: '2026-07-01' })).toBe('2026-12-31');
    expect(dueOn('rkpdes', { since: '2026-10-01' })).toBe('2027-09-30');
    expect(dueOn('nikah', { since: '2026-11-05', wedding: '2027-04-10' })).toBe('2027-01-10');
    expect(dueOn('akhir_tahun', { since: '2026-11-05' })).toBe('2026-12-31');
  });

  test('is the earliest of a case’s categories, and none where none has one', () => {
    const sla = { gizi_buruk: 'hari_ini', pendek: 'dua_minggu' } as const;
    expect(dueOf(sla, ['pendek', 'gizi_buruk'], { since: '2026-11-05' })).toBe('2026-11-05');
    expect(dueOf(sla, ['lain'], { since: '2026-11-05' })).toBeNull();
  });
});
