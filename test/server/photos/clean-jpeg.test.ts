import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanJpeg } from '../../../src/server/photos/clean-jpeg.ts';
import { caption, exif, makePhoto, profile } from '../kit/photo.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);
const join = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
const start = bytes(0xff, 0xd8);
const end = bytes(0xff, 0xd9);
const frame = bytes(0xff, 0xc2, 0, 11, 8, 0, 8, 0, 8, 1, 1, 0x11, 0);
/** A scan whose picture holds a 0xff of its own and the number of a restart. */
const scan = bytes(0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 0xff, 0, 3, 0xff, 0xd3, 4);
const plain = join(start, frame, scan, end);
const cleaned = (jpeg: Uint8Array) => {
  const clean = cleanJpeg(jpeg);
  return clean === null ? null : new Uint8Array(clean);
};

describe('a JPEG as it is kept', () => {
  test('is what it was where a camera wrote nothing beside the picture', () => {
    expect(cleaned(plain)).toEqual(plain);
    const photo = makePhoto(5000, [profile]);
    expect(cleaned(photo.bytes)).toEqual(new Uint8Array(photo.bytes));
  });

  test('has lost place, phone and captions, wherever they stood', () => {
    const told = join(start, exif, frame, caption, scan, exif, scan, caption, end);
    expect(cleaned(told)).toEqual(join(start, frame, scan, scan, end));
  });

  test('has lost what hides under the name of a harmless segment', () => {
    const preview = bytes(0xff, 0xe0, 0, 8, ...Buffer.from('JFXX\0'), 0x10);
    const more = bytes(0xff, 0xe2, 0, 6, ...Buffer.from('MPF\0'));
    const maker = bytes(0xff, 0xef, 0, 4, 1, 2);
    expect(cleaned(join(start, preview, more, maker, frame, scan, end))).toEqual(plain);
  });

  test('ends where its picture ends', () => {
    expect(cleaned(join(plain, exif, new TextEncoder().encode('dan seterusnya')))).toEqual(plain);
  });

  test('may have filling in front of a marker', () => {
    expect(cleaned(join(start, bytes(0xff, 0xff), frame, scan, bytes(0xff), end))).not.toBeNull();
  });

  test('is none that was cut off, has no picture, or is something else', () => {
    for (let size = 0; size < plain.length; size++) expect(cleaned(plain.subarray(0, size))).toBeNull();
    for (const other of [join(start, end), join(start, frame, end), join(start, scan, end), join(start, plain)]) {
      expect(cleaned(other)).toBeNull();
    }
    expect(cleaned(new TextEncoder().encode('<svg onload="alert(1)"/>'))).toBeNull();
    expect(cleaned(bytes(0x89, 0x50, 0x4e, 0x47))).toBeNull();
  });

  test('never keeps a word of EXIF, whatever stands around it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(exif, caption, profile, frame, scan, bytes(0xff), bytes(0, 7))), (parts) => {
        const clean = cleanJpeg(join(start, ...parts, end));
        expect(clean === null || !Buffer.from(clean).toString('latin1').includes('GPS')).toBe(true);
      }),
    );
  });

  test('is never thrown about: any bytes are a JPEG or are not', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (noise) => {
        const clean = cleanJpeg(join(start, noise));
        expect(clean === null || clean.length <= noise.length + 2).toBe(true);
      }),
    );
  });
});
