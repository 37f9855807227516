import { expect, test } from 'vitest';
import { loadGrowthTables } from '../../src/domain/growth/tables.ts';
import type { Subject } from '../../src/domain/revision.ts';
import { forms } from '../../src/forms/register.ts';
import { whoFills } from '../../src/forms/who-fills.ts';
import type { DossierRecord } from '../../src/programme/dossier.ts';
import { dueOf, paperOrder, periodOf } from '../../src/programme/due-forms.ts';
import { boyOf, child, dossierOf, home, recordOf, weighingOf } from './dossier-of.ts';

const growth = await loadGrowthTables();
const today = '2026-11-03';

function view(...records: readonly DossierRecord[]) {
  return { dossier: dossierOf('rt3', records), today, growth };
}

function personOf(name: string, answers: object, other: Partial<DossierRecord> = {}): DossierRecord {
  const usual = { nama: name, keberadaan: 1, keluarga_id: 'keluarga-rt3' };
  return recordOf('anggota', child(name), { ...usual, ...answers }, other);
}

/** What is asked of somebody, in the paper's order. */
function askedOf(subject: Subject, about: ReturnType<typeof view>, need = 'due'): string[] {
  return paperOrder.filter((form) => dueOf(form, subject, about) === need);
}

const ofPersons = ['anggota', 'akta', 'kia', 'balita', 'penimbangan'];
const rini = personOf('rini', { jk: 2, tgl_lahir: '1990-03-12', hub_kk: 3, status_kawin: 2, hamil_status: 'tidak' });

test('every form that kaders ask of a family has its place in the paper’s order', () => {
  const listed = forms.flatMap(({ structure: { code, subject } }) => (subject === 'desa' ? [] : [code]));
  const asked = listed.filter((code) => whoFills(code).includes('kader'));
  expect(asked.filter((code) => !paperOrder.includes(code))).toEqual([]);
});

test('the papers are asked of children, the scales of those under five, and of parents neither', () => {
  const about = view(
    rini,
    boyOf('bima'),
    boyOf('dimas', { tgl_lahir: '2019-08-14' }),
    boyOf('reza', { tgl_lahir: '2009-11-10' }),
    boyOf('tono', { tgl_lahir: '2008-11-03' }),
  );
  expect(askedOf(child('bima'), about)).toEqual(ofPersons);
  expect(askedOf(child('dimas'), about)).toEqual(['anggota', 'akta', 'kia', 'sekolah']);
  expect(askedOf(child('reza'), about)).toEqual(['anggota', 'akta', 'kia', 'sekolah', 'remaja']);
  expect(askedOf(child('tono'), about)).toEqual(['anggota', 'sekolah', 'remaja']);
  expect(askedOf(child('rini'), about)).toEqual(['anggota', 'kb']);
});

test('a girl of 17 needs no child’s card, and a married one of 16 neither', () => {
  const about = view(
    boyOf('wulan', { jk: 2, tgl_lahir: '2009-11-03' }),
    boyOf('siti', { jk: 2, tgl_lahir: '2010-06-01', status_kawin: 2 }),
  );
  expect(askedOf(child('wulan'), about)).toEqual(['anggota', 'akta', 'sekolah', 'remaja']);
  expect(askedOf(child('siti'), about)).toEqual(['anggota', 'akta', 'sekolah', 'kb']);
  expect(askedOf(child('siti'), about, 'offered')).toEqual(['remaja']);
});

test('family planning is asked of wives of 15 to 49 who live here, and of nobody else', () => {
  const wife = { jk: 2, hub_kk: 3, status_kawin: 2, hamil_status: 'tidak' };
  const about = view(
    personOf('rini', { ...wife, tgl_lahir: '1976-11-04' }),
    personOf('mimin', { ...wife, tgl_lahir: '1976-11-03' }),
    personOf('wati', { ...wife, tgl_lahir: '1990-01-01', keberadaan: 3 }),
    personOf('ani', { ...wife, tgl_lahir: '1990-01-01', status_kawin: 3 }),
    personOf('yuli', { ...wife, tgl_lahir: { missing: 98 } }),
    personOf('wulan', { jk: 2, hub_kk: 4, status_kawin: 1, tgl_lahir: '2008-01-01' }),
    personOf('siti', { ...wife, tgl_lahir: '1990-01-01', mutasi: 4, mutasi_tgl: '2026-09-20' }),
  );
  const needs = ['rini', 'mimin', 'wati', 'ani', 'yuli', 'wulan', 'siti'].map((name) =>
    dueOf('kb', child(name), about),
  );
  expect(needs).toEqual(['due', 'none', 'none', 'none', 'offered', 'none', 'none']);
});

test('of those who died or left nothing more is asked; those of the family who live elsewhere may be filled in', () => {
  const about = view(boyOf('rizki', { mutasi: 4, mutasi_tgl: '2026-09-20' }), boyOf('farel', { keberadaan: 2 }));
  expect(askedOf(child('rizki'), about)).toEqual([]);
  expect(askedOf(child('rizki'), about, 'offered')).toEqual(['anggota']);
  expect(askedOf(child('farel'), about)).toEqual(['anggota']);
  expect(askedOf(child('farel'), about, 'offered')).toEqual(['akta', 'kia', 'balita', 'penimbangan']);
});

test('somebody without a birth date may be a child, unless the head of the house', () => {
  const unknown = { tgl_lahir: { missing: 98 } };
  const about = view(boyOf('danu', unknown), personOf('karta', { ...unknown, hub_kk: 1 }));
  expect(askedOf(child('danu'), about, 'offered')).toEqual([
    ...['akta', 'kia', 'balita', 'penimbangan', 'sekolah', 'remaja'],
  ]);
  expect(askedOf(child('karta'), about, 'offered')).toEqual([]);
});

test('a guest on the scales has the papers at home', () => {
  const about = view(boyOf('hafiz'), recordOf('balita', child('hafiz'), { bukan_warga: 'ya' }));
  expect(askedOf(child('hafiz'), about)).toEqual(['anggota', 'balita', 'penimbangan']);
});

test('a case is opened for a child that measures short, and stays open until it is closed', () => {
  const dodi = boyOf('dodi');
  const short = weighingOf('dodi', '2026-10-05', { bb_kg: 10.6, tb_cm: 80, cara_ukur: 2 });
  const grown = weighingOf('dodi', '2026-11-02', { bb_kg: 11.4, tb_cm: 85.5, cara_ukur: 2 });
  const weight = weighingOf('dodi', '2026-11-02', { bb_kg: 10.9 });
  const need = (...records: DossierRecord[]) => dueOf('kasus_stunting', child('dodi'), view(dodi, ...records));
  const caseWith = (status: number) => recordOf('kasus_stunting', child('dodi'), { status });

  expect(need()).toBe('none');
  expect(need(short)).toBe('due');
  expect(need(short, weight)).toBe('due');
  expect(need(short, grown)).toBe('none');
  expect(need(short, grown, caseWith(1))).toBe('due');
  expect(need(short, grown, caseWith(2))).toBe('offered');
});

test('school is asked about once a school year, from the fifth birthday to the nineteenth', () => {
  const ages = { rara: '2021-11-03', rani: '2021-11-04', tio: '2007-11-04', tia: '2007-11-03' };
  const about = view(...Object.entries(ages).map(([name, tgl_lahir]) => boyOf(name, { tgl_lahir })));
  expect(Object.keys(ages).map((name) => dueOf('sekolah', child(name), about))).toEqual(['due', 'none', 'due', 'none']);

  const said = (visited_on: string) =>
    dueOf('sekolah', child('dimas'), {
      ...view(
        boyOf('dimas', { tgl_lahir: '2016-05-20' }),
        recordOf('sekolah', child('dimas'), { status_sekolah: 2 }, { visited_on }),
      ),
    });
  expect([said('2026-06-30'), said('2026-07-01'), said('2026-11-03')]).toEqual(['due', 'offered', 'offered']);
});

test('young people are asked once a year from ten to twenty-four', () => {
  const ages = { rara: '2016-11-03', rani: '2016-11-04', tio: '2001-11-04', tia: '2001-11-03' };
  const about = view(...Object.entries(ages).map(([name, tgl_lahir]) => boyOf(name, { tgl_lahir })));
  expect(Object.keys(ages).map((name) => dueOf('remaja', child(name), about))).toEqual(['due', 'none', 'due', 'none']);

  const said = (visited_on: string) =>
    dueOf(
      'remaja',
      child('nabila'),
      view(boyOf('nabila', { tgl_lahir: '2010-06-15' }), recordOf('remaja', child('nabila'), {}, { visited_on })),
    );
  expect([said('2025-11-02'), said('2025-11-03')]).toEqual(['due', 'offered']);
});

test('a pregnancy is asked about every month, until the birth is written down', () => {
  const wulan = personOf('wulan', { jk: 2, tgl_lahir: '2000-01-01', hub_kk: 3, status_kawin: 2, hamil_status: 'ya' });
  expect(dueOf('ibu_hamil', child('wulan'), view(wulan))).toBe('due');
  expect(periodOf('ibu_hamil', child('wulan'), view(wulan))).toBe('2026-11');
  expect(dueOf('pascasalin', child('wulan'), view(wulan))).toBe('none');

  const near = recordOf('ibu_hamil', child('wulan'), { tgl_periksa: '2026-10-06', usia_hamil_mgg: 33 });
  expect(dueOf('pascasalin', child('wulan'), view(wulan, near))).toBe('offered');

  const born = recordOf('pascasalin', child('wulan'), { tgl_salin: '2026-10-20' }, { period: '2026-10' });
  const after = view(wulan, near, born);
  expect(dueOf('ibu_hamil', child('wulan'), after)).toBe('none');
  expect(dueOf('pascasalin', child('wulan'), after)).toBe('offered');
  expect(periodOf('pascasalin', child('wulan'), after)).toBe('2026-10');
});

test('a birth that was written down after she was said to be pregnant ends the pregnancy for good', () => {
  const ani = personOf('ani', { jk: 2, tgl_lahir: '2000-01-01', hub_kk: 3, status_kawin: 2, hamil_status: 'ya' });
  const said = { ...ani, visited_on: '2026-05-02' };
  const born = recordOf('pascasalin', child('ani'), { tgl_salin: '2026-06-11' });
  expect(dueOf('ibu_hamil', child('ani'), view(said, born))).toBe('none');
  expect(dueOf('pascasalin', child('ani'), view(said, born))).toBe('none');
  expect(dueOf('ibu_hamil', child('ani'), view({ ...ani, visited_on: '2026-10-02' }, born))).toBe('due');
});

test('a newborn makes its mother one to be asked, for 42 days', () => {
  const bayi = (tgl_lahir: string) => boyOf('bayi', { tgl_lahir, ibu_kandung_id: child('rini').id });
  expect(dueOf('pascasalin', child('rini'), view(rini, bayi('2026-09-22')))).toBe('offered');
  expect(dueOf('pascasalin', child('rini'), view(rini, bayi('2026-09-21')))).toBe('none');
  expect(dueOf('pascasalin', child('bayi'), view(rini, bayi('2026-09-22')))).toBe('none');
  expect(dueOf('pascasalin', child('rini'), view(rini, boyOf('bayi', { tgl_lahir: '2026-10-30' })))).toBe('offered');
});

test('house and water are due where a couple or a small child lives, and may be asked of everybody', () => {
  const karta = personOf('karta', { jk: 1, tgl_lahir: '1950-01-01', hub_kk: 1, status_kawin: 4 });
  expect(dueOf('krs', home('rt3'), view(rini))).toBe('due');
  expect(dueOf('krs', home('rt3'), view(boyOf('bima')))).toBe('due');
  expect(dueOf('krs', home('rt3'), view(karta))).toBe('offered');
  expect(dueOf('krs', home('rt3'), view())).toBe('offered');
});

test('a business is offered where somebody trades, as long as none is recorded', () => {
  const trader = personOf('umar', { jk: 1, tgl_lahir: '1980-01-01', hub_kk: 1, pekerjaan: 4 });
  const shop: Subject = { kind: 'enterprise', id: 'warung-umar' };
  expect(dueOf('umkm', home('rt3'), view(trader))).toBe('offered');
  expect(dueOf('umkm', home('rt3'), view(rini))).toBe('none');
  const about = view(trader, recordOf('umkm', shop, { usaha_nama: 'Warung Umar', pemilik_id: child('umar').id }));
  expect(dueOf('umkm', home('rt3'), about)).toBe('none');
  expect(dueOf('umkm', shop, about)).toBe('due');
});

test('of a family that only passes through nothing but the house is written down', () => {
  const about = view(recordOf('keluarga', home('rt3'), { niat_menetap: 'tidak' }), boyOf('bima'));
  expect(askedOf(home('rt3'), about)).toEqual(['kunjungan', 'keluarga']);
  expect(askedOf(child('bima'), about)).toEqual([]);
});

test('ibangga and welfare are asked once a calendar year of families in the list, and may be looked at again', () => {
  const family = recordOf('keluarga', home('rt3'), { niat_menetap: 'ya' });
  const asked = (form: string, ...records: DossierRecord[]) => dueOf(form, home('rt3'), view(...records));
  for (const form of ['ibangga', 'kesejahteraan']) {
    const saved = (visited_on: string) => recordOf(form, home('rt3'), {}, { visited_on });
    expect(asked(form, family)).toBe('due');
    expect(asked(form, family, saved('2025-12-30'))).toBe('due');
    expect(asked(form, family, saved('2026-01-02'))).toBe('offered');
    const gone = { hasil_kunjungan: 5, tgl_kunjungan: '2026-10-02' };
    expect(asked(form, family, recordOf('kunjungan', home('rt3'), gone))).toBe('offered');
    expect(asked(form, recordOf('keluarga', home('rt3'), { niat_menetap: 'tidak' }))).toBe('none');
  }
});
