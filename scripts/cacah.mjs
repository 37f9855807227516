// `npm run -s cacah -- <command>`: as start.mjs, but stdout belongs to the command.
import { join } from 'node:path';
import { checkNode, installPackages, root } from './install.mjs';

checkNode();
const say = (line) => console.error(line);
installPackages(say);
const { isBuildFresh } = await import('./stamp.mjs');
if (!isBuildFresh()) {
  const { buildAll } = await import('./build.mjs');
  await buildAll(say);
}
const { runNode } = await import('./run-node.mjs');
runNode(join(root, 'dist/server/cacah.js'), process.argv.slice(2));
