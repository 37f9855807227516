import { expect, test } from 'vitest';
import { finishDraft } from '../../../src/app/form/finish-draft.ts';
import { findForm } from '../../../src/forms/register.ts';
import { sugeng, today, uuid } from '../kader/kampung.ts';

const form = findForm('keluarga');
if (form === undefined) throw new Error('keluarga is not on the register');
const facts = { today, kode_desa: '36.04.23.2015', forms: {}, others: [] };
const base = { kode_desa: '36.04.23.2015', rw: '001', rt: '003', alamat: 'Kampung Baru', no_rumah: '12' };
const draft = {
  ...{ key: uuid(1), record: uuid(1), form: 'keluarga', form_version: 1 },
  subject: { kind: 'household', id: sugeng } as const,
  place: { kab: '36.04', desa: '36.04.23.2015', rw: '001', rt: '003', household: sugeng },
  ...{ base, known: [uuid(71), uuid(72)], parents: [uuid(71), uuid(72)], started_at: '', updated_at: '' },
};

test('where nothing was changed there is nothing to save', () => {
  expect(finishDraft(form, { ...draft, answers: base }, { facts })).toEqual({ kind: 'unchanged' });
});

test('of two house numbers Sari finds the shown one right: she says it anew, and only that', () => {
  const finished = finishDraft(form, { ...draft, answers: base }, { facts, settles: ['no_rumah'] });
  expect(finished).toMatchObject({ kind: 'revision', revision: { set: { no_rumah: '12' }, unset: [] } });
});

test('of a number and none she may also find none right', () => {
  const { no_rumah: _gone, ...without } = base;
  const torn = { ...draft, base: without, answers: without };
  const finished = finishDraft(form, torn, { facts, settles: ['no_rumah'] });
  expect(finished).toMatchObject({ kind: 'revision', revision: { set: {}, unset: ['no_rumah'] } });
});
