import { expect, test } from 'vitest';
import { restoring, typedAgain } from '../../../src/app/posyandu/take-back.ts';
import type { Draft } from '../../../src/device/store/drafts.ts';
import type { LocalRevision } from '../../../src/device/store/local-record.ts';
import { type Answers, applyChange, diffAnswers } from '../../../src/domain/answers.ts';
import { uuid } from '../kader/kampung.ts';

const now = '2026-11-03T03:00:00.000Z';

function saved(base: Answers, answers: Answers, known: readonly string[] = []) {
  const draft: Draft = {
    ...{ key: uuid(1), record: uuid(1), form: 'penimbangan', form_version: 1, period: '2026-11' },
    subject: { kind: 'person', id: uuid(21) },
    place: { kab: '36.04', desa: '36.04.23.2015' },
    ...{ base, known, parents: known.slice(-1), answers, started_at: now, updated_at: now },
  };
  const { set, unset } = diffAnswers(base, answers);
  const revision: LocalRevision = {
    ...{ id: uuid(90), record: uuid(1), form: 'penimbangan', form_version: 1, period: '2026-11', place: draft.place },
    ...{ subject: draft.subject, parents: [...draft.parents], set: { ...set }, unset: [...unset] },
    ...{ visited_on: '2026-11-03', started_at: now, saved_at: now, clock_offset_ms: 0, app_version: '0.1.0' },
    ...{ number: 7, known, state: 'waiting' },
  };
  return { draft, revision };
}

const after = (base: Answers, revisions: readonly { set: object; unset: readonly string[] }[]) =>
  revisions.reduce((answers, { set, unset }) => applyChange(answers, { set: set as Answers as never, unset }), base);

test('a first weighing is taken back to nothing, by a revision that follows it', () => {
  const one = saved({}, { tgl_ukur: '2026-11-03', hadir: 1, bb_kg: 8.2 });
  const back = restoring(one, now);
  expect(after({}, [one.revision, back])).toEqual({});
  expect([back.parents, back.known, back.period]).toEqual([[uuid(90)], [uuid(90)], '2026-11']);
});

test('a weight in place of an absence is taken back to the absence', () => {
  const base = { tgl_ukur: '2026-11-02', hadir: 2 };
  const one = saved(base, { tgl_ukur: '2026-11-03', hadir: 1, bb_kg: 8.2, sakit: ['diare', 'demam'] }, [uuid(89)]);
  const back = restoring(one, now);
  expect(after(base, [one.revision, back])).toEqual(base);
  expect(back.known).toEqual([uuid(89), uuid(90)]);
});

test('what was typed is there again, over the record as it stands now', () => {
  const one = saved({}, { tgl_ukur: '2026-11-03', hadir: 1, bb_kg: 8.2 });
  const draft = typedAgain(one, { ...one.revision, id: uuid(91) });
  expect(draft).toMatchObject({ base: {}, answers: { bb_kg: 8.2 }, parents: [uuid(91)], known: [uuid(90), uuid(91)] });
});
