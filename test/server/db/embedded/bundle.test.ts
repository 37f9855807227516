import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createEmbeddedData } from '../../engines.ts';

const source = fileURLToPath(new URL('../../../../src/server/db/', import.meta.url));
const packages = fileURLToPath(new URL('../../../../node_modules/', import.meta.url));

const program = `import { openDatabase } from ${JSON.stringify(`${source}open-database.ts`)};
const db = await openDatabase({ dataDir: process.argv[2] });
const rows = await db.transaction({ actor: 'reader' }, (tx) => tx.query('select current_user::text as peran'));
await db.close();
console.log(db.engine, JSON.stringify(rows));`;

let out: string;
let dataDir: string;

beforeAll(async () => {
  // Inside the packages' directory, so that what is left external is found from there.
  out = mkdtempSync(join(packages, '.cacah-bundle-'));
  dataDir = createEmbeddedData();
  writeFileSync(join(out, 'program.ts'), program);
  await build({
    entryPoints: { main: join(out, 'program.ts'), 'embedded-worker': `${source}embedded/embedded-worker.ts` },
    outdir: out,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
  });
  cpSync(`${source}migrations`, join(out, 'migrations'), { recursive: true });
});
afterAll(() => {
  rmSync(out, { recursive: true });
  rmSync(dataDir, { recursive: true });
});

test('the built server opens the database without any TypeScript about', () => {
  const output = execFileSync(process.execPath, [join(out, 'main.js'), dataDir], { encoding: 'utf8' });
  expect(output).toBe('embedded [{"peran":"cacah_reader"}]\n');
});
