import { IDBDatabase } from 'fake-indexeddb';
import { databaseName, type StoreName } from '../../src/device/schema.ts';
import { dewisDevice } from './small-centre.ts';

/** How a browser's storage fails a write: told when the transaction ends, or, `closed`, when it would begin. */
export const ailments = ['QuotaExceededError', 'AbortError', 'UnknownError', 'closed'] as const;
export type Ailment = (typeof ailments)[number];

export type AilingDisk = {
  /** The next `times` writes to Dewi's database fail. */
  strike(ailment: Ailment, times?: number): void;
  /** Too full to write anything as long as any of these stores holds a row; deleting from them works. */
  fillUntilEmpty(...stores: readonly StoreName[]): void;
  cure(): void;
};

/** What fake-indexeddb's classes have beside the standard. */
type RawTransaction = IDBTransaction & { error: unknown; _rollbackLog: (() => void)[] };
type RawConnection = {
  _rawDatabase: { rawObjectStores: Map<string, { records: { values(): Iterable<unknown> } }> };
};

type Ail = (write: { db: IDBDatabase; stores: readonly string[] }) => Ailment | undefined;

const healthy: Ail = () => undefined;

/** fake-indexeddb's transactions fail as a browser's do. Once per test file. */
export function ailDisk(): AilingDisk {
  let ail = healthy;
  const begin = IDBDatabase.prototype.transaction;

  IDBDatabase.prototype.transaction = function transaction(this: IDBDatabase, scope, mode, options) {
    const stores = typeof scope === 'string' ? [scope] : [...scope];
    const isWrite = mode === 'readwrite' && this.name === databaseName(dewisDevice);
    const ailment = isWrite ? ail({ db: this, stores }) : undefined;
    if (ailment === 'closed') this.close();
    const tx = begin.call(this, scope, mode, options);
    if (ailment !== undefined) failAtEnd(tx as RawTransaction, ailment);
    return tx;
  };

  return {
    strike(ailment, times = Number.POSITIVE_INFINITY) {
      let left = times;
      ail = () => (left-- > 0 ? ailment : undefined);
    },
    fillUntilEmpty(...full) {
      ail = ({ db, stores }) => {
        const isDeleting = stores.every((store) => full.some((one) => one === store));
        return !isDeleting && full.some((store) => holdsRows(db, store)) ? 'QuotaExceededError' : undefined;
      };
    },
    cure() {
      ail = healthy;
    },
  };
}

function holdsRows(db: IDBDatabase, store: StoreName): boolean {
  const { rawObjectStores } = (db as unknown as RawConnection)._rawDatabase;
  return [...(rawObjectStores.get(store)?.records.values() ?? [])].length > 0;
}

/** Written, and at the end undone: a full disk is told when the transaction is committed. */
function failAtEnd(tx: RawTransaction, name: Ailment): void {
  const dispatch = tx.dispatchEvent.bind(tx);
  tx.dispatchEvent = (event) => {
    if (event.type !== 'complete') return dispatch(event);
    for (const undo of [...tx._rollbackLog].reverse()) undo();
    tx.error = new DOMException('', name);
    const Kind = event.constructor as new (type: string, how: { bubbles: boolean; cancelable: boolean }) => Event;
    return dispatch(new Kind('abort', { bubbles: true, cancelable: false }));
  };
}
