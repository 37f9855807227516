import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { enrolDevice } from '../../../src/server/accounts/enrol-device.ts';
import { controlPath, serveCommands } from '../../../src/server/commands/control-socket.ts';
import { runDatabaseCommand } from '../../../src/server/commands/run-database-command.ts';
import { createEmbeddedData, engines } from '../engines.ts';
import { makeDeviceKey, mongpok, openCentre } from '../http/open-centre.ts';
import { createDatabase } from '../postgresql-cluster.ts';

type Outcome = { code: number; out: string; err: string };

/** `cacah …` as a process of its own. */
function cacah(args: readonly string[], env: Record<string, string>): Promise<Outcome> {
  const program = ['--import', 'tsx', 'src/server/commands/main.ts', ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, program, { env: { ...process.env, ...env } }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });
}

type Place = { env: Record<string, string>; remove(): void | Promise<void> };

async function makePlace(name: (typeof engines)[number]['name']): Promise<Place> {
  if (name === 'embedded') {
    const dir = createEmbeddedData();
    return { env: { DATA_DIR: dir }, remove: () => rmSync(dir, { recursive: true }) };
  }
  const { url, drop } = await createDatabase(inject('postgresqlUrl'));
  return { env: { DATABASE_URL: url }, remove: drop };
}

const ratna = ['account', 'create', '--name', 'Ratna', '--role', 'supervisor', '--desa', mongpok];
const code = /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/m;

describe.each(engines)('accounts from the command line on $name', ({ name }) => {
  let place: Place;
  beforeAll(async () => {
    place = await makePlace(name);
  });
  afterAll(() => place.remove());

  test('an account is made, listed, and given another code', async () => {
    const created = await cacah(ratna, place.env);
    expect(created).toMatchObject({ code: 0, err: '' });
    const [, id = ''] = /Akun supervisor Ratna: (\S+)/.exec(created.out) ?? [];
    const [, first] = /pakai: (\S+)/.exec(created.out) ?? [];
    expect(first).toMatch(code);

    const listed = await cacah(['account', 'list'], place.env);
    expect(listed.out).toBe(`${id}\tsupervisor\tRatna\t${mongpok}\t0 perangkat\n`);

    const again = await cacah(['account', 'code', id], place.env);
    expect(again.code).toBe(0);
    expect(/pakai: (\S+)/.exec(again.out)?.[1]).not.toBe(first);
  });

  test('an officer is made with his office', async () => {
    const hasan = ['account', 'create', '--name', 'Hasan', '--role', 'opd', '--desa', mongpok];
    const created = await cacah([...hasan, '--office', 'disdukcapil'], place.env);
    expect(created).toMatchObject({ code: 0, err: '' });
    expect((await cacah(['account', 'list'], place.env)).out).toContain('\tpetugas OPD disdukcapil\tHasan\t');
    for (const wrong of [hasan, [...hasan, '--office', 'pasar']]) {
      const refused = await cacah(wrong, place.env);
      expect([refused.code, refused.out]).toEqual([2, '']);
      expect(refused.err).toMatch(/office|Dinas/);
    }
  });

  test('another kabupaten is loaded by its code, an unknown one is named', async () => {
    const cilegon = await cacah(['region', 'load', '36.72'], place.env);
    expect(cilegon).toMatchObject({ code: 0, out: '36.72 KOTA CILEGON: 43 desa/kelurahan siap dipakai.\n' });
    const nowhere = await cacah(['region', 'load', '99.99'], place.env);
    expect(nowhere).toMatchObject({ code: 1, out: '' });
    expect(nowhere.err).toContain('99.99');
  });
});

describe('what the command line refuses', () => {
  const dir = mkdtempSync(join(tmpdir(), 'cacah-cli-'));
  afterAll(() => rmSync(dir, { recursive: true }));
  const unreachable = { DATA_DIR: dir, DATABASE_URL: 'postgresql://127.0.0.1:1/none' };

  test('an unknown command leads to the help', async () => {
    const { code, out, err } = await cacah(['akun', 'buat'], unreachable);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('"akun buat" tidak dikenal');
    expect(err).toContain('help');
  });

  test('a setting that makes no sense is named', async () => {
    const { code, err } = await cacah(['account', 'list'], { ...unreachable, PORT: 'delapan' });
    expect(code).toBe(2);
    expect(err).toContain('PORT');
  });

  test('a database that does not answer ends with a code', async () => {
    const { code, out, err } = await cacah(['account', 'list'], unreachable);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('Basis data');
  });

  test('help lists every command', async () => {
    const { code, out } = await cacah(['help'], { DATA_DIR: dir });
    expect(code).toBe(0);
    for (const command of ['account create', 'account code', 'account list', 'region load', 'growth', 'nik']) {
      expect(out).toContain(command);
    }
  });
});

describe('options of account create', () => {
  const run = (args: readonly string[]) => {
    // Options are read before anything else happens: no database is touched.
    const parts = { now: () => new Date(0), random: () => new Uint8Array(), db: {} as never };
    return runDatabaseCommand(parts, ['account', 'create', ...args]);
  };
  const name = ['--name', 'Siti'];
  const kader = [...name, '--role', 'kader'];

  test.each([
    ['no name', ['--role', 'kader', '--desa', mongpok], '--name'],
    ['no desa', kader, '--desa'],
    ['an unknown role', [...name, '--role', 'lurah', '--desa', mongpok], '"lurah"'],
    ['a desa code without dots', [...kader, '--desa', '3604232015'], '"3604232015"'],
    ['an RT of two digits', [...kader, '--desa', mongpok, '--rw', '001', '--rt', '01'], '"01"'],
    ['an RT without its RW', [...kader, '--desa', mongpok, '--rt', '001'], '--rw'],
    ['an RT for two desa', [...kader, '--desa', mongpok, '--desa', '36.04.23.2001', '--rw', '001'], '--desa'],
    ['two kabupaten', [...kader, '--desa', mongpok, '--desa', '36.72.01.1001'], 'kabupaten'],
    ['an unknown option', [...kader, '--desa', mongpok, '--umur', '5'], '--umur'],
  ])('%s is said', async (_what, args, sentence) => {
    await expect(run(args)).rejects.toThrow(sentence);
  });
});

describe('the command line beside a running server', () => {
  test('the embedded database stays the server’s, and the command is handed to it', async () => {
    const [embedded] = engines;
    const dir = mkdtempSync(join(tmpdir(), 'cacah-control-'));
    const centre = await openCentre(embedded);
    const path = controlPath(dir) ?? '';
    const server = await serveCommands(path, (args) => runDatabaseCommand(centre.parts, args));
    try {
      const created = await cacah(ratna, { DATA_DIR: dir });
      expect(created).toMatchObject({ code: 0, err: '' });
      const [, typed = ''] = /pakai: (\S+)/.exec(created.out) ?? [];
      const { public_key } = await makeDeviceKey();
      expect(await enrolDevice(centre.parts, { code: typed, public_key })).toMatchObject({
        account: { name: 'Ratna' },
      });

      const unknown = await cacah(['account', 'code', 'siapa'], { DATA_DIR: dir });
      expect(unknown).toMatchObject({ code: 1, out: '' });
      expect(unknown.err).toContain('siapa');
    } finally {
      server.close();
      await centre.close();
      rmSync(dir, { recursive: true });
    }
  });
});
