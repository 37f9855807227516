import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { settingPaths } from '../../../src/domain/settings/settings.ts';
import { runDatabaseCommand } from '../../../src/server/commands/run-database-command.ts';
import { runPlainCommand } from '../../../src/server/commands/run-plain-command.ts';
import { withFileRead } from '../../../src/server/commands/settings.ts';
import { engines } from '../engines.ts';
import { type Centre, openCentre } from '../http/open-centre.ts';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'cacah-settings-'));
});
afterAll(() => rm(dir, { recursive: true }));

async function fileOf(content: string): Promise<string> {
  const path = join(dir, 'pengaturan.json');
  await writeFile(path, content);
  return path;
}

describe.each(engines)('settings from the command line on $name', (engine) => {
  let centre: Centre;
  beforeAll(async () => {
    centre = await openCentre(engine);
  });
  afterAll(() => centre.close());

  const run = (...args: string[]) => runDatabaseCommand(centre.parts, args);
  const settle = async (content: unknown) => run('settings', '--in', await fileOf(JSON.stringify(content)));
  const printed = async () => (await run('settings')).split('\n').map((line) => JSON.parse(line));

  test('are printed one a line, each with its default', async () => {
    const lines = await printed();
    expect(lines.map(({ path }) => path)).toEqual(settingPaths);
    expect(lines.find(({ path }) => path === 'days/isbat')).toEqual({
      ...{ path: 'days/isbat', value: 90, standard: 90, source: null, version: 0 },
    });
  });

  test('are settled from a file, and the dictionary says so', async () => {
    const changes = { 'days/isbat': 60, 'krs/many_from': 3 };
    expect(await settle({ source: 'SK Bupati 12/2026', changes })).toMatch(/versi 1/);
    expect((await printed()).find(({ path }) => path === 'days/isbat')).toMatchObject({
      ...{ value: 60, standard: 90, source: 'SK Bupati 12/2026', by: 'Baris perintah pusat', version: 1 },
    });
    const dictionary = await run('dictionary', '--kab', '36.04');
    expect(dictionary).toContain('Sidang isbat berikutnya (60 hari)');
    expect(dictionary).toMatch(/krs_anak.*>= 3.*SK Bupati 12\/2026/);
    expect(await runPlainCommand(['dictionary'])).toContain('Sidang isbat berikutnya (90 hari)');
  });

  test('are those by which a file without a database is worked out, too', async () => {
    const path = join(dir, 'setelan.ndjson');
    await writeFile(path, await run('settings'));
    const desa = join(dir, 'desa.ndjson');
    await writeFile(desa, (await runPlainCommand(['dossier', '--example'])) ?? '');
    const out = await runPlainCommand(['tally', '--in', desa, '--cutoff', '2026-10-31', '--settings', path]);
    expect(JSON.parse(out?.split('\n')[0] ?? '').formula_version).toMatch(/setelan-1$/);
  });

  test('what is wrong is named, and nothing is settled', async () => {
    await expect(settle({ source: 'SK', changes: { 'days/isbat': 400 } })).rejects.toThrow(/source/);
    await expect(settle({ source: 'SK 1/2026', changes: { 'days/isbat': 400, 'days/besok': 1 } })).rejects.toThrow(
      'days/isbat: Isi 0 sampai 365 hari.\ndays/besok: Pengaturan ini tidak dikenal.',
    );
    await expect(run('settings', '--in', join(dir, 'tidak-ada.json'))).rejects.toThrow(/tidak terbaca/);
    await expect(run('settings', '--kab', '36.72')).rejects.toThrow(/36\.72/);
    expect(await settle({ source: 'SK 1/2026', changes: { 'days/isbat': 60 } })).toBe('Tidak ada yang berubah.');
  });
});

test('the file is read where the command was typed, wherever the server stands', async () => {
  const path = await fileOf('{"a": 1}');
  const read = ['settings', '--kab', '36.04', '--changes', '{"a": 1}'];
  expect(await withFileRead(['settings', '--in', path, '--kab', '36.04'])).toEqual(read);
  expect(await withFileRead(['settings', `--in=${path}`, '--kab', '36.04'])).toEqual(read);
  expect(await withFileRead(['tally', '--in', path])).toEqual(['tally', '--in', path]);
});
