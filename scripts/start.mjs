// `npm start`: installs and builds what is missing, then runs the server.
import { join } from 'node:path';
import { checkNode, installPackages, root } from './install.mjs';

checkNode();
const say = (line) => console.log(line);
installPackages(say);
const { isBuildFresh } = await import('./stamp.mjs');
if (!isBuildFresh()) {
  const { buildAll } = await import('./build.mjs');
  await buildAll(say);
}
const { runNode } = await import('./run-node.mjs');
runNode(join(root, 'dist/server/main.js'), process.argv.slice(2), { isLinked: true });
