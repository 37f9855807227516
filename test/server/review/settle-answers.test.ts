import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Head } from '../../../src/domain/head.ts';
import type { Revision } from '../../../src/domain/revision.ts';
import { readFeedPage } from '../../../src/server/feed/read-feed.ts';
import { readRecord } from '../../../src/server/queue/read-record.ts';
import { giveVerdict } from '../../../src/server/review/give-verdict.ts';
import { settleAnswers } from '../../../src/server/review/settle-answers.ts';
import { engines } from '../engines.ts';
import { type Family, weighingAnswers, write, writeFamily } from '../kit/family.ts';
import { enrolPhone, type Phone, send } from '../kit/phone.ts';
import { asOwner, headOf } from '../kit/read-state.ts';
import { actorFor, dewi, openVillage, panosogan, ratna, siti, type Village } from '../kit/village.ts';

describe.each(engines)('two answers settled on $name', (engine) => {
  let village: Village;
  let sitis: Phone;
  let dewis: Phone;
  let family: Family;
  let second: Revision;

  beforeAll(async () => {
    village = await openVillage(engine);
    sitis = await enrolPhone(village.db, siti);
    dewis = await enrolPhone(village.db, dewi);
  });
  afterAll(() => village.opened.close());
  // Siti weighs Aisyah on the third, 8.2 kg; Dewi on the fourth, 8.4 kg and lying down, without knowing of it.
  beforeEach(async () => {
    village.advance(1000);
    family = await writeFamily();
    second = await write({
      ...{ form: 'penimbangan', subject: family.weighing.subject, period: '2026-11', household: family.household },
      ...{ answers: { ...weighingAnswers(8.4), cara_ukur: 1 }, visited_on: '2026-11-04' },
    });
    await send(village, sitis, [family.home, family.member, family.weighing]);
    village.advance(1000);
    await send(village, dewis, [second]);
  });

  const settle = (choices: Record<string, string>, { who = ratna, revision = second.id } = {}) => {
    village.advance(1000);
    const parts = { ...village, random: (bytes: number) => new Uint8Array(randomBytes(bytes)) };
    return settleAnswers(parts, actorFor(who), family.weighing.record, { revision, choices });
  };
  const getHead = async (): Promise<Head> => {
    const head = await headOf(village.db, family.weighing.record);
    if (head === undefined) throw new Error('no head');
    return head;
  };

  test('the answer that Ratna takes counts from then on, on the phones too, and nothing is left to decide', async () => {
    const { cursor } = await readFeedPage(village, actorFor(siti), '');
    expect((await getHead()).answers).toMatchObject({ bb_kg: 8.4 });
    const settled = await settle({ bb_kg: family.weighing.id });
    const { revision, held } = typeof settled === 'string' ? { revision: settled, held: null } : settled;
    expect(held).toBeNull();
    expect(await getHead()).toMatchObject({
      answers: { bb_kg: 8.2, cara_ukur: 1 },
      conflicts: {},
      tips: [revision],
      verdict: 'menunggu',
    });
    const { items } = await readFeedPage(village, actorFor(siti), cursor);
    expect(items).toMatchObject([{ kind: 'head', head: { record: second.record, answers: { bb_kg: 8.2 } } }]);
  });

  test('the history shows who chose, and keeps both answers', async () => {
    await settle({ bb_kg: family.weighing.id });
    const view = await village.db.transaction({ actor: 'owner' }, (tx) =>
      readRecord(tx, actorFor(ratna), second.record),
    );
    const written = view?.history.filter(({ author }) => author !== null);
    expect(written?.map(({ author_name, set, receipt }) => [author_name, set.bb_kg, receipt !== null])).toEqual([
      [siti.name, 8.2, true],
      [dewi.name, 8.4, true],
      [ratna.name, 8.2, false],
    ]);
    // Nobody went there again: the newest visit stays the one of the fourth.
    expect(written?.at(-1)?.visited_on).toBe('2026-11-04');
    expect(await asOwner(village.db, `select account from audit where action = 'settle_answers' limit 1`)).toEqual([
      { account: ratna.id },
    ]);
  });

  test('whoever had not yet seen the choice does not undo it unseen', async () => {
    const late = await write({
      ...{ form: 'penimbangan', subject: second.subject, period: '2026-11', parents: [second.id] },
      ...{ before: { bb_kg: 8.4 }, answers: { bb_kg: 8.5 }, household: family.household, visited_on: '2026-11-05' },
    });
    await settle({ bb_kg: family.weighing.id });
    await send(village, dewis, [late]);
    expect(Object.keys((await getHead()).conflicts)).toEqual(['bb_kg']);
  });

  test('an answer that was taken back can be chosen too', async () => {
    await settle({ bb_kg: second.id });
    const [tip] = (await getHead()).tips;
    const edits = await Promise.all(
      [{ bb_kg: 8.6 }, {}].map((answers) =>
        write({
          ...{ form: 'penimbangan', subject: second.subject, period: '2026-11', parents: [tip ?? ''] },
          ...{ before: { bb_kg: 8.4 }, answers, household: family.household, visited_on: '2026-11-04' },
        }),
      ),
    );
    for (const [at, edit] of edits.entries()) {
      village.advance(1000);
      await send(village, at === 0 ? sitis : dewis, [edit]);
    }
    const [, taken] = edits;
    expect((await getHead()).conflicts.bb_kg).toHaveLength(2);
    await settle({ bb_kg: taken?.id ?? '' }, { revision: taken?.id ?? '' });
    const head = await getHead();
    expect([head.conflicts, head.answers.bb_kg]).toEqual([{}, undefined]);
  });

  test('a choice made on what has changed meanwhile is not taken', async () => {
    await settle({ bb_kg: family.weighing.id });
    expect(await settle({ bb_kg: second.id })).toBe('verdict_outdated');
    expect((await getHead()).answers).toMatchObject({ bb_kg: 8.2 });
  });

  test.each([
    ['a question nobody disagreed about', 'hadir'],
    ['no question at all', '__proto__'],
  ])('%s cannot be settled', async (_, path) => {
    expect(await settle(Object.fromEntries([[path, second.id]]))).toBe('choice_unknown');
    expect(await settle({ bb_kg: family.home.id })).toBe('choice_unknown');
  });

  test('nobody settles what lies outside his scope', async () => {
    const elsewhere = { ...ratna, scope: [{ desa: panosogan, rw: null, rt: null }] };
    expect(await settle({ bb_kg: second.id }, { who: elsewhere })).toBe('not_found');
  });

  test('the choice is judged like any other revision', async () => {
    const settled = await settle({ bb_kg: family.weighing.id });
    if (typeof settled === 'string') throw new Error(settled);
    const verdict = { revision: settled.revision, verdict: 'disetujui' as const, text: '', notes: [] };
    expect(await giveVerdict(village, actorFor(ratna), second.record, verdict)).toBe('given');
  });
});
