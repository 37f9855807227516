import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runDatabaseCommand } from '../../../src/server/commands/run-database-command.ts';
import { engines } from '../engines.ts';
import { writeFamily } from '../kit/family.ts';
import { deliver, enrolPhone, packRevision, send } from '../kit/phone.ts';
import { asOwner } from '../kit/read-state.ts';
import { openVillage, siti, type Village } from '../kit/village.ts';

describe.each(engines)('what is held and no screen can settle, on $name', (engine) => {
  let village: Village;
  beforeAll(async () => {
    village = await openVillage(engine);
  });
  afterAll(() => village.opened.close());

  const run = async (...args: string[]) => {
    const printed = await runDatabaseCommand({ ...village, random: randomBytes }, ['held', ...args]);
    return printed.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]));
  };

  test('is listed, and opened beside what stands; that somebody looked is written down', async () => {
    expect(await run()).toEqual([]);
    const phone = await enrolPhone(village.db, siti);
    const { home, member } = await writeFamily();
    await send(village, phone, [home]);
    const differing = phone.seal({ ...home, set: { ...home.set, alamat: 'Gang Mawar' } });
    const nonsense = phone.sealBytes(packRevision({ ...member, visited_on: 'besok' }), { revision: member.id });
    await deliver(village, phone.batch([differing, nonsense]));
    const listed = await run();
    expect(listed).toMatchObject([
      { kader: siti.name, reason: 'content_differs', revision: home.id, received_at: village.now().toISOString() },
      { kader: siti.name, reason: 'content_malformed', revision: member.id },
    ]);
    const [differs, malformed] = listed.map(({ number }) => number);
    expect(await run('--open', differs)).toMatchObject([
      { says: { set: { alamat: 'Gang Mawar' } }, stands: { set: { alamat: home.set.alamat } } },
    ]);
    expect(await run('--open', malformed)).toMatchObject([{ says: { visited_on: 'besok' }, stands: null }]);
    expect(await asOwner(village.db, `select target from audit where action = 'open_held' order by id`, [])).toEqual([
      { target: home.id },
      { target: member.id },
    ]);
  });

  test('a number under which nothing is held is said so', async () => {
    await expect(run('--open', '7K2-999')).rejects.toThrow('Tidak ada yang ditahan dengan nomor 7K2-999');
  });
});
