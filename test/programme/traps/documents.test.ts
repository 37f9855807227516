import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../src/domain/answers.ts';
import { evaluateForm } from '../../../src/domain/form/evaluate-form.ts';
import { findQuestion, questionsOf } from '../../../src/domain/form/form.ts';
import { nikCheck } from '../../../src/domain/identity/nik.ts';
import { assembleDossiers, personsOf } from '../../../src/programme/dossier.ts';
import { kiaRule } from '../../../src/programme/follow-up/kia-rule.ts';
import { isResident } from '../../../src/programme/persons.ts';
import { child, home, recordOf } from '../dossier-of.ts';
import { countedIn, familyOf, headOf, onNovember3, personOf, visitOf, wifeOf } from '../families.ts';
import { formOf } from './form-of.ts';

const dimas = (born: string) => personOf('dimas', { jk: 1, hub_kk: 4, tgl_lahir: born, status_kawin: 1 });
const kia = (answers: Answers) => recordOf('kia', child('dimas'), answers);
const akta = (answers: Answers) => recordOf('akta', child('dimas'), answers);

describe('trap 1: the identity card of a child expires at five, and needs the certificate first', () => {
  const six = (photo: 'ya' | 'tidak') =>
    familyOf('sugeng', dimas('2020-03-01'), kia({ kia_status: 1, kia_berfoto: photo }), akta({ akta_status: 1 }));

  test('a child of six with a card from infancy has one, and has no good one', () => {
    expect(countedIn(['A3', 'A4'], [six('tidak')])).toMatchObject({ A3: [1, 1, 0, 0], A4: [0, 1, 0, 0] });
    expect(countedIn(['A3', 'A4'], [six('ya')])).toMatchObject({ A3: [1, 1, 0, 0], A4: [1, 1, 0, 0] });
  });

  test('and is on the list to get the one with a photo', () => {
    expect(kiaRule.find(onNovember3(six('tidak'))).map(({ categories }) => categories)).toEqual([['kedaluwarsa']]);
    expect(kiaRule.find(onNovember3(six('ya')))).toEqual([]);
  });

  test('without a certificate the card waits for it', () => {
    const none = familyOf('sugeng', dimas('2022-03-01'), kia({ kia_status: 3 }), akta({ akta_status: 3 }));
    expect(kiaRule.find(onNovember3(none)).map(({ categories }) => categories)).toEqual([['akta_dulu']]);
    expect(countedIn(['A5'], [none]).A5?.[0]).toBe(0);
  });

  test('a hospital’s letter is no certificate, and the question says so', () => {
    expect(formOf('akta').texts.id.questions.akta_status?.help).toMatch(/surat keterangan lahir.*bukan akta/i);
  });
});

describe('trap 2: a NIK that differs is legal', () => {
  const nik = '3604235708950002';

  test('a corrected birth date, a move and codes that exist no longer warn and never block', () => {
    expect(nikCheck({ nik, tglLahir: '1995-08-17', jk: 2 }).level).not.toBe('error');
    expect(nikCheck({ nik, tglLahir: '1996-08-17', jk: 2 }).level).toBe('warn');
    for (const gone of ['360401', '360404', '360410', '360421']) {
      expect(nikCheck({ nik: `${gone}5708950002`, tglLahir: '1995-08-17', jk: 2 }).level).not.toBe('error');
    }
  });

  test('a newborn has none, and the form is complete without', () => {
    const form = formOf('anggota');
    const facts = { today: '2026-11-03', kode_desa: '36.04.23.2015', forms: {}, others: [] };
    const answers = { nama: 'BAYI', nik_status: 3, jk: 1, tgl_lahir: '2026-10-30', hub_kk: 4 };
    expect(evaluateForm(form, answers, facts).unanswered).not.toContain('nik');
  });
});

test('trap 3: the number of the family card is no key: it changes, and two families may show the same one', () => {
  const card = '3604231507120003';
  const house = (name: string, no_kk: string) => recordOf('keluarga', home(name), { punya_kk: 1, no_kk });
  const divided = assembleDossiers([house('sugeng', card), house('tono', card)]);
  expect(divided.map(({ household }) => household)).toEqual([home('sugeng').id, home('tono').id]);
  const before = house('sugeng', card);
  const renewed = { ...before, answers: { ...before.answers, no_kk: '3604230101260009' } };
  expect(assembleDossiers([renewed])[0]?.household).toBe(home('sugeng').id);
});

describe('trap 4: family, card and household are three things', () => {
  test('a man with two wives stands in two families', () => {
    const [first, second] = [familyOf('ani', headOf('umar'), wifeOf('ani')), familyOf('siti', wifeOf('siti'))];
    expect([first, second].map((dossier) => personsOf(dossier).length)).toEqual([2, 1]);
    expect(countedIn(['K1'], [first, second]).K1?.[1]).toBe(2);
  });

  test('who lives here counts here, whatever the card says, and who lives elsewhere does not', () => {
    const elsewhere = recordOf('keluarga', home('wati'), { punya_kk: 1, kk_sesuai_domisili: 4, lama_tinggal_bln: 9 });
    const family = assembleDossiers([elsewhere, visitOf('wati')]);
    expect(countedIn(['K1', 'A7'], family)).toMatchObject({ K1: [1, 1, 0, 0], A7: [0, 1, 0, 0] });
    expect(isResident({ keberadaan: 3 }, '2026-11-03')).toBe(false);
    expect(isResident({ keberadaan: 1 }, '2026-11-03')).toBe(true);
  });
});

describe('trap 18: empty is not "tidak"', () => {
  test('who was not asked is missing and stands in no denominator', () => {
    const asked = familyOf(
      'a',
      personOf('a', { tgl_lahir: '2020-03-01' }),
      recordOf('akta', child('a'), { akta_status: 3 }),
    );
    const open = familyOf('b', personOf('b', { tgl_lahir: '2020-03-01' }), recordOf('akta', child('b'), {}));
    const unknown = familyOf(
      'c',
      personOf('c', { tgl_lahir: '2020-03-01' }),
      recordOf('akta', child('c'), { akta_status: { missing: 98 } }),
    );
    expect(countedIn(['A1'], [asked, open, unknown]).A1).toEqual([0, 1, 2, 0]);
  });

  test('papers are seen, claimed or none: claimed counts as had, and not as verified', () => {
    const claimed = familyOf(
      'a',
      personOf('a', { tgl_lahir: '2020-03-01' }),
      recordOf('akta', child('a'), { akta_status: 2 }),
    );
    expect(countedIn(['A1', 'A1v'], [claimed])).toEqual({ A1: [1, 1, 0, 0], A1v: [0, 1, 0, 0] });
  });
});

describe('trap 20: documents are free by law', () => {
  const papers = ['akta', 'kia', 'anggota'];

  test('no form about documents asks for a sum, and none can hold a fee', () => {
    for (const code of papers) {
      for (const { key, unit } of questionsOf(formOf(code).structure)) {
        expect(key).not.toMatch(/biaya|tarif|ongkos|bayar|uang/);
        expect(unit ?? '').not.toMatch(/rp|rupiah/i);
      }
    }
  });

  test('the app says so where it is asked', () => {
    const said = papers.flatMap((code) => Object.values(formOf(code).texts.id.questions).map(({ help }) => help));
    expect(said.some((help) => /tidak dipungut biaya|gratis/.test(help ?? ''))).toBe(true);
    expect(findQuestion(formOf('akta').structure, 'alasan_belum')?.options).toContain('biaya');
  });
});

test('trap 23: education is asked by the ten codes of PK21, where no master’s degree becomes a bachelor’s', () => {
  const options = formOf('anggota').texts.id.questions.pendidikan?.options ?? {};
  expect(Object.keys(options)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
  expect(Object.values(options).join(' ')).not.toMatch(/STRATA|DIPLOMA/i);
  expect(new Set(Object.values(options)).size).toBe(10);
});
