import { describe, expect, test } from 'vitest';
import { beginDraft } from '../../../src/app/form/begin-draft.ts';
import { finishDraft } from '../../../src/app/form/finish-draft.ts';
import type { ShownRecord } from '../../../src/app/records/shown-record.ts';
import type { Draft } from '../../../src/device/store/drafts.ts';
import { type Answers, applyChange } from '../../../src/domain/answers.ts';
import { answersSchema } from '../../../src/domain/form/answers-schema.ts';
import { evaluateForm } from '../../../src/domain/form/evaluate-form.ts';
import { findQuestion, questionsOf } from '../../../src/domain/form/form.ts';
import { examplesOf } from '../../../src/forms/example-register.ts';
import { findForm, newestForms } from '../../../src/forms/register.ts';

const [roof, deed] = ['a1'.repeat(32), 'b2'.repeat(32)];
const visit = examplesOf({ code: 'kunjungan', version: 1 })[0];
if (visit === undefined) throw new Error('nobody was visited');
const { facts } = visit;

function version(number: number) {
  const form = findForm('kunjungan', number);
  if (form === undefined) throw new Error(`no kunjungan@${number}`);
  return form;
}

function shownAs(answers: Answers): ShownRecord {
  return {
    ...{ record: 'kunjungan-rini', form: 'kunjungan', form_version: 1, subject, place, period: null, answers },
    ...{ conflicts: {}, verdict: 'menunggu', review: null, visited_on: '2026-11-03', revisions: 1, received: true },
    ...{
      deleted: false,
      reassigned: false,
      state: 'diterima',
      receipt: null,
      reason: null,
      tips: ['r1'],
      known: ['r1'],
    },
    ...{ photos: {}, authors: new Map() },
  };
}

const subject = { kind: 'household', id: 'keluarga-rini' } as const;
const place = { kab: '36.04', desa: '36.04.23.2015' };
const about = { form: version(2), record: 'kunjungan-rini', subject, place };
const parts = { facts, now: '2026-11-03T02:00:00Z' };

describe('the first form with a second version', () => {
  test('says in its second version all that it said in the first, in the same order, and one question more', () => {
    for (const code of ['kunjungan', 'kegiatan']) {
      const [first, second] = [findForm(code, 1), findForm(code, 2)];
      if (first === undefined || second === undefined) throw new Error(code);
      const added = questionsOf(second.structure).filter(({ key }) => findQuestion(first.structure, key) === undefined);
      expect(added.map(({ type }) => type)).toEqual(['photos']);
      expect(questionsOf(second.structure).filter((one) => !added.includes(one))).toEqual(questionsOf(first.structure));
      expect(findForm(code)).toBe(second);
    }
  });

  test('is named once among the forms that are asked from now on', () => {
    const codes = newestForms.map(({ structure }) => structure.code);
    expect(codes).toHaveLength(new Set(codes).size);
    expect(newestForms).toContain(version(2));
    expect(newestForms).not.toContain(version(1));
  });

  test('a visit written in version 1 is gone on with in version 2, and nothing of it is lost', () => {
    const draft = beginDraft(about, shownAs(visit.answers), parts);
    expect(draft.form_version).toBe(2);
    const finished = finishDraft(
      version(2),
      { ...draft, answers: { ...draft.answers, foto_bukti: [roof, deed] } },
      { facts },
    );
    if (finished.kind !== 'revision') throw new Error(finished.kind);
    expect(finished.revision.set).toEqual({ [`foto_bukti#${roof}`]: true, [`foto_bukti#${deed}`]: true });
    expect(finished.revision.unset).toEqual([]);
    expect(applyChange(visit.answers, finished.revision)).toEqual({ ...visit.answers, foto_bukti: [roof, deed] });
  });

  test('a draft begun in version 1 is finished in version 1', () => {
    const draft: Draft = { ...beginDraft({ ...about, form: version(1) }, undefined, parts), answers: visit.answers };
    const form = findForm(draft.form, draft.form_version);
    if (form === undefined) throw new Error('the draft opens nowhere');
    expect(form).toBe(version(1));
    const finished = finishDraft(form, draft, { facts });
    expect(finished).toMatchObject({ kind: 'revision', revision: { form_version: 1 } });
  });

  test('version 1 leaves the photos of version 2 alone when it edits over them', () => {
    const both = { ...visit.answers, foto_bukti: [roof] };
    const draft = beginDraft({ ...about, form: version(1) }, shownAs(both), parts);
    const changed = { ...draft, answers: { ...draft.answers, catatan_kader: 'Atap bocor' } };
    const finished = finishDraft(version(1), changed, { facts });
    expect(finished).toMatchObject({ revision: { set: { catatan_kader: 'Atap bocor' }, unset: [] } });
  });
});

describe('a question for photos', () => {
  const saidOf = (foto_bukti: Answers[string]) =>
    evaluateForm(version(2), { ...visit.answers, foto_bukti }, facts).violations.map(({ code, level }) => [
      code,
      level,
    ]);

  test('takes names of photos and nothing else', () => {
    expect(saidOf([roof, deed])).toEqual([]);
    expect(saidOf('atap.jpg')).toEqual([['not_a_photo', 'error']]);
    expect(saidOf(['atap.jpg'])).toEqual([['not_a_photo', 'error']]);
    const schema = answersSchema(version(2).structure);
    expect(schema.safeParse({ foto_bukti: [roof] }).success).toBe(true);
    expect(schema.safeParse({ foto_bukti: ['atap.jpg'] }).success).toBe(false);
  });

  test('says when there are too many, and holds nothing up: two phones may each have added some', () => {
    expect(saidOf(['a', 'b', 'c', 'd', 'e'].map((one) => one.repeat(64)))).toEqual([['too_many_photos', 'warn']]);
  });

  test('is asked of a family that has agreed, and of no other', () => {
    const refused = { hasil_kunjungan: 2, persetujuan: 2, foto_bukti: [roof] };
    expect(evaluateForm(version(2), refused, facts).irrelevant).toContain('foto_bukti');
  });
});
