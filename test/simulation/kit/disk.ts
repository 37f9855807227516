import { IDBDatabase, IDBFactory } from 'fake-indexeddb';
import type { Dice } from './dice.ts';
import { type Actor, never, type Scheduler } from './scheduler.ts';
import type { FaultKind, Storm } from './storm.ts';

/*
 * A phone's IndexedDB. fake-indexeddb commits when the last request of a transaction is through; this file decides, per
 * transaction, when it begins and how it ends: committed, undone, committed without anybody being told, or never begun.
 * What was committed relaxed is remembered until the next strict commit, and a power cut may undo it.
 */

type Undo = () => void;
/** What fake-indexeddb's classes have beside the standard. */
type RawDatabase = { name: string; transactions: RawTransaction[]; processTransactions(): void };
type RawTransaction = {
  mode: string;
  durability: string;
  error: unknown;
  _scope: Set<string>;
  _rollbackLog: Undo[];
  _start(): void;
  dispatchEvent(event: Event): boolean;
};
type RawConnection = { _rawDatabase: RawDatabase; close(): void };

export type Disk = {
  readonly factory: IDBFactory;
  /** So many of the next writes fail because the disk is full. */
  fullFor: number;
  /** Undoes what a power cut takes: all relaxed commits after the last strict one but a prefix. Returns how many. */
  loseTail(): number;
  /** From here on everything is noted, so that the disk can be put back to how it is now. */
  copy(): void;
  /** As it was when it was copied, strict writes and all. */
  putBack(): void;
  /** Eviction: everything is gone. */
  wipe(): void;
};

export type DiskParts = { readonly scheduler: Scheduler; readonly storm: Storm; readonly dice: Dice };

type Ending = 'commits' | 'killed_before' | 'killed_after' | 'full' | 'error' | 'unheard';

const disks = new WeakMap<RawDatabase, OpenDisk>();
const owners = new WeakMap<RawConnection, Actor>();
/** `tail`: what was committed relaxed since the last strict commit; `since`: all since the copy. */
type Log = { tail: Undo[][]; since: Undo[][] };
type OpenDisk = DiskParts & { state: { fullFor: number }; log: Log };

export function createDisk(parts: DiskParts): Disk {
  const state = { fullFor: 0 };
  const logs = new Map<RawDatabase, Log>();
  let factory = watched();

  /** Every database of this factory is known as one of this disk. */
  function watched(): IDBFactory {
    const made = new IDBFactory();
    const open = made.open.bind(made);
    made.open = (name, version) => {
      const request = open(name, version);
      request.addEventListener('upgradeneeded', () => adopt(request.result));
      return request;
    };
    return made;
  }

  function adopt(db: unknown): void {
    const raw = (db as RawConnection)._rawDatabase;
    const log: Log = { tail: [], since: [] };
    logs.set(raw, log);
    disks.set(raw, { ...parts, state, log });
  }

  return {
    get factory() {
      return factory;
    },
    get fullFor() {
      return state.fullFor;
    },
    set fullFor(writes) {
      state.fullFor = writes;
    },
    loseTail() {
      let lost = 0;
      for (const { tail, since } of logs.values()) {
        const kept = parts.dice.below(tail.length + 1);
        const undone = tail.splice(kept);
        since.splice(Math.max(0, since.length - undone.length));
        for (const undo of undone.reverse()) {
          runBackwards(undo);
          lost += 1;
        }
      }
      return lost;
    },
    copy() {
      for (const { since } of logs.values()) since.length = 0;
    },
    putBack() {
      for (const log of logs.values()) {
        for (const undo of log.since.reverse()) runBackwards(undo);
        Object.assign(log, { tail: [], since: [] });
      }
    },
    wipe() {
      logs.clear();
      factory = watched();
    },
  };
}

function runBackwards(log: readonly Undo[]): void {
  for (const undo of [...log].reverse()) undo();
}

const begin = IDBDatabase.prototype.transaction;

IDBDatabase.prototype.transaction = function transaction(this: IDBDatabase, ...asked) {
  const connection = this as unknown as RawConnection;
  const raw = connection._rawDatabase;
  const disk = disks.get(raw);
  if (disk === undefined) return begin.apply(this, asked);
  const owner = ownerOf(connection, disk);
  const isDead = owner !== undefined && !owner.isAlive;
  if (!isDead && owner !== undefined && disk.storm.strikes('storage_closed', 0.004)) connection.close();
  const tx = begin.apply(this, asked);
  const rawTx = tx as unknown as RawTransaction;
  if (isDead) hold(raw, rawTx, never);
  else if (owner !== undefined && rawTx.mode === 'readwrite') decide(disk, { raw, tx: rawTx, owner });
  else watchCommit(rawTx, disk.log);
  return tx;
};

/** A connection belongs to whose turn it was at its first use; a dead one's ghost reaches nothing by it. */
function ownerOf(connection: RawConnection, { scheduler }: OpenDisk): Actor | undefined {
  const owner = owners.get(connection) ?? scheduler.current();
  if (owner !== undefined) owners.set(connection, owner);
  return owner;
}

/** Not begun, and in nobody's way, until `until`. */
function hold(raw: RawDatabase, tx: RawTransaction, until: Promise<void>): void {
  raw.transactions.splice(raw.transactions.indexOf(tx), 1);
  void until.then(() => {
    raw.transactions.push(tx);
    raw.processTransactions();
  });
}

type Write = { raw: RawDatabase; tx: RawTransaction; owner: Actor };

function decide(disk: OpenDisk, { raw, tx, owner }: Write): void {
  const ending = endingOf(disk, owner);
  const several = tx._scope.size > 1 && !isMakingRoom(tx);
  const label = `write ${[...tx._scope].sort().join('+')} ${tx.durability}${ending === 'commits' ? '' : ` ${ending}`}`;
  if (several) hold(raw, tx, disk.scheduler.point(owner, label));
  else if (ending !== 'commits') disk.scheduler.note(`${owner.name} ${label}`);
  if (ending === 'commits') {
    watchCommit(tx, disk.log);
    return;
  }
  const dispatch = tx.dispatchEvent.bind(tx);
  tx.dispatchEvent = (event) => {
    if (event.type !== 'complete') return dispatch(event);
    const isCommitted = ending === 'killed_after' || ending === 'unheard';
    if (isCommitted) noteCommit(tx, disk.log);
    else runBackwards(tx._rollbackLog);
    raw.processTransactions();
    if (ending === 'killed_before' || ending === 'killed_after') {
      disk.scheduler.kill(owner, ending);
      return true;
    }
    tx.error = new DOMException('', ending === 'full' ? 'QuotaExceededError' : 'UnknownError');
    const Kind = event.constructor as new (type: string, how: { bubbles: boolean; cancelable: boolean }) => Event;
    return dispatch(new Kind('abort', { bubbles: true, cancelable: false }));
  };
}

/** Taken inside of whatever else found the disk full, which nobody else may have to wait for: it is no point of its own. */
function isMakingRoom({ _scope }: RawTransaction): boolean {
  return _scope.size === 2 && _scope.has('photos') && _scope.has('photo_copies');
}

function endingOf({ storm, state }: OpenDisk, owner: Actor): Ending {
  if (!storm.isOn) return 'commits';
  const strikes = (kind: FaultKind, probability: number) => storm.strikes(kind, probability);
  if (state.fullFor > 0 && strikes('disk_full', 1)) {
    state.fullFor -= 1;
    return 'full';
  }
  if (owner.name.includes('page') && strikes('tab_killed_before_commit', 0.015)) return 'killed_before';
  if (owner.name.includes('page') && strikes('tab_killed_after_commit', 0.01)) return 'killed_after';
  if (strikes('storage_error', 0.006)) return 'error';
  return strikes('storage_error', 0.003) ? 'unheard' : 'commits';
}

function watchCommit(tx: RawTransaction, log: Log): void {
  if (tx.mode !== 'readwrite') return;
  const dispatch = tx.dispatchEvent.bind(tx);
  tx.dispatchEvent = (event) => {
    if (event.type === 'complete') noteCommit(tx, log);
    return dispatch(event);
  };
}

function noteCommit(tx: RawTransaction, { tail, since }: Log): void {
  const undo = [...tx._rollbackLog];
  since.push(undo);
  if (tx.durability === 'strict') tail.length = 0;
  else tail.push(undo);
}
