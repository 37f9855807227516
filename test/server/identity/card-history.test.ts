import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readerOptions } from '../../../src/server/accounts/session-actor.ts';
import { readCardHistory } from '../../../src/server/identity/read-card-history.ts';
import { engines } from '../engines.ts';
import { type Family, homeAnswers, write, writeFamily } from '../kit/family.ts';
import { enrolPhone, send } from '../kit/phone.ts';
import { actorFor, openVillage, panosogan, ratna, siti, type Village } from '../kit/village.ts';

describe.each(engines)('the numbers of a family’s card, on $name', (engine) => {
  let village: Village;
  let family: Family;

  beforeAll(async () => {
    village = await openVillage(engine);
    family = await writeFamily();
    const first = { ...homeAnswers('001'), punya_kk: 1, no_kk: '3699230907110003' };
    const later = { ...first, no_kk: '3699230511260004', alasan_berubah: 2, berlaku_sejak: '2026-11-01' };
    const about = { form: 'keluarga', subject: family.home.subject, household: family.household };
    const seen = await write({
      ...{ ...about, parents: [family.home.id], visited_on: '2026-05-02' },
      ...{ before: homeAnswers('001'), answers: first },
    });
    const renewed = await write({ ...about, parents: [seen.id], before: first, answers: later });
    await send(village, await enrolPhone(village.db, siti), [family.home, seen, renewed]);
  });
  afterAll(() => village.opened.close());

  const historyFor = (who = siti) => {
    const actor = actorFor(who);
    return village.db.transaction(readerOptions(actor), (tx) => readCardHistory(tx, actor, family.household));
  };

  test('stand newest first, masked, with why and since when', async () => {
    const told = [
      {
        ...{ masked: '3699••••••••0004', noted_on: '2026-11-04', author_name: siti.name },
        ...{ since: '2026-11-01', reason: 2 },
      },
      {
        ...{ masked: '3699••••••••0003', noted_on: '2026-05-02', author_name: siti.name },
        ...{ since: null, reason: null },
      },
    ];
    expect(await historyFor()).toEqual({ cards: told });
    expect(await historyFor(ratna)).toEqual({ cards: told });
  });

  test('are nothing for whom the family is not', async () => {
    expect(await historyFor({ ...siti, scope: [{ desa: panosogan, rw: null, rt: null }] })).toBeUndefined();
  });
});
