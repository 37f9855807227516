import { expect, test } from 'vitest';
import type { Revision } from '../../../src/domain/revision.ts';
import { readFeedPage } from '../../../src/server/feed/read-feed.ts';
import { recountDesa } from '../../../src/server/summary/roll-months.ts';
import { engines } from '../engines.ts';
import { weighingAnswers, write, writeFamily } from '../kit/family.ts';
import { deliver, enrolPhone, send } from '../kit/phone.ts';
import { asOwner, headOf, readRollup } from '../kit/read-state.ts';
import { actorFor, assign, dewi, kab, mongpok, openVillage, panosogan, type Village } from '../kit/village.ts';

const phones = 8;
const families = 3;

test.each(engines)('many phones at once lose nothing, and the feed has no gap, on $name', async (engine) => {
  const village = await openVillage(engine);
  const carriers = await Promise.all(Array.from({ length: phones }, () => enrolPhone(village.db, dewi)));
  const shared = await writeFamily();
  const sent = await Promise.all(
    carriers.map(async (phone) => {
      const mine = await Promise.all(Array.from({ length: families }, () => writeFamily()));
      const about = {
        form: 'penimbangan',
        subject: shared.member.subject,
        period: '2026-11',
        household: shared.household,
      };
      const same = await write({ ...about, answers: weighingAnswers(8 + carriers.indexOf(phone) / 10) });
      const revisions = [...mine.flatMap(({ home, member, weighing }) => [home, member, weighing]), same];
      const batch = phone.batch(revisions.map((one) => phone.seal(one)));
      return { revisions, batch };
    }),
  );
  const reading = followFeed(village, sent.length * (families * 3) + 1);
  const answers = await Promise.all(sent.flatMap(({ batch }) => [deliver(village, batch), deliver(village, batch)]));
  const outcomes = answers.flatMap(({ receipts }) => receipts.map(({ outcome }) => outcome));
  expect(outcomes.filter((outcome) => outcome === 'received')).toHaveLength(phones * (families * 3 + 1));
  expect(outcomes.filter((outcome) => outcome === 'duplicate')).toHaveLength(phones * (families * 3 + 1));
  expect((await headOf(village.db, shared.weighing.record))?.revisions).toHaveLength(phones);
  const numbers = await asOwner<{ number: number }>(
    village.db,
    'select number from feed where desa = $1 order by number',
    [mongpok],
  );
  expect(numbers.map(({ number }) => number)).toEqual(numbers.map((_, at) => at + 1));
  expect(await reading).toEqual(new Set(sent.flatMap(({ revisions }) => revisions.map(({ record }) => record))));
  const rollup = await readRollup(village.db);
  await recountDesa(village, { kab, desa: mongpok });
  expect(await readRollup(village.db)).toEqual(rollup);
  await village.opened.close();
});

/** Pulls while others write, until every record has been seen: a skipped change would never come again. */
async function followFeed(village: Village, records: number): Promise<Set<string>> {
  const seen = new Set<string>();
  for (let cursor = '', pulls = 0; seen.size < records && pulls < 2_000; pulls++) {
    const page = await readFeedPage(village, actorFor(dewi), cursor, 7);
    for (const item of page.items) if (item.kind === 'head') seen.add(item.head.record);
    cursor = page.cursor;
    if (!page.more) await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return seen;
}

test.each(engines)(
  'phones that write one family from two desa at once meet in one dossier, on $name',
  async (engine) => {
    const village = await openVillage(engine);
    const phone = await enrolPhone(village.db, dewi);
    const desas = [mongpok, panosogan].map((desa) => ({ desa, rw: null, rt: null }));
    await assign(village, dewi, desas);
    const all = await Promise.all(Array.from({ length: families * 3 }, () => writeFamily()));
    const elsewhere = (revision: Revision): Revision => ({
      ...revision,
      place: { ...revision.place, desa: panosogan },
    });
    const sent = all.flatMap(({ home, member, weighing }) => [[home], [elsewhere(member)], [elsewhere(weighing)]]);
    const outcomes = await Promise.all(sent.map((revisions) => send(village, phone, revisions)));
    expect(new Set(outcomes.flat())).toEqual(new Set(['received']));
    const tallies = await asOwner(
      village.db,
      `select desa, figures ->> 'B1' as weighed from tally where month = '2026-11'`,
    );
    expect(tallies).toEqual(all.map(() => ({ desa: mongpok, weighed: '[1, 1, 0, 0]' })));
    expect(await asOwner(village.db, 'select id from record where desa <> $1', [mongpok])).toEqual([]);
    await village.opened.close();
  },
);
