// Chromium and PostgreSQL for the tests: found, or installed from the distribution where that is allowed.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const debianPostgresql = '/usr/lib/postgresql';

/** The first of the names that is on PATH, as a full path. */
function findOnPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

export function findChromium() {
  const named = process.env.CHROMIUM;
  if (named && existsSync(named)) return named;
  return findOnPath(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']);
}

export function findPostgresql() {
  const versions = existsSync(debianPostgresql) ? readdirSync(debianPostgresql) : [];
  const debian = versions
    .map((version) => join(debianPostgresql, version, 'bin'))
    .filter((bin) => existsSync(join(bin, 'initdb')));
  return debian.sort().at(-1) ?? findOnPath(['initdb']);
}

export const needed = [
  { name: 'Chromium', package: 'chromium', find: findChromium },
  { name: 'PostgreSQL (15 or later)', package: 'postgresql', find: findPostgresql },
  { name: 'strace', package: 'strace', find: () => findOnPath(['strace']) },
];

function mayInstall() {
  return process.getuid?.() === 0 && findOnPath(['apt-get']) !== undefined;
}

function aptGet(...words) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', words, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}

/** Installs what is missing, or says in one line what a person has to install. */
export function ensureSystemPackages() {
  const missing = needed.filter(({ find }) => find() === undefined);
  if (missing.length === 0) return;
  const packages = missing.map((one) => one.package);
  if (mayInstall()) {
    console.log(`Installing ${packages.join(', ')} from the distribution …`);
    aptGet('update', '-q');
    aptGet('install', '-y', '-q', '--no-install-recommends', ...packages);
  }
  const still = needed.filter(({ find }) => find() === undefined);
  if (still.length === 0) return;
  console.error(
    `The tests need ${still.map(({ name }) => name).join(' and ')}: sudo apt-get install ${still.map((one) => one.package).join(' ')}`,
  );
  process.exit(1);
}
