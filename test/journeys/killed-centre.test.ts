import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DeviceSession } from '../../src/device/device-session.ts';
import type { Centre } from './kit/centre.ts';
import { centreEngines } from './kit/centre-engines.ts';
import { enrolPocketPhone, writeFamily } from './kit/pocket-phone.ts';
import { type Line, layLine, type Mishap } from './kit/unreliable-line.ts';
import { issueCard } from './kit/villagers.ts';

/** How long after the batch went out the centre is killed: most of these fall into its work, some before, some after. */
const killedAfterMs = [0, 8, 20, 45];

describe.each(centreEngines)('a centre on $name that is killed', ({ prepare }) => {
  let centre: Centre;
  let line: Line;
  let sari: DeviceSession;
  let saved = 0;

  beforeAll(async () => {
    centre = await prepare();
    await centre.start();
    line = await layLine(centre.port);
    sari = await enrolPocketPhone(line.url, await issueCard(centre, 'Sari'));
  });
  afterAll(async () => {
    sari?.lock();
    await line?.close();
    await centre?.dispose();
  });

  async function saveFamily(nama: string): Promise<void> {
    const { revisions } = await writeFamily(nama, 8.2);
    saved += (await sari.saveRevisions({ revisions, dropDrafts: [] })).length;
  }

  /** What is on the phone, with the number that each was given. */
  async function receiptsOnPhone(): Promise<string[]> {
    const entries = await sari.outbox();
    expect(entries.filter(({ state }) => state !== 'received')).toEqual([]);
    return entries.map(({ revision, receipt }) => `${revision} ${receipt}`).sort();
  }

  /** The same from the heads that the phone pulled: the centre's own words. */
  async function receiptsInHeads(): Promise<string[]> {
    const records = await sari.loadRecords();
    return records
      .flatMap(({ head }) => head?.revisions ?? [])
      .map(({ id, receipt }) => `${id} ${receipt}`)
      .sort();
  }

  test('before the batch reaches it: nothing arrives, and everything does after it is back', async () => {
    await saveFamily('AISYAH PUTRI');
    await centre.kill();
    expect(await sari.sync()).toMatchObject({ delivered: 'offline' });
    expect(await sari.counts()).toMatchObject({ waiting: saved, received: 0 });
    await centre.start();
    expect(await sari.sync()).toMatchObject({ delivered: 'done', pulled: 'done' });
    expect(await receiptsOnPhone()).toHaveLength(saved);
  });

  test('at any moment of its work: each revision is counted once, under the number that the phone has', async () => {
    for (const [at, ms] of killedAfterMs.entries()) {
      await saveFamily(`BIMA ${at}`);
      line.onDelivery(async (moment): Promise<Mishap> => {
        if (moment === 'sent') await pause(ms).then(centre.kill);
        return 'none';
      });
      await sari.sync();
      await centre.kill();
      line.onDelivery(() => 'none');
      await centre.start();
      expect(await sari.sync()).toMatchObject({ delivered: 'done', pulled: 'done' });
    }
    expect(await receiptsOnPhone()).toHaveLength(saved);
    expect(await receiptsInHeads()).toEqual(await receiptsOnPhone());
  });

  test('after the commit and before its answer: what was committed survives, and the phone learns its number', async () => {
    await saveFamily('CITRA');
    line.onDelivery(async (moment): Promise<Mishap> => {
      if (moment !== 'answered') return 'none';
      await centre.kill();
      return 'answer_lost';
    });
    expect(await sari.sync()).toMatchObject({ delivered: 'offline' });
    expect((await sari.counts()).waiting).toBe(3);
    const committed = await centre.read<{ count: string }>('select count(*) as count from revision');
    expect(Number(committed[0]?.count)).toBe(saved);
    line.onDelivery(() => 'none');
    await centre.start();
    expect(await sari.sync()).toMatchObject({ delivered: 'done', pulled: 'done' });
    expect(await receiptsInHeads()).toEqual(await receiptsOnPhone());
  });

  test('a batch that comes twice, and one whose answer is lost, are counted once', async () => {
    await saveFamily('DODI');
    line.onDelivery((moment) => (moment === 'sent' ? 'twice' : 'none'));
    expect(await sari.sync()).toMatchObject({ delivered: 'done' });
    await saveFamily('EKA');
    line.onDelivery((moment) => (moment === 'answered' ? 'answer_lost' : 'none'));
    expect(await sari.sync()).toMatchObject({ delivered: 'offline' });
    line.onDelivery(() => 'none');
    expect(await sari.sync()).toMatchObject({ delivered: 'done', pulled: 'done' });
    expect(await receiptsInHeads()).toEqual(await receiptsOnPhone());
  });

  test('in the end its database has every revision once, and one envelope for each', async () => {
    await centre.stop();
    const revisions = await centre.read<{ id: string; line: string }>(
      `select r.id, r.id || ' ' || d.code || '-' || r.number as line from revision r
       join device d on d.kab = r.kab and d.id = r.device where r.state = 'counting' order by 2`,
    );
    expect(revisions.map((row) => row.line)).toEqual(await receiptsOnPhone());
    expect(revisions).toHaveLength(saved);
    const envelopes = await centre.read<{ outcome: string; count: string }>(
      'select outcome, count(distinct revision) as count from envelope group by outcome',
    );
    expect(envelopes.map(({ outcome, count }) => [outcome, Number(count)])).toEqual([['received', saved]]);
    const heads = await centre.read<{ many: string }>(
      'select jsonb_array_length(revisions) as many from head where jsonb_array_length(revisions) <> 1',
    );
    expect(heads).toEqual([]);
  });
});
