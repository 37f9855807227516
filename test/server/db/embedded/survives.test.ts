import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openEmbedded } from '../../../../src/server/db/embedded/open-embedded.ts';
import { createEmbeddedData } from '../../engines.ts';
import { runWriter } from './run-writer.ts';

let dir: string;

beforeEach(() => {
  dir = createEmbeddedData();
});
afterEach(() => rmSync(dir, { recursive: true }));

const readStored = async () => {
  const db = await openEmbedded({ dir });
  const rows = await db.transaction({ actor: 'owner' }, (tx) =>
    tx.query<{ n: number }>('select n from penimbangan order by n'),
  );
  const [total] = await db.transaction({ actor: 'owner' }, (tx) => tx.query<{ n: number }>('select n from jumlah'));
  await db.close();
  return { numbers: rows.map(({ n }) => n), total: total?.n };
};

test.each([1, 25, 60])(
  'a server killed after %i confirmed weighings has every one of them, whole',
  async (weighings) => {
    const writer = runWriter({ dir, commits: 100_000 });
    await writer.reached(weighings);
    writer.process.kill('SIGKILL');
    await writer.ended;
    const { numbers, total } = await readStored();
    expect(numbers.length).toBeGreaterThanOrEqual(writer.acknowledged());
    expect(numbers).toEqual(Array.from(numbers, (_, index) => index + 1));
    expect(total).toBe(numbers.length);
  },
);
