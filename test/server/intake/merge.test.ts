import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Revision } from '../../../src/domain/revision.ts';
import { applyRevisions } from '../../../src/server/intake/apply-revisions.ts';
import { hashContent } from '../../../src/server/intake/read-content.ts';
import { releaseHeld } from '../../../src/server/intake/release-held.ts';
import { engines } from '../engines.ts';
import { type Family, homeAnswers, weighingAnswers, write, writeFamily } from '../kit/family.ts';
import { writeAkta, writeVisit } from '../kit/papers.ts';
import { enrolPhone, type Phone, send } from '../kit/phone.ts';
import { asOwner, headOf, readCases, readTallies } from '../kit/read-state.ts';
import { day, dewi, kab, openVillage, siti, type Village } from '../kit/village.ts';

describe.each(engines)('what several phones wrote, on $name', (engine) => {
  let village: Village;
  let sitis: Phone;
  let dewis: Phone;

  beforeAll(async () => {
    village = await openVillage(engine);
    sitis = await enrolPhone(village.db, siti);
    dewis = await enrolPhone(village.db, dewi);
  });
  afterAll(() => village.opened.close());

  const weigh = (family: Family, answers: Record<string, number | string>, visited_on = '2026-11-03') =>
    write({
      form: 'penimbangan',
      subject: { kind: 'person', id: family.child },
      period: '2026-11',
      household: family.household,
      answers: { tgl_ukur: '2026-11-03', hadir: 1, ...answers },
      visited_on,
    });

  test('two phones that weigh the same child meet in one record, and answers to different questions both survive', async () => {
    const family = await writeFamily();
    await send(village, sitis, [family.home, family.member]);
    const [weight, length] = [await weigh(family, { bb_kg: 8.2 }), await weigh(family, { lk_cm: 45.1 })];
    expect(weight.record).toBe(length.record);
    expect(await send(village, sitis, [weight])).toEqual(['received']);
    expect(await send(village, dewis, [length])).toEqual(['received']);
    const head = await headOf(village.db, weight.record);
    expect(head?.answers).toMatchObject({ bb_kg: 8.2, lk_cm: 45.1 });
    expect(head?.conflicts).toEqual({});
    expect(head?.revisions.map(({ author_name }) => author_name).sort()).toEqual([dewi.name, siti.name].sort());
    expect(head?.tips).toHaveLength(1);
  });

  test('two weights for the same child are both kept, the later visit first, until somebody decides', async () => {
    const family = await writeFamily();
    const [first, second] = [
      await weigh(family, { bb_kg: 8.2 }, '2026-11-03'),
      await weigh(family, { bb_kg: 8.4 }, '2026-11-04'),
    ];
    await send(village, sitis, [family.home, family.member, first]);
    await send(village, dewis, [second]);
    const head = await headOf(village.db, first.record);
    expect(head?.answers.bb_kg).toBe(8.4);
    expect(head?.conflicts).toEqual({
      bb_kg: [
        { revision: second.id, value: 8.4 },
        { revision: first.id, value: 8.2 },
      ],
    });
    const decision = await write({
      ...{ form: 'penimbangan', subject: first.subject, period: '2026-11', parents: head?.tips ?? [] },
      ...{ before: { bb_kg: 0 }, answers: { bb_kg: 8.2 }, household: family.household },
    });
    expect(await send(village, sitis, [decision])).toEqual(['received']);
    expect(await headOf(village.db, first.record)).toMatchObject({
      answers: { bb_kg: 8.2 },
      conflicts: {},
      tips: [decision.id],
    });
  });

  test('a weight that the merge leaves without its question is kept, not counted, and shown to the supervisor', async () => {
    const family = await writeFamily();
    const [weighed, absent] = [
      await weigh(family, { bb_kg: 8.2 }, '2026-11-03'),
      await write({
        ...{ form: 'penimbangan', subject: { kind: 'person', id: family.child }, period: '2026-11' },
        ...{ household: family.household, visited_on: '2026-11-04', answers: { tgl_ukur: '2026-11-03', hadir: 2 } },
      }),
    ];
    await send(village, sitis, [family.home, family.member, weighed]);
    const counted = () =>
      asOwner<{ numerator: number }>(
        village.db,
        `select (figures -> 'B1' ->> 0)::int as numerator from tally where household = $1 and month = '2026-11'`,
        [family.household],
      );
    const before = await counted();
    await send(village, dewis, [absent]);
    const head = await headOf(village.db, weighed.record);
    expect(head).toMatchObject({ answers: { hadir: 2, bb_kg: 8.2 }, irrelevant: ['bb_kg'] });
    expect([before, await counted()]).toEqual([[{ numerator: 1 }], [{ numerator: 0 }]]);
    expect(await asOwner(village.db, 'select flags from revision where id = $1', [absent.id])).toMatchObject([
      { flags: expect.arrayContaining(['jawaban_berbeda']) },
    ]);
  });

  test('a revision that comes before its parent waits and counts as soon as the parent comes', async () => {
    const { home, household } = await writeFamily();
    const later = await write({
      ...{ form: 'keluarga', subject: home.subject, parents: [home.id], household },
      ...{ before: homeAnswers('001'), answers: { ...homeAnswers('001'), alamat: 'Gang Mawar' } },
    });
    expect(await send(village, sitis, [later])).toEqual(['held parents_missing']);
    expect(await headOf(village.db, home.record)).toBeUndefined();
    expect(await send(village, dewis, [home])).toEqual(['received']);
    expect(await headOf(village.db, home.record)).toMatchObject({
      answers: { alamat: 'Gang Mawar' },
      tips: [later.id],
    });
    expect(await asOwner(village.db, `select outcome from envelope where revision = $1`, [later.id])).toEqual([
      { outcome: 'received' },
    ]);
  });

  test('after five days it counts without the parent, flagged, and a late parent leads to the same head', async () => {
    const { home, household } = await writeFamily();
    const later = await write({
      ...{ form: 'keluarga', subject: home.subject, parents: [home.id], household },
      ...{ before: homeAnswers('001'), answers: { ...homeAnswers('001'), alamat: 'Gang Mawar' } },
    });
    await send(village, sitis, [later]);
    village.advance(4 * day);
    await releaseHeld(village);
    expect(await headOf(village.db, home.record)).toBeUndefined();
    village.advance(2 * day);
    await releaseHeld(village);
    expect((await headOf(village.db, home.record))?.answers).toEqual({ alamat: 'Gang Mawar' });
    expect(await asOwner(village.db, 'select flags from revision where id = $1', [later.id])).toMatchObject([
      { flags: expect.arrayContaining(['parents_missing']) },
    ]);
    await send(village, sitis, [home]);
    const head = await headOf(village.db, home.record);
    expect(head).toMatchObject({
      answers: { alamat: 'Gang Mawar', kode_desa: '36.04.23.2015' },
      conflicts: {},
      tips: [later.id],
    });
  });

  test('in whatever order a family arrives, its heads, tallies and cases are the same', async () => {
    const family = await writeFamily();
    const at = { subject: family.weighing.subject, period: '2026-11', household: family.household };
    const again = await write({ ...at, form: 'penimbangan', answers: weighingAnswers(8.4), visited_on: '2026-11-04' });
    const correction = await write({
      ...{ ...at, form: 'penimbangan', parents: [family.weighing.id], visited_on: '2026-11-05' },
      ...{ before: weighingAnswers(8.2), answers: { ...weighingAnswers(8.2), lk_cm: 45.1 } },
    });
    const moved = await write({
      ...{ form: 'keluarga', subject: family.home.subject, parents: [family.home.id], household: family.household },
      ...{ before: homeAnswers('001'), answers: homeAnswers('003') },
    });
    const papers = [await writeVisit(family), await writeAkta(family)];
    const all = [family.home, family.member, family.weighing, again, correction, moved, ...papers];
    await forget(village);
    const expected = await outcomeOf(village, all);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(all, { minLength: all.length }), fc.nat(all.length), async (order, cut) => {
        await forget(village);
        expect(await outcomeOf(village, order.slice(0, cut), order.slice(cut))).toEqual(expected);
      }),
      { numRuns: 25 },
    );
    expect(expected.heads.map((head) => head?.place.rt)).toEqual(['003', '003', '003', '003', '003']);
    expect(expected.cases.some((line) => line.startsWith('akta') && line.includes('001/003'))).toBe(true);
    expect(expected.tallies).toHaveLength(1);
  }, 120_000);
});

/** Applies the revisions in deliveries; answers with all heads, tallies and cases. */
async function outcomeOf(village: Village, ...deliveries: readonly (readonly Revision[])[]) {
  for (const revisions of deliveries) {
    const incoming = revisions.map((revision) => ({
      ...{ revision, author: dewi.id, device: null, number: null, content_hash: hashContent(revision) },
      received_at: village.now().toISOString(),
    }));
    await village.db.transaction({ actor: 'intake', settings: { 'cacah.kab': kab } }, (tx) =>
      applyRevisions(tx, village, kab, incoming),
    );
  }
  const records = [...new Set(deliveries.flat().map(({ record }) => record))].sort();
  return {
    heads: await Promise.all(records.map((record) => headOf(village.db, record))),
    tallies: await readTallies(village.db),
    cases: await readCases(village.db),
  };
}

async function forget({ db }: Village): Promise<void> {
  const records = ['record', 'head', 'revision', 'revision_content', 'feed'];
  const derived = [
    'tally',
    'rollup',
    'growth_result',
    'follow_up',
    'follow_up_closed',
    'follow_up_content',
    'follow_up_watch',
  ];
  for (const table of [...records, ...derived]) await asOwner(db, `delete from ${table}`);
}
