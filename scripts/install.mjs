// Brings node_modules to what package-lock.json says, when it is missing or older. Plain Node: nothing is installed yet.
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Not import.meta.dirname: a Node too old for Cacah has none, and is to be told so.
export const root = fileURLToPath(new URL('..', import.meta.url));

const oldest = [20, 19];

/** Ends the program with a sentence when Node is too old to run Cacah. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  console.error(`Cacah perlu Node ${oldest.join('.')} atau lebih baru; ini Node ${process.versions.node}.`);
  process.exit(1);
}

function changedAt(path) {
  return existsSync(path) ? statSync(path).mtimeMs : 0;
}

/** A link to somebody else's packages: `npm ci` would follow it and empty them. */
function isBorrowed() {
  return lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

function isInstalled() {
  if (isBorrowed()) return true;
  // npm writes this file last: an installation that was broken off has none, or an older one.
  const installed = changedAt(join(root, 'node_modules/.package-lock.json'));
  return installed > 0 && installed >= changedAt(join(root, 'package-lock.json'));
}

/** `say` is told what happens; npm's own output goes to stderr, so that stdout stays the command's. */
export function installPackages(say) {
  if (isInstalled()) return;
  say('Memasang paket (npm ci), sekali saja…');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status, error } = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  console.error(
    `Paket belum terpasang${error ? `: ${error.message}` : ''}. Periksa sambungan internet, lalu coba lagi.`,
  );
  process.exit(1);
}
