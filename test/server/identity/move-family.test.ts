import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { MoveRequest } from '../../../src/domain/wire/move-messages.ts';
import { readFeedPage } from '../../../src/server/feed/read-feed.ts';
import { moveFamily } from '../../../src/server/review/move-family.ts';
import { recountDesa } from '../../../src/server/summary/roll-months.ts';
import { engines } from '../engines.ts';
import { type Family, newId, writeFamily } from '../kit/family.ts';
import { enrolPhone, type Phone, send } from '../kit/phone.ts';
import { headOf, readCases, readRollup, readTallies } from '../kit/read-state.ts';
import { actorFor, kab, mongpok, openVillage, panosogan, ratna, rohmah, siti, type Village } from '../kit/village.ts';

describe.each(engines)('a family that moves to another desa, on $name', (engine) => {
  let village: Village;
  let sitis: Phone;
  let family: Family;

  beforeAll(async () => {
    village = await openVillage(engine);
    sitis = await enrolPhone(village.db, siti);
  });
  afterAll(() => village.opened.close());
  beforeEach(async () => {
    village.advance(1000);
    family = await writeFamily();
    await send(village, sitis, [family.home, family.member, family.weighing]);
    village.advance(1000);
  });

  const there: MoveRequest = { desa: panosogan, rw: '002', rt: '005', alamat: 'Jalan Raya Panosogan' };
  const move = (request: Partial<MoveRequest> = {}, who = ratna, household = family.household) =>
    moveFamily({ ...village, random: (bytes) => new Uint8Array(randomBytes(bytes)) }, actorFor(who), household, {
      ...there,
      ...request,
    });

  test('leaves the old feed and comes whole into the new one, and every figure follows', async () => {
    const [old, fresh] = [
      await readFeedPage(village, actorFor(siti), ''),
      await readFeedPage(village, actorFor(rohmah), ''),
    ];
    expect(await move()).toBe('moved');
    const gone = await readFeedPage(village, actorFor(siti), old.cursor);
    const come = await readFeedPage(village, actorFor(rohmah), fresh.cursor);
    const all = [family.home, family.member, family.weighing].map(({ record }) => record).sort();
    expect(gone.items.map((item) => [item.kind, item.kind === 'removal' ? item.record : ''])).toEqual(
      expect.arrayContaining(all.map((record) => ['removal', record])),
    );
    const heads = come.items.flatMap((item) => (item.kind === 'head' ? [item.head] : []));
    expect(heads.map(({ record }) => record).sort()).toEqual(all);
    expect(heads.every(({ place }) => place.desa === panosogan && place.rt === '005')).toBe(true);

    const counted = [await readTallies(village.db), await readRollup(village.db), await readCases(village.db)];
    for (const desa of [mongpok, panosogan]) await recountDesa(village, { kab, desa });
    expect([await readTallies(village.db), await readRollup(village.db), await readCases(village.db)]).toEqual(counted);
  });

  test('only who looks after it hands it over, and only to a desa that is another one and is there', async () => {
    const elsewhere = { ...ratna, scope: [{ desa: panosogan, rw: null, rt: null }] };
    expect(await move({}, elsewhere)).toBe('not_found');
    expect(await move({}, ratna, newId())).toBe('not_found');
    expect(await move({ desa: mongpok })).toBe('request_malformed');
    expect(await move({ desa: '36.04.23.2099' })).toBe('request_malformed');
    expect((await headOf(village.db, family.home.record))?.place.desa).toBe(mongpok);
  });
});
