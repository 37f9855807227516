import type { HeldReason, UnreadableReason } from '../domain/problem.ts';
import type { Outcome } from '../domain/wire/receipt.ts';

/**
 * Raises by one whenever a store or a key path changes. A released version stays upgradable for ever: a phone of this one is
 * pinned first (`npx tsx test/device/released/make.ts`).
 */
export const schemaVersion = 3;

export function databaseName(device: string): string {
  return `cacah-${device}`;
}

/** Stores and their keys, in Dexie's words: the key path first, then the indexes. */
export const stores = {
  meta: 'name',
  epochs: 'epoch',
  outbox: 'number',
  sent: 'number, outcome',
  copies: 'number',
  revisions: 'id, record',
  heads: 'record, replay, reassigned, pack',
  packs: 'pack',
  drafts: 'key, record',
  kept: 'name',
  photos: 'photo',
  photo_chunks: '[photo+at]',
  photo_copies: '[photo+at]',
} as const;
export type StoreName = keyof typeof stores;

export type Bytes = Uint8Array<ArrayBuffer>;

/** Nonce and AES-GCM under the data key, bound to its store and key. The only form in which content lies here. */
export type SealedValue = Bytes;

/** A boolean that an index can hold. */
export type Flag = 0 | 1;

export type EpochRow = { readonly epoch: number; readonly enc: Bytes; readonly server_key: number };

export type OutboxRow = {
  readonly number: number;
  readonly revision: string;
  readonly record: string;
  readonly epoch: number;
  /** SHA-256 of `bytes` in hex: what a receipt must name. */
  readonly hash: string;
  readonly bytes: Bytes;
  readonly saved_at: string;
  /** Deliveries that ended without a receipt for this envelope although the server spoke. */
  readonly tries: number;
  /** Set aside until then (ms), so that it does not hold up the others. */
  readonly parked_until?: number;
  /** The server could not open it: the page seals it again. */
  readonly reseal?: UnreadableReason;
};

export type SentRow = {
  readonly number: number;
  readonly revision: string;
  readonly record: string;
  readonly hash: string;
  readonly saved_at: string;
  /** `dismissed`: held at first, then closed by a supervisor; it never counts. */
  readonly outcome: Exclude<Outcome, 'unreadable'> | 'dismissed';
  readonly receipt?: string;
  readonly reason?: HeldReason;
  readonly at: string;
  /** Size of the sealed copy while it is kept, 0 afterwards. */
  readonly copy_size: number;
};

/** Sealed bytes after their receipt, for a server that was restored from a backup. */
export type CopyRow = { readonly number: number; readonly epoch: number; readonly bytes: Bytes };

export type RevisionRow = {
  readonly id: string;
  readonly record: string;
  readonly number: number;
  readonly sealed: SealedValue;
  /** The deflated content as it was sealed for the server, so that it can be sealed again under the same number. */
  readonly content: SealedValue;
  /** The pulled head says what this copy says: the copy goes as soon as its receipt is there. */
  readonly included: Flag;
};

export type HeadRow = {
  readonly record: string;
  readonly sealed: SealedValue;
  /** The pull from the start that last saw it. */
  readonly replay: number;
  /** Out of this account's scope, and still here because unsent work hangs on it. */
  readonly reassigned: Flag;
  /** Revisions of this account that the head counts. */
  readonly authored: number;
  /** Those of them that its newest verdict approves. */
  readonly approved: number;
  /** The pack that says the same as `sealed`. A head that is written anew lies in none. */
  readonly pack?: string;
};

/**
 * A few hundred heads sealed once more, together: after the PIN a hundred packs open in a fraction of the time of twenty
 * thousand rows. What a pack says of a head counts only while that head's own row names it, so an old pack never shows.
 */
export type PackRow = { readonly pack: string; readonly sealed: SealedValue };

/** `key` is made of ids and form codes alone: it lies here readable. */
export type DraftRow = { readonly key: string; readonly record: string; readonly sealed: SealedValue };
export type KeptRow = {
  readonly name: string;
  readonly sealed: SealedValue;
  /** The centre can be asked for it again: a full disk may give it up. */
  readonly fetched?: Flag;
};

/** A photo that was taken on this phone, by its name (SHA-256 of the JPEG). */
export type PhotoRow = {
  readonly photo: string;
  /** Of the JPEG, in bytes. */
  readonly size: number;
  /** When it was kept, by this phone's clock. */
  readonly kept_at: string;
  /** Records whose newest revision saved here names it. Until there is one it hangs on a draft, and the centre would not take it. */
  readonly records: readonly string[];
  /** Pieces that the centre lacks, in order; none once it has the whole. */
  readonly missing: readonly number[];
  readonly tries: number;
  readonly parked_until?: number;
  /** The centre could not open a piece, or lost the photo with a backup: the page seals what is missing again. */
  readonly reseal: Flag;
  /** When the centre said that it has the whole, by its own clock. */
  readonly complete_at?: string;
  /** Size of the copy that is kept for looking at, 0 afterwards. */
  readonly copy_size: number;
};

/** A piece sealed for the centre, as it travels; gone once the centre has the whole photo. */
export type PhotoChunkRow = { readonly photo: string; readonly at: number; readonly bytes: Bytes };
/** The same piece sealed under the data key, for looking at. */
export type PhotoCopyRow = { readonly photo: string; readonly at: number; readonly sealed: SealedValue };
/** When photos go: by themselves, or only when somebody presses. */
export type PhotoSending = 'by_itself' | 'when_pressed';

/** How a PIN becomes a key, and the data key wrapped by it. */
export type WrappedDataKey = {
  readonly kdf: 'PBKDF2-SHA256';
  readonly iterations: number;
  readonly salt: Bytes;
  readonly nonce: Bytes;
  readonly wrapped: Bytes;
};
export type Tries = { readonly failed: number; readonly last_at: number };
export type DeviceKeys = { readonly pair: CryptoKeyPair; readonly public_key: string };
/** Which pull from the start is under way; `is_open` until its last page. */
export type Replay = { readonly number: number; readonly is_open: boolean; readonly last_from_start: boolean };
/**
 * Network trouble: nobody delivers before `until`. `by_server` says that the server itself asked for it; `by_other` that
 * somebody else answered in its place, as a hot spot does until one has signed in there; `is_blocked` that something on the
 * way refused, as a firewall does; `faults` how often the server has stumbled over what it was sent.
 */
export type Pause = {
  readonly until: number;
  readonly failures: number;
  readonly by_server: boolean;
  readonly by_other?: boolean;
  readonly is_blocked?: boolean;
  readonly faults?: number;
};
export type ByteMeter = { readonly day: number; readonly bytes: number };

/** What `meta` holds, by name. */
export type Meta = {
  readonly data_key: WrappedDataKey;
  readonly tries: Tries;
  readonly device_keys: DeviceKeys;
  readonly counter: number;
  readonly epoch_counter: number;
  readonly received: number;
  readonly approved: number;
  /** Both of a head's numbers, summed over all heads: moved with every head that is written or deleted. */
  readonly in_heads: { readonly authored: number; readonly approved: number };
  readonly enrolment: SealedValue;
  readonly session: SealedValue;
  /** What the kabupaten has settled, as last pulled; absent until it has settled something. */
  readonly settings: SealedValue;
  readonly cursor: string;
  /** The version of contents that the centre reads, as it last said; absent: the first. */
  readonly contents: number;
  /** Numbers that the centre lacks although it had confirmed them; until they are on their way again. */
  readonly wanted: readonly number[];
  readonly replay: Replay;
  readonly pause: Pause;
  /** The centre asked to be left alone with pulls; what waits to be sent does not wait for it. */
  readonly pull_pause: Pause;
  /** The same for photos, whose trouble must not hold up a record. */
  readonly photo_pause: Pause;
  readonly photo_sending: PhotoSending;
  readonly bytes: ByteMeter;
  /** The server does not let this device read any more: its person has to log in anew. */
  readonly shut_out: boolean;
  readonly clock_offset_ms: number;
  /** When a pull last came to its end, by this phone's clock, in ms. */
  readonly pulled_at: number;
  /** When the server last answered with content, by its own clock. */
  readonly last_contact_at: string;
};
export type MetaName = keyof Meta;
export type MetaRow = { readonly name: MetaName; readonly value: Meta[MetaName] };

export type Rows = {
  meta: MetaRow;
  epochs: EpochRow;
  outbox: OutboxRow;
  sent: SentRow;
  copies: CopyRow;
  revisions: RevisionRow;
  heads: HeadRow;
  packs: PackRow;
  drafts: DraftRow;
  kept: KeptRow;
  photos: PhotoRow;
  photo_chunks: PhotoChunkRow;
  photo_copies: PhotoCopyRow;
};
