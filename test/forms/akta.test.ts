import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/domain/answers.ts';
import { evaluateForm } from '../../src/domain/form/evaluate-form.ts';
import type { Facts } from '../../src/domain/form/facts.ts';
import { examples } from '../../src/forms/akta/example.ts';
import { form } from '../../src/forms/akta/form.ts';
import { aktaJalur, aktaLacks } from '../../src/forms/akta/jalur.ts';
import { said } from './said.ts';

const sugeng = { id: 'sugeng', answers: { nama: 'SUGENG', jk: 1, hub_kk: 1, status_kawin: 2, ktp_el: 1 } };
const rini = { id: 'rini', answers: { nama: 'RINI', jk: 2, hub_kk: 3, status_kawin: 2, buku_nikah: 2, ktp_el: 5 } };

function child(answers: Answers = {}): { id: string; answers: Answers } {
  return { id: 'aisyah', answers: { nama: 'AISYAH', tgl_lahir: '2019-08-14', hub_kk: 4, ...answers } };
}

function family(
  person = child({ ibu_kandung_id: 'rini' }),
  punya_kk: Answers[string] = 1,
  ...others: (typeof person)[]
) {
  const members = [...(others.length === 0 ? [sugeng, rini] : others), person];
  const household = { id: 'rumah 12', answers: { punya_kk }, members };
  return { today: '2026-11-03', kode_desa: '36.99.23.2015', person, household, forms: {}, others: [] } satisfies Facts;
}

const asks = (answers: Answers, facts: Facts = family()) => [...evaluateForm(form, answers, facts).relevant];
const says = (answers: Answers, facts: Facts = family()) => said(form, answers, facts);
const knows = (key: string, facts: Facts) => form.logic.known?.[key]?.(facts);

describe('who is asked what', () => {
  test('a certificate is asked of everybody under 18, and of whom nobody knows the age', () => {
    expect(asks({}, family(child({ tgl_lahir: '2008-11-04' })))).toEqual(['akta_status']);
    expect(asks({}, family(child({ tgl_lahir: '2008-11-03' })))).toEqual([]);
    expect(asks({}, family(child({ tgl_lahir: { missing: 98 } })))).toEqual(['akta_status']);
  });

  test('of a certificate that was shown, its number, its day, and whether it is as on the family card', () => {
    expect(asks({ akta_status: 1 })).toEqual(['akta_status', 'akta_nomor', 'akta_tgl_terbit', 'akta_cocok_kk']);
    expect(asks({ akta_status: 2 })).toEqual(['akta_status']);
    expect(asks({ akta_status: { missing: 98 } })).toEqual(['akta_status']);
  });

  test('of one that is under way only where the child was born', () => {
    expect(asks({ akta_status: 4 })).toEqual(['akta_status', 'tempat_lahir_jenis']);
  });

  test('of one that is not there everything that it takes, and whether the office may be told', () => {
    expect(asks({ akta_status: 3, ada_skl: 1, ada_bukti_nikah: 1 })).toEqual([
      ...['akta_status', 'tempat_lahir_jenis', 'ada_skl', 'ada_bukti_nikah', 'anak_di_kk', 'ortu_ktp'],
      ...['alasan_belum', 'setuju_dibantu'],
    ]);
  });

  test('witnesses only where a sworn statement has to take the place of a paper', () => {
    const papers = (ada_skl: Answers[string], ada_bukti_nikah: Answers[string]) =>
      asks({ akta_status: 3, ada_skl, ada_bukti_nikah }).includes('saksi_siap');
    expect([papers(1, 2), papers({ missing: 98 }, 1)]).toEqual([false, false]);
    expect([papers(3, 1), papers(1, 3), papers(4, 1)]).toEqual([true, true, true]);
  });

  test('a certificate that differs from the card may be passed on too', () => {
    expect(asks({ akta_status: 1, akta_cocok_kk: 1 })).not.toContain('setuju_dibantu');
    expect(asks({ akta_status: 1, akta_cocok_kk: 4 })).toContain('setuju_dibantu');
  });
});

describe('what the family has said already', () => {
  test('the mother’s marriage certificate is the parents’, and both their cards are known', () => {
    const facts = family();
    expect(['ada_bukti_nikah', 'ortu_ktp', 'anak_di_kk'].map((key) => knows(key, facts))).toEqual([2, 1, undefined]);
  });

  test('of a mother alone nobody guesses the father’s card', () => {
    const facts = family(child({ ibu_kandung_id: 'rini' }), 1, { ...rini, answers: { ...rini.answers, hub_kk: 1 } });
    expect(knows('ortu_ktp', facts)).toBeUndefined();
    expect(knows('ada_bukti_nikah', facts)).toBe(2);
  });

  test('one card of two is one, none is none, and a refusal is nothing', () => {
    const cards = (his: Answers[string], hers: Answers[string]) =>
      knows(
        'ortu_ktp',
        family(
          child({ ibu_kandung_id: 'rini' }),
          1,
          { ...sugeng, answers: { ...sugeng.answers, ktp_el: his } },
          { ...rini, answers: { ...rini.answers, ktp_el: hers } },
        ),
      );
    expect([cards(1, 3), cards(3, 4), cards(1, { missing: 97 })]).toEqual([2, 3, undefined]);
  });

  test('a grandchild’s father is the only son-in-law, and of two nobody is taken', () => {
    const wulan = { id: 'wulan', answers: { jk: 2, hub_kk: 4, status_kawin: 2, ktp_el: 1 } };
    const son = (id: string) => ({ id, answers: { jk: 1, hub_kk: 5, status_kawin: 2, ktp_el: 3 } });
    const grandchild = child({ hub_kk: 6, ibu_kandung_id: 'wulan' });
    expect(knows('ortu_ktp', family(grandchild, 1, sugeng, wulan, son('asep')))).toBe(2);
    expect(knows('ortu_ktp', family(grandchild, 1, sugeng, wulan, son('asep'), son('dadang')))).toBeUndefined();
  });

  test('who has no family card stands on none', () => {
    expect(knows('anak_di_kk', family(child(), 3))).toBe('tidak');
    expect(knows('anak_di_kk', family(child(), 4))).toBeUndefined();
  });
});

describe('the way to a certificate', () => {
  const way = (answers: Answers, umur_hari = 1000, punya_kk: Answers[string] = 1) =>
    aktaJalur({ akta_status: 3, ada_skl: 1, ada_bukti_nikah: 1, ortu_ktp: 1, ...answers }, { umur_hari, punya_kk });

  test('is A until day 60 and B from day 61 on', () => {
    expect([way({}, 0), way({}, 60), way({}, 61)]).toEqual(['A', 'A', 'B']);
    expect(aktaJalur({ akta_status: 3, ada_skl: 1, ada_bukti_nikah: 1 }, { umur_hari: undefined, punya_kk: 1 })).toBe(
      undefined,
    );
  });

  test('is C without the birth letter, D without proof of marriage, E without both, however old the child', () => {
    expect([way({ ada_skl: 3 }), way({ ada_bukti_nikah: 3 }), way({ ada_skl: 3, ada_bukti_nikah: 4 })]).toEqual([
      'C',
      'D',
      'E',
    ]);
    expect([way({ ada_skl: 3 }, 10), way({ ada_bukti_nikah: 3 }, 10)]).toEqual(['C', 'D']);
  });

  test('is F before all else where the family has no card or no parent a KTP; one parent’s KTP is enough', () => {
    expect([way({}, 10, 3), way({ ada_skl: 3 }, 10, 4)]).toEqual(['F', 'F']);
    expect([way({ ortu_ktp: 3 }), way({ ortu_ktp: 4 }), way({ ortu_ktp: 2 })]).toEqual(['F', 'F', 'B']);
  });

  test('is G for a certificate that was shown and differs from the card', () => {
    const shown = (akta_cocok_kk: Answers[string]) => way({ akta_status: 1, akta_cocok_kk });
    expect([1, 2, 3, 4, { missing: 98 } as const].map(shown)).toEqual([undefined, 'G', 'G', 'G', undefined]);
  });

  test('is not known where a paper was not asked about or nobody knows; unknown is never "no"', () => {
    expect(way({ ada_skl: { missing: 98 } })).toBeUndefined();
    expect(way({ ada_skl: 3, ada_bukti_nikah: { missing: 98 } })).toBeUndefined();
  });

  test('is none for a child whose certificate is there, under way or unknown', () => {
    expect([2, 4, { missing: 98 } as const, 1].map((akta_status) => way({ akta_status }))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('stands in the examples, each once', () => {
    const found = examples.map(({ answers, facts }) => evaluateForm(form, answers, facts).calculated.jalur);
    expect(found.filter((jalur) => jalur !== undefined)).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'G']);
  });

  test('comes with what is missing, in the order in which it is got', () => {
    const akta = {
      akta_status: 3,
      ada_skl: 3,
      ada_bukti_nikah: 3,
      saksi_siap: 'tidak',
      anak_di_kk: 'tidak',
      ortu_ktp: 2,
    };
    expect(aktaLacks(akta, 3)).toEqual(['kk', 'ktp_satu_ortu', 'skl', 'bukti_nikah', 'saksi', 'belum_di_kk']);
    expect(aktaLacks({ ...akta, akta_status: 4 }, 3)).toEqual([]);
    expect(aktaLacks({ akta_status: 3, ada_skl: { missing: 98 } }, { missing: 98 })).toEqual([]);
  });
});

describe('what the kader reads', () => {
  const born = (tgl_lahir: string) => family(child({ tgl_lahir }));

  test('days are counted down to the sixtieth, and after it nothing is lost', () => {
    expect(says({ akta_status: 3 }, born('2026-09-24'))).toEqual([
      'info akta_status: Umur 40 hari: masih tepat waktu, sisa 20 hari. Membuat akta gratis.',
    ]);
    expect(says({ akta_status: 3 }, born('2026-09-03'))[0]).toMatch(/lewat 60 hari: tetap bisa dibuat/);
    expect(says({ akta_status: 4 }, born('2026-09-24'))).toEqual([]);
  });

  test('of a guessed birth date no days are counted', () => {
    const guessed = family(child({ tgl_lahir: '2026-09-15', tgl_lahir_perkiraan: 'ya' }));
    expect(says({ akta_status: 3 }, guessed)).toEqual([]);
  });

  test('a certificate is not older than the child', () => {
    expect(says({ akta_status: 1, akta_tgl_terbit: '2019-08-13' })[0]).toMatch(/^error akta_tgl_terbit/);
    const guessed = family(child({ tgl_lahir_perkiraan: 'ya' }));
    expect(says({ akta_status: 1, akta_tgl_terbit: '2019-08-13' }, guessed)[0]).toMatch(/^warn/);
    expect(says({ akta_status: 1, akta_tgl_terbit: '2019-08-14' })).toEqual([]);
  });

  test('a number of another kind is let through', () => {
    expect(says({ akta_status: 1, akta_nomor: '3699-LT-01012020-0001' })).toEqual([]);
    expect(says({ akta_status: 1, akta_nomor: '474.1/123/1998' })[0]).toMatch(/^info akta_nomor/);
  });

  test('agreeing is the moment to say which way it goes', () => {
    const answers: Answers = { akta_status: 3, ada_skl: 1, ada_bukti_nikah: 3, ortu_ktp: 1, setuju_dibantu: 'ya' };
    expect(says(answers)).toContain('info setuju_dibantu: Jalur D: buku nikah diganti SPTJM F-2.04 dan dua saksi.');
  });

  test('a letter from the hospital is no certificate, and nothing costs anything', () => {
    const words = form.texts.id.questions;
    expect(words.akta_status?.help).toMatch(/Surat keterangan lahir .* bukan akta.*tidak dipungut biaya/);
    expect(words.setuju_dibantu?.help).toMatch(/gratis/);
  });
});
