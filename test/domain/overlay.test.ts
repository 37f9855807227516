import { expect, test } from 'vitest';
import type { Head } from '../../src/domain/head.ts';
import { overlayRevisions, type WaitingRevision } from '../../src/domain/overlay.ts';

const received = { author: null, author_name: 'Dewi', receipt: '9QF-12', received_at: '2026-11-05T03:00:00Z' };
const head: Head = {
  record: '018f0000-0000-8000-8000-000000000001',
  form: 'penimbangan',
  form_version: 1,
  subject: { kind: 'person', id: '018f0000-0000-7000-8000-000000000002' },
  period: '2026-11',
  place: { kab: '36.04', desa: '36.04.23.2015' },
  answers: { bb_kg: 8.6, tb_cm: 74, sakit: ['diare'] },
  irrelevant: [],
  conflicts: {},
  revisions: [
    { id: 'r1', visited_on: '2026-11-05', ...received },
    { id: 'r2', visited_on: '2026-11-06', ...received },
  ],
  writers: { bb_kg: 1, tb_cm: 0, 'sakit#diare': 0 },
  tips: ['r2'],
  deleted: false,
  verdict: 'menunggu',
  review: null,
};

function waiting(more: Partial<WaitingRevision>): WaitingRevision {
  return { id: 'r9', visited_on: '2026-11-07', known: ['r1', 'r2'], set: {}, unset: [], ...more };
}

test('without waiting revisions the phone shows the head of the centre', () => {
  const shown = overlayRevisions(head, []);
  expect(shown.answers).toEqual(head.answers);
  expect(shown.writers).toEqual({ bb_kg: 'r2', tb_cm: 'r1', 'sakit#diare': 'r1' });
});

test('a record that only this phone knows is what its revisions say', () => {
  const first = waiting({ id: 'r3', known: [], set: { bb_kg: 8.2 } });
  const second = waiting({ id: 'r4', known: ['r3'], set: { bb_kg: 8.3 } });
  expect(overlayRevisions(undefined, [first, second])).toMatchObject({ answers: { bb_kg: 8.3 }, conflicts: {} });
});

test('a correction made over the newest head replaces it', () => {
  expect(overlayRevisions(head, [waiting({ set: { bb_kg: 8.4 }, unset: ['sakit#diare'] })])).toMatchObject({
    answers: { bb_kg: 8.4, tb_cm: 74 },
    conflicts: {},
  });
});

test('a correction made before Dewi weighed again meets hers on a conflict card, as it will at the centre', () => {
  const shown = overlayRevisions(head, [
    waiting({ known: ['r1'], visited_on: '2026-11-05', set: { bb_kg: 8.2, tb_cm: 74.5 } }),
  ]);
  expect(shown.answers).toMatchObject({ bb_kg: 8.6, tb_cm: 74.5 });
  expect(shown.conflicts.bb_kg).toEqual([
    { revision: 'r2', value: 8.6 },
    { revision: 'r9', value: 8.2 },
  ]);
});

test('a conflict that the centre knows stays visible until a person decides', () => {
  const torn: Head = {
    ...head,
    conflicts: {
      bb_kg: [
        { revision: 'r2', value: 8.6 },
        { revision: 'r1', value: 8.2 },
      ],
    },
  };
  expect(overlayRevisions(torn, []).conflicts).toEqual(torn.conflicts);
  expect(overlayRevisions(torn, [waiting({ set: { bb_kg: 8.2 } })]).conflicts).toEqual({});
});
