import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { releaseHeld } from '../../../src/server/intake/release-held.ts';
import { releaseRevision } from '../../../src/server/queue/release-revision.ts';
import { engines } from '../engines.ts';
import { homeAnswers, weighingAnswers, write, writeFamily } from '../kit/family.ts';
import { withBrokenTables } from '../kit/held-work.ts';
import { enrolPhone, type Phone, send } from '../kit/phone.ts';
import { asOwner, headOf } from '../kit/read-state.ts';
import {
  actorFor,
  assign,
  day,
  dewi,
  mongpok,
  openVillage,
  panosogan,
  ratna,
  rohmah,
  siti,
  type Village,
} from '../kit/village.ts';

describe.each(engines)('what is held, on $name', (engine) => {
  let village: Village;
  let phone: Phone;

  beforeAll(async () => {
    village = await openVillage(engine);
  });
  afterAll(() => village.opened.close());
  beforeEach(async () => {
    await assign(village, siti, siti.scope);
    phone = await enrolPhone(village.db, siti);
  });

  test('a household outside the scope of its author is held, its person with it, and counts once she is assigned there', async () => {
    const { home, member } = await writeFamily({ rt: '003' });
    expect(await send(village, phone, [home, member])).toEqual(['held outside_scope', 'held outside_scope']);
    expect(await headOf(village.db, home.record)).toBeUndefined();
    await assign(village, siti, [{ desa: mongpok, rw: '001', rt: '003' }]);
    village.advance(day + 1000);
    await releaseHeld(village);
    expect((await headOf(village.db, home.record))?.place).toMatchObject({ rt: '003' });
    expect(await headOf(village.db, member.record)).toBeDefined();
  });

  test('an edit to a record that she had received counts although it has moved away, and is flagged', async () => {
    const { home, household } = await writeFamily();
    await send(village, phone, [home]);
    const away = await write({
      ...{ form: 'keluarga', subject: home.subject, parents: [home.id], household, before: homeAnswers('001') },
      answers: homeAnswers('003'),
    });
    const edit = await write({
      ...{ form: 'keluarga', subject: home.subject, parents: [home.id], household, before: homeAnswers('001') },
      answers: { ...homeAnswers('001'), alamat: 'Gang Mawar' },
    });
    await send(village, await enrolPhone(village.db, dewi), [away]);
    expect(await send(village, phone, [edit])).toEqual(['received']);
    expect((await headOf(village.db, home.record))?.answers).toMatchObject({ rt: '003', alamat: 'Gang Mawar' });
    expect(await asOwner(village.db, 'select flags from revision where id = $1', [edit.id])).toMatchObject([
      { flags: expect.arrayContaining(['scope_moved']) },
    ]);
  });

  test('nobody takes over a household of another desa without ever having received it', async () => {
    const { home, household } = await writeFamily();
    await send(village, phone, [home]);
    const theft = await write({
      ...{ form: 'keluarga', subject: home.subject, household, desa: panosogan },
      answers: homeAnswers('001', panosogan),
    });
    expect(await send(village, await enrolPhone(village.db, rohmah), [theft])).toEqual(['held outside_scope']);
    expect((await headOf(village.db, home.record))?.place.desa).toBe(mongpok);
  });

  test('a closed account still delivers: what it wrote waits', async () => {
    const { home } = await writeFamily();
    await asOwner(village.db, 'update account set is_active = false where id = $1', [siti.id]);
    expect(await send(village, phone, [home])).toEqual(['held account_closed']);
    await asOwner(village.db, 'update account set is_active = true where id = $1', [siti.id]);
    village.advance(day + 1000);
    await releaseHeld(village);
    expect(await headOf(village.db, home.record)).toBeDefined();
  });

  test('answers that no form knows, an impossible weight and a visit next month are held, each with its reason', async () => {
    const { home, member, weighing, household } = await writeFamily();
    await send(village, phone, [home, member]);
    const odd = { ...home, id: crypto.randomUUID(), parents: [home.id], set: { warna_rumah: 'biru' } };
    const at = { form: 'penimbangan', subject: weighing.subject, period: '2026-11', household };
    const heavy = await write({ ...at, answers: weighingAnswers(820) });
    const early = await write({ ...at, answers: weighingAnswers(8.2), visited_on: '2027-03-01' });
    expect(await send(village, phone, [odd, heavy, early])).toEqual([
      'held content_malformed',
      'held rule_broken',
      'held clock_wrong',
    ]);
  });

  test('a record id that is not the hash of its form and subject is held', async () => {
    const { home, member } = await writeFamily();
    expect(await send(village, phone, [{ ...home, record: member.record }])).toEqual(['held content_malformed']);
  });

  test('a held record over which our own rules stumble keeps nobody else’s waiting, and is tried again the next day', async () => {
    const [weighed, later] = [await writeFamily({ rt: '003' }), await writeFamily({ rt: '003' })];
    await send(village, await enrolPhone(village.db, dewi), [weighed.home, weighed.member]);
    expect(await send(village, phone, [weighed.weighing])).toEqual(['held outside_scope']);
    village.advance(1000);
    await send(village, phone, [later.home]);
    await assign(village, siti, [{ desa: mongpok, rw: '001', rt: '003' }]);
    village.advance(day);
    await expect(releaseHeld(withBrokenTables(village))).rejects.toThrow('1 held records could not be decided');
    expect(await headOf(village.db, later.home.record)).toBeDefined();
    expect(await headOf(village.db, weighed.weighing.record)).toBeUndefined();
    expect(await releaseHeld(village)).toBe(0);
    village.advance(day);
    await releaseHeld(village);
    expect(await headOf(village.db, weighed.weighing.record)).toBeDefined();
  });

  test.each(['after it', 'before it'])(
    'an impossible weight that she mends counts with its repair, which came %s',
    async (order) => {
      const { home, member, weighing, household } = await writeFamily();
      await send(village, phone, [home, member]);
      const at = { form: 'penimbangan', subject: weighing.subject, period: '2026-11', household };
      const heavy = await write({ ...at, answers: weighingAnswers(820) });
      const stillHeavy = await write({
        ...{ ...at, parents: [heavy.id], before: weighingAnswers(820) },
        answers: { ...weighingAnswers(820), tb_cm: 68 },
      });
      const mended = await write({
        ...{ ...at, parents: [stillHeavy.id], before: { ...weighingAnswers(820), tb_cm: 68 } },
        answers: { ...weighingAnswers(8.2), tb_cm: 68 },
      });
      const [one, two, three] = order === 'after it' ? [heavy, stillHeavy, mended] : [mended, stillHeavy, heavy];
      for (const early of [one, two]) {
        await send(village, phone, [early]);
        expect(await headOf(village.db, heavy.record)).toBeUndefined();
        village.advance(1000);
      }
      await send(village, phone, [three]);
      const head = await headOf(village.db, heavy.record);
      expect(head).toMatchObject({ answers: { bb_kg: 8.2, tb_cm: 68 }, tips: [mended.id], conflicts: {} });
      expect(head?.revisions).toHaveLength(3);
      expect(
        await asOwner(village.db, `select 1 as held from revision where record = $1 and state = 'held'`, [
          heavy.record,
        ]),
      ).toEqual([]);
    },
  );

  test('let in by the supervisor, a chain counts with the repair at its end, whichever of it is asked first', async () => {
    const { home, member, weighing, household } = await writeFamily();
    await send(village, phone, [home, member]);
    const at = { form: 'penimbangan', subject: weighing.subject, period: '2026-11', household };
    const early = await write({ ...at, answers: weighingAnswers(8.1), visited_on: '2027-03-01' });
    const mendedOver = async (parent: string) => {
      const heavy = await write({
        ...{ ...at, parents: [parent], before: weighingAnswers(8.1) },
        answers: weighingAnswers(820),
      });
      return [
        heavy,
        await write({ ...at, parents: [heavy.id], before: weighingAnswers(820), answers: weighingAnswers(8.2) }),
      ];
    };
    const both = [...(await mendedOver(early.id)), ...(await mendedOver(early.id)).reverse()];
    await send(village, phone, [early, ...both]);
    expect(await headOf(village.db, early.record)).toBeUndefined();
    expect(await releaseRevision(village, actorFor(ratna), early.id)).toBe('released');
    expect((await headOf(village.db, early.record))?.revisions).toHaveLength(5);
    expect((await headOf(village.db, early.record))?.answers.bb_kg).toBe(8.2);
  });

  test('what is mended over a revision that is held for another reason waits with it', async () => {
    const { home, household } = await writeFamily({ rt: '003' });
    const child = await write({
      ...{ form: 'keluarga', subject: home.subject, household, parents: [home.id], rt: '003' },
      ...{ before: homeAnswers('003'), answers: { ...homeAnswers('003'), alamat: 'Gang Mawar' } },
    });
    expect(await send(village, phone, [home, child])).toEqual(['held outside_scope', 'held outside_scope']);
    expect(await headOf(village.db, home.record)).toBeUndefined();
  });

  test('the child of a held revision is held and released with it', async () => {
    const { home, household } = await writeFamily();
    const impossible = await write({
      ...{ form: 'keluarga', subject: home.subject, household, visited_on: '2027-01-01', answers: homeAnswers('001') },
    });
    const child = await write({
      ...{ form: 'keluarga', subject: home.subject, household, parents: [impossible.id] },
      ...{ before: homeAnswers('001'), answers: { ...homeAnswers('001'), alamat: 'Gang Mawar' } },
    });
    expect(await send(village, phone, [impossible, child])).toEqual(['held clock_wrong', 'held parent_held']);
    village.advance(60 * day);
    await releaseHeld(village);
    expect(await headOf(village.db, impossible.record)).toMatchObject({
      answers: { alamat: 'Gang Mawar' },
      tips: [child.id],
    });
  });
});
