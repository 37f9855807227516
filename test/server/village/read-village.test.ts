import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answers } from '../../../src/domain/answers.ts';
import { desaSubjectId } from '../../../src/domain/record-id.ts';
import type { Revision } from '../../../src/domain/revision.ts';
import { activitiesAnswer, profileAnswer } from '../../../src/domain/wire/village-messages.ts';
import { kinds } from '../../../src/forms/kegiatan/kinds.ts';
import { readerOptions } from '../../../src/server/accounts/session-actor.ts';
import { readQueue } from '../../../src/server/queue/read-queue.ts';
import { readActivities } from '../../../src/server/village/read-activities.ts';
import { readProfile } from '../../../src/server/village/read-profile.ts';
import { engines } from '../engines.ts';
import { childAnswers, homeAnswers, newId, write } from '../kit/family.ts';
import { enrolPhone, type Phone, send } from '../kit/phone.ts';
import { asOwner } from '../kit/read-state.ts';
import {
  actorFor,
  dewi,
  mongpok,
  openVillage,
  panosogan,
  ratna,
  rohmah,
  umar,
  type Village,
  type Villager,
} from '../kit/village.ts';

const ofMongpok = { kind: 'desa', id: desaSubjectId(mongpok) } as const;

async function writeMeeting(answers: Answers): Promise<Revision> {
  const written = await write({ form: 'kegiatan', subject: ofMongpok, answers });
  return { ...written, record: newId() };
}

describe.each(engines)('what a desk reads of the kampung, on $name', (engine) => {
  let village: Village;
  let dewis: Phone;
  const [household, rini] = [newId(), newId()];

  beforeAll(async () => {
    village = await openVillage(engine);
    dewis = await enrolPhone(village.db, dewi);
    const wife: Answers = {
      ...childAnswers(household, 'RINI ASTUTI'),
      jk: 2,
      tgl_lahir: '1994-02-17',
      status_kawin: 2,
    };
    const meeting = { judul: 'Pertemuan', tempat: 'Balai desa', peserta_l: 0, peserta_p: 9, hadir: [rini] };
    await send(village, dewis, [
      await write({
        form: 'keluarga',
        subject: { kind: 'household', id: household },
        household,
        answers: homeAnswers('001'),
      }),
      await write({ form: 'anggota', subject: { kind: 'person', id: rini }, household, answers: wife }),
      await writeMeeting({ ...meeting, jenis: kinds.bkb, tgl: '2026-10-06' }),
      await writeMeeting({ ...meeting, jenis: kinds.posyandu, tgl: '2026-10-07' }),
      await writeMeeting({ ...meeting, jenis: kinds.bkb, tgl: '2025-09-02' }),
    ]);
  });
  afterAll(() => village.opened.close());

  const activities = async (who: Villager, asked: { desa?: string; month?: string; export?: 'cetak' } = {}) => {
    const answer = await readActivities(village, actorFor(who), asked);
    if (answer === 'not_found') return answer;
    return activitiesAnswer.parse({ ...answer, server_time: village.now().toISOString() });
  };
  const profile = async (who: Villager, desa?: string) => {
    const answer = await readProfile(village, actorFor(who), { desa });
    return answer === 'not_found'
      ? answer
      : profileAnswer.parse({ ...answer, server_time: village.now().toISOString() });
  };

  test('the supervisor reads a year of activities with everybody’s name, and the look is noted', async () => {
    const answer = await activities(ratna, { month: '2026-10' });
    expect(answer).toMatchObject({ desa_name: 'Mongpok', names: { [rini]: 'RINI ASTUTI' } });
    if (answer === 'not_found') throw new Error('Ratna reads her own desa');
    expect(answer.activities.map(({ answers }) => [answers.jenis, answers.tgl, answers.hadir])).toEqual([
      [kinds.bkb, '2026-10-06', [rini]],
      [kinds.posyandu, '2026-10-07', [rini]],
    ]);
    const audit = await asOwner(village.db, "select account, target from audit where action = 'view_activities'");
    expect(audit).toContainEqual({ account: ratna.id, target: `${mongpok} 2026-10` });
  });

  test('a report that is printed is noted as such', async () => {
    await activities(umar, { month: '2026-10', export: 'cetak' });
    const audit = await asOwner(village.db, "select account, target from audit where action = 'export_activities'");
    expect(audit).toEqual([{ account: umar.id, target: `${mongpok} 2026-10` }]);
  });

  test('the kepala desa knows who came to BKB, and of the posyandu how many', async () => {
    const answer = await activities(umar);
    if (answer === 'not_found') throw new Error('Umar reads his own desa');
    const [bkb, posyandu] = answer.activities;
    expect([bkb?.is_named, bkb?.answers.hadir]).toEqual([true, [rini]]);
    expect([posyandu?.is_named, posyandu?.answers.hadir]).toEqual([false, ['orang-1']]);
  });

  test('nobody reads another desa’s, not even by asking for it', async () => {
    expect(await activities(ratna, { desa: panosogan })).toBe('not_found');
    expect(await activities({ ...rohmah, role: 'supervisor' }, { desa: mongpok })).toBe('not_found');
    expect(await profile(umar, panosogan)).toBe('not_found');
    const elsewhere = await activities({ ...rohmah, role: 'supervisor' });
    expect(elsewhere).toMatchObject({ activities: [], names: {} });
  });

  test('the figures are counted from the families, small ones of KB hidden from the kepala desa', async () => {
    const couple = await write({
      ...{ form: 'anggota', subject: { kind: 'person', id: newId() }, household },
      answers: {
        ...childAnswers(household, 'SARI'),
        jk: 2,
        tgl_lahir: '1990-02-17',
        status_kawin: 2,
        hamil_status: 'ya',
      },
    });
    await send(village, dewis, [couple]);
    const [hers, his] = [await profile(ratna), await profile(umar)];
    expect(hers).toMatchObject({
      figures: { families: 1, people: 2, couples: 2, by_reason: { hamil: 1 }, unasked: 1 },
    });
    expect(his).toMatchObject({
      figures: { families: 1, people: 2, couples: 2, by_reason: { hamil: 'small', segera: 0 }, unasked: 'small' },
    });
  });

  test('this year’s profile comes with last year’s, and the queue names the desa', async () => {
    const umars = await enrolPhone(village.db, umar);
    const of = (tgl_profil: string) =>
      write({
        ...{ form: 'profil', subject: ofMongpok, period: tgl_profil.slice(0, 7), visited_on: tgl_profil },
        answers: { tgl_profil, nama_kampung: 'Kampung KB Mongpok' },
      });
    await send(village, umars, [await of('2024-02-01'), await of('2025-02-01'), await of('2026-01-20')]);
    const answer = await profile(umar);
    expect(answer).toMatchObject({ year: '2026', profiles: [{ period: '2026-01' }, { period: '2025-02' }] });
    const { items } = await village.db.transaction(readerOptions(actorFor(ratna)), (tx) =>
      readQueue(tx, actorFor(ratna), { form: 'profil' }),
    );
    expect(items.map(({ subject_name }) => subject_name)).toEqual(['Mongpok', 'Mongpok', 'Mongpok']);
  });
});
