// `npm run simulate -- --seeds 1000 --from 1`: many invented village days in which everything goes wrong, each decided by
// its seed. `--mutation NAME` plants a known mistake first (test/simulation/mutations.mjs).
import { spawnSync } from 'node:child_process';
import { checkNode, installPackages, root } from './install.mjs';

checkNode();
installPackages(console.error);
const { bundleSimulation, nodeFlags } = await import('../test/simulation/bundle.mjs');
const at = process.argv.indexOf('--mutation');
const bundle = await bundleSimulation(at === -1 ? undefined : process.argv[at + 1]);
const { status } = spawnSync(process.execPath, [...nodeFlags, bundle, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(status ?? 1);
