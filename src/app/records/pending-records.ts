import type { Asked } from '../../device/store/load-records.ts';

/** What has to be read again: everything, or these. Notices come faster than records are opened. */
export type PendingRecords = {
  addAll(): void;
  /** What this phone wrote itself. */
  addOwn(): void;
  add(records: readonly string[]): void;
  /** What is asked for, and nothing is pending any more: `everything`, these, or undefined where there is nothing. */
  take(): Asked | 'everything' | undefined;
  /** It could not be read: it is still to be read. */
  putBack(asked: Asked | 'everything'): void;
};

export function openPending(): PendingRecords {
  const records = new Set<string>();
  let [isAll, isOwn] = [false, false];
  const add = (more: readonly string[]) => {
    for (const record of more) records.add(record);
  };
  return {
    add,
    addAll() {
      isAll = true;
    },
    addOwn() {
      isOwn = true;
    },
    take() {
      const asked = { records: [...records], own: isOwn };
      const isEmpty = records.size === 0 && !isOwn;
      const taken = isAll ? 'everything' : isEmpty ? undefined : asked;
      records.clear();
      [isAll, isOwn] = [false, false];
      return taken;
    },
    putBack(asked) {
      if (asked === 'everything') isAll = true;
      else {
        add(asked.records);
        isOwn ||= asked.own;
      }
    },
  };
}
