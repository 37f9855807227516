import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DeviceSession } from '../../src/device/device-session.ts';
import type { Centre } from './kit/centre.ts';
import { prepareEmptyCentre } from './kit/centre-engines.ts';
import { enrolPocketPhone, writeFamily } from './kit/pocket-phone.ts';
import { issueCard } from './kit/villagers.ts';

describe('a disk dies, and the centre comes back as it was an hour before', () => {
  let centre: Centre;
  let backup: string;
  let sari: DeviceSession;
  let dewi: DeviceSession;

  beforeAll(async () => {
    centre = await prepareEmptyCentre();
    await centre.start();
    sari = await enrolPocketPhone(centre.url, await issueCard(centre, 'Sari'));
    dewi = await enrolPocketPhone(centre.url, await issueCard(centre, 'Dewi'));
    backup = mkdtempSync(join(tmpdir(), 'cacah-backup-'));
  });
  afterAll(async () => {
    for (const phone of [sari, dewi]) phone?.lock();
    await centre?.dispose();
    rmSync(backup, { recursive: true, force: true });
  });

  async function saveFamily(phone: DeviceSession, nama: string): Promise<void> {
    const { revisions } = await writeFamily(nama, 8.2);
    await phone.saveRevisions({ revisions, dropDrafts: [] });
    expect(await phone.sync()).toMatchObject({ delivered: 'done', pulled: 'done' });
  }

  const recordsOn = async (phone: DeviceSession) =>
    (await phone.loadRecords()).flatMap(({ head }) => head?.record ?? []).sort();

  test('what had its receipt and is not in the backup is asked for and sent again, by whoever wrote it', async () => {
    await saveFamily(sari, 'AISYAH PUTRI');
    await centre.stop();
    cpSync(centre.dataDir, backup, { recursive: true });
    await centre.start();
    await saveFamily(sari, 'BAYU SAPUTRA');
    await saveFamily(dewi, 'CITRA DEWI');
    await sari.sync();
    const before = await recordsOn(sari);
    expect(before).toHaveLength(9);

    await centre.stop();
    rmSync(centre.dataDir, { recursive: true });
    cpSync(backup, centre.dataDir, { recursive: true });
    await centre.start();
    // Nobody said that a backup was restored: the first phone that has read further tells by its cursor.
    for (const phone of [sari, dewi, sari]) {
      expect(await phone.sync()).toMatchObject({ delivered: 'done', pulled: 'done' });
    }
    expect(await recordsOn(sari)).toEqual(before);
    expect(await recordsOn(dewi)).toEqual(before);
    expect(await sari.counts()).toMatchObject({ waiting: 0, received: 6 });
    await centre.stop();
    const [counted] = await centre.read("select count(*)::int as revisions from revision where state = 'counting'");
    expect(counted).toEqual({ revisions: 9 });
  });

  test('whoever restores says so, and every phone reads everything anew', async () => {
    await centre.start();
    expect(await centre.command('restored')).toContain('mengirim lagi yang kurang');
    const before = await recordsOn(dewi);
    expect(await dewi.sync()).toMatchObject({ pulled: 'done' });
    expect(await recordsOn(dewi)).toEqual(before);
  });

  test('a browser that has connected and asks nothing does not keep it from being stopped', async () => {
    const silent = connect(centre.port, 'localhost');
    await once(silent, 'connect');
    const closed = once(silent, 'close');
    await centre.stop();
    await closed;
  }, 40_000);
});
