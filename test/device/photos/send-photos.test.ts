import { describe, expect, test } from 'vitest';
import { deliverAllOutboxes } from '../../../src/device/deliver-all-outboxes.ts';
import type { PhotoChunkRow, PhotoCopyRow, PhotoRow } from '../../../src/device/schema.ts';
import type { PhotoFate } from '../../../src/domain/head.ts';
import { dewisPhone, draftOf, headOf, newId, type Phone, rawRows, weighing } from '../dewis-phone.ts';
import { pictureOf, problem } from '../photo-shelf.ts';
import { dewi } from '../small-centre.ts';

/** Dewi has saved a record that shows these photos. */
async function withPhotos(...pieces: number[]): Promise<Phone & { readonly names: readonly string[] }> {
  const phone = await dewisPhone();
  const names: string[] = [];
  for (const [at, many] of pieces.entries()) {
    phone.clock.now += 1_000;
    names.push(await phone.session.keepPhoto(pictureOf(many, at + 1)));
  }
  await phone.session.saveRevisions({ revisions: [weighing(showing(names))], dropDrafts: [] });
  return { ...phone, names };
}

const showing = (names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [`foto_bukti#${name}`, true as const]));
const putsIn = ({ centre }: Phone) =>
  centre.asked.filter((path) => path.includes('/chunks/')).map((path) => Number(path.split('/').at(-1)));

describe('a photo on its way', () => {
  test('goes piece by piece once its record has gone; then only the copy for looking at is left', async () => {
    const phone = await withPhotos(4);
    const { session, centre, names } = phone;
    const [name = ''] = names;
    expect(await session.counts()).toMatchObject({ photos_waiting: 1, waiting: 1 });
    expect(await session.sendPhotos()).toBe('later');
    expect(putsIn(phone)).toEqual([]);
    await session.sync();
    expect(await session.sendPhotos()).toBe('done');
    expect(putsIn(phone)).toEqual([0, 1, 2, 3]);
    expect(centre.photos.whole.get(name)).toEqual(Buffer.from(pictureOf(4)));
    expect(await rawRows<PhotoChunkRow>('photo_chunks')).toEqual([]);
    expect(await rawRows<PhotoCopyRow>('photo_copies')).toHaveLength(4);
    expect(await session.photos()).toMatchObject([
      { photo: name, state: 'received', sent: 4, pieces: 4, bytes_left: 0 },
    ]);
    expect(await session.counts()).toMatchObject({ photos_waiting: 0, photo_bytes: 0 });
  });

  test('leaves a copy that no clock takes away that leaps a year ahead where there is no signal', async () => {
    const phone = await withPhotos(2);
    await phone.session.sync();
    await phone.session.sendPhotos();
    phone.clock.now += 365 * 86_400_000;
    expect(await phone.session.sendPhotos()).toBe('done');
    expect(await rawRows<PhotoCopyRow>('photo_copies')).toHaveLength(2);
  });

  test('is not sent before a saved record shows it, nor when the record shows it no longer', async () => {
    const phone = await dewisPhone();
    const { session } = phone;
    const name = await session.keepPhoto(pictureOf(1));
    await session.sendPhotos();
    expect(await session.photos()).toMatchObject([{ state: 'draft' }]);
    const record = newId();
    await session.saveRevisions({ revisions: [weighing(showing([name]), { record })], dropDrafts: [] });
    expect(await session.photos()).toMatchObject([{ state: 'waiting', records: [record] }]);
    await session.saveRevisions({
      revisions: [weighing({}, { record, unset: [`foto_bukti#${name}`] })],
      dropDrafts: [],
    });
    await session.sync();
    expect(await session.sendPhotos()).toBe('done');
    expect(putsIn(phone)).toEqual([]);
  });

  test('goes on at the piece that the centre lacks when the line was cut, and when an answer was lost', async () => {
    const phone = await withPhotos(5);
    const { session, centre } = phone;
    await session.sync();
    centre.between = ({ path }) => {
      if (path.endsWith('/chunks/2')) throw new TypeError('cut');
      return undefined;
    };
    expect(await session.sendPhotos()).toBe('offline');
    expect(await session.photos()).toMatchObject([{ state: 'waiting', sent: 2 }]);
    centre.between = async ({ path, init }) => {
      if (!path.endsWith('/chunks/2')) return undefined;
      await centre.photos.put(path, init.body as Uint8Array);
      throw new TypeError('the answer is lost');
    };
    expect(await session.sendPhotos({ urgent: true })).toBe('offline');
    centre.between = () => undefined;
    expect(await session.sendPhotos({ urgent: true })).toBe('done');
    expect(putsIn(phone)).toEqual([0, 1, 2, 2, 2, 3, 4]);
    expect(centre.photos.whole.size).toBe(1);
  });

  test('waits after a failure, longer each time, and holds up no record meanwhile', async () => {
    const phone = await withPhotos(1);
    const { session, centre, clock } = phone;
    await session.sync();
    centre.between = ({ path }) => (path.includes('/chunks/') ? new Response('<html>hotspot</html>') : undefined);
    expect(await session.sendPhotos()).toBe('offline');
    expect(await session.sendPhotos()).toBe('later');
    await session.saveRevisions({ revisions: [weighing({ bb_kg: 8 }, { record: newId() })], dropDrafts: [] });
    expect(await session.sync()).toMatchObject({ delivered: 'done' });
    expect(centre.received.size).toBe(2);
    clock.now += 10_000;
    centre.between = () => undefined;
    expect(await session.sendPhotos()).toBe('done');
  });

  test.each([503, 429, 413, 410, 404])(
    'is neither held back nor dropped by a %d that is not the centre',
    async (status) => {
      const phone = await withPhotos(2);
      const { session, centre } = phone;
      await session.sync();
      const answer = () => new Response('<h1>Maaf</h1>', { status, headers: { 'retry-after': '3600' } });
      centre.between = ({ path }) => (path.includes('/chunks/') ? answer() : undefined);
      expect(await session.sendPhotos()).toBe('offline');
      centre.between = () => undefined;
      expect(await session.sendPhotos({ urgent: true })).toBe('done');
      expect(centre.photos.whole.size).toBe(1);
    },
  );

  test('leaves the centre alone as long as it asks to be left alone, however urgent', async () => {
    const { session, centre, clock } = await withPhotos(1);
    await session.sync();
    centre.between = ({ path }) =>
      path.includes('/chunks/') ? problem('too_many_requests', 429, { 'retry-after': '120' }) : undefined;
    expect(await session.sendPhotos()).toBe('later');
    centre.between = () => undefined;
    clock.now += 100_000;
    expect(await session.sendPhotos({ urgent: true, pressed: true })).toBe('later');
    clock.now += 60_000;
    expect(await session.sendPhotos()).toBe('done');
  });

  test('lets a record pass that is saved between two pieces', async () => {
    const phone = await withPhotos(3);
    const { session, centre } = phone;
    await session.sync();
    const save = () =>
      session.saveRevisions({ revisions: [weighing({ bb_kg: 9 }, { record: newId() })], dropDrafts: [] });
    centre.between = async ({ path }) => {
      if (path.endsWith('/chunks/0')) await save();
      return undefined;
    };
    expect(await session.sendPhotos()).toBe('later');
    await session.sync();
    expect(await session.sendPhotos()).toBe('done');
    const [first, record, second] = centre.asked.filter((path) => /chunks|intake/.test(path)).slice(1);
    expect([first, record, second].map((path) => path?.split('/').at(-1))).toEqual(['0', 'intake', '1']);
  });

  test('whose record is held is set aside, and the others go on', async () => {
    const phone = await withPhotos(1, 2);
    const { session, centre, names, clock } = phone;
    await session.sync();
    centre.between = ({ path }) => (path.includes(names[0] ?? '-') ? problem('photo_unannounced', 404) : undefined);
    expect(await session.sendPhotos()).toBe('done');
    expect([...centre.photos.whole.keys()]).toEqual([names[1]]);
    centre.between = () => undefined;
    await session.sendPhotos({ urgent: true });
    expect(centre.photos.whole.size).toBe(1);
    clock.now += 61_000;
    await session.sendPhotos();
    expect(centre.photos.whole.size).toBe(2);
  });

  test('that cannot be opened is sealed again under a new epoch', async () => {
    const phone = await withPhotos(2);
    const { session, centre } = phone;
    await session.sync();
    const [before] = await rawRows<PhotoChunkRow>('photo_chunks');
    let refusals = 0;
    centre.between = ({ path }) =>
      path.includes('/chunks/') && refusals++ === 0 ? problem('photo_unreadable', 422) : undefined;
    let sealedAnew: PhotoChunkRow | undefined;
    const put = centre.photos.put;
    Object.assign(centre.photos, {
      put: async (path: string, bytes: Uint8Array<ArrayBuffer>) => {
        sealedAnew ??= { photo: '', at: 0, bytes };
        return put(path, bytes);
      },
    });
    expect(await session.sendPhotos()).toBe('done');
    expect(centre.photos.whole.size).toBe(1);
    const epochIn = (row: PhotoChunkRow | undefined) => Buffer.from(row?.bytes ?? []).readUInt32BE(55);
    expect(epochIn(sealedAnew)).toBe(epochIn(before) + 1);
  });

  test('that was erased at the centre is erased here', async () => {
    const { session, centre, names } = await withPhotos(2);
    await session.sync();
    centre.between = ({ path }) => (path.includes('/chunks/') ? problem('photo_gone', 410) : undefined);
    expect(await session.sendPhotos()).toBe('done');
    for (const store of ['photos', 'photo_chunks', 'photo_copies']) expect(await rawRows(store)).toEqual([]);
    expect(await session.ownPhoto(names[0] ?? '')).toBeUndefined();
  });

  test('stays where a record has named it anew while the centre answered that it had destroyed it', async () => {
    const phone = await withPhotos(1);
    const { session, centre, clock, names } = phone;
    await session.sync();
    centre.between = async ({ path }) => {
      if (!path.includes('/chunks/')) return undefined;
      await session.saveRevisions({ revisions: [weighing(showing(names), { record: newId() })], dropDrafts: [] });
      return problem('photo_gone', 410);
    };
    expect(await session.sendPhotos()).toBe('done');
    centre.between = () => undefined;
    expect(await session.sync()).toMatchObject({ delivered: 'done' });
    clock.now += 120_000;
    expect(await session.sendPhotos()).toBe('done');
    expect([...centre.photos.whole.keys()]).toEqual(names);
  });

  test('goes again where it is chosen for another record after the centre has had it, by one piece if it still has it', async () => {
    const phone = await withPhotos(3);
    const { session, centre, names } = phone;
    await session.sync();
    await session.sendPhotos();
    await session.keepPhoto(pictureOf(3, 1));
    expect(await session.photos()).toMatchObject([{ state: 'received' }]);
    const again = () => weighing(showing(names), { record: newId() });
    await session.saveRevisions({ revisions: [again()], dropDrafts: [] });
    await session.sync();
    await session.sendPhotos();
    expect(putsIn(phone)).toEqual([0, 1, 2, 2]);
    centre.photos.whole.clear();
    await session.saveRevisions({ revisions: [again()], dropDrafts: [] });
    await session.sync();
    await session.sendPhotos();
    expect([...centre.photos.whole.keys()]).toEqual(names);
    expect(await session.photos()).toMatchObject([{ state: 'received', sent: 3 }]);
  });

  test('is not asked round and round by a centre that says nothing against it and never has it', async () => {
    const phone = await withPhotos(1);
    const { session, centre, names } = phone;
    await session.sync();
    const stuck = { photo: names[0], state: 'receiving', missing: [0], server_time: '2026-11-05T02:00:00Z' };
    centre.between = ({ path }) => (path.includes('/chunks/') ? Response.json(stuck) : undefined);
    expect(await session.sendPhotos()).toBe('done');
    expect(putsIn(phone)).toEqual([0]);
  });

  test('is counted in what was sent today', async () => {
    const { session } = await withPhotos(2);
    await session.sync();
    const before = (await session.counts()).bytes_today;
    await session.sendPhotos();
    expect((await session.counts()).bytes_today - before).toBeGreaterThan(pictureOf(2).byteLength);
  });
});

describe('photos that wait for a press', () => {
  test('her own switch holds for pages and for the worker; a press sends them', async () => {
    const phone = await withPhotos(1);
    const { session, centre, surroundings } = phone;
    await session.setPhotoSending('when_pressed');
    await session.sync();
    expect(await session.sendPhotos()).toBe('awaits_press');
    await deliverAllOutboxes({ surroundings });
    expect(centre.photos.whole.size).toBe(0);
    expect(await session.sendPhotos({ pressed: true })).toBe('done');
    expect(centre.photos.whole.size).toBe(1);
  });

  test('a phone that saves data is asked first', async () => {
    const phone = await withPhotos(1);
    Object.assign(phone.surroundings, { savesData: () => true });
    await phone.session.sync();
    expect(await phone.session.sendPhotos()).toBe('awaits_press');
    expect(await phone.session.sendPhotos({ pressed: true })).toBe('done');
  });

  test('otherwise the worker sends them after the records, with the phone locked', async () => {
    const { session, centre, surroundings } = await withPhotos(2);
    session.lock();
    await deliverAllOutboxes({ surroundings });
    expect(centre.received.size).toBe(1);
    expect(centre.photos.whole.size).toBe(1);
    expect((await rawRows<PhotoRow>('photos'))[0]?.complete_at).toBe('2026-11-05T01:00:05.000Z');
  });
});

describe('a centre that was restored from a backup', () => {
  const readAnew = { from_start: true, items: [], cursor: 'baru', more: false };

  test('is offered every photo of which a copy is kept, and gets what it lost', async () => {
    const phone = await withPhotos(3);
    const { session, centre, names } = phone;
    await session.sync();
    await session.sendPhotos();
    centre.photos.whole.clear();
    centre.pages.push(readAnew);
    await session.sync();
    expect(await session.sendPhotos()).toBe('done');
    expect([...centre.photos.whole.keys()]).toEqual(names);
    expect(centre.photos.whole.get(names[0] ?? '')).toEqual(Buffer.from(pictureOf(3)));
    expect(await session.photos()).toMatchObject([{ state: 'received', sent: 3 }]);
  });

  test('says of one that it still has after the smallest of its pieces that it has it', async () => {
    const phone = await withPhotos(3);
    const { session, centre } = phone;
    await session.sync();
    await session.sendPhotos();
    const before = putsIn(phone).length;
    centre.pages.push(readAnew);
    await session.sync();
    expect(await session.sendPhotos()).toBe('done');
    expect(putsIn(phone).slice(before)).toEqual([2]);
    expect(await session.photos()).toMatchObject([{ state: 'received' }]);
  });

  test('is offered them also by a phone that had delivered, and had not read anything before', async () => {
    const phone = await withPhotos(2);
    const { session, centre, names } = phone;
    centre.between = ({ path }) => {
      if (path.startsWith('/api/feed')) throw new TypeError('cut');
      return undefined;
    };
    expect(await session.sync()).toMatchObject({ delivered: 'done', pulled: 'offline' });
    expect(await session.sendPhotos()).toBe('done');
    centre.between = () => undefined;
    centre.photos.whole.clear();
    centre.pages.push(readAnew);
    await session.sync();
    expect(await session.sendPhotos()).toBe('done');
    expect([...centre.photos.whole.keys()]).toEqual(names);
  });

  test('is asked again when it was restored while its answer was on its way', async () => {
    const phone = await withPhotos(2);
    const { session, centre, names } = phone;
    await session.sync();
    let isRestored = false;
    centre.between = async ({ path, init }) => {
      if (!path.endsWith('/chunks/1') || isRestored) return undefined;
      isRestored = true;
      const complete = await centre.photos.put(path, init.body as Uint8Array);
      centre.photos.whole.clear();
      centre.pages.push(readAnew);
      await session.sync();
      return complete;
    };
    expect(await session.sendPhotos()).toBe('done');
    expect([...centre.photos.whole.keys()]).toEqual(names);
    expect(await session.photos()).toMatchObject([{ state: 'received', sent: 2 }]);
  });
});

describe('a phone that is told what became of its photos', () => {
  /** Dewi's photo has arrived, and so has the head of its record that says this about it. */
  async function told(phone: Awaited<ReturnType<typeof withPhotos>>, fate: PhotoFate) {
    const at = new Date(phone.clock.now).toISOString();
    const [{ revision } = { revision: undefined }] = phone.centre.received.values();
    if (revision === undefined) throw new Error('nothing was received');
    const photos = Object.fromEntries(phone.names.map((name) => [name, fate]));
    const { id, visited_on, record } = revision;
    const included = { id, visited_on, author: dewi.id, author_name: dewi.name, receipt: '7K2-1', received_at: at };
    const head = headOf(record, { photos, revisions: [included], tips: [id] });
    phone.centre.pages.push({ from_start: false, items: [{ kind: 'head', head }], cursor: 'kabar', more: false });
    await phone.session.sync();
  }
  async function sent() {
    const phone = await withPhotos(3);
    await phone.session.sync();
    await phone.session.sendPhotos();
    return phone;
  }

  test('erases its copy of one that the centre has destroyed', async () => {
    const phone = await sent();
    await told(phone, { gone: 'withdrawn' });
    expect(await phone.session.sendPhotos()).toBe('done');
    for (const store of ['photos', 'photo_chunks', 'photo_copies']) expect(await rawRows(store)).toEqual([]);
    expect(await phone.session.ownPhoto(phone.names[0] ?? '')).toBeUndefined();
  });

  test('erases one that never went, too', async () => {
    const phone = await withPhotos(2);
    await phone.session.sync();
    await told(phone, { gone: 'a reason that this phone has never heard of' });
    await phone.session.sendPhotos();
    expect(putsIn(phone)).toEqual([]);
    expect(await rawRows('photo_chunks')).toEqual([]);
  });

  test('keeps one that a draft or an unsent save shows again', async () => {
    const phone = await sent();
    const { session, names } = phone;
    const [name = ''] = names;
    await session.saveDraft(draftOf(newId(), { foto_bukti: [name] }));
    await told(phone, { gone: 'removed' });
    await session.sendPhotos();
    expect(await session.ownPhoto(name)).toBeDefined();
    for (const { key } of await session.listDrafts()) await session.dropDraft(key);
    phone.centre.between = ({ path }) => (path.endsWith('/api/intake') ? problem('fault', 500) : undefined);
    await session.saveRevisions({ revisions: [weighing(showing([name]))], dropDrafts: [] });
    await session.sendPhotos();
    expect(await session.ownPhoto(name)).toBeDefined();
  });

  test('sends once more what the centre has lost, and once only', async () => {
    const phone = await sent();
    const { session, centre, names } = phone;
    centre.photos.whole.clear();
    phone.clock.now += 60_000;
    await told(phone, { lost_at: new Date(phone.clock.now).toISOString() });
    phone.clock.now += 60_000;
    expect(await session.sendPhotos()).toBe('done');
    expect([...centre.photos.whole.keys()]).toEqual(names);
    const pieces = putsIn(phone).length;
    expect(await session.sendPhotos()).toBe('done');
    expect(putsIn(phone)).toHaveLength(pieces);
  });
});
