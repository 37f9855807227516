import type { Page } from 'playwright';

/** A JPEG of twelve million points, drawn in the page: a red roof over a wall as rough as a camera sees it. */
export async function drawPicture(page: Page, seed = 1): Promise<Buffer> {
  const text = await page.evaluate(async (first) => {
    const canvas = new OffscreenCanvas(4000, 3000);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    let state = first;
    const dice = () => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return state / 2_147_483_648;
    };
    context.fillStyle = '#d9c7a8';
    context.fillRect(0, 0, 4000, 3000);
    for (let stone = 0; stone < 30_000; stone++) {
      context.fillStyle = `hsl(${30 + dice() * 20} 30% ${40 + dice() * 40}%)`;
      context.fillRect(dice() * 4000, 1200 + dice() * 1800, 10 + dice() * 40, 10 + dice() * 30);
    }
    for (let tile = 0; tile < 8_000; tile++) {
      context.fillStyle = `hsl(${5 + dice() * 15} 60% ${25 + dice() * 25}%)`;
      context.fillRect(dice() * 4000, 300 + dice() * 900, 60, 25);
    }
    context.fillStyle = '#5a3a22';
    context.fillRect(1700, 1900, 600, 1100);
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
    return Array.from(new Uint8Array(await blob.arrayBuffer()), (byte) => String.fromCharCode(byte)).join('');
  }, seed);
  return Buffer.from(text, 'latin1');
}
