import { crc32 } from 'node:zlib';

/*
 * Pictures as phones, galleries and editors make them: the picture, and beside it where, by whom and with what it was made
 * (Exif 2.32, TIFF 6.0, XMP part 3, IPTC IIM 4.2, PNG 1.2 and its eXIf chunk, WebP's container).
 */

/** What such a file says of Dewi's whereabouts, each in a form that a search of its bytes finds. */
export const secrets: readonly (string | Buffer)[] = [
  ...['Exif', 'HP Dewi', '6,8.9232S', 'ns.adobe.com/xap', 'Photoshop 3.0', 'Kampung Pasir', 'rumah Bu Rini'],
  rationals([6, 1], [8, 1], [5539, 100]),
  rationals([106, 1], [9, 1], [1478, 100]),
];

/** Those of the secrets that these bytes give away. */
export function secretsIn(bytes: Uint8Array): string[] {
  const held = Buffer.from(bytes);
  return secrets.filter((one) => held.includes(one)).map((one) => one.toString('latin1'));
}

/** On its side if so wanted (6: a quarter to the right), with its place in EXIF, XMP and IPTC, and a note behind its end. */
export function tellingJpeg(jpeg: Buffer, orientation = 1): Buffer {
  const xmp = Buffer.from(`http://ns.adobe.com/xap/1.0/\0${xmpText}`);
  const segments = [
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiffOf(orientation)])),
    segment(0xe1, xmp),
    segment(0xed, Buffer.concat([Buffer.from('Photoshop 3.0\0'), iptcResource()])),
    segment(0xfe, Buffer.from('rumah Bu Rini')),
  ];
  return Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2), Buffer.from('Kampung Pasir')]);
}

export function tellingPng(png: Buffer): Buffer {
  const afterHeader = 8 + 25;
  const told = [pngChunk('eXIf', tiffOf(1)), pngChunk('tEXt', Buffer.from('Comment\0rumah Bu Rini, Kampung Pasir'))];
  return Buffer.concat([png.subarray(0, afterHeader), ...told, png.subarray(afterHeader)]);
}

export function tellingWebp(webp: Buffer): Buffer {
  const told = Buffer.concat([webp.subarray(8), riffChunk('EXIF', tiffOf(1)), riffChunk('XMP ', Buffer.from(xmpText))]);
  const head = Buffer.from('RIFF\0\0\0\0');
  head.writeUInt32LE(told.length, 4);
  return Buffer.concat([head, told]);
}

/** The beginning of what an iPhone keeps by default. No browser but Safari can decode it. */
export function heicFile(): Buffer {
  const brands = Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic', 'latin1');
  return Buffer.concat([brands, Buffer.alloc(4000, 7)]);
}

const xmpText = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description
 xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="6,8.9232S" exif:GPSLongitude="106,9.2463E"/></rdf:RDF></x:xmpmeta>`;

/** Make, orientation, and the place: 6° 8' 55.39" S, 106° 9' 14.78" E. */
function tiffOf(orientation: number): Buffer {
  const make = Buffer.from('HP Dewi\0');
  const [latitude, longitude] = [rationals([6, 1], [8, 1], [5539, 100]), rationals([106, 1], [9, 1], [1478, 100])];
  const gpsAt = 8 + sizeOf(3);
  const dataAt = gpsAt + sizeOf(5);
  const main = directory([
    entry(0x010f, 2, make.length, dataAt),
    entry(0x0112, 3, 1, orientation << 16),
    entry(0x8825, 4, 1, gpsAt),
  ]);
  const gps = directory([
    entry(0, 1, 4, 0x02030000),
    entry(1, 2, 2, Buffer.from('S\0\0\0').readUInt32BE()),
    entry(2, 5, 3, dataAt + make.length),
    entry(3, 2, 2, Buffer.from('E\0\0\0').readUInt32BE()),
    entry(4, 5, 3, dataAt + make.length + latitude.length),
  ]);
  return Buffer.concat([Buffer.from('MM\0*\0\0\0\u0008', 'latin1'), main, gps, make, latitude, longitude]);
}

function sizeOf(entries: number): number {
  return 2 + entries * 12 + 4;
}

function directory(entries: readonly Buffer[]): Buffer {
  const count = Buffer.alloc(2);
  count.writeUInt16BE(entries.length);
  return Buffer.concat([count, ...entries, Buffer.alloc(4)]);
}

/** `type` 1 bytes, 2 text, 3 short, 4 long, 5 rational; what does not fit into four bytes stands at `value`. */
function entry(tag: number, type: number, count: number, value: number): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt16BE(tag, 0);
  bytes.writeUInt16BE(type, 2);
  bytes.writeUInt32BE(count, 4);
  bytes.writeUInt32BE(value, 8);
  return bytes;
}

function rationals(...pairs: readonly (readonly [number, number])[]): Buffer {
  const bytes = Buffer.alloc(pairs.length * 8);
  for (const [at, number] of pairs.flat().entries()) bytes.writeUInt32BE(number, at * 4);
  return bytes;
}

function segment(code: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, code, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** City and caption, as an editor writes them. */
function iptcResource(): Buffer {
  const data = Buffer.concat([dataSet(90, 'Kampung Pasir'), dataSet(120, 'rumah Bu Rini')]);
  const head = Buffer.from('8BIM\u0004\u0004\0\0\0\0\0\0', 'latin1');
  head.writeUInt32BE(data.length, 8);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
}

function dataSet(number: number, text: string): Buffer {
  return Buffer.concat([Buffer.from([0x1c, 2, number, 0, text.length]), Buffer.from(text)]);
}

function pngChunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), content]);
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, sum]);
}

function riffChunk(name: string, content: Buffer): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(content.length);
  return Buffer.concat([Buffer.from(name), size, content, Buffer.alloc(content.length % 2)]);
}
