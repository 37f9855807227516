import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Revision } from '../../../src/domain/revision.ts';
import { engines } from '../engines.ts';
import { type Family, newId, writeFamily } from '../kit/family.ts';
import { enrolPhone, type Phone, send } from '../kit/phone.ts';
import { makePhoto, writeVisitWith } from '../kit/photo.ts';
import { headOf } from '../kit/read-state.ts';
import { openVillage, siti, type Village } from '../kit/village.ts';

describe.each(engines)('two versions of one form, on $name', (engine) => {
  let village: Village;
  let phone: Phone;
  let family: Family;

  beforeAll(async () => {
    village = await openVillage(engine);
  });
  afterAll(() => village.opened.close());
  beforeEach(async () => {
    phone = await enrolPhone(village.db, siti);
    family = await writeFamily();
    await send(village, phone, [family.home]);
  });

  const over = (before: Revision, form_version: number, set: Revision['set']): Revision => ({
    ...{ ...before, form_version, set, unset: [] },
    ...{ id: newId(), parents: [before.id] },
  });

  test('a visit of version 1 is gone on with in version 2: it keeps all it said and has its photo', async () => {
    const photo = makePhoto();
    const { set, ...visit } = await writeVisitWith(family, []);
    const { foto_bukti: _none, ...said } = set;
    const first = { ...visit, set: said, form_version: 1 };
    expect(await send(village, phone, [first])).toEqual(['received']);
    expect(await send(village, phone, [over(first, 2, { [`foto_bukti#${photo.name}`]: true })])).toEqual(['received']);
    const head = await headOf(village.db, first.record);
    expect(head?.form_version).toBe(2);
    expect(head?.answers).toMatchObject({ ...said, foto_bukti: [photo.name] });
  });

  test('a phone that knows version 1 only edits over a photo of version 2, and neither is held nor lost', async () => {
    const photo = makePhoto();
    const visit = await writeVisitWith(family, [photo]);
    expect(await send(village, phone, [visit])).toEqual(['received']);
    expect(await send(village, phone, [over(visit, 1, { catatan_kader: 'Atap bocor' })])).toEqual(['received']);
    const head = await headOf(village.db, visit.record);
    expect(head?.answers).toMatchObject({ catatan_kader: 'Atap bocor', foto_bukti: [photo.name] });
  });

  test('but it cannot answer what its version does not ask', async () => {
    const visit = await writeVisitWith(family, []);
    const { foto_bukti: _none, ...said } = visit.set;
    const early = { ...visit, form_version: 1, set: { ...said, [`foto_bukti#${makePhoto().name}`]: true as const } };
    expect(await send(village, phone, [early])).toEqual(['held content_malformed']);
  });
});
