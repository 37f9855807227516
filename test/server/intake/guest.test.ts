import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFeedPage } from '../../../src/server/feed/read-feed.ts';
import { recountDesa } from '../../../src/server/summary/roll-months.ts';
import { engines } from '../engines.ts';
import { newId, weighingAnswers, write, writeFamily } from '../kit/family.ts';
import { enrolPhone, type Phone, send } from '../kit/phone.ts';
import { asOwner, headOf, readRollup, readTallies } from '../kit/read-state.ts';
import { actorFor, dewi, kab, mongpok, openVillage, type Village } from '../kit/village.ts';

const born = { nama: 'INTAN LESTARI', jk: 2, tgl_lahir: '2025-08-14' };

describe.each(engines)('a guest at the posyandu, on $name', (engine) => {
  let village: Village;
  let phone: Phone;

  beforeAll(async () => {
    village = await openVillage(engine);
    phone = await enrolPhone(village.db, dewi);
  });
  afterAll(() => village.opened.close());

  /** As Dewi's phone writes her: the person without a place in any family, then what follows from it. */
  async function writeGuest() {
    const id = newId();
    const subject = { kind: 'person', id } as const;
    const weighing = weighingAnswers(8.2);
    return {
      id,
      person: await write({ form: 'anggota', subject, answers: born }),
      master: await write({
        ...{ form: 'balita', subject },
        answers: { bukan_warga: 'ya', nama_ortu: 'Yanti' },
      }),
      weighing: await write({ form: 'penimbangan', subject, period: '2026-11', household: id, answers: weighing }),
    };
  }

  test('Intan of another desa is received, weighed and shown to the kader, in a dossier of her own', async () => {
    const { id, person, master, weighing } = await writeGuest();
    expect(await send(village, phone, [person, master, weighing])).toEqual(['received', 'received', 'received']);
    for (const { record } of [person, master, weighing]) {
      const head = await headOf(village.db, record);
      expect(head?.place).toEqual({ kab, desa: mongpok, rw: '001', rt: '001', household: id });
    }
    const growth = await asOwner<{ person: string }>(village.db, 'select person from growth_result where person = $1', [
      id,
    ]);
    expect(growth).toHaveLength(1);
    const { items } = await readFeedPage(village, actorFor(dewi), '');
    expect(items.flatMap((item) => (item.kind === 'head' ? [item.head.record] : []))).toEqual(
      expect.arrayContaining([person.record, master.record, weighing.record]),
    );
  });

  test('she stands in no figure of the village and makes no household, also when all is counted anew', async () => {
    const family = await writeFamily();
    await send(village, phone, [family.home, family.member, family.weighing]);
    const [rollup, tallies] = [await readRollup(village.db), await readTallies(village.db)];
    const guest = await writeGuest();
    await send(village, phone, [guest.weighing, guest.master, guest.person]);
    expect(await readRollup(village.db)).toEqual(rollup);
    expect(await readTallies(village.db)).toEqual(tallies);
    await recountDesa(village, { kab, desa: mongpok });
    expect(await readRollup(village.db)).toEqual(rollup);
    expect(await readTallies(village.db)).toEqual(tallies);
  });

  test('when her mother moves here, she and all her weighings go to that family, and count', async () => {
    const [family, guest] = [await writeFamily(), await writeGuest()];
    await send(village, phone, [family.home, family.member, family.weighing]);
    await send(village, phone, [guest.person, guest.master, guest.weighing]);
    const weighed = async () => (await readRollup(village.db)).find((line) => line.includes('2026-11 001/001 B1 '));
    const before = await weighed();
    const subject = { kind: 'person', id: guest.id } as const;
    const moved = await write({
      ...{ form: 'anggota', subject, household: family.household, parents: [guest.person.id], before: born },
      answers: { ...born, keluarga_id: family.household, keberadaan: 1 },
    });
    const settled = await write({
      ...{ form: 'balita', subject, household: family.household, parents: [guest.master.id] },
      ...{ before: { bukan_warga: 'ya' }, answers: { bukan_warga: 'tidak' } },
    });
    expect(await send(village, phone, [moved, settled])).toEqual(['received', 'received']);
    expect((await headOf(village.db, guest.weighing.record))?.place.household).toBe(family.household);
    const [was, is] = [before, await weighed()].map((line) => Number(/B1 (\d+)/.exec(line ?? '')?.[1]));
    expect(is).toBe((was ?? 0) + 1);
  });
});
