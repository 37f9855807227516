import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { photoMostBytes } from '../../../src/domain/wire/photo-chunk.ts';
import { bundle } from '../../device/browser/loopback-site.ts';
import { type Phone, preparePhone } from '../../journeys/kit/phone.ts';
import { heicFile, secretsIn, tellingJpeg, tellingPng, tellingWebp } from '../../journeys/kit/telling-picture.ts';
import type { PicturePage } from './picture-page.ts';

declare const pictures: PicturePage;

type Made = { readonly bytes: string; readonly width: number; readonly height: number; readonly corner: number[] };

describe('a photo made small in a real browser', () => {
  let server: Server;
  let phone: Phone;
  let page: Page;

  beforeAll(async () => {
    const script = await bundle(resolve(import.meta.dirname, 'picture-page.ts'));
    server = createServer((request, response) => {
      const isScript = request.url === '/page.js';
      response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
      response.end(isScript ? script : '<!doctype html><html lang="id"><script src="/page.js"></script></html>');
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    phone = await preparePhone({ url: `http://localhost:${(server.address() as AddressInfo).port}` });
    await phone.open();
    page = await phone.page('/');
  });
  afterAll(async () => {
    await phone?.dispose();
    server?.close();
  });

  /** A picture with a red upper left quarter on blue; `noise` makes it as hard to squeeze as leaves and gravel. */
  async function draw(width: number, height: number, how: { type: string; noise?: boolean }): Promise<Buffer> {
    const text = await page.evaluate(
      async ([w, h, { type, noise }]) => {
        const canvas = new OffscreenCanvas(w, h);
        const context = canvas.getContext('2d');
        if (context === null) throw new Error('no canvas');
        context.fillStyle = '#00f';
        context.fillRect(0, 0, w, h);
        context.fillStyle = '#f00';
        context.fillRect(0, 0, w / 2, h / 2);
        if (noise) {
          const image = context.getImageData(0, 0, w, h);
          for (let at = 0; at < image.data.length; at += 65_536)
            crypto.getRandomValues(image.data.subarray(at, at + 65_536));
          for (let at = 3; at < image.data.length; at += 4) image.data[at] = 255;
          context.putImageData(image, 0, 0);
        }
        const blob = await canvas.convertToBlob({ type, quality: 0.95 });
        return Array.from(new Uint8Array(await blob.arrayBuffer()), (byte) => String.fromCharCode(byte)).join('');
      },
      [width, height, how] as const,
    );
    return Buffer.from(text, 'latin1');
  }

  /** What becomes of a file, with the colour near its upper left corner. */
  function shrink(file: Buffer): Promise<Made | { failed: string }> {
    return page.evaluate(async (text) => {
      const shrunk = await pictures.shrinkPhoto(new Blob([Uint8Array.from(text, (char) => char.charCodeAt(0))]));
      if ('failed' in shrunk) return shrunk;
      const picture = await createImageBitmap(new Blob([shrunk.jpeg]));
      const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
      context?.drawImage(picture, 0, 0);
      const corner = Array.from(context?.getImageData(20, 20, 1, 1).data ?? []).slice(0, 3);
      const bytes = Array.from(shrunk.jpeg, (byte) => String.fromCharCode(byte)).join('');
      return { bytes, width: picture.width, height: picture.height, corner };
    }, file.toString('latin1'));
  }

  async function made(file: Buffer): Promise<Made> {
    const result = await shrink(file);
    if ('failed' in result) throw new Error(result.failed);
    return result;
  }

  const [red, blue] = [
    [254, 0, 0],
    [0, 0, 254],
  ];

  test('has 1280 points on its longer side at most, and a small one keeps its size', async () => {
    const large = await made(await draw(4000, 3000, { type: 'image/jpeg' }));
    expect([large.width, large.height]).toEqual([1280, 960]);
    const small = await made(await draw(640, 480, { type: 'image/jpeg' }));
    expect([small.width, small.height]).toEqual([640, 480]);
  });

  test('stands upright however the phone was held, and says nothing of where and how it was taken', async () => {
    const plain = await draw(2000, 1000, { type: 'image/jpeg' });
    expect(near((await made(plain)).corner, red)).toBe(true);
    // Orientation 6: turned a quarter to the right to be seen, so that the lower left quarter comes up.
    const file = tellingJpeg(plain, 6);
    expect(secretsIn(file)).toHaveLength(9);
    const turned = await made(file);
    expect([turned.width, turned.height]).toEqual([640, 1280]);
    expect(near(turned.corner, blue)).toBe(true);
    expect(secretsIn(Buffer.from(turned.bytes, 'latin1'))).toEqual([]);
  });

  test('from the gallery says nothing either, whether it was a PNG or a WebP', async () => {
    for (const [type, tell] of [['image/png', tellingPng] as const, ['image/webp', tellingWebp] as const]) {
      const file = tell(await draw(800, 600, { type }));
      expect(secretsIn(file).length, type).toBeGreaterThanOrEqual(4);
      const picture = await made(file);
      expect([picture.width, picture.height], type).toEqual([800, 600]);
      expect(near(picture.corner, red), type).toBe(true);
      expect(secretsIn(Buffer.from(picture.bytes, 'latin1')), type).toEqual([]);
    }
  });

  test('in the format of an iPhone is named as such where the browser cannot open it', async () => {
    expect(await shrink(heicFile())).toEqual({ failed: 'heic' });
  });

  test('of leaves and gravel comes under what the centre takes, of a plain wall far under a quarter megabyte', async () => {
    const hard = await made(await draw(1600, 1200, { type: 'image/jpeg', noise: true }));
    expect(hard.bytes.length).toBeLessThanOrEqual(photoMostBytes);
    const easy = await made(await draw(3000, 2000, { type: 'image/jpeg' }));
    expect(easy.bytes.length).toBeLessThan(100_000);
    console.info(`noise ${hard.width}x${hard.height} ${hard.bytes.length}, wall ${easy.bytes.length} bytes`);
  });

  test('is a JPEG whatever it was, and what was clear is white', async () => {
    const clear = await page.evaluate(async () => {
      const canvas = new OffscreenCanvas(100, 100);
      canvas.getContext('2d')?.clearRect(0, 0, 100, 100);
      const blob = await canvas.convertToBlob({ type: 'image/png' });
      return Array.from(new Uint8Array(await blob.arrayBuffer()), (byte) => String.fromCharCode(byte)).join('');
    });
    const picture = await made(Buffer.from(clear, 'latin1'));
    expect(picture.bytes.startsWith('\xff\xd8\xff')).toBe(true);
    expect(near(picture.corner, [255, 255, 255])).toBe(true);
  });

  test('must be a picture: a letter, an empty file and half a JPEG are none', async () => {
    for (const file of [Buffer.from('%PDF-1.4 surat'), Buffer.alloc(0), Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0])]) {
      expect(await shrink(file)).toEqual({ failed: 'not_a_photo' });
    }
  });

  function near(one: readonly number[], other: readonly number[]): boolean {
    return one.every((value, at) => Math.abs(value - (other[at] ?? 0)) < 12);
  }
});
