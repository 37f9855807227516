import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nutritionRule } from '../../../src/programme/follow-up/nutrition-rule.ts';
import { readerOptions, type SessionActor } from '../../../src/server/accounts/session-actor.ts';
import { accessTo } from '../../../src/server/follow-up/list-access.ts';
import { readList } from '../../../src/server/follow-up/read-list.ts';
import { engines } from '../engines.ts';
import { type Family, newId, write, writeFamily } from '../kit/family.ts';
import { writeVisit } from '../kit/papers.ts';
import { enrolPhone, type Phone, send } from '../kit/phone.ts';
import { actorFor, dewi, openVillage, ratna, type Village, wati } from '../kit/village.ts';

describe.each(engines)('the list of nutrition on $name', (engine) => {
  const melati = newId();
  let village: Village;
  let phone: Phone;
  let family: Family;

  beforeAll(async () => {
    village = await openVillage(engine);
    phone = await enrolPhone(village.db, dewi);
    family = await writeFamily();
    await send(village, phone, [family.home, family.member, await writeMaster(), await weighShort()]);
  });
  afterAll(() => village.opened.close());

  function writeMaster() {
    const subject = { kind: 'person', id: family.child } as const;
    const answers = { posyandu_id: melati, nama_ortu: 'Sugeng dan Rini' };
    return write({ form: 'balita', subject, household: family.household, answers });
  }

  /** Aisyah is 14 months: 69 cm is below -2 SD, 8 kg is not too light. */
  function weighShort() {
    const answers = { tgl_ukur: '2026-11-03', hadir: 1, bb_kg: 8, tb_cm: 69, cara_ukur: 1 };
    const about = { form: 'penimbangan', period: '2026-11', visited_on: '2026-11-03', household: family.household };
    return write({ ...about, subject: { kind: 'person', id: family.child }, answers });
  }

  const listFor = async (actor: SessionActor) => {
    const access = accessTo(nutritionRule, actor);
    if (access === undefined) throw new Error('no access');
    const page = await village.db.transaction(readerOptions(actor), (tx) => readList(tx, { actor, access }, {}));
    return page.items.map(({ categories, values }) => ({ categories, values }));
  };

  test('the midwife finds a short child, and why the puskesmas does not have her yet', async () => {
    const [found, ...others] = await listFor(actorFor(ratna));
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      categories: ['pendek'],
      values: { nama: 'AISYAH PUTRI', posyandu: melati, tb: 69, izin: 'not_asked' },
    });
    expect(await listFor(actorFor(wati))).toEqual([]);
  });

  test('once the mother has agreed the puskesmas gets her, and nothing beyond its columns', async () => {
    await send(village, phone, [await writeVisit(family)]);
    const [found] = await listFor(actorFor(wati));
    expect(found?.values).toMatchObject({ nama: 'AISYAH PUTRI', posyandu: melati, hp: '081234567890' });
    const columns = nutritionRule.offices[0]?.columns ?? [];
    expect(Object.keys(found?.values ?? {}).filter((key) => !columns.includes(key))).toEqual([]);
  });

  test('a child that did not gain enough is for midwife and puskesmas at the first time already', async () => {
    const bima = await writeFamily();
    const weighed = (month: string, bb_kg: number) => {
      const answers = { tgl_ukur: `${month}-03`, hadir: 1, bb_kg };
      const about = { form: 'penimbangan', period: month, visited_on: `${month}-03`, household: bima.household };
      return write({ ...about, subject: { kind: 'person', id: bima.child }, answers });
    };
    const agreed = await writeVisit(bima);
    await send(village, phone, [
      bima.home,
      bima.member,
      agreed,
      await weighed('2026-10', 9),
      await weighed('2026-11', 9),
    ]);
    expect((await listFor(actorFor(ratna))).map(({ categories }) => categories)).toContainEqual(['T']);
    expect((await listFor(actorFor(wati))).map(({ categories }) => categories)).toContainEqual(['T']);
  });
});
