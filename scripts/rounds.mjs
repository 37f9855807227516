// `npm run rounds -- --rounds 50 --from 1 [--postgresql]`: browsers and servers killed for real, round after round, and
// everything compared with what people were told (test/rounds).
import { register } from 'tsx/esm/api';
import { checkNode, installPackages } from './install.mjs';
import { isBuildFresh } from './stamp.mjs';
import { findChromium } from './system-packages.mjs';

checkNode();
installPackages(console.error);
register();
process.env.CHROMIUM ??= findChromium();
if (process.env.CACAH_DIST === undefined && !isBuildFresh()) {
  const { buildAll } = await import('./build.mjs');
  await buildAll((line) => console.error(line));
}
await import('../test/rounds/rounds.ts');
