// What the build was made from, as one hash: a file that is added, removed, resized or touched makes it another.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './install.mjs';

const sources = ['src', 'public', 'index.html', 'package.json', 'package-lock.json', 'scripts/build.mjs'];

function filesOf(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesOf(join(path, name)));
}

function configFiles() {
  return readdirSync(root).filter((name) => /^(vite\.config|tsconfig).*/.test(name));
}

export function stampSources() {
  const files = [...sources, ...configFiles()].flatMap((name) => filesOf(join(root, name))).sort();
  const lines = files.map((file) => {
    const { size, mtimeMs } = statSync(file);
    return `${relative(root, file)} ${size} ${Math.floor(mtimeMs)}`;
  });
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

const stampFile = join(root, 'dist/build.json');

export function isBuildFresh() {
  if (!existsSync(stampFile)) return false;
  return JSON.parse(readFileSync(stampFile, 'utf8')).stamp === stampSources();
}
