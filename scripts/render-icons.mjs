/**
 * Draws the mark of Cacah into the PNG sizes that phones ask for: node scripts/render-icons.mjs
 * Run it again after changing the drawing in public/favicon.svg; the PNGs are committed.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright';

const publicDir = new URL('../public/', import.meta.url);
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

/**
 * `corner`: rounded as drawn, or square where the system cuts its own shape.
 * `scale`: a maskable icon may lose all outside the middle 80 %, so its drawing stands smaller on the ground.
 */
const targets = [
  { file: 'icon-192.png', size: 192, corner: 'round', scale: 1 },
  { file: 'icon-512.png', size: 512, corner: 'round', scale: 1 },
  { file: 'icon-maskable-512.png', size: 512, corner: 'square', scale: 0.8 },
  { file: 'apple-touch-icon.png', size: 180, corner: 'square', scale: 0.9 },
];

function shapeDrawing(svg, { size, corner, scale }) {
  const shift = (48 - 48 * scale) / 2;
  return svg
    .replace('<svg ', `<svg width="${size}" height="${size}" `)
    .replace(' rx="11"', corner === 'square' ? '' : ' rx="11"')
    .replace('<g ', `<g transform="translate(${shift} ${shift}) scale(${scale})" `);
}

async function renderIcon(browser, svg, target) {
  const page = await browser.newPage({ viewport: { width: target.size, height: target.size } });
  const drawing = shapeDrawing(svg, target);
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${drawing}`);
  await writeFile(new URL(target.file, publicDir), await page.screenshot({ omitBackground: true }));
  await page.close();
  console.log(`public/${target.file}`);
}

const svg = await readFile(new URL('favicon.svg', publicDir), 'utf8');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
for (const target of targets) await renderIcon(browser, svg, target);
await browser.close();
