import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/domain/answers.ts';
import { evaluateForm } from '../../src/domain/form/evaluate-form.ts';
import type { Facts } from '../../src/domain/form/facts.ts';
import { findQuestion } from '../../src/domain/form/form.ts';
import { loadGrowthTables } from '../../src/domain/growth/tables.ts';
import { form } from '../../src/forms/sekolah/form.ts';
import { said } from './said.ts';

const growth = await loadGrowthTables();

/** Dimas, so many years old on 3 November 2026 and born in May. */
function aged(years: number, member: Answers = {}, forms: Facts['forms'] = {}): Facts {
  const tgl_lahir = `${2026 - years}-05-20`;
  return {
    today: '2026-11-03',
    kode_desa: '36.04.23.2015',
    person: { id: 'dimas', answers: { nama: 'DIMAS', jk: 1, tgl_lahir, ...member } },
    forms,
    others: [],
    growth,
  };
}

const ageless: Facts = { ...aged(9), person: { id: 'dimas', answers: { nama: 'DIMAS', jk: 1 } } };
const calculated = (answers: Answers, facts: Facts) => evaluateForm(form, answers, facts).calculated;
const asks = (answers: Answers, facts: Facts) => evaluateForm(form, answers, facts).relevant;
const known = (key: string, facts: Facts) => form.logic.known?.[key]?.(facts);

describe('who is out of school', () => {
  const group = (answers: Answers, facts: Facts) => calculated(answers, facts).ats_kelompok;

  test('never was at school is BPB from seven to eighteen, and nothing before', () => {
    const never = { status_sekolah: 1 };
    expect([6, 7, 18].map((years) => group(never, aged(years)))).toEqual(['bukan', 'BPB', 'BPB']);
    expect(group(never, ageless)).toBeUndefined();
  });

  test('left before the end of a rung is DO, went no further after one is LTM', () => {
    const left = (jenjang: number, kelas: number) => ({ status_sekolah: 3, jenjang, kelas });
    expect(group(left(4, 5), aged(12))).toBe('DO');
    expect(group(left(4, 13), aged(13))).toBe('LTM');
    expect(group(left(9, 13), aged(16))).toBe('LTM');
    expect(group(left(14, 11), aged(17))).toBe('DO');
    expect(group(left(15, 13), aged(14))).toBe('LTM');
  });

  test('who finished class twelve, or is at a university, owes nothing; who was only in a kindergarten never began', () => {
    expect(group({ status_sekolah: 3, jenjang: 12, kelas: 13 }, aged(18))).toBe('bukan');
    expect(group({ status_sekolah: 3, jenjang: 18 }, aged(18))).toBe('bukan');
    expect(group({ status_sekolah: 3, jenjang: 1 }, aged(8))).toBe('BPB');
  });

  test('at school is no ATS, and what nobody answered is no "tidak"', () => {
    expect(group({ status_sekolah: 2, jenjang: 4, kelas: 3 }, aged(9))).toBe('bukan');
    expect(group({}, aged(9))).toBeUndefined();
    expect(group({ status_sekolah: { missing: 98 } }, aged(9))).toBeUndefined();
    expect(group({ status_sekolah: 3, jenjang: 4, kelas: { missing: 98 } }, aged(12))).toBeUndefined();
  });

  test('learning at a pesantren that no register knows is to be verified, and no ATS', () => {
    const boarder = { status_sekolah: 3, jenjang: 5, kelas: 5, ats_alasan: 12 };
    expect(group(boarder, aged(12))).toBe('cek');
    expect(said(form, boarder, aged(12))).toContain(
      'info ats_alasan: Tidak dihitung putus sekolah. Kader mengecek pesantrennya dulu.',
    );
  });
});

describe('what is asked of whom', () => {
  test('the form is for five to eighteen, and for whoever may be of that age', () => {
    const whole = (facts: Facts) => asks({}, facts).has('status_sekolah');
    expect([4, 5, 18, 19].map((years) => whole(aged(years)))).toEqual([false, true, true, false]);
    expect(whole(ageless)).toBe(true);
  });

  test('a pupil is asked for school, class and number, and not why he left', () => {
    const pupil = asks({ status_sekolah: 2, jenjang: 4, kelas: 4 }, aged(10));
    for (const key of ['jenjang', 'kelas', 'sekolah_nama', 'nisn', 'pip']) expect(pupil.has(key), key).toBe(true);
    for (const key of ['tahun_putus', 'ats_alasan', 'mau_kembali']) expect(pupil.has(key), key).toBe(false);
  });

  test('who left is asked when, why and whether he wants back; who never came, not when', () => {
    const left = asks({ status_sekolah: 3, jenjang: 4, kelas: 5 }, aged(12));
    for (const key of ['tahun_putus', 'ats_alasan', 'mau_kembali']) expect(left.has(key), key).toBe(true);
    expect(left.has('nisn')).toBe(false);
    const never = asks({ status_sekolah: 1 }, aged(9));
    expect([never.has('tahun_putus'), never.has('jenjang'), never.has('ats_alasan')]).toEqual([false, false, true]);
    expect(asks({ status_sekolah: 1 }, aged(6)).has('ats_alasan')).toBe(false);
    expect(asks({ status_sekolah: 3, jenjang: 12, kelas: 13 }, aged(18)).has('ats_alasan')).toBe(false);
  });

  test('kindergarten and university have no class', () => {
    expect(asks({ status_sekolah: 2, jenjang: 1 }, aged(5)).has('kelas')).toBe(false);
    expect(asks({ status_sekolah: 2, jenjang: 18 }, aged(18)).has('kelas')).toBe(false);
    expect(asks({ status_sekolah: 2, jenjang: 14 }, aged(17)).has('kelas')).toBe(true);
  });

  test('PIP is asked from six, work from seven to seventeen and in private', () => {
    expect([5, 6].map((years) => asks({}, aged(years)).has('pip'))).toEqual([false, true]);
    expect([6, 7, 17, 18].map((years) => asks({}, aged(years)).has('bekerja_anak'))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(asks({ bekerja_anak: 'ya' }, aged(12)).has('jam_kerja_minggu')).toBe(true);
    expect(asks({ bekerja_anak: 'tidak' }, aged(12)).has('jam_kerja_minggu')).toBe(false);
    for (const key of ['bekerja_anak', 'jam_kerja_minggu']) {
      expect(findQuestion(form.structure, key)?.sensitive, key).toBe(true);
    }
  });

  test('the day of measuring is asked once something was measured', () => {
    expect(asks({ bb: { missing: 99 } }, aged(9)).has('tgl_ukur')).toBe(false);
    expect(asks({ bb: 28 }, aged(9)).has('tgl_ukur')).toBe(true);
  });
});

describe('what is known already', () => {
  test('the list of members starts the status: "masih SD" is at school, "tamat SD" is not', () => {
    const status = (pendidikan: number) => known('status_sekolah', aged(12, { pendidikan }));
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9].map(status)).toEqual([1, 3, 2, 3, 2, 3, 2, 3, 2]);
    expect(known('status_sekolah', aged(12, { pendidikan: { missing: 98 } }))).toBeUndefined();
    expect(known('status_sekolah', aged(12))).toBeUndefined();
    // "Belum sekolah" says nothing of a kindergarten.
    expect(known('status_sekolah', aged(5, { pendidikan: 1 }))).toBeUndefined();
    expect(said(form, { status_sekolah: 2, jenjang: 1 }, aged(5, { pendidikan: 1 }))).toEqual([]);
  });

  test('the child’s card has told the school, and an occupation that the child works', () => {
    const kia = { sekolah_nama: 'SDN Mongpok 1', sekolah_npsn: '20600000' };
    expect(known('sekolah_nama', aged(9, {}, { kia }))).toBe('SDN Mongpok 1');
    expect(known('sekolah_npsn', aged(9, {}, { kia }))).toBe('20600000');
    expect(known('sekolah_nama', aged(9, {}, { kia: { sekolah_nama: { missing: 99 } } }))).toBeUndefined();
    expect(known('bekerja_anak', aged(14, { pekerjaan: 10 }))).toBe('ya');
    expect(known('bekerja_anak', aged(14, { pekerjaan: 1 }))).toBeUndefined();
  });

  test('where the two differ, both are to be looked at', () => {
    expect(said(form, { status_sekolah: 3 }, aged(12, { pendidikan: 5 }))).toEqual([
      'warn status_sekolah: Di data anggota tertulis masih sekolah. Cocokkan keduanya.',
    ]);
    expect(said(form, { status_sekolah: 2 }, aged(12, { pendidikan: 4 }))).toEqual([
      'warn status_sekolah: Di data anggota tertulis tidak sekolah. Cocokkan keduanya.',
    ]);
    // "Tidak atau belum sekolah" and "tidak lagi" both mean that the child is away.
    expect(said(form, { status_sekolah: 3 }, aged(12, { pendidikan: 1 }))).toEqual([]);
  });
});

describe('class and age', () => {
  const pupil = (jenjang: number, kelas: number) => ({ status_sekolah: 2, jenjang, kelas });

  test('more than two years above the usual age of the class is at risk of leaving', () => {
    const risk = (years: number) => calculated(pupil(4, 4), aged(years)).rentan_do;
    expect([10, 12, 13].map(risk)).toEqual(['tidak', 'tidak', 'ya']);
    expect(said(form, pupil(4, 4), aged(13))).toEqual([
      'info kelas: Umur 13 tahun, lebih tua dari teman sekelasnya. Rawan putus sekolah, perlu didampingi.',
    ]);
    expect(calculated(pupil(4, 4), ageless).rentan_do).toBeUndefined();
    expect(calculated({ status_sekolah: 3, jenjang: 4, kelas: 4 }, aged(15)).rentan_do).toBe('tidak');
    expect(calculated({ status_sekolah: 2, jenjang: 1 }, aged(9)).rentan_do).toBe('tidak');
  });

  test('a class that the rung does not have, a pupil who is done, and one far too young are asked about', () => {
    expect(said(form, pupil(8, 2), aged(8))).toEqual([
      'warn kelas: Jenjang ini biasanya kelas 7 sampai 9. Periksa lagi.',
    ]);
    expect(said(form, pupil(4, 13), aged(13))).toEqual([
      'warn kelas: Kalau sudah tamat dan belum lanjut, pilih Tidak sekolah lagi di atas.',
    ]);
    expect(said(form, pupil(4, 4), aged(7))).toEqual([
      'warn kelas: Umur 7 tahun di kelas ini? Periksa kelas atau tanggal lahirnya.',
    ]);
  });

  test('nobody leaves a school next year, or as a baby', () => {
    const left = (tahun_putus: string) =>
      said(form, { status_sekolah: 3, jenjang: 4, kelas: 5, tahun_putus }, aged(12));
    expect(left('2027')).toEqual(['error tahun_putus: Tahun ini belum datang. Periksa lagi.']);
    expect(left('2016')).toEqual(['error tahun_putus: Waktu itu anak belum umur sekolah. Periksa lagi.']);
    expect(left('2025')).toEqual([]);
  });
});

describe('weight and height', () => {
  const measured = { tgl_ukur: '2026-10-20' };
  /** A boy of ten years and five months, 138.5 cm. */
  const category = (bb: number) => calculated({ ...measured, bb, tb: 138.5 }, aged(10)).imt_u;

  test('the category is that of Permenkes for five to eighteen years', () => {
    expect([23, 25, 32, 41, 50].map(category)).toEqual([
      'gizi_buruk',
      'gizi_kurang',
      'gizi_baik',
      'gizi_lebih',
      'obesitas',
    ]);
    expect(calculated({ ...measured, bb: 32, tb: 138.5 }, aged(10))).toMatchObject({ imt: 16.7 });
    expect(calculated({ ...measured, tb: 138.5 }, aged(10))).toMatchObject({ zs_tbu: expect.any(Number) });
  });

  test('is said with what to do, and is no diagnosis', () => {
    expect(said(form, { ...measured, bb: 25, tb: 138.5 }, aged(10))).toEqual([
      'info tb: IMT di bawah anak seumurnya. Ajak periksa ke puskesmas. Ini bukan diagnosis.',
    ]);
  });

  test('nothing is worked out without age, sex, day or both measures', () => {
    expect(calculated({ ...measured, bb: 32, tb: 138.5 }, ageless).imt_u).toBeUndefined();
    expect(calculated({ bb: 32, tb: 138.5 }, aged(10)).imt_u).toBeUndefined();
    expect(calculated({ ...measured, bb: 32 }, aged(10)).imt_u).toBeUndefined();
  });

  test('a comma left out is offered back, and what cannot be is to be measured again', () => {
    expect(said(form, { ...measured, bb: 325 }, aged(10))).toEqual(['warn bb: Berat badan 325. Maksudnya 32,5?']);
    expect(said(form, { ...measured, tb: 1385 }, aged(10))).toEqual(['warn tb: Tinggi badan 1385. Maksudnya 138,5?']);
    expect(said(form, { ...measured, bb: 12, tb: 138.5 }, aged(10))).toEqual([
      'warn tb: Hasil ukur tidak wajar untuk umurnya. Ukur ulang.',
    ]);
    expect(calculated({ ...measured, bb: 12, tb: 138.5 }, aged(10)).imt_u).toBeUndefined();
  });

  test('a measure of last year is mentioned as such', () => {
    expect(said(form, { bb: 30, tgl_ukur: '2025-10-20' }, aged(10))).toEqual([
      'info tgl_ukur: Diukur lebih dari setahun lalu. Kalau diukur lagi, ganti tanggalnya juga.',
    ]);
  });
});

test('poor sight is for the puskesmas, and an odd school number is asked about', () => {
  expect(said(form, { status_sekolah: 2, sekolah_npsn: '123', visus: 2 }, aged(10))).toEqual([
    'warn sekolah_npsn: NPSN biasanya 8 angka. Cocokkan lagi, atau kosongkan.',
    'info visus: Ajak periksa mata ke puskesmas, supaya bisa mengikuti pelajaran.',
  ]);
});
