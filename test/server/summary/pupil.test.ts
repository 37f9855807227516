import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SchoolAgeResult } from '../../../src/domain/growth/assess-school-age-growth.ts';
import { engines } from '../engines.ts';
import { newId, write, writeFamily } from '../kit/family.ts';
import { enrolPhone, type Phone, send } from '../kit/phone.ts';
import { asOwner } from '../kit/read-state.ts';
import { dewi, openVillage, type Village } from '../kit/village.ts';

describe.each(engines)('a pupil measured at school, on $name', (engine) => {
  let village: Village;
  let phone: Phone;

  beforeAll(async () => {
    village = await openVillage(engine);
    phone = await enrolPhone(village.db, dewi);
  });
  afterAll(() => village.opened.close());

  test('has his growth kept like that of a small child, and worked out anew when the birth date is corrected', async () => {
    const { household, home } = await writeFamily();
    const subject = { kind: 'person', id: newId() } as const;
    const born = { nama: 'DIMAS', jk: 1, tgl_lahir: '2016-05-20', keluarga_id: household, keberadaan: 1 };
    const person = await write({ form: 'anggota', subject, household, answers: born });
    const school = await write({
      ...{ form: 'sekolah', subject, household },
      answers: { status_sekolah: 2, jenjang: 4, kelas: 4, bb: 25, tb: 138.5, tgl_ukur: '2026-10-20' },
    });
    const kept = () =>
      asOwner<{ record: string; result: SchoolAgeResult }>(
        village.db,
        'select record, result from growth_result where person = $1',
        [subject.id],
      );

    expect(await send(village, phone, [home, person, school])).toEqual(['received', 'received', 'received']);
    expect(await kept()).toMatchObject([
      { record: school.record, result: { categories: { imtu_5_18: 'gizi_kurang' }, z: { bfa: expect.any(Number) } } },
    ]);

    const older = { ...born, tgl_lahir: '2012-05-20' };
    const corrected = await write({
      ...{ form: 'anggota', subject, household, parents: [person.id], before: born },
      answers: older,
    });
    const [before] = await kept();
    await send(village, phone, [corrected]);
    const [after] = await kept();
    expect(after?.result.z.bfa).toBeLessThan(before?.result.z.bfa ?? 0);
  });
});
