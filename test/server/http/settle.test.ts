import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Revision } from '../../../src/domain/revision.ts';
import { recordView, settleAnswer } from '../../../src/domain/wire/review-messages.ts';
import { engines } from '../engines.ts';
import { type Family, weighingAnswers, write, writeFamily } from '../kit/family.ts';
import { ask, type Centre, type LoggedIn, logIn, openCentre, ratna, siti } from './open-centre.ts';
import { sendWork } from './send-work.ts';

describe.each(engines)('settling two answers over HTTP on $name', (engine) => {
  let centre: Centre;
  let supervisor: LoggedIn;
  let family: Family;
  let second: Revision;

  beforeAll(async () => {
    centre = await openCentre(engine);
    supervisor = await logIn(centre, ratna);
    family = await writeFamily();
    const { weighing, household } = family;
    second = await write({
      ...{ form: 'penimbangan', subject: weighing.subject, period: '2026-11', household },
      ...{ answers: weighingAnswers(8.4), visited_on: '2026-11-04' },
    });
    await sendWork(centre, await logIn(centre, siti), [family.home, family.member, weighing]);
    centre.advance(1000);
    await sendWork(centre, await logIn(centre, { ...siti, name: 'Dewi' }), [second]);
  });
  afterAll(() => centre.close());

  const settle = (payload: object) =>
    ask(centre, supervisor, { method: 'POST', url: `/api/records/${second.record}/settle`, payload });

  test.each([
    ['nothing chosen', {}],
    ['a question that is no conflict', { hadir: '01934b2c-0000-7000-8000-0000000000a1' }],
    ['no revision', { bb_kg: '8,2' }],
  ])('%s is named by its place', async (_, choices) => {
    const answer = await settle({ revision: second.id, choices });
    expect(answer.json().code).toBe('request_malformed');
    expect(answer.json().detail).toContain('/choices');
  });

  test('the chosen answer is a revision of the supervisor’s own in the record’s history', async () => {
    const answer = await settle({ revision: second.id, choices: { bb_kg: family.weighing.id } });
    const { revision, held } = settleAnswer.parse(answer.json());
    expect(held).toBeNull();
    const url = `/api/records/${second.record}`;
    const { head, history } = recordView.parse((await ask(centre, supervisor, { url })).json());
    expect([head?.answers.bb_kg, head?.conflicts]).toEqual([8.2, {}]);
    expect(history.find((one) => one.revision === revision)).toMatchObject({
      author: supervisor.account.id,
      author_name: 'Ratna',
      receipt: null,
      set: { bb_kg: 8.2 },
    });
    expect((await settle({ revision: second.id, choices: { bb_kg: second.id } })).json().code).toBe('verdict_outdated');
  });
});
