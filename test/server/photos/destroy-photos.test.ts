import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { deletedPath, type Revision } from '../../../src/domain/revision.ts';
import { runDatabaseCommand } from '../../../src/server/commands/run-database-command.ts';
import { databasePhotoStore } from '../../../src/server/photos/database-store.ts';
import { destroyPhotos } from '../../../src/server/photos/destroy-photos.ts';
import { giveVerdict } from '../../../src/server/review/give-verdict.ts';
import { engines } from '../engines.ts';
import { type Family, writeFamily } from '../kit/family.ts';
import { forgetPhotos, hasBytes, inDays, see } from '../kit/kept-photos.ts';
import { enrolPhone, type Phone, send } from '../kit/phone.ts';
import { makePhoto, type Photo, rewriteVisit, sealPhoto, sendPhoto, sendPieces, writeVisitWith } from '../kit/photo.ts';
import { asOwner } from '../kit/read-state.ts';
import { actorFor, day, openVillage, ratna, siti, type Village } from '../kit/village.ts';

describe.each(engines)('how long photos are kept, on $name', (engine) => {
  let village: Village;
  let phone: Phone;
  let family: Family;

  beforeAll(async () => {
    village = await openVillage(engine);
  });
  afterAll(() => village.opened.close());
  beforeEach(async () => {
    await forgetPhotos(village);
    phone = await enrolPhone(village.db, siti);
    family = await writeFamily();
    await send(village, phone, [family.home]);
  });

  const visitWith = async (photos: readonly Photo[], visited_on?: string): Promise<Revision> => {
    const visit = await writeVisitWith(family, photos, visited_on);
    expect(await send(village, phone, [visit])).toEqual(['received']);
    for (const photo of photos) await sendPhoto(village, phone, photo);
    return visit;
  };
  /** The job as it runs this many days from now, on its own clock. */
  const runIn = (days: number) => destroyPhotos(inDays(village, days));

  test('a photo is destroyed a year after the visit, and that is noted', async () => {
    const [old, younger] = [makePhoto(), makePhoto()];
    await visitWith([old], '2026-10-20');
    await visitWith([younger], '2026-11-04');
    // From 5 November 2026 to 19 and 20 October 2027.
    expect(await runIn(348)).toBe(0);
    expect(await runIn(349)).toBe(1);
    expect([await see(village, old), await see(village, younger)]).toEqual(['photo_gone', 'seen']);
    expect([await hasBytes(village, old), await hasBytes(village, younger)]).toEqual([false, true]);
    const noted = await asOwner(village.db, `select account, target from audit where action = 'destroy_photos'`);
    expect(noted).toEqual([{ account: null, target: 'lapsed 1' }]);
    expect(await sendPhoto(village, phone, old)).toBe('photo_gone');
    expect(await runIn(351)).toBe(0);
  });

  test('of a phone whose clock had stopped years ago they are kept until somebody may have noticed', async () => {
    const photo = makePhoto();
    await visitWith([photo], '2018-01-01');
    expect(await runIn(29)).toBe(0);
    expect(await see(village, photo)).toBe('seen');
    expect(await runIn(31)).toBe(1);
  });

  test('of one that never came whole the pieces go as well', async () => {
    const photo = makePhoto();
    const visit = await writeVisitWith(family, [photo]);
    await send(village, phone, [visit]);
    await sendPieces(village, photo, [...sealPhoto(phone, photo).entries()].slice(0, 2));
    expect(await runIn(366)).toBe(1);
    expect(await asOwner(village.db, 'select 1 from photo_chunk')).toEqual([]);
    expect(await sendPhoto(village, phone, photo)).toBe('photo_gone');
  });

  test('a photo that two visits show stays as long as the younger one keeps it', async () => {
    const photo = makePhoto();
    await visitWith([photo], '2026-10-20');
    await visitWith([photo], '2026-11-04');
    expect(await runIn(355)).toBe(0);
    expect(await runIn(366)).toBe(1);
  });

  test('photos of a deleted record are destroyed after two days, in which it may be put back', async () => {
    const photo = makePhoto();
    const visit = await visitWith([photo]);
    const nothing = await rewriteVisit(family, visit, { before: [], after: [] });
    await send(village, phone, [{ ...nothing, set: { [deletedPath]: true } }]);
    expect(await runIn(1)).toBe(0);
    const back = await rewriteVisit(family, { ...visit, id: nothing.id }, { before: [], after: [] });
    await send(village, phone, [{ ...back, set: {}, unset: [deletedPath] }]);
    expect(await runIn(3)).toBe(0);
    expect(await see(village, photo)).toBe('seen');
    const again = await rewriteVisit(family, { ...visit, id: back.id }, { before: [], after: [] });
    await send(village, phone, [{ ...again, set: { [deletedPath]: true } }]);
    expect(await runIn(3)).toBe(1);
    expect(await hasBytes(village, photo)).toBe(false);
  });

  test('a photo that was taken out of its visit is destroyed after a month, and taken in again when it is shown again', async () => {
    const [wrong, right] = [makePhoto(), makePhoto()];
    const visit = await visitWith([wrong]);
    const mended = await rewriteVisit(family, visit, { before: [wrong], after: [right] });
    await send(village, phone, [mended]);
    await sendPhoto(village, phone, right);
    expect(await runIn(29)).toBe(0);
    expect(await runIn(31)).toBe(1);
    expect([await see(village, wrong), await see(village, right)]).toEqual(['photo_gone', 'seen']);
    const shown = await rewriteVisit(family, { ...visit, id: mended.id }, { before: [right], after: [right, wrong] });
    await send(village, phone, [shown]);
    expect(await see(village, wrong)).toBe('photo_waiting');
    expect(await sendPhoto(village, phone, wrong)).toBe('complete');
    expect(await see(village, wrong)).toBe('seen');
    // The first visit coming once more announces nothing.
    expect(await runIn(366)).toBe(2);
    expect(await send(village, phone, [visit])).toEqual(['duplicate']);
    expect(await see(village, wrong)).toBe('photo_gone');
  });

  test('of a visit that is rejected the photo waits a month for another verdict', async () => {
    const photo = makePhoto();
    const visit = await visitWith([photo]);
    village.advance(40 * day);
    const said = { revision: visit.id, text: 'Bukan rumah ini', notes: [] };
    await giveVerdict(village, actorFor(ratna), visit.record, { ...said, verdict: 'ditolak' });
    expect(await runIn(29)).toBe(0);
    expect(await runIn(31)).toBe(1);
    village.advance(-40 * day);
  });

  test('a server that is killed before the bytes are removed leaves them to the next run', async () => {
    const photo = makePhoto();
    await visitWith([photo]);
    const sick = { ...databasePhotoStore(village.db), remove: () => Promise.reject(new Error('killed')) };
    const later = () => new Date(village.now().getTime() + 366 * day);
    await expect(destroyPhotos({ ...village, photos: sick, now: later })).rejects.toThrow('killed');
    expect([await see(village, photo), await hasBytes(village, photo)]).toEqual(['photo_gone', true]);
    expect(await runIn(367)).toBe(0);
    expect(await hasBytes(village, photo)).toBe(false);
  });

  test('the command says how many there are', async () => {
    const [one, other, old] = [makePhoto(1000), makePhoto(), makePhoto()];
    await visitWith([old], '2026-10-20');
    expect(await runIn(350)).toBe(1);
    await visitWith([one]);
    await send(village, phone, [await writeVisitWith(family, [other])]);
    await sendPieces(village, other, [...sealPhoto(phone, other).entries()].slice(0, 1));
    const parts = { ...village, random: (size: number) => new Uint8Array(size) };
    expect(JSON.parse(await runDatabaseCommand(parts, ['photos']))).toEqual({
      ...{ kab: '36.04', announced: 1, complete: 1, lost: 0, gone: 1, gone_because: { lapsed: 1 } },
      ...{ bytes: one.bytes.length, receiving_bytes: 49_152 },
    });
  });
});
