import { expect, test } from 'vitest';
import { findKnown } from '../../../src/app/posyandu/known-child.tsx';
import { answersOf, emptyChild, needsOf } from '../../../src/app/posyandu/new-child-draft.ts';
import { childRows } from '../../../src/app/posyandu/posyandu-rows.ts';
import { clearIrrelevant, evaluateForm } from '../../../src/domain/form/evaluate-form.ts';
import { findForm } from '../../../src/forms/register.ts';
import { growth, morning, today } from './mongpok.ts';

const at = { day: today, hasPosyandu: true };
const birth = { day: '14', month: 'Agu', year: '2025', monthOnly: false };
const intan = { ...emptyChild('intan', 'melati'), nama: ' Intan Lestari ', jk: 2 as const, birth, mother: 'Yanti' };

test('four answers and a home are all that is asked', () => {
  expect(Object.keys(needsOf(emptyChild('baru', undefined), at))).toEqual([
    ...['nama', 'jk', 'tgl_lahir', 'mother', 'posyandu', 'where'],
  ]);
  expect(needsOf({ ...intan, where: 'tamu' }, at)).toEqual({});
  expect(Object.keys(needsOf({ ...intan, where: 'serumah' }, at))).toEqual(['household']);
});

test('a child of five, one not born yet, and the 31st of February are asked about again', () => {
  const said = (parts: object) => needsOf({ ...intan, where: 'tamu', birth: { ...birth, ...parts } }, at).tgl_lahir;
  expect(said({ year: '2020' })).toMatch(/5 tahun/);
  expect(said({ year: '2027' })).toMatch(/sesudah hari penimbangan/);
  expect(said({ day: '31', month: '2' })).toMatch(/tidak ada di kalender/);
});

test('a guest belongs to no family, a child of the village lives with hers', () => {
  expect(answersOf({ ...intan, where: 'tamu' })).toEqual({
    anggota: { nama: 'Intan Lestari', jk: 2, tgl_lahir: '2025-08-14' },
    balita: { posyandu_id: 'melati', nama_ortu: 'Yanti', bukan_warga: 'ya' },
  });
  expect(answersOf({ ...intan, where: 'serumah', household: 'sugeng' })).toMatchObject({
    anggota: { keluarga_id: 'sugeng', keberadaan: 1 },
    balita: { bukan_warga: 'tidak' },
  });
});

test('of a birthday only the month may be known', () => {
  const guessed = answersOf({ ...intan, birth: { ...birth, day: '', monthOnly: true } }).anggota;
  expect(guessed).toMatchObject({ tgl_lahir: '2025-08-15', tgl_lahir_perkiraan: 'ya' });
});

test('both forms keep what is answered here and find nothing impossible in it', () => {
  const facts = { today, kode_desa: '36.04.23.2015', forms: {}, others: [] };
  for (const [code, answers] of Object.entries(answersOf({ ...intan, where: 'tamu' }))) {
    const form = findForm(code);
    if (form === undefined) throw new Error(`no form ${code}`);
    expect(clearIrrelevant(form, answers, facts)).toEqual(answers);
    expect(evaluateForm(form, answers, facts).violations.filter(({ level }) => level === 'error')).toEqual([]);
  }
});

test('whoever is on the list already is recognised by name and birthday', () => {
  const rows = childRows(morning(), { today, growth });
  expect(findKnown(rows, { nama: 'Intan', born: '2025-08-14' })?.id).toBe('intan');
  expect(findKnown(rows, { nama: 'Intan', born: '2025-08-15' })).toBeUndefined();
});
