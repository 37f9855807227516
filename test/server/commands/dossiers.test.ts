import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { indicators } from '../../../src/programme/indicators/register.ts';
import { dossierExamples } from '../../../src/server/commands/dossiers/dossier-examples.ts';
import { runDatabaseCommand } from '../../../src/server/commands/run-database-command.ts';
import { runPlainCommand } from '../../../src/server/commands/run-plain-command.ts';
import { engines } from '../engines.ts';
import { homeAnswers, writeFamily } from '../kit/family.ts';
import { aktaAnswers, stallAnswers, writeAkta, writeStall } from '../kit/papers.ts';
import { enrolPhone, send } from '../kit/phone.ts';
import { dewi, mongpok, openVillage } from '../kit/village.ts';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'cacah-dossiers-'));
});
afterAll(() => rm(dir, { recursive: true }));

async function fileOf(...lines: readonly unknown[]): Promise<string> {
  const path = join(dir, 'berkas.ndjson');
  await writeFile(path, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  return path;
}

const run = async (...args: string[]) => (await runPlainCommand(args)) ?? 'no such command';
const linesOf = (out: string) => out.split('\n').map((line) => JSON.parse(line));
const tally = async (path: string, cutoff = '2026-10-31') =>
  linesOf(await run('tally', '--in', path, '--cutoff', cutoff));
const followUps = async (path: string, today = '2026-11-05') =>
  linesOf(await run('follow-ups', '--in', path, '--today', today));

describe('the example', () => {
  test('is what the commands read', async () => {
    const path = await fileOf(await run('dossier', '--example'));
    expect((await tally(path)).map(({ id }) => id)).toEqual(indicators.map(({ id }) => id));
    const cases = await followUps(path);
    expect(cases.map(({ rule, subject }) => [rule, subject.id])).toEqual(
      expect.arrayContaining([
        ['akta', 'aisyah'],
        ['gizi', 'aisyah'],
        ['umkm', 'warung-rini'],
        ['kunjungan', 'rumah-14'],
      ]),
    );
  });

  test('shows its figures with denominators, and families that nobody has visited', async () => {
    const lines = await tally(await fileOf(...dossierExamples));
    const of = (id: string) => lines.find((line) => line.id === id);
    expect(of('A1')).toMatchObject({ numerator: 0, denominator: 1, value: 0, cutoff_date: '2026-10-31' });
    expect(of('K1')).toMatchObject({ numerator: 1, denominator: 2, value: 50 });
    expect(of('H2_pirt')).toMatchObject({ denominator: 0, value: null });
  });
});

test('a month sees what had been visited by its end', async () => {
  const path = await fileOf(...dossierExamples);
  const of = async (cutoff: string, id: string) => (await tally(path, cutoff)).find((line) => line.id === id);
  expect(await of('2026-09-30', 'K1')).toMatchObject({ numerator: 0, denominator: 1 });
  expect(await of('2026-09-30', 'A1')).toMatchObject({ denominator: 0 });
});

test('a case says by when, for whom and whether it may be sent, and names nobody', async () => {
  const [akta] = (await followUps(await fileOf(...dossierExamples))).filter(({ rule }) => rule === 'akta');
  expect(akta).toEqual({
    ...{ id: expect.any(String), rule: 'akta', subject: { kind: 'person', id: 'aisyah' }, household: 'rumah-12' },
    ...{ since: '2026-10-05', due: '2026-11-04', categories: ['B'], office: 'disdukcapil', offices: ['disdukcapil'] },
    ...{ may_be_sent: true, opened_by: '' },
  });
});

test('what was saved last counts, and what the supervisor rejected does not', async () => {
  const [first] = dossierExamples;
  const forms = { keluarga: { visited_on: '2026-10-05', answers: { lama_tinggal_bln: 180 } } };
  const stall = (visited_on: string, nib: number, verdict = 'menunggu') => ({
    ...{ visited_on, verdict },
    answers: { usaha_nama: 'Warung', pemilik_id: 'rini', usaha_sektor: 2, status_usaha: 1, nib },
  });
  const of = async (...umkm: unknown[]) => {
    const line = { ...first, forms, businesses: [{ id: 'warung', forms: { umkm } }] };
    return (await tally(await fileOf(line))).find(({ id }) => id === 'H1');
  };
  expect(await of(stall('2026-09-05', 3), stall('2026-10-05', 1))).toMatchObject({ numerator: 1, denominator: 1 });
  expect(await of(stall('2026-09-05', 3), stall('2026-10-05', 1, 'ditolak'))).toMatchObject({ numerator: 0 });
  expect(await of(stall('2026-09-05', 3), stall('2026-11-05', 1))).toMatchObject({ numerator: 0, denominator: 1 });
});

describe('a bad file', () => {
  const [good] = dossierExamples;
  const person = (forms: unknown) => ({ id: 'a', desa: '36.04.23.2015', persons: [{ id: 'p', forms }] });

  test.each([
    ['Baris 1: bukan JSON.', 'xx'],
    ['Baris 1, desa: belum diisi.', { id: 'a' }],
    ['Baris 1, desa: bukan kode desa', { id: 'a', desa: 'Mongpok' }],
    ['Baris 1, rt: harus tiga angka', { ...good, rt: 3 }],
    ['Baris 1: tidak dikenal: kepala.', { ...good, kepala: 'x' }],
    ['Baris 1, persons[0].forms.aktaa: formulir "aktaa" tidak dikenal', person({ aktaa: [] })],
    ['formulir "keluarga" bukan untuk bagian ini', person({ keluarga: { visited_on: '2026-10-05', answers: {} } })],
    ['visited_on: bukan tanggal', person({ akta: { visited_on: '5/10/2026', answers: {} } })],
    ['tidak sesuai jenisnya (document)', person({ akta: { visited_on: '2026-10-05', answers: { akta_status: 'x' } } })],
    ['memerlukan period', person({ penimbangan: { visited_on: '2026-10-05', answers: {} } })],
  ])('is told “%s”', async (words, line) => {
    await expect(tally(await fileOf(line))).rejects.toThrow(words);
  });

  test('names every line that is wrong, and makes no figure of the rest', async () => {
    const path = await fileOf(good, 'xx', '', { id: 'c' }, good);
    const fault = await tally(path).catch((error: Error) => error.message);
    expect(String(fault).split('\n')).toEqual([
      'Baris 2: bukan JSON.',
      'Baris 4, desa: belum diisi.',
      'Baris 5, id: id "rumah-12" dipakai dua kali.',
    ]);
  });

  test('that is not there or holds nobody is said to be so', async () => {
    await expect(tally(join(dir, 'tidak-ada'))).rejects.toThrow('tidak dapat dibaca');
    await expect(tally(await fileOf(''))).rejects.toThrow('tidak berisi satu pun keluarga');
    await expect(tally(await fileOf(good), '2026-10-15')).rejects.toThrow('Pilih 2026-10-31');
    await expect(run('follow-ups', '--in', await fileOf(good))).rejects.toThrow('Kurang --today');
  });
});

test('a bare 98 of a choice is the missing code; beside a measure it is a measure', async () => {
  const akta = { visited_on: '2026-10-05', answers: { akta_status: 98 } };
  const [first] = dossierExamples;
  const [, , aisyah] = (first?.persons ?? []) as { id: string; forms: Record<string, unknown> }[];
  const line = { ...first, businesses: [], persons: [{ ...aisyah, forms: { ...aisyah?.forms, akta } }] };
  expect((await tally(await fileOf(line))).find(({ id }) => id === 'A1')).toMatchObject({ denominator: 0, missing: 1 });
});

describe.each(engines)('the same family in a file and at the centre, on $name', (engine) => {
  test('has the same cases, with the same ids', async () => {
    const village = await openVillage(engine);
    const phone = await enrolPhone(village.db, dewi);
    const family = await writeFamily();
    const stall = await writeStall(family);
    await send(village, phone, [family.home, family.member, stall, await writeAkta(family)]);
    const on = (answers: unknown) => ({ visited_on: '2026-11-04', answers });
    const line = {
      ...{ id: family.household, desa: mongpok, rw: '001', rt: '001' },
      forms: { keluarga: on(homeAnswers('001')) },
      persons: [{ id: family.child, forms: { anggota: on(family.member.set), akta: on(aktaAnswers) } }],
      businesses: [{ id: stall.subject.id, forms: { umkm: on(stallAnswers(family.child)) } }],
    };
    const parts = { ...village, random: (size: number) => new Uint8Array(size) };
    const stored = linesOf(await runDatabaseCommand(parts, ['follow-ups', '--desa', mongpok]));
    const byId = (one: { id: string }, other: { id: string }) => one.id.localeCompare(other.id);
    const mine = stored.filter(({ household }) => household === family.household).sort(byId);
    expect(mine.length).toBeGreaterThan(2);
    expect((await followUps(await fileOf(line))).sort(byId)).toEqual(mine);
    await village.opened.close();
  });
});
