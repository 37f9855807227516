import { expect, test } from 'vitest';
import { figureGroups, hasHidden } from '../../../src/app/village/figure-lines.ts';
import { profileGroups } from '../../../src/app/village/profile-rows.ts';
import { attendanceWords, namedMembers, registerWords } from '../../../src/app/village/report-words.ts';
import { kinds } from '../../../src/forms/kegiatan/kinds.ts';
import { activitiesIn } from '../../../src/programme/village/activity.ts';
import { reportMonth } from '../../../src/programme/village/monthly-report.ts';

const meeting = (tgl: string, hadir: string[]) => ({
  ...{ record: tgl, form: 'kegiatan', visited_on: tgl },
  answers: { jenis: kinds.bkb, tgl, peserta_l: 0, peserta_p: 9, hadir },
});
const activities = activitiesIn([meeting('2026-10-06', ['rini', 'wati']), meeting('2026-10-20', ['rini', 'ani'])]);
const [bkb, bkr] = reportMonth(activities, '2026-10').poktan;
if (bkb === undefined || bkr === undefined) throw new Error('a report has all five poktan');

test('a register says how often, who of all, and how many', () => {
  expect(registerWords(bkb)).toBe('2 pertemuan · 3 dari 3 anggota aktif · 18 peserta');
  expect(registerWords(bkr)).toBe('Tidak ada pertemuan bulan ini.');
});

test('members stand by name with their days; whom the reader does not know is counted', () => {
  const names: Readonly<Record<string, string>> = { wati: 'WATI', rini: 'RINI' };
  const { named, others } = namedMembers(bkb, (id) => names[id]);
  expect(named.map((one) => `${one.name}: ${attendanceWords(one, bkb.meetings)}`)).toEqual([
    'RINI: Hadir 6 Okt, 20 Okt',
    'WATI: Hadir 6 Okt',
  ]);
  expect(others).toBe(1);
});

test('the class comes first, and last year’s word stands beside what has changed', () => {
  const groups = profileGroups({
    current: { klasifikasi: 2, sarana_bkb: 'ya', pokja_sk: 'tidak' },
    last: { klasifikasi: 1, sarana_bkb: 'ya' },
  });
  expect(groups[0]?.rows[0]).toMatchObject({ value: 'Berkembang', last: 'Dasar', isChanged: true });
  const rows = new Map(groups.flatMap((group) => group.rows.map((row) => [row.key, row])));
  expect(rows.get('sarana_bkb')).toMatchObject({ value: 'Ada', last: 'Ada', isChanged: false });
  expect(rows.get('sarana_bkr')).toMatchObject({ value: 'Belum diisi', isOpen: true });
  expect(rows.has('pokja_sk_nomor')).toBe(false);
  expect([...rows.keys()].filter((key) => key.startsWith('butir_'))).toEqual([]);
});

test('small figures are said as such, and what would give them away is not said', () => {
  const figures = {
    ...{ people: 1266, families: 60, couples: 58, with_toddlers: 40, with_teens: 15, with_elders: 8, teens: 23 },
    ...{ by_method: { 2: 31, 4: 'small' as const }, by_reason: { hamil: 'hidden' as const }, unasked: 7 },
  };
  const [counts, methods, reasons] = figureGroups(figures).map(({ lines }) => lines);
  expect(counts?.[0]).toMatchObject({ label: 'Jumlah jiwa', count: '1.266' });
  expect(methods?.map(({ label, count }) => `${label} ${count}`)).toEqual(['Suntik 31', 'IUD <5']);
  expect(reasons?.map(({ count }) => count)).toEqual(['disamarkan', '7']);
  expect(hasHidden(figures)).toBe(true);
  expect(hasHidden({ ...figures, by_method: {}, by_reason: {} })).toBe(false);
});
