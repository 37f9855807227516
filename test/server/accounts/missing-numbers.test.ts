import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { KaderState } from '../../../src/domain/wire/review-messages.ts';
import { readKader } from '../../../src/server/accounts/read-kader.ts';
import { engines } from '../engines.ts';
import { writeFamily } from '../kit/family.ts';
import { deliver, enrolPhone, type Phone } from '../kit/phone.ts';
import { actorFor, day, openVillage, ratna, siti, type Village } from '../kit/village.ts';

describe.each(engines)('numbers of Siti’s phone that have not arrived, on $name', (engine) => {
  let village: Village;
  let phone: Phone;

  beforeAll(async () => {
    village = await openVillage(engine);
  });
  afterAll(() => village.opened.close());
  beforeEach(async () => {
    phone = await enrolPhone(village.db, siti);
  });

  async function seenByRatna(): Promise<KaderState | undefined> {
    const { db, now } = village;
    const states = await readKader({ db, now, mayIssueCode: () => true }, actorFor(ratna));
    return states.find(({ device_code }) => device_code === phone.code);
  }

  test('an envelope that nobody could open has not arrived: its number is named until the phone has sealed it again', async () => {
    const { home, member } = await writeFamily();
    const broken = phone.seal(home, 1).slice();
    broken[60] = (broken[60] ?? 0) ^ 1;
    const second = phone.seal(member, 2);
    const { receipts } = await deliver(village, phone.batch([broken, second]));
    expect(receipts.map(({ outcome }) => outcome)).toEqual(['unreadable', 'received']);
    expect(await seenByRatna()).toMatchObject({ highest: 2, missing: [1], on_phone: 1 });
    await deliver(village, phone.batch([phone.seal(home, 1)]));
    expect(await seenByRatna()).toMatchObject({ missing: [], on_phone: 0 });
  });

  test('a phone that is heard of every day still tells for how long number 1 has been lacking', async () => {
    const { home, member, weighing } = await writeFamily();
    phone.seal(home);
    await deliver(village, phone.batch([phone.seal(member)]));
    const overtaken = village.now().toISOString();
    village.advance(3 * day);
    await deliver(village, phone.batch([phone.seal(weighing)]));
    expect(await seenByRatna()).toMatchObject({
      missing: [1],
      missing_since: overtaken,
      last_contact_at: village.now().toISOString(),
    });
  });

  test('numbers that nothing has overtaken yet are as old as the last word of the phone', async () => {
    const { home } = await writeFamily();
    await deliver(village, phone.batch([phone.seal(home)], { highest: 4 }));
    const state = await seenByRatna();
    expect(state).toMatchObject({ missing: [2, 3, 4] });
    expect(state?.missing_since).toBeUndefined();
  });
});
