import { expect, test } from 'vitest';
import { curveLines } from '../../../src/app/growth/curve-lines.ts';
import { assessDraft } from '../../../src/app/growth/draft-weighing.ts';
import {
  beforeLine,
  gainLine,
  incrementLines,
  monthlyLines,
  weightWords,
} from '../../../src/app/growth/verdict-lines.ts';
import type { Answers } from '../../../src/domain/answers.ts';
import { loadGrowthTables } from '../../../src/domain/growth/tables.ts';
import { daysBetween } from '../../../src/domain/time/calendar.ts';
import { assembleDossiers, type Dossier, type DossierRecord } from '../../../src/programme/dossier.ts';

const growth = await loadGrowthTables();
const today = '2026-11-03';
const place = { kab: '36.04', desa: '36.04.23.2015', rw: '001', rt: '003', household: 'sugeng' };

function record(form: string, subject: string, more: { answers: Answers; period?: string }): DossierRecord {
  const { period = null, answers } = more;
  return {
    ...{ record: `${form} ${subject} ${period}`, form, form_version: 1, period, place, conflicts: {}, review: null },
    ...{ verdict: 'menunggu', visited_on: today, revisions: 1, received: true, answers },
    subject: { kind: 'person', id: subject },
  };
}

const child = (id: string, nama: string, tgl_lahir: string) =>
  record('anggota', id, { answers: { keluarga_id: 'sugeng', nama, jk: 2, tgl_lahir, keberadaan: 1, hub_kk: 4 } });
const weighing = (id: string, period: string, answers: Answers) =>
  record('penimbangan', id, { period, answers: { tgl_ukur: `${period}-04`, hadir: 1, ...answers } });

const [dossier] = assembleDossiers([
  child('aisyah', 'AISYAH PUTRI', '2025-09-01'),
  child('bima', 'BIMA SAPUTRA', '2026-02-01'),
  child('citra', 'CITRA DEWI', '2024-09-01'),
  child('dimas', 'DIMAS', '2019-03-27'),
  weighing('aisyah', '2026-10', { bb_kg: 7.9 }),
]) as [Dossier];

const draft = (answers: Answers) => ({
  ...{ record: 'baru', form: 'penimbangan', form_version: 1, period: '2026-11', place, answers },
  subject: { kind: 'person', id: 'aisyah' } as const,
});

test('while the weight is typed, the gain is said with what it has to be', () => {
  const parts = { growth, today };
  const enough = assessDraft(draft({ tgl_ukur: today, hadir: 1, bb_kg: 8.2 }), dossier, parts);
  expect(enough && gainLine(enough.weighing)).toBe('Naik 300\u00a0g, cukup');
  expect(enough && beforeLine(enough.before)).toBe('Sebelumnya (4 Okt): 7,9\u00a0kg');
  const little = assessDraft(draft({ tgl_ukur: today, hadir: 1, bb_kg: 8 }), dossier, parts);
  expect(little && gainLine(little.weighing)).toBe('Naik 100\u00a0g, perlu 200\u00a0g');
  const less = assessDraft(draft({ tgl_ukur: today, hadir: 1, bb_kg: 6.8 }), dossier, parts);
  expect(less && gainLine(less.weighing)).toBe('Turun 1,1\u00a0kg, perlu naik 200\u00a0g');
});

test('the weighing being typed takes the place of what its record said before', () => {
  const again = { ...draft({ tgl_ukur: '2026-10-04', hadir: 1, bb_kg: 8 }), period: '2026-10' };
  const found = assessDraft({ ...again, record: 'penimbangan aisyah 2026-10' }, dossier, { growth, today });
  expect(found?.weighing.weight_kg).toBe(8);
  expect(found?.before).toBeUndefined();
});

test('the monthly tables are named only where they come to another category', () => {
  const parts = { growth: { categories: { tbu: 'normal' }, flags: {} }, permenkes: { tbu: 'pendek' } };
  expect(monthlyLines(parts as never)).toEqual(['Menurut tabel bulanan Permenkes, PB/U atau TB/U: Pendek.']);
  expect(monthlyLines({ ...parts, permenkes: { tbu: 'normal' } } as never)).toEqual([]);
});

test('a weight is written with one decimal, and a second one only where it was read', () => {
  expect(weightWords(8)).toBe('8,0\u00a0kg');
  expect(weightWords(8.25)).toBe('8,25\u00a0kg');
});

test('the curve shows the last twelve months with the card around them', () => {
  const weighings = [
    { date: '2025-10-04', weight_kg: 4.4 },
    { date: '2026-10-04', weight_kg: 7.9 },
  ] as never;
  const lines = curveLines('weight', (date) => daysBetween('2025-09-01', date), {
    tables: growth.underFive,
    jk: 2,
    weighings,
  });
  expect(lines.child.map(({ label }) => label)).toEqual(['4 Okt 2026: 7,9\u00a0kg']);
  expect(lines.bands.map(({ kind }) => kind)).toEqual([
    'bawah-merah',
    'kuning',
    'hijau-muda',
    'hijau-tua',
    'atas-oranye',
  ]);
  const red = lines.lines.find(({ kind }) => kind === 'merah')?.points ?? [];
  const [[firstMonth, lightest] = [0, 0]] = red;
  expect(firstMonth).toBeCloseTo(2, 1);
  expect(lightest).toBeCloseTo(3.4, 1);
  expect((red.at(-1)?.[0] ?? 0) - firstMonth).toBeCloseTo(12, 0);
});

test('the outer bands reach beyond the lines, so that a child outside them is on the picture', () => {
  const lines = curveLines('length', (date) => daysBetween('2025-09-01', date), {
    tables: growth.underFive,
    jk: 2,
    weighings: [],
  });
  const [veryShort] = lines.bands;
  expect(veryShort?.lower[0]?.[1]).toBeLessThan(veryShort?.upper[0]?.[1] ?? 0);
});

test('in the month of the fifth birthday the tables still have a category, and it is named', () => {
  const parts = { growth: { categories: {}, flags: {} }, permenkes: { bbu: 'kurang' } };
  expect(monthlyLines(parts as never)).toEqual(['Menurut tabel bulanan Permenkes, BB/U: Berat badan kurang.']);
});

test('gains over months are said with the least that Permenkes expects', () => {
  const gain = { dariBulan: 11, sampaiBulan: 14 };
  const weight = { ...gain, jenis: 'berat_g', naik: 100, minimal: 122, cukup: false } as const;
  const length = { ...gain, jenis: 'panjang_cm', naik: 3.4, minimal: 2.8, cukup: true } as const;
  expect(incrementLines({ gains: { weight, length } })).toEqual([
    'Dalam 3 bulan naik 100\u00a0g, paling sedikit 122\u00a0g: kurang. Sampaikan ke bidan.',
    'Dalam 3 bulan bertambah panjang 3,4\u00a0cm, paling sedikit 2,8\u00a0cm: cukup.',
  ]);
  const lost = incrementLines({ gains: { weight: { ...weight, naik: -300 } } });
  expect(lost).toEqual(['Dalam 3 bulan turun 300\u00a0g, paling sedikit 122\u00a0g: kurang. Sampaikan ke bidan.']);
  expect(incrementLines({})).toEqual([]);
});
