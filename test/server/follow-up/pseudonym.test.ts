import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pseudonymOf, readPseudonym } from '../../../src/programme/follow-up/pseudonym.ts';
import { readerOptions } from '../../../src/server/accounts/session-actor.ts';
import { findPseudonym } from '../../../src/server/follow-up/find-pseudonym.ts';
import { engines } from '../engines.ts';
import { childAnswers, write, writeFamily } from '../kit/family.ts';
import { enrolPhone, type Phone, send } from '../kit/phone.ts';
import { asOwner } from '../kit/read-state.ts';
import { actorFor, dewi, openVillage, ratna, siti, type Village } from '../kit/village.ts';

describe.each(engines)('a case in confidence, on $name', (engine) => {
  let village: Village;
  let phone: Phone;

  beforeAll(async () => {
    village = await openVillage(engine);
    phone = await enrolPhone(village.db, dewi);
  });
  afterAll(() => village.opened.close());

  const find = (who: typeof ratna, code: string) => {
    const actor = actorFor(who);
    return village.db.transaction(readerOptions(actor), (tx) => findPseudonym(tx, actor, code));
  };

  test('is found by the supervisor with the code that the officer was told, and by nobody outside its units', async () => {
    const { household, home, child, member } = await writeFamily({ rt: '003' });
    const wulan = { ...childAnswers(household, 'WULAN'), tgl_lahir: '2010-02-03', status_kawin: 2 };
    const married = await write({
      ...{ form: 'anggota', subject: member.subject, household, rt: '003' },
      answers: wulan,
    });
    await send(village, phone, [home, married]);
    const told = pseudonymOf(married.subject);
    const code = readPseudonym(told) ?? '';
    expect(child.replaceAll('-', '').toUpperCase()).toMatch(new RegExp(`${code}$`));

    expect((await find(ratna, code)).found).toMatchObject([{ record: married.record, name: 'WULAN', rt: '003' }]);
    expect((await find(siti, code)).found).toEqual([]);
    expect((await find(ratna, 'FFFFFF')).found).toEqual([]);
    const noted = await asOwner(village.db, "select target from audit where action = 'find_case' order by id limit 1");
    expect(noted).toEqual([{ target: code.toLowerCase() }]);
  });
});
