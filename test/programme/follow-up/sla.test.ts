import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../../src/domain/settings/settings.ts';
import { dueOf, dueOn, slaWord } from '../../../src/programme/follow-up/sla.ts';

const { days } = defaultSettings;

describe('the day by which somebody should act', () => {
  test('counts days from the finding', () => {
    const since = '2026-11-05';
    expect(dueOn('hari_ini', { days, since })).toBe('2026-11-05');
    expect(dueOn('satu_hari', { days, since })).toBe('2026-11-06');
    expect(dueOn('tiga_hari', { days, since })).toBe('2026-11-08');
    expect(dueOn('dua_minggu', { days, since })).toBe('2026-11-19');
  });

  test('counts as many days as the kabupaten has settled with its offices', () => {
    const settled = { ...days, dua_minggu: 10 };
    expect(dueOn('dua_minggu', { days: settled, since: '2026-11-05' })).toBe('2026-11-15');
    expect([slaWord('dua_minggu', settled), slaWord('satu_hari', days)]).toEqual([
      'Paling lambat 10 hari',
      'Paling lambat 24 jam',
    ]);
    expect(slaWord('posyandu', { ...days, posyandu: 28 })).toBe('Posyandu berikutnya (28 hari)');
  });

  test('of a newborn is the last one on which the birth is reported in time', () => {
    expect(dueOn('lapor_lahir', { days, since: '2026-11-05', born: '2026-10-01' })).toBe('2026-11-30');
    expect(dueOn('lapor_lahir', { days, since: '2026-11-05' })).toBeNull();
  });

  test('comes before the 17th: found on the 16th is this month, a day later the next', () => {
    expect(dueOn('musdes', { days, since: '2026-11-16' })).toBe('2026-11-16');
    expect(dueOn('musdes', { days, since: '2026-11-17' })).toBe('2026-12-16');
    expect(dueOn('musdes', { days, since: '2026-12-31' })).toBe('2027-01-16');
  });

  test('goes by the school year, the village’s plan, the wedding and the calendar', () => {
    expect(dueOn('semester', { days, since: '2026-06-30' })).toBe('2026-06-30');
    expect(dueOn('semester', { days, since: '2026-07-01' })).toBe('2026-12-31');
    expect(dueOn('rkpdes', { days, since: '2026-10-01' })).toBe('2027-09-30');
    expect(dueOn('nikah', { days, since: '2026-11-05', wedding: '2027-04-10' })).toBe('2027-01-10');
    expect(dueOn('akhir_tahun', { days, since: '2026-11-05' })).toBe('2026-12-31');
  });

  test('is the earliest of a case’s categories, and none where none has one', () => {
    const sla = { gizi_buruk: 'hari_ini', pendek: 'dua_minggu' } as const;
    expect(dueOf(sla, ['pendek', 'gizi_buruk'], { days, since: '2026-11-05' })).toBe('2026-11-05');
    expect(dueOf(sla, ['lain'], { days, since: '2026-11-05' })).toBeNull();
  });
});
