import { expect, test } from 'vitest';
import { beginDraft } from '../../../src/app/form/begin-draft.ts';
import { findForm } from '../../../src/forms/register.ts';
import { aisyah, phoneWith, received, sugeng, today, uuid } from '../kader/kampung.ts';

const form = findForm('penimbangan');
if (form === undefined) throw new Error('penimbangan is not on the register');
const place = { kab: '36.04', desa: '36.04.23.2015', rw: '001', rt: '003', household: sugeng };
const about = {
  ...{ form, record: uuid(3), period: '2026-11', place },
  subject: { kind: 'person', id: aisyah } as const,
  given: { posyandu_id: 'melati' },
};
const facts = { today, period: '2026-11', kode_desa: '36.04.23.2015', forms: {}, others: [] };
const parts = { facts, now: `${today}T02:00:00Z` };

const weighing = (head: Parameters<typeof received>[0]['head']) =>
  phoneWith(
    received({
      ...{ record: 3, form: 'penimbangan', kind: 'person', subject: aisyah, household: sugeng, period: '2026-11' },
      ...{ answers: { hadir: 1, bb_kg: 8.2 }, ...(head === undefined ? {} : { head }) },
    }),
  ).records.get(uuid(3));

test('a new weighing begins with today, and with what the app knows itself', () => {
  expect(beginDraft(about, undefined, parts).answers).toEqual({ tgl_ukur: today, posyandu_id: 'melati' });
});

test('a correction begins with what the record says', () => {
  const draft = beginDraft(about, weighing(undefined), parts);
  expect([draft.answers, draft.base]).toEqual([
    { hadir: 1, bb_kg: 8.2 },
    { hadir: 1, bb_kg: 8.2 },
  ]);
});

test('a weighing that was rejected whole is filled in anew, on top of the rejected one', () => {
  const draft = beginDraft(about, weighing({ answers: {}, revisions: [], verdict: 'ditolak' }), parts);
  expect(draft.answers).toEqual({ tgl_ukur: today, posyandu_id: 'melati' });
  expect([draft.base, draft.parents]).toEqual([{}, [uuid(1003)]]);
});
