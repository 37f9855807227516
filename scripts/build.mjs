// Builds everything into dist/: the server (esbuild) and the app (Vite). `node scripts/build.mjs`, or from start.mjs.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { root } from './install.mjs';
import { stampSources } from './stamp.mjs';

const dist = join(root, 'dist');
const version = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;

/** Packages stay outside: PGlite finds its files beside itself, and native ones cannot be bundled. */
async function buildServer() {
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: root,
    entryPoints: {
      main: 'src/server/main.ts',
      cacah: 'src/server/commands/main.ts',
      'embedded-worker': 'src/server/db/embedded/embedded-worker.ts',
    },
    outdir: join(dist, 'server'),
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    // All pieces lie side by side: files found by `import.meta.url` are beside each of them.
    chunkNames: '[name]-[hash]',
    logLevel: 'warning',
  });
  cpSync(join(root, 'src/server/db/migrations'), join(dist, 'server/migrations'), { recursive: true });
}

function buildApp() {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) throw new Error('vite build failed');
  compressFiles(join(dist, 'app'));
}

const compressible = /\.(js|css|html|svg|json|webmanifest|txt)$/;

/** Phones pay by the byte: files are kept as Brotli and gzip beside themselves, at the highest level, once. */
function compressFiles(directory) {
  for (const name of readdirSync(directory)) {
    const path = join(directory, name);
    if (statSync(path).isDirectory()) compressFiles(path);
    else if (compressible.test(name) && statSync(path).size > 1024) compressFile(path);
  }
}

function compressFile(path) {
  const bytes = readFileSync(path);
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params }));
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }));
}

/** The stamp is taken before and written last: a file changed meanwhile, or a broken build, is built again. */
export async function buildAll(say) {
  const stamp = stampSources();
  say('Menyusun server…');
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist);
  await buildServer();
  if (existsSync(join(root, 'index.html'))) {
    say('Menyusun aplikasi…');
    buildApp();
  }
  writeFileSync(join(dist, 'build.json'), JSON.stringify({ version, stamp }));
}

if (process.argv[1] === import.meta.filename) {
  await buildAll((line) => console.error(line)).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
