import { signal } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import { finishDraft } from '../../../src/app/form/finish-draft.ts';
import { openRunner } from '../../../src/app/form/form-runner.ts';
import { showRecord } from '../../../src/app/records/shown-record.ts';
import type { Draft } from '../../../src/device/store/drafts.ts';
import { flattenAnswers, gatherLeaves } from '../../../src/domain/answers.ts';
import { loadGrowthTables } from '../../../src/domain/growth/tables.ts';
import { findForm } from '../../../src/forms/register.ts';
import { dewisPhone, headOf } from '../../device/dewis-phone.ts';
import { readPinned } from '../../wire-fixtures/read.ts';

const growth = await loadGrowthTables();
const { drafts, revisions } = readPinned('v1');

function run(draft: Draft, facts: (typeof drafts)[number]['facts']) {
  const form = findForm(draft.form, draft.form_version);
  if (form === undefined) throw new Error(`${draft.form}@${draft.form_version} is not on the register any more`);
  const changes: Draft[] = [];
  const runner = openRunner({
    ...{ form, draft, facts: signal({ ...facts, growth }) },
    now: () => '2026-11-05T03:00:00Z',
    onChange: (next) => changes.push(next),
  });
  return { form, runner, changes };
}

describe.each(drafts.map((one) => [`${one.draft.form}@${one.draft.form_version}`, one] as const))(
  'a draft begun in %s',
  (_name, { draft, facts, set }) => {
    test('opens again on its phone in the version it was begun in, and is saved as it was meant', async () => {
      const phone = await dewisPhone();
      await phone.session.saveDraft(draft);
      const kept = await phone.session.loadDraft(draft.key);
      if (kept === undefined) throw new Error('the draft is gone');
      const { form, runner } = run(kept, facts);
      expect(form.structure.version).toBe(draft.form_version);
      expect(runner.draft.value.answers).toEqual(draft.answers);
      expect(runner.violationsAt(draft.at_question ?? '').filter(({ level }) => level === 'error')).toEqual([]);
      const finished = finishDraft(form, runner.draft.value, { facts: { ...facts, growth } });
      if (finished.kind !== 'revision') throw new Error(`it ends as ${finished.kind}`);
      expect(finished.revision).toMatchObject({ form: draft.form, form_version: draft.form_version, unset: [] });
      expect(gatherLeaves(finished.revision.set)).toEqual(gatherLeaves(set));
    });
  },
);

test.each([...revisions.batch, ...revisions.rescue].map((one) => [`${one.form}@${one.form_version} ${one.id}`, one]))(
  'a record written in %s is shown with every answer',
  (_name, revision) => {
    const { record, form, form_version, subject, place, set } = revision;
    const answers = gatherLeaves(set);
    const head = headOf(record, { form, form_version, subject, place, answers });
    const shown = showRecord({ record, head, waiting: [], reassigned: false });
    expect(shown).toMatchObject({ form, form_version, answers });
    expect(findForm(form, form_version)?.structure.version).toBe(form_version);
    expect(flattenAnswers(shown?.answers ?? {})).toEqual(set);
  },
);
