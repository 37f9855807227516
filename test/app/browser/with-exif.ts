/** Where Dewi stood, in words that a search finds. */
export const secretPlace = 'Kampung Pasir 6.148720S';

/** A JPEG as a phone's camera makes it: on its side, with its orientation and a place beside the picture (Exif 2.3, TIFF 6.0). */
export function withExif(jpeg: Buffer, orientation: number): Buffer {
  const words = Buffer.from(`${secretPlace}\0`);
  const tiff = Buffer.alloc(8 + 2 + 2 * 12 + 4);
  tiff.write('MM\0*', 0, 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(2, 8);
  writeEntry(tiff, 10, { tag: 0x010e, type: 2, count: words.length, value: tiff.length });
  writeEntry(tiff, 22, { tag: 0x0112, type: 3, count: 1, value: orientation << 16 });
  const content = Buffer.concat([Buffer.from('Exif\0\0'), tiff, words]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, content, jpeg.subarray(2)]);
}

type Entry = { readonly tag: number; readonly type: number; readonly count: number; readonly value: number };

function writeEntry(into: Buffer, at: number, { tag, type, count, value }: Entry): void {
  into.writeUInt16BE(tag, at);
  into.writeUInt16BE(type, at + 2);
  into.writeUInt32BE(count, at + 4);
  into.writeUInt32BE(value, at + 8);
}
