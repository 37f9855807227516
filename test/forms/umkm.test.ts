import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/domain/answers.ts';
import { evaluateForm } from '../../src/domain/form/evaluate-form.ts';
import type { Facts } from '../../src/domain/form/facts.ts';
import { businessClass, halalDueOn } from '../../src/forms/umkm/calculations.ts';
import { examples } from '../../src/forms/umkm/example.ts';
import { form } from '../../src/forms/umkm/form.ts';
import { said } from './said.ts';

const [stall, crackers] = examples;
if (stall === undefined || crackers === undefined) throw new Error('the examples are missing');
const { facts } = stall;
const rinis = stall.answers;
const relevantIn = (answers: Answers) => evaluateForm(form, answers, facts).relevant;
const asked = (answers: Answers, ...keys: string[]) => keys.filter((key) => relevantIn(answers).has(key));

describe('what a business is asked', () => {
  test('packaged food for SPP-IRT and halal, a stall for halal only, a tailor for neither', () => {
    const papers = (usaha_sektor: number) => asked({ ...rinis, usaha_sektor }, 'pirt', 'halal', 'bpom');
    expect(papers(1)).toEqual(['pirt', 'halal', 'bpom']);
    expect(papers(2)).toEqual(['halal']);
    expect(papers(5)).toEqual([]);
    expect(papers(8)).toEqual(['bpom']);
  });

  test('as long as the sector is open, every paper is', () => {
    expect(asked({}, 'nib', 'pirt', 'halal', 'bpom')).toEqual(['nib', 'pirt', 'halal', 'bpom']);
  });

  test('the number of the NIB where there is one, shown or not', () => {
    const has = (nib: Answers[string]) => asked({ ...rinis, nib }, 'nib_nomor', 'kbli').length > 0;
    expect([1, 2, 3, 4, { missing: 98 } as const].map(has)).toEqual([true, true, false, false, false]);
  });

  test('the way to the halal certificate where there is one or it is under way', () => {
    const has = (halal: Answers[string]) => asked({ ...rinis, halal }, 'halal_jalur').length > 0;
    expect([1, 2, 3, 4].map(has)).toEqual([true, true, false, true]);
  });

  test('a closed business nothing more than that it is closed', () => {
    const { sections, unanswered } = evaluateForm(form, { ...rinis, status_usaha: 4 }, facts);
    expect(sections).toEqual(['usaha']);
    expect(unanswered).toEqual([]);
  });

  test('its capital only where nothing is sold yet, for that alone tells the class', () => {
    const open = (omzet_bln: Answers[string]) => evaluateForm(form, { ...rinis, omzet_bln }, facts).unanswered;
    expect(open(1)).toEqual([]);
    expect(open({ missing: 97 })).toEqual([]);
    expect(open({ missing: 99 })).toEqual(['modal_awal']);
  });

  test('a service is not asked for packaging', () => {
    expect(asked({ ...rinis, usaha_sektor: 6 }, 'kemasan_label')).toEqual([]);
    expect(asked(rinis, 'kemasan_label')).toEqual(['kemasan_label']);
  });
});

describe('the class of a business', () => {
  test('follows its turnover by the lines of PP 7/2021', () => {
    const classes = [1, 2, 3, 4, 5, 6, 7].map((omzet_bln) => businessClass({ omzet_bln }));
    expect(classes).toEqual(['ultra_mikro', 'ultra_mikro', 'ultra_mikro', 'mikro', 'kecil', 'menengah', 'besar']);
  });

  test('follows its founding capital while it has not sold anything', () => {
    const classes = [1, 4, 5, 6, 7].map((modal_awal) => businessClass({ omzet_bln: { missing: 99 }, modal_awal }));
    expect(classes).toEqual(['mikro', 'mikro', 'kecil', 'menengah', 'besar']);
    expect(businessClass({ omzet_bln: { missing: 99 } })).toBeUndefined();
  });

  test('is not guessed from capital where the turnover is refused or not known', () => {
    expect(businessClass({ omzet_bln: { missing: 97 }, modal_awal: 1 })).toBeUndefined();
    expect(businessClass({ modal_awal: 1 })).toBeUndefined();
  });

  test('the turnover counts, whatever the capital was', () => {
    expect(businessClass({ omzet_bln: 5, modal_awal: 1 })).toBe('kecil');
  });
});

describe('the day from which a halal certificate is required', () => {
  test('holds for micro and small businesses that sell food or drink', () => {
    expect(halalDueOn(rinis)).toBe('2026-10-17');
    expect(halalDueOn({ ...rinis, omzet_bln: { missing: 97 } })).toBe('2026-10-17');
    expect(halalDueOn({ ...rinis, usaha_sektor: 5 })).toBeUndefined();
    expect(halalDueOn({ ...rinis, omzet_bln: 6 })).toBeUndefined();
    expect(halalDueOn({ ...rinis, status_usaha: 4 })).toBeUndefined();
  });

  test('is said before and after, and named as not confirmed', () => {
    const on = (today: string): Facts => ({ ...facts, today });
    expect(said(form, rinis, on('2026-10-17'))).toEqual([
      'info halal: Usaha mikro dan kecil wajib bersertifikat halal mulai 17 Oktober 2026 (belum dipastikan).',
    ]);
    expect(said(form, rinis, on('2026-10-18'))).toEqual([
      'info halal: Usaha mikro dan kecil wajib bersertifikat halal sejak 17 Oktober 2026 (belum dipastikan).',
    ]);
    expect(said(form, { ...rinis, halal: 4, halal_jalur: 1 }, on('2026-10-18'))).toEqual([]);
  });
});

describe('what is noticed', () => {
  const pak = (more: Answers): string[] => said(form, { ...crackers.answers, ...more }, facts);

  test('a NIB has 13 digits', () => {
    expect(pak({ nib_nomor: '120800012345' })).toEqual(['error nib_nomor: Nomor NIB harus 13 angka, baru 12.']);
    expect(pak({ nib_nomor: { missing: 98 } })).toEqual([]);
  });

  test('a year that has not come is impossible, one before 1950 is worth a look', () => {
    expect(pak({ tahun_mulai: '2027' })).toEqual(['error tahun_mulai: Tahun mulai belum tiba. Periksa lagi.']);
    expect(pak({ tahun_mulai: '2026' })).toEqual([]);
    expect(pak({ tahun_mulai: '1905' })).toEqual([
      'warn tahun_mulai: Tahun mulai sebelum 1950. Periksa lagi. Kalau benar, lanjutkan.',
    ]);
    expect(pak({ tahun_mulai: '19' })).toEqual(['error tahun_mulai: Tahun mulai harus 4 angka, baru 2.']);
  });

  test('three obstacles at most, the heaviest', () => {
    expect(pak({ kendala: ['modal', 'izin', 'alat'] })).toEqual([]);
    expect(pak({ kendala: ['modal', 'izin', 'alat', 'sdm'] })).toEqual([
      'error kendala: Dipilih 4 kendala. Sisakan 3 yang paling berat.',
    ]);
  });

  test('somebody must be working, were it the owner alone', () => {
    const nobody = {
      pekerja_dibayar_l: 0,
      pekerja_dibayar_p: 0,
      pekerja_tidak_dibayar_l: 0,
      pekerja_tidak_dibayar_p: 0,
    };
    expect(pak(nobody)).toEqual([
      'warn pekerja_tidak_dibayar_p: Belum ada yang bekerja. Pemilik yang ikut bekerja juga dihitung.',
    ]);
    expect(pak({ ...nobody, pekerja_tidak_dibayar_l: { missing: 98 } })).toEqual([]);
    expect(pak({ pekerja_dibayar_l: 301 })).toEqual([
      'warn pekerja_dibayar_l: Pekerja dibayar, laki-laki paling besar 300 orang. Periksa lagi.',
    ]);
  });

  test('an owner who died has left the business to somebody', () => {
    const members = [{ id: String(rinis.pemilik_id), answers: { nama: 'RINI ASTUTI', mutasi: 3 } }];
    const household = { id: 'rumah 12', answers: {}, members };
    expect(said(form, { ...rinis, halal: 1, halal_jalur: 1 }, { ...facts, household })).toEqual([
      'warn pemilik_id: RINI ASTUTI dicatat meninggal atau pindah. Pilih siapa yang meneruskan usaha ini.',
    ]);
  });
});
