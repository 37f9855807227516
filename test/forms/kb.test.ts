import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/domain/answers.ts';
import { evaluateForm } from '../../src/domain/form/evaluate-form.ts';
import type { Facts } from '../../src/domain/form/facts.ts';
import { form } from '../../src/forms/kb/form.ts';
import { form as krs } from '../../src/forms/krs/form.ts';
import { said } from './said.ts';

type Member = { id: string; answers: Answers };

const today = '2026-11-03';
const wife = (more: Answers = {}): Member => ({
  id: 'rini',
  answers: {
    ...{ nama: 'RINI', jk: 2, hub_kk: 3, status_kawin: 2, keberadaan: 1 },
    ...{ tgl_lahir: '1996-03-12', hamil_status: 'tidak' },
    ...more,
  },
});
const childOf = (mother: string, tgl_lahir: string): Member => ({
  id: `anak ${tgl_lahir}`,
  answers: { hub_kk: 4, keberadaan: 1, tgl_lahir, ibu_kandung_id: mother },
});

function facts(rini = wife(), ...children: Member[]): Facts {
  const household = { id: 'rumah', answers: {}, members: [rini, ...children] };
  return { today, kode_desa: '36.04.23.2015', person: rini, household, forms: {}, others: [] };
}

const relevant = (answers: Answers, about = facts()) => [...evaluateForm(form, answers, about).relevant];
const calculated = (answers: Answers, about = facts()) => evaluateForm(form, answers, about).calculated;

describe('pregnancy is asked once', () => {
  test('her own page has said it already, and then nothing of the sort is asked here', () => {
    expect(relevant({})).not.toContain('hamil');
    expect(relevant({}, facts(wife({ hamil_status: 'ya' })))).not.toContain('hamil');
    expect(calculated({}).sedang_hamil).toBe('tidak');
  });

  test('it is asked where her page leaves it open, or where her child has been born since', () => {
    expect(relevant({}, facts(wife({ hamil_status: { missing: 98 } })))).toContain('hamil');
    expect(relevant({}, facts(wife({ hamil_status: 'ya' }), childOf('rini', '2026-10-20')))).toContain('hamil');
    expect(relevant({}, facts(wife({ hamil_status: 'ya' }), childOf('rini', '2024-10-20')))).not.toContain('hamil');
  });

  test('a pregnant wife is asked whether she wanted it, and not what she uses', () => {
    const asked = relevant({}, facts(wife({ hamil_status: 'ya' })));
    expect(asked).toContain('hamil_diinginkan');
    expect(asked).not.toContain('ingin_anak');
    expect(asked).not.toContain('kb_saat_ini');
    expect(asked).not.toContain('kb_minat');
  });
});

describe('what is asked of whom', () => {
  test('a user is asked for the way and the place, a breastfeeding mother for no place and no side effect', () => {
    expect(relevant({ kb_saat_ini: 1, kb_metode: 2 })).toEqual(
      expect.arrayContaining(['kb_metode', 'kb_tempat', 'kb_info_jenis', 'kb_info_efek', 'kb_info_tindak']),
    );
    const mal = relevant({ kb_saat_ini: 1, kb_metode: 8 });
    expect(mal).toContain('kb_info_jenis');
    for (const key of ['kb_tempat', 'kb_info_efek', 'kb_info_tindak', 'kb_alasan_tidak'])
      expect(mal).not.toContain(key);
  });

  test('who never used any is asked for the reason alone', () => {
    const never = relevant({ kb_saat_ini: 3 });
    expect(never).toContain('kb_alasan_tidak');
    for (const key of ['kb_metode', 'kb_info_jenis', 'kb_info_efek']) expect(never).not.toContain(key);
    expect(relevant({ kb_saat_ini: 2 })).toEqual(expect.arrayContaining(['kb_alasan_tidak', 'kb_info_jenis']));
  });

  test('only who needs a service is asked whether the office may call', () => {
    expect(relevant({ ingin_anak: 3, kb_saat_ini: 2 })).toContain('setuju_dibantu');
    expect(relevant({ ingin_anak: 1, kb_saat_ini: 2 })).not.toContain('setuju_dibantu');
    expect(relevant({ ingin_anak: 3, kb_saat_ini: 1, kb_metode: 2, kb_minat: 5 })).toContain('setuju_dibantu');
    expect(relevant({ ingin_anak: 3, kb_saat_ini: 1, kb_metode: 5, kb_minat: 5 })).not.toContain('setuju_dibantu');
  });
});

describe('unmet need', () => {
  test.each([
    ['wants none any more and uses none', { ingin_anak: 3, kb_saat_ini: 2 }, 'ya'],
    ['wants one later and never used any', { ingin_anak: 2, kb_saat_ini: 3 }, 'ya'],
    ['wants one soon', { ingin_anak: 1, kb_saat_ini: 3 }, 'tidak'],
    ['uses a traditional way', { ingin_anak: 3, kb_saat_ini: 1, kb_metode: 9 }, 'tidak'],
    ['does not know what she wants', { ingin_anak: { missing: 98 }, kb_saat_ini: 3 }, undefined],
    ['was not asked what she uses', { ingin_anak: 3 }, undefined],
  ] as [string, Answers, string | undefined][])('a wife who %s', (_, answers, need) => {
    expect(calculated(answers).unmet_need).toBe(need);
  });

  test('a pregnancy that came too early or was not wanted is one, a wanted one is not', () => {
    const pregnant = facts(wife({ hamil_status: 'ya' }));
    const needs = [1, 2, 3].map((hamil_diinginkan) => calculated({ hamil_diinginkan }, pregnant).unmet_need);
    expect(needs).toEqual(['tidak', 'ya', 'ya']);
    expect(calculated({}, pregnant).unmet_need).toBeUndefined();
  });

  test('breastfeeding is a modern way, a traditional one is not, and only four last for years', () => {
    const modern = [8, 9].map((kb_metode) => calculated({ kb_saat_ini: 1, kb_metode }).kb_modern);
    expect(modern).toEqual(['ya', 'tidak']);
    const lasting = [1, 2, 3, 4, 5, 6, 7, 8, 9].filter(
      (kb_metode) => calculated({ kb_saat_ini: 1, kb_metode }).mkjp === 'ya',
    );
    expect(lasting).toEqual([4, 5, 6, 7]);
    expect(calculated({ kb_saat_ini: 1 }).kb_modern).toBeUndefined();
  });
});

describe('what looks wrong', () => {
  const says = (answers: Answers, about = facts()) => said(form, answers, about);

  test('more children alive than were born is impossible', () => {
    expect(says({ anak_lahir_hidup: 2, anak_masih_hidup: 3 })).toEqual([
      'error anak_masih_hidup: Masih hidup 3, lahir hidup 2. Yang masih hidup tidak bisa lebih banyak.',
    ]);
  });

  test('fewer than on the list, or an older last child than on the list, is looked at again', () => {
    const two = facts(wife(), childOf('rini', '2020-01-01'), childOf('rini', '2023-05-02'));
    expect(says({ anak_lahir_hidup: 1, tgl_lahir_anak_terakhir: '2020-01-01' }, two)).toEqual([
      'warn anak_lahir_hidup: Di isian 1 anak, di daftar anggota 2. Cocokkan lagi.',
      'warn tgl_lahir_anak_terakhir: Di daftar anggota ada anaknya yang lahir sesudah tanggal ini. Cocokkan lagi.',
    ]);
  });

  test('children born near to each other are a reason to see the midwife', () => {
    const near = facts(wife(), childOf('rini', '2024-01-01'), childOf('rini', '2025-05-02'));
    expect(says({ anak_lahir_hidup: 2, tgl_lahir_anak_terakhir: '2025-05-02' }, near)).toEqual([
      'info tgl_lahir_anak_terakhir: Ada anaknya yang lahir berjarak terlalu dekat. Sarankan bicara dengan bidan.',
    ]);
  });

  test('breastfeeding protects until the youngest is six months old', () => {
    const with_ = (born: string) => says({ kb_saat_ini: 1, kb_metode: 8 }, facts(wife(), childOf('rini', born)));
    expect(with_('2026-05-04')).toEqual([]);
    expect(with_('2026-05-03')).toEqual([
      'warn kb_metode: Anak terakhir sudah 6 bulan. MAL hanya sampai bayi 6 bulan. Sarankan cara lain.',
    ]);
    expect(says({ kb_saat_ini: 1, kb_metode: 8 })).toEqual([
      'warn kb_metode: Menyusui saja (MAL) hanya untuk ibu dengan bayi di bawah 6 bulan. Periksa lagi.',
    ]);
  });

  test('pregnant as a reason, of one who is not, is looked at again; a widow is no couple', () => {
    expect(says({ kb_saat_ini: 3, kb_alasan_tidak: 1 })).toEqual([
      'warn kb_alasan_tidak: Kalau sedang hamil, betulkan dulu isian hamil di Data diri.',
    ]);
    expect(says({ anak_lahir_hidup: 0 }, facts(wife({ status_kawin: 4 })))).toEqual([
      'warn anak_lahir_hidup: RINI bukan istri berumur 15-49 tahun di daftar anggota. Periksa lagi.',
    ]);
  });

  test('the kader is told of a need while she sits there', () => {
    expect(says({ ingin_anak: 3, kb_saat_ini: 3 })).toEqual([
      'info kb_saat_ini: Belum ingin hamil dan belum ber-KB. Tawarkan bicara dengan bidan atau petugas KB.',
    ]);
  });
});

describe('what others said is not asked again', () => {
  const known = (key: string, about: Facts) => form.logic.known?.[key]?.(about);

  test('children and the last birth come from the list of members, or from the house’s form', () => {
    const listed = facts(wife(), childOf('rini', '2020-01-01'), childOf('rini', '2023-05-02'));
    expect(known('anak_lahir_hidup', listed)).toBe(2);
    expect(known('tgl_lahir_anak_terakhir', listed)).toBe('2023-05-02');
    const rini = wife();
    const asked = { istri_2: 'rini', anak_lahir_hidup_2: 3, tgl_lahir_anak_terakhir_2: '2008-09-09' };
    const household = { id: 'rumah', answers: {}, members: [rini], forms: { krs: { rumah: asked } } };
    expect(known('anak_lahir_hidup', { ...facts(rini), household })).toBe(3);
    expect(known('tgl_lahir_anak_terakhir', { ...facts(rini), household })).toBe('2008-09-09');
    expect(known('anak_lahir_hidup', facts())).toBeUndefined();
  });

  test('the way she chose after a birth is taken over while it is near', () => {
    const chosen = (tgl_salin: string, kb_pascasalin: number) => ({
      ...facts(),
      forms: { pascasalin: { tgl_salin, kb_pascasalin } },
    });
    expect(known('kb_metode', chosen('2026-09-20', 4))).toBe(4);
    expect(known('kb_saat_ini', chosen('2026-09-20', 4))).toBe(1);
    expect(known('kb_saat_ini', chosen('2026-09-20', 0))).toBeUndefined();
    expect(known('kb_metode', chosen('2025-09-20', 4))).toBeUndefined();
  });

  test('and the house’s form takes over what she said here', () => {
    const rini = wife();
    const kb = { rini: { anak_lahir_hidup: 4, tgl_lahir_anak_terakhir: '2012-01-05' } };
    const about = { ...facts(rini), household: { id: 'rumah', answers: {}, members: [rini], forms: { kb } } };
    expect(krs.logic.known?.anak_lahir_hidup?.(about)).toBe(4);
    expect(krs.logic.known?.tgl_lahir_anak_terakhir?.(about)).toBe('2012-01-05');
    expect(evaluateForm(krs, { air_minum: 3, jamban: 1, tinja_akhir: 1 }, about).calculated.t_banyak).toBe('ya');
  });
});
