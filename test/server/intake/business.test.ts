import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Answers } from '../../../src/domain/answers.ts';
import type { Revision } from '../../../src/domain/revision.ts';
import { readerOptions } from '../../../src/server/accounts/session-actor.ts';
import { readFeedPage } from '../../../src/server/feed/read-feed.ts';
import { readQueue } from '../../../src/server/queue/read-queue.ts';
import { readRecord } from '../../../src/server/queue/read-record.ts';
import { giveVerdict } from '../../../src/server/review/give-verdict.ts';
import { engines } from '../engines.ts';
import { type Family, newId, write, writeFamily } from '../kit/family.ts';
import { enrolPhone, type Phone, send } from '../kit/phone.ts';
import { asOwner, headOf, readTallies } from '../kit/read-state.ts';
import { actorFor, dewi, openVillage, ratna, siti, type Village } from '../kit/village.ts';

type Business = { readonly owner: Revision; readonly stall: Revision };

/** Rini of this family, who keeps a stall without NIB. */
async function writeBusiness({ household }: Family, rt = '001'): Promise<Business> {
  const rini = newId();
  const at = { rt, household };
  return {
    owner: await write({ ...at, form: 'anggota', subject: { kind: 'person', id: rini }, answers: riniIn(household) }),
    stall: await write({
      ...{ ...at, form: 'umkm', subject: { kind: 'enterprise', id: newId() } },
      answers: { usaha_nama: 'Warung Bu Rini', pemilik_id: rini, usaha_sektor: 2, status_usaha: 1, nib: 3, halal: 4 },
    }),
  };
}

const riniIn = (household: string): Answers => ({
  ...{ keluarga_id: household, nama: 'RINI ASTUTI', jk: 2, tgl_lahir: '1990-03-12', hub_kk: 3, keberadaan: 1 },
});

const moveTo = ({ owner }: Business, from: Family, to: Family) =>
  write({
    ...{ form: 'anggota', subject: owner.subject, parents: [owner.id], household: to.household, rt: '003' },
    ...{ before: riniIn(from.household), answers: riniIn(to.household), visited_on: '2026-11-05' },
  });

describe.each(engines)('a business, on $name', (engine) => {
  let village: Village;
  let sitis: Phone;
  let dewis: Phone;
  let here: Family;
  let there: Family;

  beforeAll(async () => {
    village = await openVillage(engine);
    sitis = await enrolPhone(village.db, siti);
    dewis = await enrolPhone(village.db, dewi);
  });
  afterAll(() => village.opened.close());
  beforeEach(async () => {
    await forget();
    here = await writeFamily();
    there = await writeFamily({ rt: '003' });
  });

  const tables = [
    'record',
    'head',
    'revision',
    'revision_content',
    'tally',
    'rollup',
    'growth_result',
    'feed',
    'verdict',
  ];
  const forget = async () => {
    for (const table of tables) await asOwner(village.db, `delete from ${table}`);
  };
  const homeOf = async ({ record }: Revision) => {
    const place = (await headOf(village.db, record))?.place;
    return [place?.household, place?.rt];
  };

  test('lies in its owner’s household, whatever the phone believed, and is counted there', async () => {
    const { owner, stall } = await writeBusiness(here);
    const astray = { ...stall, place: { ...stall.place, household: there.household } };
    expect(await send(village, dewis, [here.home, there.home, owner, astray])).toEqual(Array(4).fill('received'));
    expect(await homeOf(stall)).toEqual([here.household, '001']);
    const [tally, ...others] = (await readTallies(village.db)).filter((line) => line.includes('"H1": [0, 1, 0, 0]'));
    expect([tally?.startsWith(here.household), others]).toEqual([true, []]);
  });

  test('goes with its owner to another household, out of Siti’s RT into Dewi’s', async () => {
    const business = await writeBusiness(here);
    await send(village, dewis, [here.home, there.home, business.owner, business.stall]);
    const before = await readFeedPage(village, actorFor(siti), '');
    const held = before.items.flatMap((one) => (one.kind === 'head' ? [one.head.record] : []));
    expect(held).toContain(business.stall.record);

    await send(village, dewis, [await moveTo(business, here, there)]);

    expect(await homeOf(business.stall)).toEqual([there.household, '003']);
    const after = await readFeedPage(village, actorFor(siti), before.cursor);
    expect(after.items).toContainEqual(expect.objectContaining({ kind: 'removal', record: business.stall.record }));
  });

  test('lies where the phone said until its owner arrives', async () => {
    const { owner, stall } = await writeBusiness(there, '003');
    const early = { ...stall, place: { ...stall.place, rt: '001', household: here.household } };
    await send(village, dewis, [here.home, there.home, early]);
    expect(await homeOf(stall)).toEqual([here.household, '001']);
    await send(village, dewis, [owner]);
    expect(await homeOf(stall)).toEqual([there.household, '003']);
  });

  test('in whatever order owner, move and business arrive, heads and tallies are the same', async () => {
    const business = await writeBusiness(here);
    const other = await writeBusiness(there, '003');
    const sold = await write({
      ...{ form: 'umkm', subject: business.stall.subject, parents: [business.stall.id], household: here.household },
      ...{ before: { pemilik_id: '', nib: 3 }, answers: { pemilik_id: other.owner.subject.id, nib: 4 } },
    });
    const all = [here.home, there.home, business.owner, business.stall, other.owner];
    const late = [await moveTo(business, here, there), sold];
    const outcome = async (...parts: readonly (readonly Revision[])[]) => {
      await forget();
      for (const part of parts) if (part.length > 0) await send(village, dewis, part);
      const records = [...new Set([...all, ...late].map(({ record }) => record))].sort();
      const heads = await Promise.all(records.map((record) => headOf(village.db, record)));
      return { heads: heads.map((head) => [head?.place, head?.answers]), tallies: await readTallies(village.db) };
    };
    const expected = await outcome([...all, ...late]);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...all, ...late], { minLength: all.length + late.length }),
        fc.nat(all.length),
        async (order, cut) => {
          expect(await outcome(order.slice(0, cut), order.slice(cut))).toEqual(expected);
        },
      ),
      { numRuns: 15 },
    );
  }, 120_000);

  test('comes back to the owner before, when the change of owner is rejected, though no phone ever put it there', async () => {
    const [mine, hers] = [await writeBusiness(here), await writeBusiness(there, '003')];
    const { subject, id, place } = mine.stall;
    const astray = { ...mine.stall, place: { ...place, household: there.household } };
    const sold = await write({
      ...{ form: 'umkm', subject, parents: [id], household: there.household, visited_on: '2026-11-05' },
      ...{ before: { pemilik_id: '' }, answers: { pemilik_id: hers.owner.subject.id } },
    });
    await send(village, dewis, [here.home, there.home, mine.owner, hers.owner, astray, sold]);
    expect(await homeOf(mine.stall)).toEqual([there.household, '003']);

    const verdict = { verdict: 'ditolak' as const, text: 'Warung masih milik Bu Rini', notes: [] };
    await giveVerdict(village, actorFor(ratna), sold.record, { revision: sold.id, ...verdict });

    expect(await homeOf(mine.stall)).toEqual([here.household, '001']);
  });

  test('of another RT is held, and counts once its kader brings it', async () => {
    const { owner, stall } = await writeBusiness(there, '003');
    expect(await send(village, sitis, [stall])).toEqual(['held outside_scope']);
    expect(await send(village, dewis, [there.home, owner])).toEqual(['received', 'received']);
  });

  test('goes by its name in the supervisor’s queue, and lies beside its family under review', async () => {
    const { owner, stall } = await writeBusiness(here);
    await send(village, sitis, [here.home, owner, stall]);
    const actor = actorFor(ratna);
    const { items } = await village.db.transaction(readerOptions(actor), (tx) => readQueue(tx, actor, {}));
    expect(items.find(({ record }) => record === stall.record)?.subject_name).toBe('Warung Bu Rini');
    const view = await village.db.transaction(readerOptions(actor), (tx) => readRecord(tx, actor, stall.record));
    expect(view?.about).toMatchObject({ form: 'umkm', subject: stall.subject });
    expect(view?.dossier.map(({ form }) => form).sort()).toEqual(['anggota', 'keluarga']);
  });
});
