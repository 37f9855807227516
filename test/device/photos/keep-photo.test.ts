import { afterEach, describe, expect, test, vi } from 'vitest';
import { photoCopiesToDrop } from '../../../src/device/outbox/photo-rows.ts';
import type { CopyRow, PhotoChunkRow, PhotoCopyRow, PhotoRow } from '../../../src/device/schema.ts';
import { unlockDevice } from '../../../src/device/unlock-device.ts';
import { photoMostBytes } from '../../../src/domain/wire/photo-chunk.ts';
import { dewisPhone, draftOf, finished, headOf, newId, pin, rawDatabase, rawRows, weighing } from '../dewis-phone.ts';
import { pictureOf } from '../photo-shelf.ts';
import { dewisDevice } from '../small-centre.ts';

afterEach(() => vi.restoreAllMocks());

const dayMs = 86_400_000;
const shows = (name: string) => ({ [`foto_bukti#${name}`]: true as const });

/** The disk takes no more pieces of photos. */
function fillDisk(): void {
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
    if (this.name.startsWith('photo_')) throw new DOMException('disk full', 'QuotaExceededError');
    return put.apply(this, row);
  });
}

describe('a photo that is kept', () => {
  test('is there again after the tab was closed, byte for byte, and only once however often it is chosen', async () => {
    const { session, surroundings } = await dewisPhone();
    const name = await session.keepPhoto(pictureOf(3));
    expect(await session.keepPhoto(pictureOf(3))).toBe(name);
    session.lock();
    const unlocked = await unlockDevice(dewisDevice, pin, surroundings);
    if (!unlocked.ok) throw new Error(unlocked.reason);
    expect(await unlocked.session.ownPhoto(name)).toEqual(pictureOf(3));
    expect(await rawRows<PhotoRow>('photos')).toMatchObject([{ photo: name, missing: [0, 1, 2], records: [] }]);
    expect(await rawRows<PhotoChunkRow>('photo_chunks')).toHaveLength(3);
  });

  test('that the device sealed opens nowhere but at its own place', async () => {
    const { session } = await dewisPhone();
    const name = await session.keepPhoto(pictureOf(2));
    const copies = await rawRows<PhotoCopyRow>('photo_copies');
    const db = await rawDatabase();
    const swapped = copies.map(({ sealed }, at) => ({ photo: name, at: 1 - at, sealed }));
    const store = db.transaction('photo_copies', 'readwrite').objectStore('photo_copies');
    for (const row of swapped) await finished(store.put(row));
    db.close();
    await expect(session.ownPhoto(name)).rejects.toThrow();
  });

  test('is neither empty nor larger than the centre takes', async () => {
    const { session } = await dewisPhone();
    await expect(session.keepPhoto(new Uint8Array())).rejects.toThrow(RangeError);
    await expect(session.keepPhoto(new Uint8Array(photoMostBytes + 1))).rejects.toThrow(RangeError);
  });

  test('on a full disk is refused by name, nothing of it lies there, and answers are still saved', async () => {
    const { session } = await dewisPhone();
    fillDisk();
    await expect(session.keepPhoto(pictureOf(2))).rejects.toMatchObject({ name: 'Refusal', code: 'storage_full' });
    for (const store of ['photos', 'photo_chunks', 'photo_copies']) expect(await rawRows(store)).toEqual([]);
    await session.saveDraft(draftOf(newId(), { bb_kg: 8.6 }));
    await session.saveRevisions({ revisions: [weighing({ bb_kg: 8.6 })], dropDrafts: [] });
    expect(await session.counts()).toMatchObject({ waiting: 1 });
  });

  test('asks first how much room there is; copies of what the centre has give way, unsent photos never', async () => {
    const { session, surroundings } = await dewisPhone();
    const sent = await session.keepPhoto(pictureOf(2, 1));
    await session.saveRevisions({ revisions: [weighing(shows(sent))], dropDrafts: [] });
    await session.sync();
    await session.sendPhotos();
    const unsent = await session.keepPhoto(pictureOf(2, 2));
    let room = 1_000;
    Object.assign(surroundings, { room: async () => room });
    await expect(session.keepPhoto(pictureOf(2, 3))).rejects.toMatchObject({ code: 'storage_full' });
    expect(await rawRows<CopyRow>('copies')).toEqual([]);
    expect(await session.ownPhoto(sent)).toBeUndefined();
    expect(await session.ownPhoto(unsent)).toEqual(pictureOf(2, 2));
    expect(await rawRows<PhotoChunkRow>('photo_chunks')).toHaveLength(2);
    room = 10_000_000;
    expect(await session.keepPhoto(pictureOf(2, 3))).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('photos that go again', () => {
  test('one that neither a draft nor a record shows goes after a day; one that a draft shows stays', async () => {
    const { session, clock } = await dewisPhone();
    const removed = await session.keepPhoto(pictureOf(1, 1));
    const open = await session.keepPhoto(pictureOf(1, 2));
    await session.saveDraft(draftOf(newId(), { foto_bukti: [open] }));
    await session.sendPhotos();
    expect((await session.photos()).map(({ photo }) => photo).sort()).toEqual([removed, open].sort());
    clock.now += dayMs + 1;
    await session.sendPhotos();
    expect((await session.photos()).map(({ photo }) => photo)).toEqual([open]);
    expect(await rawRows<PhotoCopyRow>('photo_copies')).toHaveLength(1);
  });

  test('one that is chosen again while it is about to go stays', async () => {
    const { session, clock } = await dewisPhone();
    const name = await session.keepPhoto(pictureOf(1));
    await session.saveDraft(draftOf(newId(), { bb_kg: 8.6 }));
    clock.now += dayMs + 1;
    const decrypt = crypto.subtle.decrypt.bind(crypto.subtle);
    vi.spyOn(crypto.subtle, 'decrypt').mockImplementationOnce(async (...asked) => {
      await session.keepPhoto(pictureOf(1));
      return decrypt(...asked);
    });
    await session.sendPhotos();
    expect(await session.ownPhoto(name)).toEqual(pictureOf(1));
  });

  test('one that was taken while the clock was a year ahead goes like any other', async () => {
    const { session, clock } = await dewisPhone();
    clock.now += 365 * dayMs;
    await session.keepPhoto(pictureOf(1));
    clock.now -= 365 * dayMs;
    await session.sendPhotos();
    expect(await session.photos()).toEqual([]);
  });

  test('with a record that leaves this phone its photos go, once the centre has them', async () => {
    const { session, centre } = await dewisPhone();
    const record = newId();
    const name = await session.keepPhoto(pictureOf(1));
    const [saved] = await session.saveRevisions({ revisions: [weighing(shows(name), { record })], dropDrafts: [] });
    const included = [
      {
        id: saved?.id ?? '',
        visited_on: '2026-11-05',
        author: null,
        author_name: '',
        receipt: null,
        received_at: '2026-11-05T02:00:00Z',
      },
    ];
    const head = headOf(record, { answers: { foto_bukti: [name] }, revisions: included });
    centre.pages.push({ from_start: true, items: [{ kind: 'head', head }], cursor: '1', more: false });
    await session.sync();
    await session.sendPhotos();
    expect(await session.photos()).toHaveLength(1);
    centre.pages.push({ from_start: false, items: [{ kind: 'removal', record }], cursor: '2', more: false });
    await session.sync();
    await session.sendPhotos();
    expect(await session.photos()).toEqual([]);
    expect(await rawRows('photo_copies')).toEqual([]);
  });

  test('copies stay for 30 days and up to 20 MB, the newest first; what the centre lacks is none of them', () => {
    const now = Date.parse('2026-11-30T00:00:00Z');
    const row = (photo: string, daysAgo: number | undefined, copy_size = 1_000): PhotoRow => ({
      ...{
        photo,
        size: 1_000,
        kept_at: '2026-11-05T01:00:00Z',
        records: ['r'],
        missing: [],
        tries: 0,
        reseal: 0,
        copy_size,
      },
      ...(daysAgo === undefined ? {} : { complete_at: new Date(now - daysAgo * dayMs).toISOString() }),
    });
    const rows = [row('a', 31), row('b', 29), row('c', undefined), row('d', 29, 0)];
    expect(photoCopiesToDrop(rows, now).map(({ photo }) => photo)).toEqual(['a']);
    const large = [row('e', 3, 9_000_000), row('f', 2, 9_000_000), row('g', 1, 9_000_000)];
    expect(photoCopiesToDrop(large, now).map(({ photo }) => photo)).toEqual(['e']);
  });
});

describe('a photo that is looked at', () => {
  test('comes from this phone, or else from the centre, and must be a whole picture', async () => {
    const { session, centre } = await dewisPhone();
    const own = await session.keepPhoto(pictureOf(2, 1));
    expect(await session.photo(own)).toEqual({ kind: 'here', jpeg: pictureOf(2, 1) });
    expect(centre.asked).toEqual([]);
    const { createHash } = await import('node:crypto');
    const theirs = createHash('sha256').update(pictureOf(2, 2)).digest('hex');
    expect(await session.photo(theirs)).toEqual({ kind: 'not_sent' });
    centre.photos.whole.set(theirs, Buffer.from(pictureOf(2, 2)));
    expect(await session.photo(theirs)).toEqual({ kind: 'here', jpeg: pictureOf(2, 2) });
    centre.photos.whole.set(theirs, Buffer.from('<html>hotspot</html>'));
    expect(await session.photo(theirs)).toEqual({ kind: 'offline' });
    centre.photos.whole.set(theirs, Buffer.from(pictureOf(2, 2).subarray(0, -30)));
    expect(await session.photo(theirs)).toEqual({ kind: 'offline' });
    centre.between = () => new Response('<html>hotspot</html>', { status: 404 });
    expect(await session.photo(theirs)).toEqual({ kind: 'offline' });
    centre.between = () => Response.json({ code: 'photo_lost' }, { status: 404 });
    expect(await session.photo(theirs)).toEqual({ kind: 'lost' });
    centre.between = () => Response.json({ code: 'photo_gone' }, { status: 410 });
    expect(await session.photo(theirs)).toEqual({ kind: 'gone' });
  });
});
