import type { Account, Enrolment } from '../domain/wire/messages.ts';
import type { SettingsState } from '../domain/wire/settings-messages.ts';
import { type NoticeListener, openNotices } from './notices.ts';
import type { PhotoDelivery } from './outbox/deliver-photos.ts';
import { keepPhoto } from './photos/keep-photo.ts';
import { listPhotos, type PhotoEntry } from './photos/list-photos.ts';
import { type LoadedPhoto, loadOwnPhoto, loadPhoto } from './photos/load-photo.ts';
import { type SendingPhotos, sendPhotos } from './photos/send-photos.ts';
import { Refusal } from './refusal.ts';
import type { Bytes, DeviceKeys, PhotoSending } from './schema.ts';
import { type Counts, countWork } from './store/count-work.ts';
import { type Draft, dropDraft, listDrafts, loadDraft, saveDraft } from './store/drafts.ts';
import { keep, kept, type Origin } from './store/kept.ts';
import { listOutbox, type OutboxEntry } from './store/list-outbox.ts';
import { type Asked, type HandOver, loadRecords } from './store/load-records.ts';
import { type LocalRecord, type LocalRevision, localRevision } from './store/local-record.ts';
import { numberOnFrom } from './store/number-on.ts';
import { openEpochs } from './store/open-epochs.ts';
import { readMeta, type Store, writeMeta } from './store/open-store.ts';
import { refuseStored, runStored } from './store/run-stored.ts';
import { type SaveInput, saveRevisions } from './store/save-revisions.ts';
import type { Surroundings } from './surroundings.ts';
import { readSettings } from './sync/kept-settings.ts';
import { meterRequests } from './sync/meter-requests.ts';
import { openRequester } from './sync/request-authorised.ts';
import { type Syncing, type SyncResult, syncDevice } from './sync/sync-device.ts';
import type { Enrolled, Unlocked } from './unlocked.ts';
import type { Vault } from './vault/seal-value.ts';

/** An unlocked device, as the screens see it. After `lock()` every call is refused with `locked`. */
export type DeviceSession = {
  readonly device: string;
  readonly device_code: string;
  readonly account: Account;
  readonly regions: Enrolment['regions'];
  readonly posyandu: Enrolment['posyandu'];
  readonly demo: boolean;
  /** What is on this phone, decrypted: everything, or what is asked for. */
  loadRecords(asked?: Asked, hand?: HandOver): Promise<LocalRecord[]>;
  loadRecord(record: string): Promise<LocalRecord | undefined>;
  saveDraft(draft: Draft): Promise<void>;
  loadDraft(key: string): Promise<Draft | undefined>;
  listDrafts(): Promise<Draft[]>;
  dropDraft(key: string): Promise<void>;
  /** One strict transaction. Rejects with the refusal `storage_full` or `storage_closed`: then nothing was saved. */
  saveRevisions(input: SaveInput): Promise<readonly LocalRevision[]>;
  counts(): Promise<Counts>;
  /** Somebody remembers that this device had come as far as this number: the next one is higher. */
  numberOnFrom(highest: number): Promise<void>;
  /** Waiting, sent and held ones, and those received in the last 90 days, newest first. */
  outbox(): Promise<OutboxEntry[]>;
  /** Server time minus this phone's, in ms; null before the first contact. */
  clockOffsetMs(): Promise<number | null>;
  /** What the kabupaten has settled, as last heard; the notice `settings` says that it is another. */
  settings(): Promise<SettingsState>;
  /** Delivers, then pulls. `urgent` (the default) does not wait for the phone's own back-off, nor trust a try under way. */
  sync(how?: Syncing): Promise<SyncResult>;
  /**
   * Keeps a JPEG and answers with its name once it has reached the disk. Rejects with the refusal `storage_full` or
   * `storage_closed`: then nothing of it is here, and nothing else is lost.
   */
  keepPhoto(jpeg: Bytes): Promise<string>;
  /** From this phone, else from the centre. */
  photo(name: string): Promise<LoadedPhoto>;
  /** From this phone alone. */
  ownPhoto(name: string): Promise<Bytes | undefined>;
  /** The photos taken on this phone, newest first. */
  photos(): Promise<PhotoEntry[]>;
  /** Sends photos whose records have gone. `later` while a record could go first. */
  sendPhotos(how?: SendingPhotos): Promise<PhotoDelivery>;
  photoSending(): Promise<PhotoSending>;
  setPhotoSending(how: PhotoSending): Promise<void>;
  /** A call in the account's name; renews the session when it has expired. Rejects as `fetch` does without a network. */
  request(path: string, init?: RequestInit): Promise<Response>;
  /** Sealed, for a screen to find it again. What was `fetched` a full disk gives up before it refuses a save. */
  keep(name: string, value: unknown, origin?: Origin): Promise<void>;
  kept<T>(name: string): Promise<T | undefined>;
  /**
   * Also hears the other tabs and the service worker. `records`: these say something else now, or are new or gone;
   * `delivered`: what this phone wrote itself has come further.
   */
  subscribe(listener: NoticeListener): () => void;
  /** Revisions were saved in this tab. */
  onSave(listener: () => void): () => void;
  lock(): void;
};

export type SessionParts = {
  readonly enrolled: Enrolled;
  readonly store: Store;
  readonly vault: Vault;
  readonly keys: DeviceKeys;
  readonly surroundings: Surroundings;
};

export function openDeviceSession(parts: SessionParts): DeviceSession {
  const { enrolled, store, keys } = parts;
  const { device, device_code, account, regions, posyandu, demo } = enrolled;
  const notices = openNotices(device);
  const unlocked: Unlocked = { ...parts, device, notices, epochs: openEpochs(store, keys, enrolled) };
  const { open, close } = openDoor(unlocked);
  const read = async <T>(look: (inside: Unlocked) => Promise<T>): Promise<T> => {
    const inside = open();
    return runStored(inside.store, () => look(inside));
  };
  const requester = openRequester(unlocked);
  const metered = meterRequests(unlocked, requester);
  const saved = new Set<() => void>();
  let syncing: Promise<SyncResult> | undefined;
  const begin = (how: Syncing) => {
    syncing ??= syncDevice(open(), requester, how)
      .catch((error) => refuseStored(store, error))
      .finally(() => {
        syncing = undefined;
      });
    return syncing;
  };
  let sending: Promise<PhotoDelivery> | undefined;
  return {
    ...{ device, device_code, account, regions, posyandu, demo },
    loadRecords: (asked, hand) => read((inside) => loadRecords(inside, asked, hand)),
    loadRecord: async (record) => (await read((inside) => loadRecords(inside, { records: [record], own: false })))[0],
    saveDraft: async (draft) => saveDraft(open(), draft).then(() => notices.tell('drafts')),
    loadDraft: (key) => read((inside) => loadDraft(inside, key)),
    listDrafts: () => read(listDrafts),
    dropDraft: async (key) => dropDraft(open(), key).then(() => notices.tell('drafts')),
    saveRevisions: async (input) => {
      const numbered = await saveRevisions(open(), input);
      notices.tellRecords(numbered.map(({ revision }) => revision.record));
      notices.tell('outbox', ...(input.dropDrafts.length > 0 ? (['drafts'] as const) : []));
      for (const listener of saved) listener();
      return numbered.map((one) => localRevision(one, {}, 'waiting'));
    },
    counts: () => read(countWork),
    numberOnFrom: (highest) =>
      read(({ store: { strict } }) => strict.transaction('rw', strict.meta, () => numberOnFrom(strict, highest))),
    outbox: () => read(listOutbox),
    clockOffsetMs: async () => (await readMeta(open().store.strict, 'clock_offset_ms')) ?? null,
    settings: async () => readSettings(open()),
    sync: async (how = { urgent: true }) => {
      const underWay = syncing;
      if (underWay === undefined || !how.urgent) return begin(how);
      // It may have begun before the signal was back.
      const result = await underWay.catch(() => undefined);
      return result?.delivered === 'done' && result.pulled === 'done' ? result : begin(how);
    },
    keepPhoto: async (jpeg) => {
      const name = await keepPhoto(open(), jpeg);
      notices.tell('photos');
      return name;
    },
    photo: async (name) => loadPhoto(open(), metered, name),
    ownPhoto: async (name) => loadOwnPhoto(open(), name),
    photos: async () => listPhotos(open()),
    sendPhotos: async (how = {}) => {
      if (how.pressed) await sending?.catch(() => undefined);
      sending ??= sendPhotos(open(), how).finally(() => {
        sending = undefined;
        notices.tell('photos');
      });
      return sending;
    },
    photoSending: async () => (await readMeta(open().store.strict, 'photo_sending')) ?? 'by_itself',
    setPhotoSending: async (how) =>
      writeMeta(open().store.strict, 'photo_sending', how).then(() => notices.tell('photos')),
    request: async (path, init) => {
      open();
      return metered(path, init);
    },
    keep: async (name, value, origin = 'only_here') => keep(open(), name, value, origin),
    kept: <T>(name: string) => read((inside) => kept<T>(inside, name)),
    subscribe: notices.subscribe,
    onSave: (listener) => {
      saved.add(listener);
      return () => saved.delete(listener);
    },
    lock: () => {
      saved.clear();
      close();
    },
  };
}

/** Hands out the unlocked device until it is locked. */
function openDoor(unlocked: Unlocked): { open(): Unlocked; close(): void } {
  let inside: Unlocked | undefined = unlocked;
  return {
    open() {
      if (inside === undefined) throw new Refusal('locked');
      return inside;
    },
    close() {
      inside?.notices.close();
      inside?.store.close();
      inside = undefined;
    },
  };
}
