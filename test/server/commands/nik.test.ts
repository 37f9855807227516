import { expect, test } from 'vitest';
import { runNik } from '../../../src/server/commands/nik.ts';
import { runCommand } from './run-command.ts';

async function nik(rows: string): Promise<unknown[]> {
  const lines = (await runCommand(runNik, `id,nik,tgl_lahir,jk,kode_desa\n${rows}`)).split('\n');
  expect(lines.pop()).toBe('');
  return lines.map((line) => JSON.parse(line));
}

test('each row has its answer on a line of its own, in order', async () => {
  expect(
    await nik(
      [
        '1,3699235408920003,1992-08-14,2,36.99.23.2015',
        '2,3699235408920003,1992-08-14,2,36.04.23.2015',
        '3,3699235408920003,1992-08-15,1,36.99.23.2015',
        '4,3699235408920000,1992-08-14,2,36.99.23.2015',
        '',
      ].join('\r\n'),
    ),
  ).toEqual([
    { id: '1', level: 'ok', codes: [] },
    { id: '2', level: 'info', codes: ['region_differs'] },
    { id: '3', level: 'warn', codes: ['birth_day_differs', 'sex_differs'] },
    { id: '4', level: 'error', codes: ['serial_zero'] },
  ]);
});

test('birth dates in the order of the documents and L or P are understood', async () => {
  expect(await nik('a,3699235408920003,14-08-1992,P,\nb,3699231408920003,14/8/1992,L,\n')).toEqual([
    { id: 'a', level: 'ok', codes: [] },
    { id: 'b', level: 'ok', codes: [] },
  ]);
});

test('a birth date, sex or village that cannot be read is not compared', async () => {
  expect(await nik('a,3699235408920003,kemarin,?,Mongpok\n')).toEqual([{ id: 'a', level: 'ok', codes: [] }]);
});

test('a number that a spreadsheet has broken is an error, and is not repeated', async () => {
  const output = await runCommand(runNik, 'id,nik\n7,3.69924E+15\n');
  expect(output).toBe('{"id":"7","level":"error","codes":["not_16_digits"]}\n');
});

test('without a column id the command ends with code 2', async () => {
  await expect(runCommand(runNik, 'nik\n3699235408920003\n')).rejects.toMatchObject({ exitCode: 2 });
});
