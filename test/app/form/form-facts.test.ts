import { expect, test } from 'vitest';
import { spokenNameIn, subjectNameIn } from '../../../src/app/form/form-facts.ts';
import { questionWords } from '../../../src/app/form/form-words.ts';
import { findQuestion } from '../../../src/domain/form/form.ts';
import { form as umkm } from '../../../src/forms/umkm/form.ts';

const facts = { today: '2026-11-03', kode_desa: '36.04.23.2015', forms: {}, others: [] };
const place = { kab: '36.04', desa: '36.04.23.2015' };
const stall = { form: 'umkm', record: 'r', subject: { kind: 'enterprise', id: 'warung' }, place } as const;

test('questions about a business speak its name as soon as it is typed', () => {
  const nib = findQuestion(umkm.structure, 'nib');
  if (nib === undefined) throw new Error('no question nib');
  const label = (answers: { usaha_nama?: string }) =>
    questionWords(umkm, nib, spokenNameIn({ ...stall, answers }, facts)).label;
  expect(label({})).toBe('NIB usaha ini');
  expect(label({ usaha_nama: 'Warung Bu Rini' })).toBe('NIB Warung Bu Rini');
});

test('a weighing speaks of the child, and of nobody by name while the child is unknown', () => {
  const weighing = {
    form: 'penimbangan',
    record: 'r',
    subject: { kind: 'person', id: 'bima' },
    place,
    answers: {},
  } as const;
  const bima = { id: 'bima', answers: { nama: 'Bima' } };
  expect(subjectNameIn(weighing, { ...facts, person: bima })).toBe('Bima');
  expect(spokenNameIn(weighing, facts)).toBe('anggota ini');
});
