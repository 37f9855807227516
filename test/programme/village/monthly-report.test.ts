import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../src/domain/answers.ts';
import { kinds } from '../../../src/forms/kegiatan/kinds.ts';
import { activitiesIn, mayNamePresent, participantsOf } from '../../../src/programme/village/activity.ts';
import { monthDue, reportMonth } from '../../../src/programme/village/monthly-report.ts';

let made = 0;
const held = (tgl: string, answers: Answers) => ({
  ...{ record: `kegiatan-${made++}`, form: 'kegiatan', visited_on: tgl },
  answers: { jenis: kinds.bkb, judul: 'BKB Melati', tgl, peserta_l: 0, peserta_p: 5, ...answers },
});

const year = activitiesIn([
  held('2026-10-20', { hadir: ['rini', 'wati'], peserta_p: 12, foto: ['a'.repeat(64), 'b'.repeat(64)] }),
  held('2026-10-06', { hadir: ['rini'], peserta_p: 8 }),
  held('2026-09-08', { hadir: ['ani'] }),
  held('2025-11-04', { hadir: ['lilis'] }),
  held('2025-10-07', { hadir: ['marni'] }),
  held('2026-10-07', { jenis: kinds.rapat_pokja, judul: 'Rapat pokja', peserta_l: { missing: 98 }, peserta_p: 3 }),
  held('2026-11-03', { hadir: ['siti'] }),
]);

describe('Laporan bulanan Oktober', () => {
  const report = reportMonth(year, '2026-10');
  const [bkb, bkr] = report.poktan;

  test('holds what was held in October, by day, and nothing else', () => {
    expect(report.activities.map(({ on }) => on)).toEqual(['2026-10-06', '2026-10-07', '2026-10-20']);
  });

  test('knows the photographs of each activity', () => {
    expect(report.activities.map(({ photos }) => photos.length)).toEqual([0, 0, 2]);
  });

  test('is due to the PLKB on the third of November', () => {
    expect(report.due).toBe('2026-11-03');
    expect(reportMonth([], '2026-12').due).toBe('2027-01-03');
  });

  test('has all five poktan, also those that nobody met in', () => {
    expect(report.poktan.map(({ kind }) => kind)).toEqual([1, 2, 3, 4, 5]);
    expect(bkr).toMatchObject({ meetings: [], members: [], active: 0, participants: undefined });
  });

  test('counts BKB: two meetings, two active members, twenty participants', () => {
    expect(bkb?.meetings).toHaveLength(2);
    expect(bkb).toMatchObject({ active: 2, participants: 20 });
  });

  test('lists by name whoever came within twelve months, with each meeting', () => {
    const came = Object.fromEntries(bkb?.members.map(({ id, came: at }) => [id, at]) ?? []);
    expect(came).toEqual({ lilis: [false, false], ani: [false, false], rini: [true, true], wati: [false, true] });
  });
});

test('the registers are asked for from the first to the third', () => {
  expect(['2026-11-01', '2026-11-03', '2027-01-02'].map(monthDue)).toEqual(['2026-10', '2026-10', '2026-12']);
  expect(['2026-11-04', '2026-11-30'].map(monthDue)).toEqual([undefined, undefined]);
});

test('participants are counted, and never fewer than were named', () => {
  const [activity] = activitiesIn([held('2026-10-06', { hadir: ['a', 'b', 'c'], peserta_p: 2 })]);
  expect(activity && participantsOf(activity)).toBe(3);
  const [unknown] = activitiesIn([held('2026-10-06', { peserta_l: { missing: 98 }, peserta_p: { missing: 98 } })]);
  expect(unknown && participantsOf(unknown)).toBeUndefined();
});

test('a kepala desa is not told who came to the posyandu, nor which youngsters came to PIK-R', () => {
  const named = Object.values(kinds).filter(mayNamePresent);
  expect(named).toEqual([
    kinds.bkb,
    kinds.bkr,
    kinds.bkl,
    kinds.uppka,
    kinds.rapat_pokja,
    kinds.kie,
    kinds.sektor_lain,
  ]);
});
