import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sealEnvelope } from '../../../src/device/seal-envelope.ts';
import { openEpoch } from '../../../src/device/vault/epoch.ts';
import { uuidV7 } from '../../../src/domain/uuid.ts';
import { batchBytes, batchType } from '../../../src/domain/wire/batch.ts';
import { sessionAnswer } from '../../../src/domain/wire/messages.ts';
import { kaderAnswer } from '../../../src/domain/wire/review-messages.ts';
import { engines } from '../engines.ts';
import { ask, type Centre, type LoggedIn, logIn, makeDeviceKey, openCentre, ratna, siti } from './open-centre.ts';

const day = 86_400_000;

describe.each(engines)('sessions on $name', (engine) => {
  let centre: Centre;
  beforeAll(async () => {
    centre = await openCentre(engine);
  });
  afterAll(() => centre.close());

  const askChallenge = async (): Promise<string> =>
    (await centre.app.inject({ url: '/api/session/challenge' })).json().challenge;

  /** What the phone sends to get in again. */
  async function proofOf(phone: Pick<LoggedIn, 'device' | 'pair' | 'server_keys'>, challenge: string) {
    const [server] = phone.server_keys;
    if (server === undefined) throw new Error('no server key');
    const keys = { pair: phone.pair, public_key: '' };
    const epoch = await openEpoch({ device: phone.device, epoch: 1, keys, server });
    const revision = uuidV7(centre.parts.now().getTime(), centre.parts.random(10));
    const about = { kind: 'proof', device: phone.device, number: 0, revision } as const;
    const { bytes } = await sealEnvelope(about, new TextEncoder().encode(challenge), epoch);
    return batchBytes({
      carrier: phone.device,
      highest: 0,
      epochs: [{ device: phone.device, ...epoch.row }],
      envelopes: [bytes],
    });
  }
  const send = (proof: Uint8Array) =>
    centre.app.inject({
      method: 'POST',
      url: '/api/session',
      headers: { 'content-type': batchType },
      payload: Buffer.from(proof),
    });

  test('a device that seals the challenge gets a new session', async () => {
    const phone = await logIn(centre, siti);
    const answer = await send(await proofOf(phone, await askChallenge()));
    expect(answer.statusCode).toBe(200);
    const opened = sessionAnswer.parse(answer.json());
    expect(opened.account).toEqual(phone.account);
    expect((await ask(centre, { session: opened.session }, { url: '/api/kader' })).json().code).toBe('not_allowed');
  });

  test('a challenge is good once', async () => {
    const phone = await logIn(centre, siti);
    const challenge = await askChallenge();
    expect((await send(await proofOf(phone, challenge))).statusCode).toBe(200);
    expect((await send(await proofOf(phone, challenge))).json()).toMatchObject({ code: 'session_expired' });
  });

  test('a challenge is good for five minutes', async () => {
    const phone = await logIn(centre, siti);
    const challenge = await askChallenge();
    centre.advance(5 * 60_000 + 1);
    expect((await send(await proofOf(phone, challenge))).json()).toMatchObject({ code: 'session_expired' });
  });

  test('a made-up challenge opens nothing', async () => {
    const phone = await logIn(centre, siti);
    expect((await send(await proofOf(phone, 'x'.repeat(43)))).json()).toMatchObject({ code: 'session_expired' });
  });

  test('another key than the enrolled one opens nothing', async () => {
    const phone = await logIn(centre, siti);
    const { pair } = await makeDeviceKey();
    const answer = await send(await proofOf({ ...phone, pair }, await askChallenge()));
    expect(answer.json()).toMatchObject({ code: 'session_missing', status: 401 });
  });

  test('a closed account and a revoked phone get no session, and those they have end', async () => {
    const closed = await logIn(centre, siti);
    const revoked = await logIn(centre, ratna);
    await centre.opened.db.transaction({ actor: 'owner' }, async (tx) => {
      await tx.query('update account set is_active = false where id = $1', [closed.account.id]);
      await tx.query('update device set revoked_at = now() where id = $1', [revoked.device]);
    });
    for (const phone of [closed, revoked]) {
      expect((await send(await proofOf(phone, await askChallenge()))).json()).toMatchObject({ code: 'not_allowed' });
      expect((await ask(centre, phone, { url: '/api/kader' })).json()).toMatchObject({ code: 'session_expired' });
    }
  });

  test('bytes that are no proof are a problem', async () => {
    expect((await send(new Uint8Array([1, 2, 3]))).json()).toMatchObject({ code: 'batch_malformed', status: 400 });
  });

  test('without a session there is nothing to read', async () => {
    for (const authorization of [undefined, 'Bearer ', 'Bearer 36.04.x', 'Basic abc']) {
      const headers = authorization === undefined ? {} : { authorization };
      const answer = await centre.app.inject({ url: '/api/kader', headers });
      expect(answer.json()).toMatchObject({ code: 'session_missing', status: 401 });
    }
  });

  test('a session lives thirty days, and from each day of use again', async () => {
    const supervisor = await logIn(centre, ratna);
    const open = async () => (await ask(centre, supervisor, { url: '/api/kader' })).statusCode;
    centre.advance(29 * day);
    expect(await open()).toBe(200);
    centre.advance(29 * day);
    expect(await open()).toBe(200);
    centre.advance(30 * day + 1);
    expect(await open()).toBe(401);
  });

  test('a phone whose store is gone: the centre takes its last number, also from whoever has that phone now', async () => {
    const [lost, spare, other] = [await logIn(centre, siti), await logIn(centre, siti), await logIn(centre, ratna)];
    const tell = (session: string, highest: number, device = lost.device) =>
      ask(
        centre,
        { session },
        { method: 'POST', url: '/api/lost-devices', payload: { devices: [{ device, highest }] } },
      );
    expect((await tell(other.session, 40)).json()).toEqual({ noted: [lost.device] });
    expect((await tell(lost.session, 57)).json()).toEqual({ noted: [lost.device] });
    expect((await tell(lost.session, 12)).json()).toEqual({ noted: [lost.device] });
    expect((await tell(lost.session, 12, randomUUID())).json()).toEqual({ noted: [] });
    expect((await tell(other.session, 4_000_000_000, spare.device)).json()).toEqual({ noted: [spare.device] });
    const kader = kaderAnswer.parse((await ask(centre, other, { url: '/api/kader' })).json());
    expect(kader.kader.find(({ device_code }) => device_code === lost.device_code)).toMatchObject({ highest: 57 });
    expect(kader.kader.find(({ device_code }) => device_code === spare.device_code)).toMatchObject({ highest: 5000 });
    const trail = await centre.parts.db.transaction({ actor: 'owner' }, (tx) =>
      tx.query("select target from audit where action = 'report_lost_device'"),
    );
    expect(trail).toEqual([{ target: lost.device }, { target: spare.device }]);
  });
});
