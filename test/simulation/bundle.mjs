import { cpSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { mutations } from './mutations.mjs';

const root = resolve(import.meta.dirname, '../..');

/** A photo of a few hundred bytes has several pieces: what is tried is their number, and not their size. */
const smallPieces = {
  file: 'src/domain/wire/photo-chunk.ts',
  find: 'export const photoChunkSize = 48 * 1024;',
  replace: 'export const photoChunkSize = 96;',
};

/** What a bundle is started with. A seed makes much that is soon forgotten: room for it saves a tenth of the time. */
export const nodeFlags = ['--enable-source-maps', '--max-semi-space-size=64'];

/** Bundles the simulation with all of the product's code in it, as it stands or with one mistake planted. Answers with the file. */
export async function bundleSimulation(mutation) {
  const planted = mutation === undefined ? undefined : mutations.find(({ name }) => name === mutation);
  if (mutation !== undefined && planted === undefined) throw new Error(`no mutation ${mutation}`);
  const outfile = join(root, 'build/simulation', `${mutation ?? 'simulate'}.mjs`);
  await build({
    absWorkingDir: root,
    entryPoints: ['test/simulation/simulate.ts'],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    logLevel: 'warning',
    plugins: [smallPieces, ...(planted === undefined ? [] : [planted])].map(plant),
  });
  // The migrator looks for them beside the file that it became part of.
  cpSync(join(root, 'src/server/db/migrations'), join(outfile, '../migrations'), { recursive: true });
  return outfile;
}

/** A mistake is one replacement in one of our own files; a file that no longer says so fails the build. */
function plant({ file, find, replace }) {
  const path = join(root, file);
  return {
    name: 'plant',
    setup(parts) {
      parts.onLoad({ filter: /\.ts$/ }, async (args) => {
        if (args.path !== path) return undefined;
        const text = await readFile(path, 'utf8');
        if (text.split(find).length !== 2) throw new Error(`${file} does not say this once: ${find}`);
        return { contents: text.replace(find, () => replace), loader: 'ts' };
      });
    },
  };
}
