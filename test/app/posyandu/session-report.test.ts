import { expect, test } from 'vitest';
import { boardText } from '../../../src/app/posyandu/board.ts';
import { reportSession } from '../../../src/app/posyandu/session-report.ts';
import { growth, morning, today, weighing } from './mongpok.ts';

const at = (posyandu: string | undefined) => ({ place: { day: today, posyandu }, growth });

test('at the end of the day Sari reads whom to refer, whom to look for, and how many are not written down', () => {
  const guest = weighing('intan', '2026-11', { bb_kg: 5.2 }, 'intan');
  const report = reportSession(morning([guest]), at(undefined));
  expect(report.referrals.map(({ name, finding }) => [name, finding])).toEqual([
    ['BIMA SAPUTRA', 'T'],
    ['INTAN LESTARI', 'BGM'],
  ]);
  expect(report.absent.map(({ name }) => name)).toEqual(['CITRA DEWI']);
  expect([report.unrecorded, report.guests]).toEqual([1, 1]);
});

test('each posyandu has its own', () => {
  const { referrals, absent, totals } = reportSession(morning(), at('kenanga'));
  expect([referrals.length, absent.length, totals.s, totals.d]).toEqual([0, 1, 1, 0]);
});

test('the text for the board is figures alone: nobody is named in it', () => {
  const text = boardText(reportSession(morning(), at('melati')), 'Melati, Sel, 3 Nov 2026');
  expect(text.split('\n')).toEqual([
    'Melati, Sel, 3 Nov 2026',
    'S (Semua balita): 2',
    'K (Punya Buku KIA): 2',
    'D (Ditimbang): 1',
    'N (Naik cukup): 0',
    'T (Tidak naik cukup): 1',
    'O (Bulan lalu tidak ditimbang): 0',
    'B (Pertama ditimbang): 0',
    '2T (Dua kali tidak naik): 0',
    'BGM (Di bawah garis merah): 0',
    'Tidak hadir: 0',
    'Dirujuk: 1',
    'D/S 50,0% · 1 dari 2',
    "N/D' 0,0% · 0 dari 1 yang bisa dibandingkan",
    'Hasil pendataan, bukan angka resmi.',
  ]);
  expect(text).not.toMatch(/BIMA|AISYAH/);
});
