import type { Database } from '../db/database.ts';

/** A device as intake knows it; `account` is whose work it seals. */
export type KnownDevice = {
  readonly kab: string;
  readonly id: string;
  readonly account: string;
  readonly code: string;
  readonly public_key: Uint8Array;
};
export type KnownEpoch = {
  readonly device: string;
  readonly epoch: number;
  readonly server_key: number;
  readonly enc: Uint8Array;
};

/** Devices and the epochs heard of before, by the ids in envelopes: which kabupaten they belong to is not known yet. */
export async function findDevices(
  db: Database,
  ids: readonly string[],
): Promise<{ devices: ReadonlyMap<string, KnownDevice>; epochs: readonly KnownEpoch[] }> {
  if (ids.length === 0) return { devices: new Map(), epochs: [] };
  return db.transaction({ actor: 'accounts', readOnly: true }, async (tx) => {
    const devices = await tx.query<KnownDevice>(
      'select kab, id, account, code, public_key from device where id = any ($1::uuid[])',
      [ids],
    );
    const epochs = await tx.query<KnownEpoch>(
      'select device, epoch, server_key, enc from device_epoch where device = any ($1::uuid[])',
      [ids],
    );
    return { devices: new Map(devices.map((device) => [device.id, device])), epochs };
  });
}
