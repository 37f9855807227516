import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { desaSubjectId } from '../../../src/domain/record-id.ts';
import { deletedPath, type Revision } from '../../../src/domain/revision.ts';
import { readerOptions, type SessionActor } from '../../../src/server/accounts/session-actor.ts';
import { readPhoto } from '../../../src/server/photos/read-photo.ts';
import { engines } from '../engines.ts';
import { type Family, homeAnswers, newId, write, writeFamily } from '../kit/family.ts';
import { enrolPhone, type Phone, send } from '../kit/phone.ts';
import { makePhoto, type Photo, rewriteVisit, sendPhoto, writeVisitWith } from '../kit/photo.ts';
import { asOwner } from '../kit/read-state.ts';
import {
  actorFor,
  dewi,
  hasan,
  kab,
  mongpok,
  openVillage,
  ratna,
  rohmah,
  siti,
  umar,
  type Village,
} from '../kit/village.ts';

describe.each(engines)('who sees which photo, on $name', (engine) => {
  let village: Village;
  let phone: Phone;
  let family: Family;

  beforeAll(async () => {
    village = await openVillage(engine);
    phone = await enrolPhone(village.db, dewi);
    family = await writeFamily();
    await send(village, phone, [family.home]);
  });
  afterAll(() => village.opened.close());

  const see = async (who: Parameters<typeof actorFor>[0], { name }: Photo) => {
    const found = await readPhoto(village, actorFor(who), name);
    return typeof found === 'string' ? found : 'seen';
  };
  const deliver = async (revisions: readonly Revision[], ...photos: Photo[]) => {
    expect(new Set(await send(village, phone, revisions))).toEqual(new Set(['received']));
    for (const photo of photos) expect(await sendPhoto(village, phone, photo)).toBe('complete');
  };
  /** What the database itself gives to this person, whatever the code asks. */
  const rowsFor = (actor: SessionActor, table: string) =>
    village.db.transaction(readerOptions(actor), ({ query }) => query(`select 1 from ${table}`));

  test('whoever works where the family lives sees it; nobody else does, and no office', async () => {
    const photo = makePhoto();
    await deliver([await writeVisitWith(family, [photo])], photo);
    const audited = async () => asOwner(village.db, `select account, target from audit where action = 'view_photo'`);
    expect(await see(siti, photo)).toBe('seen');
    expect(await see(ratna, photo)).toBe('seen');
    expect(await audited()).toEqual([siti, ratna].map(({ id }) => ({ account: id, target: photo.name })));
    for (const who of [rohmah, umar, hasan]) expect(await see(who, photo)).toBe('not_found');
    const elsewhere = { ...siti, scope: [{ desa: mongpok, rw: '001', rt: '003' }] };
    expect(await see(elsewhere, photo)).toBe('not_found');
    expect(await audited()).toHaveLength(2);
  });

  test('the database shows photos to none but those, whatever is asked of it', async () => {
    const tables = ['photo', 'photo_mention', 'photo_bytes'];
    for (const table of tables) {
      expect(await rowsFor(actorFor(siti), table)).not.toEqual([]);
      for (const who of [rohmah, hasan]) expect(await rowsFor(actorFor(who), table)).toEqual([]);
      const forgotten = { ...actorFor(hasan), role: 'supervisor', office: undefined } as unknown as SessionActor;
      expect(await rowsFor(forgotten, table)).toEqual([]);
      expect(await rowsFor({ ...actorFor(siti), kab: '36.72' }, table)).toEqual([]);
    }
    await expect(rowsFor(actorFor(ratna), 'photo_chunk')).rejects.toMatchObject({ code: '42501' });
  });

  test('it is waited for until all of it has come, and is none that nobody has named', async () => {
    const photo = makePhoto();
    await deliver([await writeVisitWith(family, [photo])]);
    expect(await see(siti, photo)).toBe('photo_waiting');
    expect(await see(rohmah, photo)).toBe('not_found');
    expect(await see(ratna, makePhoto())).toBe('not_found');
  });

  test('it moves with its family', async () => {
    const photo = makePhoto();
    const moving = await writeFamily();
    await deliver([moving.home, await writeVisitWith(moving, [photo])], photo);
    expect(await see(siti, photo)).toBe('seen');
    const away = await write({
      ...{ form: 'keluarga', subject: moving.home.subject, parents: [moving.home.id], household: moving.household },
      ...{ before: homeAnswers('001'), answers: homeAnswers('003') },
    });
    await deliver([away]);
    expect(await see(siti, photo)).toBe('not_found');
    expect(await see(dewi, photo)).toBe('seen');
  });

  test('a photo that was taken out again is history: the supervisor sees it, the kader does not', async () => {
    const [wrong, right] = [makePhoto(), makePhoto()];
    const visit = await writeVisitWith(family, [wrong]);
    const mended = await rewriteVisit(family, visit, { before: [wrong], after: [right] });
    await deliver([visit, mended], wrong, right);
    expect([await see(siti, wrong), await see(siti, right)]).toEqual(['not_found', 'seen']);
    expect([await see(ratna, wrong), await see(ratna, right)]).toEqual(['seen', 'seen']);
  });

  test('where consent is withdrawn the photo is shown no more', async () => {
    const photo = makePhoto();
    const visit = await writeVisitWith(family, [photo]);
    await deliver([visit], photo);
    const about = { form: 'kunjungan', subject: visit.subject, household: family.household, parents: [visit.id] };
    const withdrawn = await write({ ...about, before: { persetujuan: 1 }, answers: { persetujuan: 2 } });
    await deliver([{ ...withdrawn, record: visit.record, form_version: 2 }]);
    expect(await see(siti, photo)).toBe('not_found');
  });

  test('photos of a deleted record are gone at once', async () => {
    const photo = makePhoto();
    const visit = await writeVisitWith(family, [photo]);
    const deleted = { ...(await rewriteVisit(family, visit, { before: [], after: [] })), set: { [deletedPath]: true } };
    await deliver([visit], photo);
    await deliver([deleted as Revision]);
    for (const who of [siti, ratna]) expect(await see(who, photo)).toBe('photo_gone');
    expect(await see(rohmah, photo)).toBe('not_found');
  });

  test('of an activity of the desa its kepala desa sees it, and every kader of the desa', async () => {
    const photo = makePhoto();
    const activity = await activityWith(photo);
    await deliver([activity], photo);
    for (const who of [umar, siti, dewi, ratna]) expect(await see(who, photo)).toBe('seen');
    for (const who of [rohmah, hasan]) expect(await see(who, photo)).toBe('not_found');
  });

  test('a photo that the store has lost is asked for again', async () => {
    const photo = makePhoto();
    await deliver([await writeVisitWith(family, [photo])], photo);
    await asOwner(village.db, 'delete from photo_bytes where kab = $1 and photo = $2', [
      kab,
      Buffer.from(photo.name, 'hex'),
    ]);
    expect(await see(ratna, photo)).toBe('photo_lost');
    expect(await sendPhoto(village, phone, photo)).toBe('complete');
    expect(await see(ratna, photo)).toBe('seen');
  });
});

async function activityWith({ name }: Photo): Promise<Revision> {
  const answers = {
    ...{ jenis: 6, judul: 'Rapat pokja', tgl: '2026-11-04', tempat: 'Balai desa', fungsi_keluarga: { missing: 98 } },
    ...{ peserta_l: 7, peserta_p: 3, sumber_dana: [], foto: [name] },
  } as const;
  const subject = { kind: 'desa', id: desaSubjectId(mongpok) } as const;
  return { ...(await write({ form: 'kegiatan', subject, answers })), record: newId(), form_version: 2 };
}
