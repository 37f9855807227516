import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { postBytes } from '../../../src/device/outbox/post-batch.ts';
import { parseBatch } from '../../../src/domain/wire/batch.ts';
import { parseEnvelope } from '../../../src/domain/wire/envelope.ts';
import { sha256 } from '../../../src/server/intake/merge-head.ts';
import { engines } from '../engines.ts';
import { writeFamily } from '../kit/family.ts';
import { enrolPhone } from '../kit/phone.ts';
import { addPerson, type Centre, dewi, openCentre } from './open-centre.ts';

describe.each(engines)('receipts for a whole batch from a centre on $name', (engine) => {
  let centre: Centre;
  let url: string;
  beforeAll(async () => {
    centre = await openCentre(engine);
    url = await centre.app.listen({ port: 0, host: '127.0.0.1' });
  });
  afterAll(() => centre.close());

  const bodies: string[] = [];
  const ask = async (path: string, init?: RequestInit) => {
    const response = await fetch(new URL(path, url), init);
    bodies.push(await response.clone().text());
    return response;
  };

  async function familyInBatch() {
    const account = await addPerson(centre.parts, { ...dewi, scope: [{ desa: '36.04.23.2015', rw: null, rt: null }] });
    const phone = await enrolPhone(centre.opened.db, { ...dewi, id: account });
    const { home, member, weighing } = await writeFamily();
    const batch = Uint8Array.from(phone.batch([home, member, weighing].map((one) => phone.seal(one))));
    const envelopes = (parseBatch(batch)?.envelopes ?? []).map((bytes) => ({
      hash: Buffer.from(sha256(bytes) as Uint8Array).toString('hex'),
      number: parseEnvelope(bytes)?.header.number ?? 0,
    }));
    return { batch, envelopes };
  }

  test('a phone that accepts them gets one answer for all, and reads from it what others get one by one', async () => {
    const { batch, envelopes } = await familyInBatch();
    bodies.length = 0;
    const first = await postBytes(ask, batch, envelopes);
    expect(JSON.parse(bodies[0] ?? '')).toMatchObject({ receipts: [], together: { code: expect.any(String) } });
    const again = await postBytes(ask, batch);
    if (first.kind !== 'receipts' || again.kind !== 'receipts') throw new Error('no receipts');
    expect(again.answer.receipts).toEqual(first.answer.receipts.map((one) => ({ ...one, outcome: 'duplicate' })));
    expect(first.answer.receipts).toHaveLength(3);
  });

  test('a batch that comes again is answered one by one', async () => {
    const { batch, envelopes } = await familyInBatch();
    await postBytes(ask, batch);
    const again = await postBytes(ask, batch, envelopes);
    expect(again).toMatchObject({ kind: 'receipts', answer: { receipts: Array(3).fill({ outcome: 'duplicate' }) } });
  });

  test('an old phone says nothing, and is answered as ever', async () => {
    const { batch } = await familyInBatch();
    bodies.length = 0;
    await postBytes(ask, batch);
    const answer = JSON.parse(bodies[0] ?? '');
    expect(Object.keys(answer).sort()).toEqual(['receipts', 'server_time']);
    expect(answer.receipts).toHaveLength(3);
  });
});
