// A process of its own for the tests: opens a directory, commits rows one by one and writes `ack N` after each.
import { writeSync } from 'node:fs';
import { openEmbedded } from '../../../../src/server/db/embedded/open-embedded.ts';

const [dir = '', commits = '0'] = process.argv.slice(2);

const db = await openEmbedded({ dir });

const commitOne = (n: number) =>
  db.transaction({ actor: 'owner' }, async (tx) => {
    await tx.query('insert into penimbangan (n, catatan) values ($1, $2)', [n, 'berat 8,1 kg '.repeat(20)]);
    await tx.query('update jumlah set n = n + 1');
  });

await db.transaction({ actor: 'owner' }, async (tx) => {
  await tx.query('create table if not exists penimbangan (n int primary key, catatan text)');
  await tx.query('create table if not exists jumlah (n int)');
  await tx.query('insert into jumlah select 0 where not exists (select from jumlah)');
});
writeSync(1, 'open\n');
for (let n = 1; n <= Number(commits); n += 1) {
  await commitOne(n);
  writeSync(1, `ack ${n}\n`);
}
await db.close();
