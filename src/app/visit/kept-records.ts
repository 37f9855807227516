import type { ShownRecord } from '../records/shown-record.ts';

/** How much of a family's work has arrived: records by where they are. */
export type KeptRecords = { readonly onPhone: number; readonly held: number; readonly received: number };

const onPhone: readonly ShownRecord['state'][] = ['di_hp', 'terkirim'];

export function keptRecords(records: readonly ShownRecord[]): KeptRecords {
  const count = (is: (state: ShownRecord['state']) => boolean) => records.filter(({ state }) => is(state)).length;
  return {
    onPhone: count((state) => onPhone.includes(state)),
    held: count((state) => state === 'ditahan'),
    received: count((state) => state !== 'ditahan' && !onPhone.includes(state)),
  };
}
