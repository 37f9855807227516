import type { Page } from 'playwright';
import type { Inside } from './ledger.ts';

/** What lies in the phone's store, read past the screens and past all of the phone's own code. */
export function lookInside(page: Page): Promise<Inside> {
  return page.evaluate(async () => {
    const name = (await indexedDB.databases()).find((one) => /^cacah-[0-9a-f]{8}-/.test(one.name ?? ''))?.name ?? '';
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open(name));
    // One transaction: a receipt moves a row from one store to the other.
    const tx = db.transaction(['meta', 'outbox', 'sent', 'drafts']);
    type Row = { number: number; revision: string; outcome?: string; receipt?: string };
    const [counter, outbox, sent, drafts] = await Promise.all([
      done<{ value: number } | undefined>(tx.objectStore('meta').get('counter')),
      done<Row[]>(tx.objectStore('outbox').getAll()),
      done<Row[]>(tx.objectStore('sent').getAll()),
      done<{ key: string; sealed: Uint8Array }[]>(tx.objectStore('drafts').getAll()),
    ]);
    db.close();
    return {
      counter: counter?.value ?? 0,
      waiting: outbox.map(({ number, revision }) => ({ number, revision })),
      answered: sent.map(({ number, revision, outcome, receipt }) => ({
        ...{ number, revision },
        receipt: receipt ?? `${outcome}`,
      })),
      drafts: drafts.map(({ key, sealed }) => `${key} ${sealed.length} ${sealed.subarray(0, 12).join('.')}`),
    };
  });
}
