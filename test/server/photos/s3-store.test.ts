import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databasePhotoStore } from '../../../src/server/photos/database-store.ts';
import { destroyPhotos } from '../../../src/server/photos/destroy-photos.ts';
import type { PhotoParts } from '../../../src/server/photos/photo-parts.ts';
import { type PhotoStore, PhotoStoreFailure } from '../../../src/server/photos/photo-store.ts';
import { readPhoto } from '../../../src/server/photos/read-photo.ts';
import { s3PhotoStore } from '../../../src/server/photos/s3-store.ts';
import { engines } from '../engines.ts';
import { type Family, writeFamily } from '../kit/family.ts';
import { enrolPhone, type Phone, send } from '../kit/phone.ts';
import { makePhoto, type Photo, sealPhoto, sendPhoto, sendPiece, writeVisitWith } from '../kit/photo.ts';
import { asOwner } from '../kit/read-state.ts';
import { actorFor, day, kab, openVillage, ratna, siti, type Village } from '../kit/village.ts';
import { openSmallS3, type SmallS3 } from './small-s3.ts';

const keys = { key: 'cacah', secret: 'rahasia sekali', region: 'id-jkt-1' };

describe.each(engines)('where photos are kept, beside a database on $name', (engine) => {
  let village: Village;
  let s3: SmallS3;
  let stores: Record<'database' | 's3', PhotoStore>;
  const asIntake = { actor: 'intake', settings: { 'cacah.kab': kab } } as const;

  beforeAll(async () => {
    village = await openVillage(engine);
    s3 = await openSmallS3(keys, village.now);
    const bucket = s3PhotoStore({ ...keys, url: s3.url }, village.now);
    stores = { database: databasePhotoStore(village.db), s3: bucket };
  });
  afterAll(async () => {
    await s3.close();
    await village.opened.close();
  });

  describe.each(['database', 's3'] as const)('in %s', (name) => {
    test('what was put is there, again and again, until it is removed', async () => {
      const store = stores[name];
      const photo = makePhoto(300_000);
      const key = { kab, photo: photo.name };
      expect(await store.get(key, asIntake)).toBeUndefined();
      await store.put(key, makePhoto(10).bytes);
      await store.put(key, photo.bytes);
      expect(await store.get(key, asIntake)).toEqual(new Uint8Array(photo.bytes));
      expect(
        await store.get({ ...key, kab: '36.72' }, { ...asIntake, settings: { 'cacah.kab': '36.72' } }),
      ).toBeUndefined();
      await store.remove(key);
      await store.remove(key);
      expect(await store.get(key, asIntake)).toBeUndefined();
    });
  });

  test('a bucket opened with another secret, or by a server whose clock is wrong, gives and takes nothing', async () => {
    const key = { kab, photo: makePhoto(10).name };
    const hourAgo = () => new Date(village.now().getTime() - 3_600_000);
    const wrong = [
      s3PhotoStore({ ...keys, secret: 'lain', url: s3.url }, village.now),
      s3PhotoStore({ ...keys, url: s3.url }, hourAgo),
    ];
    for (const store of wrong) {
      await expect(store.put(key, new Uint8Array(3))).rejects.toThrow(PhotoStoreFailure);
      await expect(store.get(key, asIntake)).rejects.toThrow('answered 403');
      await expect(store.remove(key)).rejects.toThrow(PhotoStoreFailure);
    }
    const nowhere = s3PhotoStore({ ...keys, url: 'http://127.0.0.1:9/foto' }, village.now);
    await expect(nowhere.get(key, asIntake)).rejects.toThrow('the photo store does not answer');
  });

  describe('a photo of a visit, kept in a bucket', () => {
    let phone: Phone;
    let family: Family;
    let parts: PhotoParts;

    beforeAll(async () => {
      parts = { ...village, photos: stores.s3 };
      phone = await enrolPhone(village.db, siti);
      family = await writeFamily();
      await send(village, phone, [family.home]);
    });

    const announce = async (photo: Photo) => send(village, phone, [await writeVisitWith(family, [photo])]);
    const see = (photo: Photo) => readPhoto(parts, actorFor(ratna), photo.name);
    const addressOf = ({ name }: Photo) => `/foto/${kab}/${name}.jpg`;

    test('lies there under its name, and not in the database', async () => {
      const photo = makePhoto();
      await announce(photo);
      expect(await sendPhoto(parts, phone, photo)).toBe('complete');
      expect(s3.objects.get(addressOf(photo))).toEqual(photo.bytes);
      expect(await asOwner(village.db, 'select 1 from photo_bytes')).toEqual([]);
      expect(await see(photo)).toEqual(new Uint8Array(photo.bytes));
    });

    test('whose store is ill waits as pieces, and becomes whole as soon as a piece comes again', async () => {
      const photo = makePhoto(10_000);
      await announce(photo);
      const [piece = new Uint8Array()] = sealPhoto(phone, photo);
      const at = { photo: photo.name, at: 0 };
      s3.sick = 500;
      await expect(sendPiece(parts, at, piece)).rejects.toThrow(PhotoStoreFailure);
      expect(await see(photo)).toBe('photo_waiting');
      s3.sick = null;
      expect(await sendPiece(parts, at, piece)).toBe('complete');
      expect(await see(photo)).toEqual(new Uint8Array(photo.bytes));
    });

    test('that the bucket has lost is asked for anew', async () => {
      const photo = makePhoto();
      await announce(photo);
      await sendPhoto(parts, phone, photo);
      s3.objects.clear();
      expect(await see(photo)).toBe('photo_lost');
      expect(await sendPhoto(parts, phone, photo)).toBe('complete');
      expect(await see(photo)).toEqual(new Uint8Array(photo.bytes));
    });

    test('is removed from the bucket when its time is over, at the next run if the bucket is ill', async () => {
      const photo = makePhoto();
      await announce(photo);
      await sendPhoto(parts, phone, photo);
      const later = { ...parts, now: () => new Date(village.now().getTime() + 366 * day) };
      s3.sick = 503;
      await expect(destroyPhotos(later)).rejects.toThrow(PhotoStoreFailure);
      expect(await see(photo)).toBe('photo_gone');
      expect(s3.objects.has(addressOf(photo))).toBe(true);
      s3.sick = null;
      await destroyPhotos(later);
      expect(s3.objects.size).toBe(0);
    });
  });
});
