// `npm run screens`: renders every screen of the built product in both sizes into screens/, to be looked at.
// `npm run screens -- --publish` writes the pictures for the manifest and the README instead.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { register } from 'tsx/esm/api';
import { root } from './install.mjs';
import { isBuildFresh } from './stamp.mjs';
import { findChromium } from './system-packages.mjs';

register();
process.env.CHROMIUM ??= findChromium();
const { prepareCentre } = await import('../test/journeys/kit/centre.ts');
const { preparePhone } = await import('../test/journeys/kit/phone.ts');
const { demoTours } = await import('../test/journeys/kit/demo-tours.ts');
const { anybody, emptyStops, walk } = await import('../test/journeys/kit/screens.ts');
const { loginWithCard } = await import('../test/journeys/kit/people.ts');
const { issueCard } = await import('../test/journeys/kit/villagers.ts');

const sizes = {
  hp: { width: 360, height: 740, deviceScaleFactor: 2, mobile: false },
  meja: { width: 1366, height: 768, deviceScaleFactor: 1, mobile: false },
};

/** What the manifest and the README show: screen, size, file. */
const published = [
  ['beranda', 'hp', 'public/screenshot-beranda.png'],
  ['kurva', 'hp', 'public/screenshot-kurva.png'],
  ['ringkasan', 'meja', 'public/screenshot-ringkasan.png'],
  ['posyandu', 'hp', 'docs/posyandu.png'],
  ['timbang-hasil', 'hp', 'docs/timbang.png'],
  ['kirim-tanpa-sinyal', 'hp', 'docs/kirim.png'],
  ['periksa-penimbangan', 'meja', 'docs/periksa.png'],
];

async function takePicture(page, size, path) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setDeviceMetricsOverride', sizes[size]);
  // What fades in at this size has done so.
  await page.waitForTimeout(200);
  const { data } = await session.send('Page.captureScreenshot', { format: 'png' });
  writeFileSync(path, Buffer.from(data, 'base64'));
  await session.send('Emulation.setDeviceMetricsOverride', sizes.hp);
  await session.detach();
}

/** Where the pictures of a screen go, as pairs of size and path. */
function targetsOf(name, isPublishing) {
  if (!isPublishing) return Object.keys(sizes).map((size) => [size, join(root, 'screens', `${name}-${size}.png`)]);
  return published.filter(([screen]) => screen === name).map(([, size, file]) => [size, join(root, file)]);
}

async function renderAll(isPublishing) {
  const look = async (name, page) => {
    for (const [size, path] of targetsOf(name, isPublishing)) await takePicture(page, size, path);
    console.log(name);
  };
  await onCentre({ demo: true }, async (_centre, phone) => {
    for (const tour of demoTours) await walk(await phone.another(), tour, look).catch(report);
  });
  if (isPublishing) return;
  await onCentre({ demo: false }, async (centre, phone) => {
    const page = await phone.another();
    await loginWithCard(page, await issueCard(centre, 'Sari'));
    await walk(page, { as: anybody, stops: emptyStops }, look).catch(report);
  });
}

/** A screen that cannot be reached is said, and does not keep the other people's screens from being drawn. */
function report(fault) {
  process.exitCode = 1;
  console.error(fault.message, fault.cause ?? '');
}

async function onCentre(options, use) {
  const centre = await prepareCentre({ ...options, data: options.demo ? process.env.CACAH_DEMO_DATA : undefined });
  await centre.start();
  const phone = await preparePhone({ url: centre.url });
  try {
    await phone.open();
    await use(centre, phone);
  } finally {
    await phone.dispose();
    await centre.dispose();
  }
}

const isPublishing = process.argv.includes('--publish');
if (process.env.CACAH_DIST === undefined && !isBuildFresh()) {
  const { buildAll } = await import('./build.mjs');
  await buildAll((line) => console.log(line));
}
if (isPublishing) mkdirSync(join(root, 'docs'), { recursive: true });
else {
  rmSync(join(root, 'screens'), { recursive: true, force: true });
  mkdirSync(join(root, 'screens'));
}
await renderAll(isPublishing);
