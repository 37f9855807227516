import { expect, test } from 'vitest';
import { cellWords, handlingWords, nameOfCase } from '../../../src/app/follow-up/case-words.ts';
import { exportColumns, exportRow } from '../../../src/app/follow-up/export-rows.ts';
import { filterWords } from '../../../src/app/follow-up/filter-words.ts';
import { categoriesOn, columnsFor, listBehind, listsFor, officesOn } from '../../../src/app/follow-up/lists-for.ts';
import { wholeList } from '../../../src/app/follow-up/worklist-part.ts';
import type { Account } from '../../../src/domain/wire/messages.ts';
import { aktaRule, caseOf, handled, krsRule, mongpok, referralOf } from './jemput-bola.ts';

const rules = [aktaRule, krsRule];
const idsOf = (reader: Parameters<typeof listsFor>[0]) => listsFor(reader, rules).map(({ id }) => id);
const hendra: Account = {
  ...{ id: 'hendra', name: 'Hendra', role: 'opd', kab: '36.04', office: 'disdukcapil' },
  scope: [{ desa: mongpok, rw: null, rt: null }],
};
const melati = { id: '01980000-0000-7000-8000-0000000000aa', name: 'Posyandu Melati', desa: mongpok };
const owner = { account: hendra, regions: [{ code: mongpok, name: 'Mongpok' }], posyandu: [melati] };
const shut = { areNumbersShown: false, posyandu: [melati] };
const open = { ...shut, areNumbersShown: true };
const [nama, nik, born] = aktaRule.columns;

test('everybody has their own lists, and an office only what it acts on', () => {
  expect(idsOf({ role: 'supervisor' })).toEqual(['akta', 'krs']);
  expect(idsOf({ role: 'kepala_desa' })).toEqual(['akta']);
  expect(idsOf({ role: 'opd', office: 'disdukcapil' })).toEqual(['akta']);
  expect(idsOf({ role: 'opd', office: 'puskesmas' })).toEqual([]);
  expect(idsOf({ role: 'opd' })).toEqual([]);
});

test('behind a number stands a list, for whoever may read its names', () => {
  expect(listBehind('A1', { role: 'kepala_desa' }, rules)?.id).toBe('akta');
  expect(listBehind('D1', { role: 'kepala_desa' }, rules)).toBe(undefined);
  expect(listBehind('D1', { role: 'supervisor' }, rules)?.id).toBe('krs');
});

test('an office sees its columns and no others', () => {
  expect(columnsFor(aktaRule, hendra).map(({ key }) => key)).toEqual(['nama', 'nik', 'tgl_lahir']);
  expect(columnsFor(aktaRule, { role: 'supervisor' })).toHaveLength(4);
});

test('a NIK is closed until somebody opens it, and what the centre has closed stays closed', () => {
  const dimas = caseOf('Dimas');
  const masked = caseOf('Dimas', { values: { nama: 'Dimas', nik: '3699••••••••0003' } });
  if (nik === undefined || born === undefined) throw new Error('the rule has these columns');
  expect(cellWords(nik, dimas, shut)).toBe('3699••••••••0003');
  expect(cellWords(nik, dimas, open)).toBe('369901 010118 0003');
  expect(cellWords(nik, masked, open)).toBe('3699••••••••0003');
  expect(cellWords(born, dimas, shut)).toBe('1 Jan 2018');
  expect(cellWords(born, masked, shut)).toBe(undefined);
  expect(nameOfCase([nama ?? nik], caseOf('', { values: {} }))).toBe('Belum bernama');
});

test('a posyandu is called by its name, never by its id', () => {
  const column = { key: 'posyandu', label: 'Posyandu', kind: 'posyandu' } as const;
  const at = (posyandu: string) => caseOf('Dimas', { values: { nama: 'Dimas', posyandu } });
  expect(cellWords(column, at(melati.id), shut)).toBe('Posyandu Melati');
  expect(cellWords(column, at('01980000-0000-7000-8000-0000000000bb'), shut)).toBe(undefined);
  expect(cellWords(column, at('Posyandu Kenanga'), shut)).toBe('Posyandu Kenanga');
  const rule = { ...aktaRule, columns: [...aktaRule.columns, column] };
  expect(exportRow(at(melati.id), rule, owner).posyandu).toBe('Posyandu Melati');
  expect(exportRow(at('01980000-0000-7000-8000-0000000000bb'), rule, owner).posyandu).toBe(undefined);
});

test('what the office said is told with its day', () => {
  expect(handlingWords(caseOf('Dimas'))).toBe('Baru');
  const scheduled = caseOf('Dimas', { handling: handled('Dimas', 'dijadwalkan', '2026-11-12') });
  expect(handlingWords(scheduled)).toBe('Dijadwalkan 12 Nov 2026');
});

test('of several offices each is told by its name, also in a file', () => {
  const scheduled = { ...handled('Dimas', 'dijadwalkan', '2026-11-12'), note: 'Bawa KK' };
  const referrals = [referralOf('disdukcapil', scheduled), referralOf('kemenag')];
  const item = caseOf('Dimas', { handling: scheduled, referrals });
  expect(handlingWords(item)).toBe('Disdukcapil: Dijadwalkan 12 Nov 2026; KUA Kemenag: Baru');
  const row = exportRow(item, aktaRule, owner);
  expect(row).toMatchObject({
    ...{ x_status: 'Disdukcapil: Dijadwalkan 12 Nov 2026; KUA Kemenag: Baru', x_keterangan: 'Disdukcapil: Bawa KK' },
  });
  expect(row).not.toHaveProperty('x_tanggal');
});

test('an office that has a part of the list is offered its own categories, and hears of no other office', () => {
  const part = { code: 'kemenag' as const, columns: ['nama'], categories: ['B'] };
  const rule = { ...aktaRule, offices: [...aktaRule.offices, part] };
  const [kua, ratna] = [{ role: 'opd', office: 'kemenag' } as const, { role: 'supervisor' } as const];
  expect([categoriesOn(rule, kua), officesOn(rule, kua)]).toEqual([['B'], ['kemenag']]);
  expect(columnsFor(rule, kua).map(({ key }) => key)).toEqual(['nama']);
  expect([categoriesOn(rule, ratna), officesOn(rule, ratna)]).toEqual([
    ['A', 'B'],
    ['disdukcapil', 'kemenag'],
  ]);
});

test('a file holds the own columns, the place, the category and what the office said', () => {
  const labels = exportColumns(aktaRule, owner).map(({ label }) => label);
  expect(labels.slice(0, 6)).toEqual(['Nama anak', 'NIK', 'Tanggal lahir', 'Desa', 'RW', 'RT']);
  const scheduled = caseOf('Dimas', {
    categories: ['A', 'B'],
    handling: handled('Dimas', 'dijadwalkan', '2026-11-12'),
  });
  expect(exportRow(scheduled, aktaRule, owner)).toMatchObject({
    ...{ nama: 'Dimas', x_desa: 'Mongpok', x_rw: '001', x_rt: '003', x_kategori: 'Jalur A, Jalur B' },
    ...{ x_status: 'Dijadwalkan', x_tanggal: '2026-11-12' },
  });
  expect(exportRow(caseOf('Aisyah', { may_be_sent: false }), aktaRule, owner).x_status).toBe(
    'Menunggu persetujuan orang tua',
  );
});

test('a list says which part of it is shown, so that nobody takes it for all', () => {
  const say = (part: Partial<ReturnType<typeof wholeList>>) =>
    filterWords({ rule: aktaRule, part: { ...wholeList('akta'), ...part }, session: owner });
  expect(say({})).toBe('Desa Mongpok');
  expect(say({ rw: '001', rt: '003', category: 'A', status: 'baru' })).toBe(
    'Desa Mongpok, RT 003 RW 001, Jalur A, Baru',
  );
});

test('what is confidential is on the list of its office alone', () => {
  const rule = { ...aktaRule, confidential: true as const };
  for (const role of ['supervisor', 'kepala_desa', 'kader', 'admin'] as const) {
    expect(listsFor({ role }, [rule])).toEqual([]);
    expect(listBehind('A1', { role }, [rule])).toBeUndefined();
  }
  expect(listsFor({ role: 'opd', office: 'puskesmas' }, [rule])).toEqual([]);
  expect(listsFor({ role: 'opd', office: 'disdukcapil' }, [rule])).toEqual([rule]);
});
