import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findGaps } from '../../../src/server/intake/find-gaps.ts';
import { receiveBatch } from '../../../src/server/intake/receive-batch.ts';
import { releaseHeld } from '../../../src/server/intake/release-held.ts';
import { engines } from '../engines.ts';
import { newId, writeFamily } from '../kit/family.ts';
import { deliver, enrolPhone, type Phone, packRevision, send } from '../kit/phone.ts';
import { asOwner, headOf, readRollup } from '../kit/read-state.ts';
import { day, kab, openVillage, siti, type Village } from '../kit/village.ts';

describe.each(engines)('receiving a batch on $name', (engine) => {
  let village: Village;
  let phone: Phone;

  beforeAll(async () => {
    village = await openVillage(engine);
  });
  afterAll(() => village.opened.close());
  beforeEach(async () => {
    phone = await enrolPhone(village.db, siti);
  });

  test('a family sealed on a phone becomes heads with receipts that Siti may quote', async () => {
    const { home, member, weighing } = await writeFamily();
    const { receipts } = await deliver(village, phone.batch([home, member, weighing].map((one) => phone.seal(one))));
    expect(receipts.map(({ outcome }) => outcome)).toEqual(['received', 'received', 'received']);
    expect(receipts.map(({ receipt }) => receipt)).toEqual([`${phone.code}-1`, `${phone.code}-2`, `${phone.code}-3`]);
    const head = await headOf(village.db, weighing.record);
    expect(head?.answers).toMatchObject({ bb_kg: 8.2 });
    expect(head?.place).toMatchObject({ rw: '001', rt: '001' });
    expect(head?.revisions[0]).toMatchObject({ author_name: siti.name, receipt: `${phone.code}-3` });
  });

  test('the same batch again, its answer having been lost, gets the same receipts as duplicates and changes nothing', async () => {
    const { home, member, weighing } = await writeFamily();
    const batch = phone.batch([home, member, weighing].map((one) => phone.seal(one)));
    const first = await deliver(village, batch);
    const before = [
      await headOf(village.db, weighing.record),
      await readRollup(village.db),
      await countFeed(village, weighing.record),
    ];
    village.advance(60_000);
    const second = await deliver(village, batch);
    expect(second.receipts).toEqual(first.receipts.map((receipt) => ({ ...receipt, outcome: 'duplicate' })));
    expect([
      await headOf(village.db, weighing.record),
      await readRollup(village.db),
      await countFeed(village, weighing.record),
    ]).toEqual(before);
  });

  test('an answer lost after the commit, then the same revision sealed anew, is a duplicate too', async () => {
    const { home } = await writeFamily();
    const failing = village.with({
      fault: (point) => (point === 'after_commit' ? Promise.reject(new Error('killed')) : undefined),
    });
    await expect(receiveBatch(failing, phone.batch([phone.seal(home, 1)]))).rejects.toThrow('killed');
    expect(await send(village, phone, [home])).toEqual(['duplicate']);
    expect(await countFeed(village, home.record)).toBe(1);
  });

  test('an envelope that is twice in one batch counts once', async () => {
    const { home } = await writeFamily();
    const envelope = phone.seal(home);
    const { receipts } = await deliver(village, phone.batch([envelope, envelope]));
    expect(receipts.map(({ outcome }) => outcome)).toEqual(['received', 'duplicate']);
    expect((await headOf(village.db, home.record))?.revisions).toHaveLength(1);
  });

  test('one poisoned envelope among good ones is held alone and counts once the fault is mended', async () => {
    const { home, member, weighing } = await writeFamily();
    const poisoned = village.with({
      fault: (_, revision) => {
        if (revision === member.id) throw new Error('poison');
      },
    });
    const batch = phone.batch([home, member, weighing].map((one) => phone.seal(one)));
    const { receipts } = await deliver(poisoned, batch);
    expect(receipts.map(({ outcome, reason }) => reason ?? outcome)).toEqual(['received', 'fault', 'received']);
    expect(await headOf(village.db, member.record)).toBeUndefined();
    const arrived = village.now().toISOString();
    village.advance(day);
    await releaseHeld(poisoned);
    expect(
      await asOwner(village.db, 'select received_at, tried_at from envelope where revision = $1', [member.id]),
    ).toEqual([{ received_at: arrived, tried_at: village.now().toISOString() }]);
    const again = await deliver(village, batch);
    expect(again.receipts.map(({ outcome }) => outcome)).toEqual(['duplicate', 'received', 'duplicate']);
    expect((await headOf(village.db, member.record))?.answers).toMatchObject({ nama: 'AISYAH PUTRI' });
  });

  test('what cannot be opened is answered one by one, and the good one beside it is received', async () => {
    const { home } = await writeFamily();
    const good = phone.seal(home);
    const broken = phone.seal(home, 1).slice();
    broken[60] = (broken[60] ?? 0) ^ 1;
    const stranger = good.slice();
    stranger[5] = (stranger[5] ?? 0) ^ 1;
    const { receipts } = await deliver(village, phone.batch([broken, stranger, Uint8Array.of(9, 9), good]));
    expect(receipts.map(({ outcome, reason }) => `${outcome} ${reason ?? ''}`.trim())).toEqual([
      'unreadable seal_broken',
      'unreadable device_unknown',
      'unreadable malformed',
      'received',
    ]);
    expect(
      await asOwner(village.db, `select 1 as kept from envelope where outcome = 'unreadable' and device = $1`, [
        phone.device,
      ]),
    ).toHaveLength(1);
  });

  test('an envelope without its epoch is unreadable until the epoch comes along', async () => {
    const { home } = await writeFamily();
    const envelope = phone.seal(home);
    const without = await deliver(village, phone.batch([envelope], { epochs: [] }));
    expect(without.receipts[0]).toMatchObject({ outcome: 'unreadable', reason: 'epoch_missing' });
    expect((await deliver(village, phone.batch([envelope]))).receipts[0]?.outcome).toBe('received');
    const { member } = await writeFamily();
    const later = await deliver(village, phone.batch([phone.seal(member)], { epochs: [] }));
    expect(later.receipts[0]?.outcome).toBe('received');
  });

  test('the same revision id with other content is held, and the first stays as it was', async () => {
    const { home } = await writeFamily();
    await send(village, phone, [home]);
    const other = { ...home, set: { ...home.set, alamat: 'Jalan Lain' } };
    expect(await send(village, phone, [other])).toEqual(['held content_differs']);
    expect((await headOf(village.db, home.record))?.answers).toMatchObject({ alamat: 'Jalan Sawah Lega' });
    expect(
      await asOwner(village.db, 'select number from envelope where device = $1 order by number', [phone.device]),
    ).toEqual([{ number: 1 }, { number: 2 }]);
  });

  test('a form that the server does not know yet and nonsense under a good seal are held, never refused', async () => {
    const { home } = await writeFamily();
    const unknown = { ...home, id: newId(), form_version: 77 };
    const nonsense = phone.sealBytes(packRevision({ ...home, visited_on: 'besok' }), { revision: home.id });
    const { receipts } = await deliver(village, phone.batch([phone.seal(unknown), nonsense]));
    expect(receipts.map(({ reason }) => reason)).toEqual(['form_unknown', 'content_malformed']);
    expect(
      await asOwner(village.db, 'select 1 as kept from envelope where device = $1 and bytes is not null', [
        phone.device,
      ]),
    ).toHaveLength(2);
  });

  test('a broken frame is a malformed batch', async () => {
    expect(await receiveBatch(village, Uint8Array.of(1, 2, 3))).toBe('batch_malformed');
  });

  test('a copied phone gives a number out twice: both revisions count, and the number is named', async () => {
    const [mine, copys] = [await writeFamily(), await writeFamily()];
    expect(await send(village, phone, [mine.home])).toEqual(['received']);
    const again = phone.seal(mine.home, 1);
    const same = phone.seal(copys.home, 1);
    const { receipts } = await deliver(village, phone.batch([again, same, phone.seal(copys.member)]));
    expect(receipts.map(({ outcome }) => outcome)).toEqual(['duplicate', 'received', 'received']);
    expect(await headOf(village.db, copys.home.record)).toBeDefined();
    const device = () => asOwner(village.db, 'select used_twice, arrived from device where id = $1', [phone.device]);
    expect(await device()).toEqual([{ used_twice: [1], arrived: 2 }]);
    const [one, other] = [(await writeFamily()).home, (await writeFamily()).home];
    await deliver(village, phone.batch([phone.seal(one, 3), phone.seal(other, 3)]));
    expect(await device()).toEqual([{ used_twice: [1, 3], arrived: 3 }]);
  });

  test('another phone may carry the envelopes, and the highest number heard of names what has not arrived', async () => {
    const carrier = await enrolPhone(village.db, siti);
    const { home, member } = await writeFamily();
    phone.seal(home);
    const second = phone.seal(member);
    const batch = carrier.batch([second], { epochs: [phone.epoch] });
    expect((await deliver(village, batch)).receipts[0]?.outcome).toBe('received');
    const [device] = await asOwner(village.db, 'select highest_number, arrived from device where id = $1', [
      phone.device,
    ]);
    expect(device).toEqual({ highest_number: 2, arrived: 1 });
    phone.seal((await writeFamily()).home);
    await deliver(village, phone.batch([second]));
    const gaps = await village.db.transaction({ actor: 'jobs', settings: { 'cacah.kab': kab } }, (tx) =>
      findGaps(tx, kab, [phone.device, carrier.device]),
    );
    expect(gaps).toEqual(new Map([[phone.device, [1, 3]]]));
  });
});

async function countFeed({ db }: Village, record: string): Promise<number> {
  return (await asOwner(db, 'select number from feed where record = $1', [record])).length;
}
