import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Revision } from '../../../src/domain/revision.ts';
import { parseRescueFile } from '../../../src/domain/wire/rescue-file.ts';
import { engines } from '../../server/engines.ts';
import { readPinned } from '../../wire-fixtures/read.ts';
import { type Centre, kab, mongpok, openCentre } from '../http/open-centre.ts';
import { asOwner } from '../kit/read-state.ts';

const pinned = readPinned('v1');

/** What every server accepts for ever, so its name is written out. */
const batchType = 'application/vnd.cacah.batch';

describe.each(engines)('what phones of the first release send, at today’s centre on $name', (engine) => {
  let centre: Centre;
  beforeAll(async () => {
    centre = await openCentre(engine);
    await restoreKeys();
  });
  afterAll(() => centre.close());

  /** The centre of then: its key, and the phones that were enrolled with it. */
  async function restoreKeys(): Promise<void> {
    const { server, phones } = pinned.keys;
    const point = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'));
    await asOwner(centre.opened.db, 'update server_key set public_key = $2, private_jwk = $3::jsonb where id = $1', [
      ...[server.id, point(server.public_key), JSON.stringify(server.private_jwk)],
    ]);
    for (const [at, { account, device, public_key }] of phones.entries()) {
      await asOwner(centre.opened.db, 'insert into account (kab, id, name, role) values ($1, $2, $3, $4)', [
        ...[kab, account.id, account.name, account.role],
      ]);
      await asOwner(centre.opened.db, `insert into account_scope (kab, account, desa) values ($1, $2, $3)`, [
        ...[kab, account.id, mongpok],
      ]);
      await asOwner(
        centre.opened.db,
        'insert into device (kab, id, account, code, public_key) values ($1, $2, $3, $4, $5)',
        [kab, device, account.id, `K${at + 1}`, point(public_key)],
      );
    }
  }

  async function deliver(bytes: Uint8Array): Promise<string[]> {
    const answer = await centre.app.inject({
      method: 'POST',
      url: '/api/intake',
      headers: { 'content-type': batchType },
      payload: Buffer.from(bytes),
    });
    expect(answer.statusCode).toBe(200);
    const { receipts } = answer.json() as { receipts: { outcome: string; reason?: string }[] };
    return receipts.map(({ outcome, reason = '' }) => `${outcome} ${reason}`.trim());
  }

  async function storedChanges(written: readonly Revision[]) {
    const rows = await asOwner<{ id: string; state: string; name: string; set: unknown; unset: unknown }>(
      centre.opened.db,
      `select r.id, r.state, r.form || '@' || r.form_version as name, c.body -> 'set' as set, c.body -> 'unset' as unset
       from revision r join revision_content c on c.kab = r.kab and c.id = r.id
       where r.id = any ($1::uuid[]) order by r.id`,
      [written.map(({ id }) => id)],
    );
    return rows;
  }

  function changesOf(written: readonly Revision[]) {
    return written
      .map(({ id, form, form_version, set, unset }) => ({
        ...{ id, state: 'counting', name: `${form}@${form_version}`, set, unset },
      }))
      .sort((one, other) => (one.id < other.id ? -1 : 1));
  }

  test('a batch is received whole, and each revision counts as it was written', async () => {
    const { batch } = pinned.revisions;
    expect(await deliver(pinned.batch)).toEqual(batch.map(() => 'received'));
    expect(await storedChanges(batch)).toEqual(changesOf(batch));
  });

  test('a rescue file in other hands is received as well', async () => {
    const { rescue } = pinned.revisions;
    const outcomes: string[] = [];
    for (const { bytes } of parseRescueFile(pinned.rescue) ?? []) outcomes.push(...(await deliver(bytes)));
    expect(outcomes).toEqual(rescue.map(() => 'received'));
    expect(await storedChanges(rescue)).toEqual(changesOf(rescue));
  });

  test('the same once more, years later, is known already', async () => {
    centre.advance(3 * 365 * 86_400_000);
    expect(new Set(await deliver(pinned.batch))).toEqual(new Set(['duplicate']));
  });
});
