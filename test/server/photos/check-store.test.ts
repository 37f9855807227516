import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readKader } from '../../../src/server/accounts/read-kader.ts';
import { checkPhotoStore } from '../../../src/server/photos/check-store.ts';
import { databasePhotoStore } from '../../../src/server/photos/database-store.ts';
import { destroyPhotos } from '../../../src/server/photos/destroy-photos.ts';
import { listBucket } from '../../../src/server/photos/list-bucket.ts';
import type { PhotoParts } from '../../../src/server/photos/photo-parts.ts';
import { type PhotoStore, PhotoStoreFailure } from '../../../src/server/photos/photo-store.ts';
import { readPhoto } from '../../../src/server/photos/read-photo.ts';
import { s3PhotoStore } from '../../../src/server/photos/s3-store.ts';
import { engines } from '../engines.ts';
import { type Family, writeFamily } from '../kit/family.ts';
import { enrolPhone, type Phone, send } from '../kit/phone.ts';
import { makePhoto, type Photo, sendPhoto, writeVisitWith } from '../kit/photo.ts';
import { asOwner, headOf } from '../kit/read-state.ts';
import { actorFor, day, kab, openVillage, ratna, siti, type Village } from '../kit/village.ts';
import { openSmallS3, type SmallS3 } from './small-s3.ts';

const keys = { key: 'cacah', secret: 'rahasia sekali', region: 'id-jkt-1' };

describe.each(engines)('what lies in the store, held against the database on $name', (engine) => {
  let village: Village;
  let s3: SmallS3;
  let bucket: PhotoStore;
  let phone: Phone;
  let family: Family;

  beforeAll(async () => {
    village = await openVillage(engine);
    s3 = await openSmallS3(keys, village.now);
    bucket = s3PhotoStore({ ...keys, url: s3.url }, village.now);
  });
  afterAll(async () => {
    await s3.close();
    await village.opened.close();
  });
  beforeEach(async () => {
    await asOwner(village.db, 'truncate photo, photo_mention, photo_chunk, photo_bytes, photo_orphan');
    s3.objects.clear();
    s3.pageSize = 2;
    phone = await enrolPhone(village.db, siti);
    family = await writeFamily();
    await send(village, phone, [family.home]);
  });

  const stored = () => [...s3.objects.keys()].sort();
  const addressOf = ({ name }: Photo) => `/foto/${kab}/${name}.jpg`;

  describe.each(['database', 's3'] as const)('where it is the %s', (where) => {
    const partsIn = (days: number): PhotoParts => ({
      ...village,
      photos: where === 's3' ? bucket : databasePhotoStore(village.db),
      // The bucket asks for the time of now; the job runs on its own clock.
      now: () => new Date(village.now().getTime() + days * day),
    });
    const check = (days: number) => checkPhotoStore(partsIn(days));
    const see = async ({ name }: Photo) => {
      const found = await readPhoto(partsIn(0), actorFor(ratna), name);
      return typeof found === 'string' ? found : 'seen';
    };
    const isStored = async ({ name }: Photo) =>
      (await partsIn(0).photos?.get({ kab, photo: name }, { actor: 'jobs', settings: { 'cacah.kab': kab } })) !==
      undefined;
    const visitWith = async (...photos: Photo[]) => {
      const visit = await writeVisitWith(family, photos);
      await send(village, phone, [visit]);
      for (const photo of photos) expect(await sendPhoto(partsIn(0), phone, photo)).toBe('complete');
      return visit;
    };
    const put = ({ name, bytes }: Photo) => partsIn(0).photos?.put({ kab, photo: name }, bytes);

    test('all is well where both say the same', async () => {
      const photos = Array.from({ length: 5 }, () => makePhoto(500));
      await visitWith(...photos.slice(0, 4));
      expect(await check(1)).toEqual({ adopted: 0, lost: 0, removed: 0 });
      expect(await check(60)).toEqual({ adopted: 0, lost: 0, removed: 0 });
      for (const photo of photos.slice(0, 4)) expect(await see(photo)).toBe('seen');
    });

    test('what no photo claims is removed a month after it was first seen, and what is claimed by then stays', async () => {
      const [nobodys, claimed, kept] = [makePhoto(500), makePhoto(500), makePhoto(500)];
      for (const one of [nobodys, claimed]) await put(one);
      await visitWith(kept);
      expect(await check(0)).toMatchObject({ removed: 0 });
      expect(await check(29)).toMatchObject({ removed: 0 });
      // The phone comes back from the hills, and sends its record again to the centre that had lost it.
      await send(village, phone, [await writeVisitWith(family, [claimed])]);
      expect(await see(claimed)).toBe('photo_waiting');
      expect(await check(31)).toEqual({ adopted: 1, lost: 0, removed: 1 });
      expect([await isStored(nobodys), await see(claimed), await see(kept)]).toEqual([false, 'seen', 'seen']);
    });

    test('a photo that is said to be here and is not is asked for from the phones, and is told to be lost', async () => {
      const [lost, kept] = [makePhoto(500), makePhoto(500)];
      const visit = await visitWith(lost, kept);
      await partsIn(0).photos?.remove({ kab, photo: lost.name });
      expect(await check(1)).toEqual({ adopted: 0, lost: 1, removed: 0 });
      expect([await see(lost), await see(kept)]).toEqual(['photo_lost', 'seen']);
      const named = (await readKader({ ...village, mayIssueCode: () => false }, actorFor(ratna))).find(
        ({ account, photos_lost }) => account === siti.id && photos_lost !== undefined,
      );
      expect(named?.photos_lost).toEqual([visit.record]);
      const at = new Date(village.now().getTime() + day).toISOString();
      expect((await headOf(village.db, visit.record))?.photos).toEqual({ [lost.name]: { lost_at: at } });
      expect(await sendPhoto(partsIn(0), phone, lost)).toBe('complete');
      expect(await see(lost)).toBe('seen');
      expect((await headOf(village.db, visit.record))?.photos).toBeUndefined();
    });

    test('what lay there after all is found again', async () => {
      const photo = makePhoto(500);
      const visit = await visitWith(photo);
      await partsIn(0).photos?.remove({ kab, photo: photo.name });
      await check(1);
      await put(photo);
      expect(await check(2)).toEqual({ adopted: 1, lost: 0, removed: 0 });
      expect(await see(photo)).toBe('seen');
      expect((await headOf(village.db, visit.record))?.photos).toBeUndefined();
    });

    test('what was destroyed and lies there again, as after a backup, is destroyed again', async () => {
      const photo = makePhoto(500);
      await visitWith(photo);
      expect(await destroyPhotos(partsIn(366))).toBe(1);
      await put(photo);
      await check(367);
      expect(await see(photo)).toBe('photo_gone');
      await destroyPhotos(partsIn(368));
      expect(await isStored(photo)).toBe(false);
    });

    test('two servers that look at once agree', async () => {
      const [lost, nobodys] = [makePhoto(500), makePhoto(500)];
      await visitWith(lost);
      await partsIn(0).photos?.remove({ kab, photo: lost.name });
      await put(nobodys);
      const found = await Promise.all([check(1), check(1)]);
      expect(found.reduce((sum, one) => sum + one.lost, 0)).toBe(1);
      await Promise.all([check(40), check(40)]);
      expect([await isStored(nobodys), await see(lost)]).toEqual([false, 'photo_lost']);
    });
  });

  test('objects that are no photos, and those of another kabupaten, are left alone', async () => {
    for (const path of [`/foto/${kab}/baca-saya.txt`, `/foto/36.72/${makePhoto(9).name}.jpg`, '/foto/cadangan.zip']) {
      s3.objects.set(path, Buffer.from('bukan foto'));
    }
    const before = stored();
    const parts = (days: number) => ({
      ...{ ...village, photos: bucket },
      now: () => new Date(village.now().getTime() + days * day),
    });
    await checkPhotoStore(parts(0));
    expect(await checkPhotoStore(parts(90))).toEqual({ adopted: 0, lost: 0, removed: 0 });
    expect(stored()).toEqual(before);
  });

  test('a bucket that is ill, or answers with something else, loses nothing', async () => {
    const photo = makePhoto(500);
    await send(village, phone, [await writeVisitWith(family, [photo])]);
    const parts = { ...village, photos: bucket, now: () => new Date(village.now().getTime() + day) };
    await sendPhoto({ ...village, photos: bucket }, phone, photo);
    s3.sick = 503;
    await expect(checkPhotoStore(parts)).rejects.toThrow(PhotoStoreFailure);
    s3.sick = null;
    const page = async () => new Response('<html>Masuk ke Wi-Fi</html>');
    await expect(listBucket(page, 'https://s3.example/foto', kab)[Symbol.asyncIterator]().next()).rejects.toThrow(
      PhotoStoreFailure,
    );
    expect(s3.objects.has(addressOf(photo))).toBe(true);
    expect(await checkPhotoStore(parts)).toEqual({ adopted: 0, lost: 0, removed: 0 });
  });

  test('the bucket is found by its host or its path, with a folder in it or none', async () => {
    const asked: string[] = [];
    const ask = async ({ url }: { url: URL }) => {
      asked.push(`${url.host}${url.pathname}?${url.searchParams.get('prefix')}`);
      return url.host === 'foto.s3.example' && url.pathname !== '/'
        ? new Response('<Error><Code>NoSuchKey</Code></Error>', { status: 404 })
        : new Response('<ListBucketResult><IsTruncated>false</IsTruncated></ListBucketResult>');
    };
    for (const address of ['s3.example/foto', 's3.example/foto/banten', 'foto.s3.example', 'foto.s3.example/banten/']) {
      for await (const page of listBucket(ask, `https://${address}`, kab)) expect(page).toEqual([]);
    }
    expect(asked).toEqual([
      's3.example/foto?36.04/',
      's3.example/foto?banten/36.04/',
      'foto.s3.example/?36.04/',
      'foto.s3.example/banten?36.04/',
      'foto.s3.example/?banten/36.04/',
    ]);
  });
});
