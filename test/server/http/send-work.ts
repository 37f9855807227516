import type { LightMyRequestResponse } from 'fastify';
import { sealEnvelope } from '../../../src/device/seal-envelope.ts';
import { openEpoch } from '../../../src/device/vault/epoch.ts';
import type { Revision } from '../../../src/domain/revision.ts';
import { batchBytes, batchType } from '../../../src/domain/wire/batch.ts';
import { packRevision } from '../kit/phone.ts';
import type { Centre, LoggedIn } from './open-centre.ts';

/** Seals revisions as the phone does, from number `first` on, and delivers them in one batch over HTTP. */
export async function sendWork(
  { app }: Centre,
  phone: LoggedIn,
  revisions: readonly Revision[],
  first = 1,
): Promise<LightMyRequestResponse> {
  const [server] = phone.server_keys;
  if (server === undefined) throw new Error('no server key');
  const { device } = phone;
  const epoch = await openEpoch({ device, epoch: 1, keys: { pair: phone.pair, public_key: '' }, server });
  const sealed = await Promise.all(
    revisions.map((revision, at) => {
      const about = { kind: 'revision', device, number: first + at, revision: revision.id } as const;
      return sealEnvelope(about, new Uint8Array(packRevision(revision)), epoch);
    }),
  );
  const highest = first + revisions.length - 1;
  const batch = {
    carrier: device,
    highest,
    epochs: [{ device, ...epoch.row }],
    envelopes: sealed.map(({ bytes }) => bytes),
  };
  return app.inject({
    method: 'POST',
    url: '/api/intake',
    headers: { 'content-type': batchType },
    payload: Buffer.from(batchBytes(batch)),
  });
}
