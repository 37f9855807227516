import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { enrolDevice } from '../../src/device/enrol-device.ts';
import { Refusal } from '../../src/device/refusal.ts';
import { stores } from '../../src/device/schema.ts';
import { unlockDevice } from '../../src/device/unlock-device.ts';
import { type Ailment, ailDisk, ailments } from './ailing-disk.ts';
import {
  dewisPhone,
  draftOf,
  headOf,
  newId,
  openBrowser,
  type Phone,
  pin,
  rawDatabase,
  rawRows,
  weighing,
} from './dewis-phone.ts';
import { pictureOf } from './photo-shelf.ts';
import { dewisDevice, openSmallCentre } from './small-centre.ts';

const disk = ailDisk();
beforeEach(() => {
  // Dexie tells the console whenever it opens a lost connection again.
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => {
  disk.cure();
  vi.restoreAllMocks();
});

const codeOf: Record<Ailment, string> = {
  QuotaExceededError: 'storage_full',
  AbortError: 'storage_closed',
  UnknownError: 'storage_closed',
  closed: 'storage_closed',
};

/** What a full disk may give up is left out: it is somewhere else as well. */
const kept = Object.keys(stores).filter((store) => !['copies', 'photo_copies', 'packs'].includes(store));

async function everyRow(): Promise<unknown> {
  const rows = await Promise.all(kept.map((store) => rawRows(store)));
  return Object.fromEntries(kept.map((store, at) => [store, rows[at]]));
}

type Path = { readonly name: string; prepare?(phone: Phone): Promise<unknown>; write(phone: Phone): Promise<unknown> };

const record = newId();
const head = headOf(record, { answers: { bb_kg: 8.6 } });

async function saveOne({ session }: Phone): Promise<void> {
  await session.saveRevisions({ revisions: [weighing({ bb_kg: 8.6 })], dropDrafts: [] });
}

/** Everything that a phone writes because of somebody's hand. */
const paths: readonly Path[] = [
  { name: 'the first save after the PIN', write: saveOne },
  {
    name: 'a further save, with its draft',
    prepare: async (phone) => {
      await saveOne(phone);
      await phone.session.saveDraft(draftOf(record, { bb_kg: 9.1 }));
    },
    write: ({ session }) =>
      session.saveRevisions({
        revisions: [weighing({ bb_kg: 9.1 }, { record })],
        dropDrafts: [`penimbangan/${record}`],
      }),
  },
  { name: 'a draft', write: ({ session }) => session.saveDraft(draftOf(record, { bb_kg: 8.8 })) },
  {
    name: 'dropping a draft',
    prepare: ({ session }) => session.saveDraft(draftOf(record, { bb_kg: 8.8 })),
    write: ({ session }) => session.dropDraft(`penimbangan/${record}`),
  },
  { name: 'what a screen keeps', write: ({ session }) => session.keep('daftar', { akta: 3 }) },
];

describe.each(paths)('$name', ({ prepare, write }) => {
  test('that fails for good is refused by name, and nothing of it is written until the storage is well again', async () => {
    const phone = await dewisPhone();
    await prepare?.(phone);
    const before = await everyRow();
    for (const ailment of ailments) {
      disk.strike(ailment);
      await expect(write(phone), ailment).rejects.toMatchObject({ name: 'Refusal', code: codeOf[ailment] });
      disk.cure();
      expect(await everyRow(), ailment).toEqual(before);
    }
    await write(phone);
    expect(await everyRow()).not.toEqual(before);
  });

  test('that fails once is tried again, and she is told nothing of it', async () => {
    const phone = await dewisPhone();
    await prepare?.(phone);
    for (const ailment of ['AbortError', 'UnknownError', 'closed'] as const) {
      disk.strike(ailment, 1);
      await write(phone);
    }
  });
});

describe('receipts', () => {
  test.each(ailments)(
    'that cannot be stored (%s) leave their envelopes waiting, and the next delivery settles them',
    async (ailment) => {
      const phone = await dewisPhone();
      await saveOne(phone);
      disk.strike(ailment);
      await phone.session.sync().catch(() => undefined);
      disk.cure();
      expect(phone.centre.received.size).toBe(1);
      expect(await phone.session.counts()).toMatchObject({ waiting: 1, received: 0 });
      await phone.session.sync();
      expect(await phone.session.counts()).toMatchObject({ waiting: 0, received: 1 });
      expect(phone.centre.received.size).toBe(1);
    },
  );
});

describe('a page of the feed', () => {
  test.each(ailments)('that cannot be stored (%s) is there not at all, and is asked for again', async (ailment) => {
    const phone = await dewisPhone();
    const page = { from_start: true, items: [{ kind: 'head' as const, head }], cursor: 'k1', more: false };
    phone.centre.pages.push(page);
    disk.strike(ailment);
    const ended = await phone.session.sync().catch((fault: unknown) => fault);
    expect(ended).toMatchObject({ code: codeOf[ailment] });
    disk.cure();
    expect(await phone.session.loadRecords()).toEqual([]);
    phone.centre.pages.push(page);
    expect(await phone.session.sync()).toMatchObject({ pulled: 'done' });
    expect(phone.centre.asked.filter((path) => path.startsWith('/api/feed')).at(-1)).toContain('cursor=&');
    expect((await phone.session.loadRecords()).map((one) => one.record)).toEqual([record]);
  });
});

test('a new session that a full disk does not take is said to be that, not a missing signal, and is fetched again', async () => {
  const { session, centre } = await dewisPhone();
  centre.session = 'sesi-2';
  disk.strike('QuotaExceededError');
  await expect(session.sync()).rejects.toMatchObject({ name: 'Refusal', code: 'storage_full' });
  disk.cure();
  expect(await session.sync()).toMatchObject({ pulled: 'done' });
});

describe('a first login', () => {
  test.each(ailments)('where nothing can be kept (%s) is refused before the code is spent', async (ailment) => {
    const phone = await dewisPhone();
    phone.session.lock();
    const asked = vi.fn(phone.centre.enrol);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('', ailment === 'closed' ? 'InvalidStateError' : ailment);
    });
    const enrolling = enrolDevice({ request: asked, pin, surroundings: phone.surroundings });
    await expect(enrolling).rejects.toMatchObject({ name: 'Refusal', code: codeOf[ailment] });
    expect(asked).not.toHaveBeenCalled();
  });

  test('where the disk fills up in the very moment is refused by name, and the phone is nobody’s', async () => {
    const phone = await dewisPhone();
    phone.session.lock();
    globalThis.indexedDB.deleteDatabase(`cacah-${dewisDevice}`);
    const centre = await openSmallCentre(() => 0);
    const { surroundings } = openBrowser(centre);
    disk.strike('QuotaExceededError');
    const enrolling = enrolDevice({ request: centre.enrol, pin, surroundings });
    await expect(enrolling).rejects.toMatchObject({ name: 'Refusal', code: 'storage_full' });
  });
});

describe('the PIN', () => {
  test.each(ailments)(
    'cannot be tried (%s): refused by name, and tried when the storage is well again',
    async (ailment) => {
      const { session, surroundings } = await dewisPhone();
      session.lock();
      disk.strike(ailment);
      await expect(unlockDevice(dewisDevice, pin, surroundings)).rejects.toMatchObject({ code: codeOf[ailment] });
      disk.cure();
      expect(await unlockDevice(dewisDevice, pin, surroundings)).toMatchObject({ ok: true });
    },
  );
});

describe('a full disk gives up', () => {
  /** Four received ones with their sealed copies, one of them with a photo, a pack, a worklist from the centre, and a mark that is only here. */
  async function fullPhone(): Promise<Phone> {
    const phone = await dewisPhone();
    const photo = await phone.session.keepPhoto(pictureOf(1));
    for (let at = 0; at < 4; at++) {
      const shown = at === 0 ? { [`foto_bukti#${photo}`]: true as const } : {};
      const revisions = [weighing({ bb_kg: 8 + at / 10, ...shown }, { record: newId() })];
      await phone.session.saveRevisions({ revisions, dropDrafts: [] });
    }
    const items = Array.from({ length: 120 }, () => ({ kind: 'head' as const, head: headOf(newId()) }));
    phone.centre.pages.push({ from_start: true, items, cursor: 'k1', more: false });
    await phone.session.sync();
    expect(await phone.session.sendPhotos()).toBe('done');
    await phone.session.keep('daftar', { akta: 3 }, 'fetched');
    await phone.session.keep('masih sama', { keluarga: '2026-11-05' });
    expect(await left()).toEqual({ copies: [1, 2, 3, 4], photos: 1, packs: 1, kept: ['daftar', 'masih sama'] });
    return phone;
  }

  async function left() {
    const copies = (await rawRows<{ number: number }>('copies')).map(({ number }) => number);
    const names = (await rawRows<{ name: string }>('kept')).map(({ name }) => name);
    const photos = (await rawRows('photo_copies')).length;
    return { copies, photos, packs: (await rawRows('packs')).length, kept: names };
  }

  test('the oldest sealed copies first', async () => {
    const phone = await fullPhone();
    disk.strike('QuotaExceededError', 1);
    await saveOne(phone);
    expect(await left()).toEqual({ copies: [3, 4], photos: 1, packs: 1, kept: ['daftar', 'masih sama'] });
  });

  test('then photos that the centre has', async () => {
    const phone = await fullPhone();
    disk.fillUntilEmpty('photo_copies', 'photos');
    await expect(saveOne(phone)).rejects.toBeInstanceOf(Refusal);
    expect(await left()).toMatchObject({ photos: 0 });
  });

  test('then all copies', async () => {
    const phone = await fullPhone();
    disk.fillUntilEmpty('copies');
    await saveOne(phone);
    expect(await left()).toEqual({ copies: [], photos: 1, packs: 1, kept: ['daftar', 'masih sama'] });
  });

  test('then packs: everything still opens, and is packed again when there is room', async () => {
    const phone = await fullPhone();
    disk.fillUntilEmpty('copies', 'packs');
    await saveOne(phone);
    expect(await left()).toEqual({ copies: [], photos: 1, packs: 0, kept: ['daftar', 'masih sama'] });
    disk.cure();
    expect(await phone.session.loadRecords()).toHaveLength(125);
    await phone.session.sync();
    expect((await left()).packs).toBe(1);
    expect(await phone.session.loadRecords()).toHaveLength(125);
  });

  test('then what was fetched and can be fetched again; what is only here stays, and so does what waits', async () => {
    const phone = await fullPhone();
    disk.fillUntilEmpty('copies', 'photo_copies', 'photos', 'packs', 'kept', 'heads');
    await expect(saveOne(phone)).rejects.toBeInstanceOf(Refusal);
    disk.cure();
    expect(await left()).toEqual({ copies: [], photos: 0, packs: 0, kept: ['masih sama'] });
    expect(await phone.session.kept('masih sama')).toEqual({ keluarga: '2026-11-05' });
    await saveOne(phone);
    expect(await phone.session.counts()).toMatchObject({ waiting: 1, received: 4, highest: 5 });
  });

  test('copies also for receipts: as many stay as there is room for', async () => {
    const phone = await fullPhone();
    await saveOne(phone);
    disk.strike('QuotaExceededError', 1);
    await phone.session.sync();
    expect(await phone.session.counts()).toMatchObject({ waiting: 0, received: 5 });
    expect((await left()).copies).toEqual([3, 4, 5]);
  });
});

test('a store that another version of Cacah has raised is used as it is, and nothing is lost by it', async () => {
  const phone = await dewisPhone();
  await saveOne(phone);
  const { version } = await rawDatabase().then((db) => {
    db.close();
    return db;
  });
  await new Promise<void>((resolve, reject) => {
    const raised = indexedDB.open(`cacah-${dewisDevice}`, version + 10);
    raised.onupgradeneeded = () => raised.result.createObjectStore('later');
    raised.onsuccess = () => resolve(raised.result.close());
    raised.onerror = () => reject(raised.error);
  });
  await phone.session.saveRevisions({ revisions: [weighing({ bb_kg: 9 }, { record })], dropDrafts: [] });
  phone.session.lock();
  const opened = await unlockDevice(dewisDevice, pin, phone.surroundings);
  if (!opened.ok) throw new Error(opened.reason);
  await opened.session.sync();
  expect(phone.centre.received.size).toBe(2);
});
