import { expect, test } from 'vitest';
import type { Answers } from '../../../src/domain/answers.ts';
import { child, home, recordOf } from '../dossier-of.ts';
import { countedIn, familyOf, personOf, visitOf, wifeOf } from '../families.ts';

/** A family with one wife, and what she says of family planning. */
function coupleOf(name: string, kb: Answers | undefined, wife: Answers = {}) {
  return familyOf(name, wifeOf(name, wife), ...(kb === undefined ? [] : [recordOf('kb', child(name), kb)]));
}

const users = [
  coupleOf('suntik', { kb_saat_ini: 1, kb_metode: 2, ingin_anak: 2 }),
  coupleOf('implan', { kb_saat_ini: 1, kb_metode: 5, ingin_anak: 3 }),
  coupleOf('tradisional', { kb_saat_ini: 1, kb_metode: 9, ingin_anak: 3 }),
  // Uses something, and would not say what.
  coupleOf('rahasia', { kb_saat_ini: 1, kb_metode: { missing: 97 }, ingin_anak: 3 }),
];
const others = [
  coupleOf('segera', { kb_saat_ini: 3, ingin_anak: 1 }),
  coupleOf('nanti', { kb_saat_ini: 2, ingin_anak: 2 }),
  coupleOf('cukup', { kb_saat_ini: 3, ingin_anak: 3 }),
  coupleOf('hamil ingin', { hamil_diinginkan: 1 }, { hamil_status: 'ya' }),
  coupleOf('hamil belum ingin', { hamil_diinginkan: 2 }, { hamil_status: 'ya' }),
  coupleOf('belum ditanya', undefined),
];

test('couples of RT 3 are counted as a kader counts them by hand', () => {
  expect(countedIn(['E1', 'E2', 'E3', 'E3s'], [...users, ...others])).toEqual({
    // Injection and implant; who would not say, and who was not asked, are missing.
    E1: [2, 8, 2, 0],
    // Of the two modern users one lasts.
    E2: [1, 2, 2, 0],
    // Later and never without a way, and the pregnancy that came too early.
    E3: [3, 9, 1, 0],
    // The programme's simple count leaves the pregnant out of the need.
    E3s: [2, 9, 1, 0],
  });
});

test('pregnant without a word about family planning uses nothing, and whether she wanted it is missing', () => {
  const pregnant = coupleOf('rini', undefined, { hamil_status: 'ya' });
  expect(countedIn(['E1', 'E2', 'E3', 'E3s'], [pregnant])).toEqual({
    E1: [0, 1, 0, 0],
    E2: [0, 0, 0, 0],
    E3: [0, 0, 1, 0],
    E3s: [0, 1, 0, 0],
  });
});

test('who has given birth is not pregnant any more', () => {
  const kb = recordOf('kb', child('rini'), { kb_saat_ini: 1, kb_metode: 8 });
  const baby = personOf('aisyah', { hub_kk: 4, tgl_lahir: '2026-10-12', ibu_kandung_id: child('rini').id });
  const mother = familyOf('rini', wifeOf('rini', { hamil_status: 'ya' }), kb, baby);
  expect(countedIn(['E1', 'E3'], [mother])).toEqual({ E1: [1, 1, 0, 0], E3: [0, 1, 0, 0] });
});

test('widows, girls, wives of 50 and those who live elsewhere are no couples; of an unknown age she is missing', () => {
  const none = familyOf(
    'kosong',
    wifeOf('janda', { status_kawin: 4 }),
    wifeOf('tua', { tgl_lahir: '1976-10-31' }),
    wifeOf('jauh', { keberadaan: 3 }),
    personOf('wulan', { jk: 2, hub_kk: 4, status_kawin: 1, tgl_lahir: '2008-01-01' }),
  );
  expect(countedIn(['E1', 'E4'], [none])).toEqual({ E1: [0, 0, 0, 0], E4: [0, 0, 0, 0] });
  const unknown = coupleOf('danu', { kb_saat_ini: 1, kb_metode: 2 }, { tgl_lahir: { missing: 98 } });
  expect(countedIn(['E1', 'E4'], [unknown])).toEqual({ E1: [0, 0, 1, 0], E4: [0, 0, 1, 0] });
});

test('a family that moved away is in none of it', () => {
  const kb = recordOf('kb', child('rini'), { kb_saat_ini: 1, kb_metode: 2 });
  const gone = familyOf('rini', wifeOf('rini'), kb, visitOf('rini', { hasil_kunjungan: 5 }));
  expect(countedIn(['E1'], [gone])).toEqual({ E1: [0, 0, 0, 0] });
});

test('4T is each wife’s own: the daughter-in-law’s age makes nobody else’s risk', () => {
  const krs = recordOf('krs', home('mimin'), {
    ...{ istri: child('mimin').id, anak_lahir_hidup: 1, istri_2: child('siti').id, anak_lahir_hidup_2: 0 },
  });
  const house = familyOf('mimin', wifeOf('mimin'), wifeOf('siti', { tgl_lahir: '2008-02-20' }), krs);
  expect(countedIn(['E4'], [house])).toEqual({ E4: [1, 2, 0, 0] });
});

test('what she said of her children at the family planning form counts for 4T', () => {
  const many = coupleOf('ani', { anak_lahir_hidup: 4 });
  const one = coupleOf('wati', { anak_lahir_hidup: 1 });
  const unsaid = coupleOf('yuli', { anak_lahir_hidup: { missing: 98 } });
  expect(countedIn(['E4'], [many, one, unsaid])).toEqual({ E4: [1, 2, 1, 0] });
});
