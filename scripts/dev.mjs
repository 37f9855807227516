// `npm run dev`: the server from its sources on 8080, and the app by Vite on 5173, both anew when a file changes.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { checkNode, installPackages, root } from './install.mjs';

checkNode();
installPackages(console.log);
const tool = (file) => join(root, 'node_modules', file);
const programs = [
  [tool('tsx/dist/cli.mjs'), 'watch', '--clear-screen=false', join(root, 'src/server/main.ts')],
  [tool('vite/bin/vite.js')],
];
const children = programs.map((args) => spawn(process.execPath, args, { cwd: root, stdio: 'inherit' }));
const stopAll = () => {
  for (const child of children) child.kill('SIGTERM');
};
for (const child of children) child.on('exit', stopAll);
process.on('SIGINT', stopAll).on('SIGTERM', stopAll);
