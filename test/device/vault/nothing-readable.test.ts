import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { type StoreName, stores } from '../../../src/device/schema.ts';
import { bayusRecord, dewisPhone, draftOf, headOf, newId, rawRows, weighing } from '../dewis-phone.ts';

const secrets = [
  'Bayu Saputra',
  'Siti Rahmawati',
  '3699010511240001',
  '3699010101000007',
  'hamil muda',
  'jalan kenanga',
  '8.65',
  'gambar atap rumah Siti',
];

/** Everything that lies in the database, with all its bytes also read as text. */
async function everything(): Promise<string> {
  const all = await Promise.all((Object.keys(stores) as StoreName[]).map((store) => rawRows<unknown>(store)));
  return (
    inspect(all, { depth: null, maxArrayLength: null, maxStringLength: null }) + all.flat().map(bytesAsText).join(' ')
  );
}

function bytesAsText(value: unknown): string {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('latin1');
  if (typeof value !== 'object' || value === null || value instanceof CryptoKey) return String(value);
  return Object.values(value).map(bytesAsText).join(' ');
}

const found = (text: string) => secrets.filter((secret) => text.includes(secret));

test('no name, number or answer lies readable in any store, whatever was done with the phone', async () => {
  const { session, centre } = await dewisPhone();
  const answers = { nama: 'Bayu Saputra', nik: '3699010511240001', catatan: 'hamil muda' };
  await session.saveDraft(draftOf(newId(), { ...answers, bb_kg: 8.65 }));
  await session.saveRevisions({ revisions: [weighing({ ...answers, bb_kg: 8.65 })], dropDrafts: [] });
  await session.sync();
  await session.saveRevisions({ revisions: [weighing(answers, { record: newId() })], dropDrafts: [] });
  centre.pages.push({
    from_start: true,
    items: [
      { kind: 'head', head: headOf(newId(), { answers: { nama_kk: 'Siti Rahmawati', no_kk: '3699010101000007' } }) },
    ],
    cursor: '1',
    more: false,
  });
  centre.outcome = () => ({ outcome: 'held', reason: 'outside_scope' });
  await session.sync();
  await session.keep('ringkasan', { alamat: 'jalan kenanga' });
  const shown = await session.keepPhoto(new TextEncoder().encode('gambar atap rumah Siti'));
  await session.saveRevisions({ revisions: [weighing({ [`foto_bukti#${shown}`]: true })], dropDrafts: [] });
  expect((await session.loadRecords()).length).toBe(3);
  const text = await everything();
  expect(found(text)).toEqual([]);
  expect(text).toContain(bayusRecord);
  expect(text).toContain(shown);
});

test('the search itself would find what lies open', () => {
  const row = { key: 'x', sealed: new TextEncoder().encode('{"nama":"Bayu Saputra"}') };
  expect(found(bytesAsText(row))).toEqual(['Bayu Saputra']);
});

test('a sealed value moved to another row does not open', async () => {
  const { session } = await dewisPhone();
  await session.keep('ringkasan', { alamat: 'jalan kenanga' });
  const [row] = await rawRows<{ name: string; sealed: Uint8Array }>('kept');
  const { finished, rawDatabase } = await import('../dewis-phone.ts');
  const db = await rawDatabase();
  await finished(
    db
      .transaction('kept', 'readwrite')
      .objectStore('kept')
      .put({ ...row, name: 'lain' }),
  );
  db.close();
  await expect(session.kept('lain')).rejects.toThrow();
  expect(await session.kept('ringkasan')).toEqual({ alamat: 'jalan kenanga' });
});
