import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answers } from '../../../src/domain/answers.ts';
import type { Revision } from '../../../src/domain/revision.ts';
import type { VerdictRequest } from '../../../src/domain/wire/review-messages.ts';
import { giveVerdict } from '../../../src/server/review/give-verdict.ts';
import { readSummary } from '../../../src/server/summary/read-summary.ts';
import { recountDesa } from '../../../src/server/summary/roll-months.ts';
import { engines } from '../engines.ts';
import { newId, write, writeFamily } from '../kit/family.ts';
import { enrolPhone, type Phone, send } from '../kit/phone.ts';
import { readRollup, readTallies } from '../kit/read-state.ts';
import { actorFor, dewi, kab, mongpok, openVillage, ratna, type Village } from '../kit/village.ts';

const stall: Answers = { usaha_nama: 'Warung Bu Rini', usaha_sektor: 2, status_usaha: 1, nib: 3, halal: 3 };

/** One answer of a business changed on a day, by somebody who had seen some of what was saved before. */
type Step = { day: string; change: Answers; seen: boolean[]; isRejected: boolean };

const step: fc.Arbitrary<Step> = fc.record({
  day: fc.constantFrom(
    '2026-07-10',
    '2026-08-10',
    '2026-08-25',
    '2026-10-02',
    '2026-10-31',
    '2026-11-01',
    '2026-11-04',
  ),
  change: fc.constantFrom<Answers[]>(
    { nib: 1 },
    { nib: 2 },
    { nib: 3 },
    { halal: 1 },
    { status_usaha: 3 },
    { status_usaha: 4 },
  ),
  seen: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
  isRejected: fc.boolean(),
});

describe.each(engines)('what keeps a state, month by month, on $name', (engine) => {
  let village: Village;
  let phone: Phone;

  beforeAll(async () => {
    village = await openVillage(engine);
    phone = await enrolPhone(village.db, dewi);
  });
  afterAll(() => village.opened.close());

  const businessOf = async (household: string, visited_on: string) => {
    const about = { form: 'umkm', subject: { kind: 'enterprise', id: newId() }, household } as const;
    return { about, first: await write({ ...about, answers: stall, visited_on }) };
  };
  const H1 = async () => {
    const months = await readSummary(village, actorFor(ratna), { desa: mongpok, months: 4 });
    if (months === 'not_found') throw new Error('no summary');
    return months.map(({ month, figures }) => {
      const { numerator, denominator } = figures.find(({ indicator }) => indicator === 'H1') ?? {};
      return `${month} ${numerator}/${denominator}`;
    });
  };
  const expectRecount = async () => {
    const [rollup, tallies] = [await readRollup(village.db), await readTallies(village.db)];
    await recountDesa(village, { kab, desa: mongpok });
    expect(await readTallies(village.db)).toEqual(tallies);
    expect(await readRollup(village.db)).toEqual(rollup);
  };

  test('Bu Rini’s stall was first seen in September and got its NIB in November', async () => {
    const { home, household } = await writeFamily();
    const { about, first } = await businessOf(household, '2026-09-05');
    await send(village, phone, [home, first]);
    expect(await H1()).toEqual(['2026-11 0/1', '2026-10 0/1', '2026-09 0/1', '2026-08 0/0']);
    const licensed = { ...stall, nib: 1 };
    const later = await write({
      ...about,
      answers: licensed,
      before: stall,
      parents: [first.id],
      visited_on: '2026-11-04',
    });
    await send(village, phone, [later]);
    expect(await H1()).toEqual(['2026-11 1/1', '2026-10 0/1', '2026-09 0/1', '2026-08 0/0']);
    await expectRecount();
    const shut = { ...licensed, status_usaha: 3 };
    const late = await write({
      ...about,
      answers: shut,
      before: licensed,
      parents: [later.id],
      visited_on: '2026-10-03',
    });
    await send(village, phone, [late]);
    await expectRecount();
    const gone = { ...later, id: newId(), parents: [late.id], set: { '~deleted': true as const } };
    await send(village, phone, [gone]);
    expect(await H1()).toEqual(['2026-11 0/0', '2026-10 0/0', '2026-09 0/0', '2026-08 0/0']);
    await expectRecount();
  });

  test('whatever was saved when, seen by whom, sent in which order or rejected: the sums are what a recount finds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 3, maxLength: 8 }),
        fc.infiniteStream(fc.nat(99)),
        async (steps, dice) => {
          const { home, member, household } = await writeFamily();
          const { about, first } = await businessOf(household, '2026-07-05');
          const written: Revision[] = [first];
          for (const { day, change, seen } of steps) {
            const parents = written.flatMap(({ id }, at) => (seen[at] ? [id] : []));
            written.push({
              ...(await write({ ...about, answers: change, parents, visited_on: day })),
              set: change as Revision['set'],
            });
          }
          const shuffled = [...written]
            .map((revision) => ({ revision, at: dice.next().value }))
            .sort((one, other) => one.at - other.at)
            .map(({ revision }) => revision);
          await send(village, phone, [home, member]);
          for (const revision of shuffled) await send(village, phone, [revision]);
          for (const [at, { isRejected }] of steps.entries()) {
            const revision = written[at + 1];
            if (!isRejected || revision === undefined) continue;
            const verdict: VerdictRequest = { revision: revision.id, verdict: 'ditolak', text: '', notes: [] };
            await giveVerdict(village, actorFor(ratna), revision.record, verdict);
          }
          await expectRecount();
        },
      ),
      { numRuns: 12 },
    );
  });
});
