import { expect, test } from 'vitest';
import type { Facts } from '../../../src/domain/form/facts.ts';
import { form } from '../../../src/forms/penimbangan/form.ts';
import { said } from '../said.ts';
import { aisyah, born, earlier, november } from './aisyah.ts';

const weight = (bb_kg: number, facts: Facts = november) => said(form, { ...aisyah, bb_kg }, facts);
const length = (tb_cm: number, facts: Facts = november) => said(form, { ...aisyah, tb_cm }, facts);

test('8,2 kg at 14 months needs no word', () => {
  expect(weight(8.2)).toEqual([]);
});

test('a forgotten comma is offered back and may stand', () => {
  expect(weight(82)).toEqual(['warn bb_kg: Berat 82 kg untuk 14 bulan. Maksudnya 8,2 kg?']);
});

test('a forgotten comma is noticed below 40 kg too, by the age', () => {
  expect(weight(35, born('2026-10-01'))).toEqual(['warn bb_kg: Berat 35 kg untuk 1 bulan. Maksudnya 3,5 kg?']);
});

test('grams for kilograms cannot be and are offered back in kilograms', () => {
  expect(weight(8200)).toEqual(['error bb_kg: Berat 8200 kg untuk 14 bulan. Maksudnya 8,2 kg?']);
  expect(weight(10945)).toEqual(['error bb_kg: Berat 10945 kg untuk 14 bulan. Maksudnya 10,95 kg?']);
});

test('without the tables a slip is still offered back, by the range alone', () => {
  const { growth: _, ...without } = november;
  expect(weight(82, without)).toEqual(['warn bb_kg: Berat 82 kg untuk 14 bulan. Maksudnya 8,2 kg?']);
  expect(weight(82, { ...without, person: { id: 'anak', answers: {} } })).toEqual([
    'warn bb_kg: Berat 82 kg. Maksudnya 8,2 kg?',
  ]);
});

test('a weight of nothing is none', () => {
  expect(weight(0)).toEqual(['error bb_kg: Isi angka lebih dari 0, atau pilih Tidak diukur.']);
});

test('a weight far from all others of this age is to be taken again, and may stand', () => {
  expect(weight(3.4)).toEqual(['warn bb_kg: Berat 3,4 kg jauh dari biasanya untuk 14 bulan. Timbang sekali lagi.']);
});

test('a weight out of the range says so', () => {
  expect(weight(0.9)).toEqual(['warn bb_kg: Berat badan paling kecil 1 kg. Periksa lagi.']);
});

test('a fall and a jump against last month are to be weighed again', () => {
  expect(weight(8.2, { ...november, others: earlier(['2026-10-04', 9.4]) })).toEqual([
    'warn bb_kg: Turun 1,2 kg dari bulan lalu. Timbang sekali lagi.',
  ]);
  expect(weight(10.5, { ...november, others: earlier(['2026-10-04', 8.2]) })).toEqual([
    'warn bb_kg: Naik 2,3 kg dari bulan lalu. Timbang sekali lagi.',
  ]);
  expect(weight(10.2, { ...november, others: earlier(['2026-10-04', 8.2]) })).toEqual([]);
});

test('a jump since months ago is none', () => {
  expect(weight(10.5, { ...november, others: earlier(['2026-05-04', 7]) })).toEqual([]);
});

test('millimetres and a forgotten comma are offered back in centimetres', () => {
  expect(length(735)).toEqual(['error tb_cm: Panjang atau tinggi 735 cm. Maksudnya 73,5 cm?']);
  expect(length(7.3)).toEqual(['warn tb_cm: Panjang/tinggi paling kecil 38 cm. Periksa lagi.']);
});

test('a length far from all others of this age is to be taken again', () => {
  expect(length(52)).toEqual([
    'warn tb_cm: Panjang atau tinggi 52 cm jauh dari biasanya untuk 14 bulan. Ukur sekali lagi.',
  ]);
});

test('children do not shrink, but a centimetre is allowed', () => {
  const others = earlier(['2026-08-04', 8, 75], ['2026-10-04', 8.1]);
  expect(length(73, { ...november, others })).toEqual(['warn tb_cm: Tinggi berkurang 2 cm. Ukur ulang.']);
  expect(length(74, { ...november, others })).toEqual([]);
});

test('a later weighing is not yet "last month"', () => {
  expect(weight(8.2, { ...november, others: earlier(['2026-12-04', 12]) })).toEqual([]);
});

test('weight and length that each can be, but not together, are to be taken again', () => {
  expect(said(form, { ...aisyah, bb_kg: 5.4, tb_cm: 80, cara_ukur: 1 }, november)).toEqual([
    'warn tb_cm: Berat dan panjangnya tidak cocok. Ukur dan timbang sekali lagi.',
  ]);
});

test('an unusual position is said and let through', () => {
  const position = (cara_ukur: number, tglLahir: string) =>
    said(form, { ...aisyah, tb_cm: 74, cara_ukur }, born(tglLahir));
  expect(position(2, '2025-08-14')).toEqual([
    'warn cara_ukur: Umur 14 bulan biasanya diukur terlentang. Kalau memang berdiri, lanjutkan.',
  ]);
  expect(position(2, '2026-04-14')).toEqual([
    'warn cara_ukur: Umur 6 bulan belum bisa diukur berdiri. Ukur terlentang.',
  ]);
  expect(position(1, '2024-11-03')).toEqual([
    'warn cara_ukur: Umur 24 bulan biasanya diukur berdiri. Kalau memang terlentang, lanjutkan.',
  ]);
  expect(position(1, '2024-11-04')).toEqual([]);
  expect(position(2, '2024-11-03')).toEqual([]);
});

test('a thin arm and swollen feet say where to go, and hold nothing up', () => {
  expect(said(form, { ...aisyah, lila_cm: 11.4, edema: 'ya' }, november)).toEqual([
    'info edema: Kedua punggung kaki bengkak. Rujuk ke puskesmas hari ini.',
    'info lila_cm: Lingkar lengan di bawah 11,5 cm. Rujuk ke puskesmas hari ini. Ini bukan diagnosis.',
  ]);
  expect(said(form, { ...aisyah, lila_cm: 11.5 }, november)[0]).toContain('di bawah 12,5 cm');
  expect(said(form, { ...aisyah, lila_cm: 12.5 }, november)).toEqual([]);
  expect(said(form, { ...aisyah, lila_cm: 138 }, november)).toEqual([
    'error lila_cm: Lingkar lengan 138 cm. Maksudnya 13,8 cm?',
  ]);
});

test('the capsule’s colour goes by the age', () => {
  const capsule = (vit_a: number, tglLahir: string) =>
    said(form, { tgl_ukur: '2026-02-03', hadir: 6, vit_a }, { ...born(tglLahir), period: '2026-02' });
  expect(capsule(2, '2025-04-20')).toEqual(['warn vit_a: Umur 9 bulan mendapat kapsul biru. Periksa kapsulnya.']);
  expect(capsule(1, '2025-02-03')).toEqual(['warn vit_a: Umur 12 bulan mendapat kapsul merah. Periksa kapsulnya.']);
  expect(capsule(1, '2025-04-20')).toEqual([]);
  expect(capsule(0, '2025-04-20')).toEqual([]);
});

const day = (tgl_ukur: string, facts: Facts = november) => said(form, { tgl_ukur, hadir: 6 }, facts);

test('the day cannot leave the record’s month, the future or the time after birth', () => {
  expect(day('2026-10-31')).toEqual([
    'error tgl_ukur: Tanggal ini di luar bulan catatan. Pilih tanggal di bulan yang sama.',
  ]);
  expect(day('2026-11-29', { ...november, today: '2026-11-28' })).toEqual([
    'error tgl_ukur: Tanggal penimbangan lewat dari hari ini. Periksa lagi.',
  ]);
  expect(day('2026-11-03', born('2026-11-04'))).toEqual([
    'error tgl_ukur: Tanggal ini sebelum tanggal lahir anak. Periksa salah satunya.',
  ]);
});

test('a guessed birth date does not hold up a newborn’s weighing', () => {
  expect(day('2026-11-03', born('2026-11-15', { tgl_lahir_perkiraan: 'ya' }))[0]).toMatch(/^warn/);
});

test('the card ends at 60 months', () => {
  expect(day('2026-11-03', born('2021-11-03'))).toEqual([]);
  expect(day('2026-11-03', born('2021-10-03'))[0]).toContain('Umur 61 bulan');
});

test('a head in millimetres is offered back, one far from all others is to be measured again', () => {
  const says = (lk_cm: number) => said(form, { ...aisyah, lk_cm }, november);
  expect(says(45.1)).toEqual([]);
  expect(says(451)).toEqual(['error lk_cm: Lingkar kepala 451 cm. Maksudnya 45,1 cm?']);
  expect(says(30)).toEqual(['warn lk_cm: Lingkar kepala 30 cm jauh dari biasanya untuk 14 bulan. Ukur sekali lagi.']);
  expect(says(0)).toEqual(['error lk_cm: Isi angka lebih dari 0, atau pilih Tidak diukur.']);
});

test('food in grams, or with its comma left out, is offered back in kilograms', () => {
  const food = (pmt_kg: number) => said(form, { ...aisyah, pmt_kg }, november);
  expect(food(500)).toEqual(['warn pmt_kg: PMT 500 kg. Maksudnya 0,5 kg?']);
  expect(food(15)).toEqual(['warn pmt_kg: PMT 15 kg. Maksudnya 1,5 kg?']);
  expect(food(1.5)).toEqual([]);
});
