import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lokasiLimits } from '../../../src/programme/review-limits.ts';
import { findCentres } from '../../../src/server/review/find-centres.ts';
import { engines } from '../engines.ts';
import { writeFamily } from '../kit/family.ts';
import { writeVisit } from '../kit/papers.ts';
import { enrolPhone, type Phone, send } from '../kit/phone.ts';
import { asOwner } from '../kit/read-state.ts';
import { dewi, mongpok, openVillage, type Village } from '../kit/village.ts';

describe.each(engines)('where a desa is, on $name', (engine) => {
  let village: Village;
  let phone: Phone;
  beforeAll(async () => {
    village = await openVillage(engine);
    phone = await enrolPhone(village.db, dewi);
  });
  afterAll(() => village.opened.close());

  const visited = async (lokasi: string) => {
    const family = await writeFamily();
    const visit = await writeVisit(family, { lokasi });
    await send(village, phone, [family.home, visit]);
    return visit;
  };
  const centre = async () =>
    (await asOwner<{ centre: string | null }>(village.db, 'select centre from desa where code = $1', [mongpok]))[0]
      ?.centre;
  const flagsOf = async (id: string) =>
    (await asOwner<{ flags: string[] }>(village.db, 'select flags from revision where id = $1', [id]))[0]?.flags;

  test('is not known from a few houses, and then is where most of them are', async () => {
    for (let house = 1; house < lokasiLimits.leastHouses; house++) await visited(`-6.16000${house},106.210000,9`);
    expect(await findCentres(village)).toBe(0);
    expect(await centre()).toBeNull();
    const far = await visited('-7.900000,110.300000,9');
    expect(await flagsOf(far.id)).not.toContain('lokasi_jauh');
    expect(await findCentres(village)).toBe(1);
    expect(await centre()).toMatch(/^-6\.16000\d,106\.210000$/);
    expect(await findCentres(village)).toBe(0);
  });

  test('and a visit written far from there is looked at first', async () => {
    expect(await flagsOf((await visited('-6.170000,106.220000,9')).id)).not.toContain('lokasi_jauh');
    expect(await flagsOf((await visited('-6.900000,107.600000,9')).id)).toContain('lokasi_jauh');
  });
});
