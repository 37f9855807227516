import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeRescueFile } from '../../src/device/outbox/make-rescue-file.ts';
import { deliverParcels, keepParcels } from '../../src/device/parcels.ts';
import type { Lock } from '../../src/device/surroundings.ts';
import { bayusRecord, dewisPhone, draftOf, newId, type Phone, weighing } from './dewis-phone.ts';
import { pictureOf } from './photo-shelf.ts';

let phone: Phone;
/** The turns that were asked for, by name. */
let turns: string[];
let tearLine: () => void;

beforeEach(async () => {
  phone = await dewisPhone();
  turns = [];
  const { lock } = phone.surroundings;
  const noting: Lock = (name, run, how) => {
    turns.push(name);
    return lock(name, run, how);
  };
  Object.assign(phone.surroundings, { lock: noting });
});
afterEach(() => tearLine());

/** From now on these requests leave, and nothing comes back until the line is torn. */
function hang(asked: RegExp): void {
  const silence = new Promise<Response>((_, reject) => {
    tearLine = () => reject(new TypeError('the line is torn'));
  });
  silence.catch(() => undefined);
  phone.centre.between = ({ path }) => (asked.test(path) ? silence : undefined);
}

/** Everything that Dewi's own hand asks of her phone; each of it has to end while nothing comes from the line. */
async function workOn({ session }: Phone, photo: string): Promise<void> {
  const record = newId();
  await session.saveDraft(draftOf(record, { bb_kg: 8 }));
  expect(await session.loadDraft(`penimbangan/${record}`)).toMatchObject({ answers: { bb_kg: 8 } });
  expect(await session.listDrafts()).toHaveLength(1);
  const saved = await session.saveRevisions({
    revisions: [weighing({ bb_kg: 8.6 }, { record })],
    dropDrafts: [`penimbangan/${record}`],
  });
  expect(saved).toMatchObject([{ state: 'waiting' }]);
  expect(await session.loadRecord(record)).toMatchObject({ waiting: [{ set: { bb_kg: 8.6 } }] });
  expect((await session.loadRecords()).map((one) => one.record)).toContain(bayusRecord);
  expect(await session.listDrafts()).toEqual([]);
  await session.dropDraft(`penimbangan/${record}`);
  expect(await session.ownPhoto(photo)).toEqual(pictureOf(1));
  await session.keepPhoto(pictureOf(1, 9));
  expect(await session.photos()).toHaveLength(2);
  await session.setPhotoSending('when_pressed');
  expect(await session.photoSending()).toBe('when_pressed');
  await session.keep('saringan', { rt: '003' }, 'only_here');
  expect(await session.kept('saringan')).toEqual({ rt: '003' });
  expect((await session.counts()).waiting).toBeGreaterThan(0);
  expect((await session.outbox()).length).toBeGreaterThan(1);
  expect(await session.settings()).toMatchObject({ version: 0 });
  await session.numberOnFrom(1);
  await session.clockOffsetMs();
  expect(await makeRescueFile(session.device)).toBeDefined();
}

const begun = {
  'an envelope is on its way': { path: /intake/, begin: () => phone.session.sync() },
  'news are awaited': { path: /feed/, begin: () => phone.session.sync() },
  'a new session is awaited': {
    path: /session/,
    begin: () => {
      phone.centre.session = 'sesi-2';
      return phone.session.sync();
    },
  },
  'a photo is on its way': {
    path: /chunks/,
    begin: async () => {
      await phone.session.sync();
      return phone.session.sendPhotos({ urgent: true });
    },
  },
  'a parcel is on its way': {
    path: /intake/,
    begin: async () => {
      const file = await makeRescueFile(phone.session.device);
      await keepParcels(file?.content ?? new Blob([]));
      return deliverParcels(phone.surroundings);
    },
  },
} as const;

test.each(Object.entries(begun))(
  'while %s and nobody answers, saving, drafts and reading wait for no turn',
  async (_when, { path, begin }) => {
    const photo = await phone.session.keepPhoto(pictureOf(1));
    const revisions = [weighing({ bb_kg: 8.2, [`foto_bukti#${photo}`]: true })];
    await phone.session.saveRevisions({ revisions, dropDrafts: [] });
    hang(path);
    let isOver = false;
    const waits = begin().finally(() => {
      isOver = true;
    });
    await vi.waitFor(() => expect(phone.centre.asked.some((one) => path.test(one))).toBe(true));
    expect(turns).not.toEqual([]);
    turns.length = 0;
    await workOn(phone, photo);
    expect(turns).toEqual([]);
    expect(isOver).toBe(false);
    tearLine();
    await waits;
  },
);
