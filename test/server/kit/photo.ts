import { createHash, randomBytes } from 'node:crypto';
import type { Answers } from '../../../src/domain/answers.ts';
import type { Revision } from '../../../src/domain/revision.ts';
import { photoChunkSize, photoChunks } from '../../../src/domain/wire/photo-chunk.ts';
import type { PhotoParts } from '../../../src/server/photos/photo-parts.ts';
import { receiveChunk } from '../../../src/server/photos/receive-chunk.ts';
import { type Family, newId, write } from './family.ts';
import { atHome } from './papers.ts';
import type { Phone } from './phone.ts';

export type Photo = { readonly name: string; readonly bytes: Uint8Array };

const segment = (code: number, content: Uint8Array): Uint8Array =>
  Buffer.concat([Uint8Array.of(0xff, code, (content.length + 2) >> 8, (content.length + 2) & 0xff), content]);
const text = (words: string) => Buffer.from(words, 'latin1');

/** Where and by which phone it was taken, as a camera writes it. */
export const exif = segment(0xe1, text('Exif\0\0GPS -6.1169 106.1541 HP Siti'));
export const caption = segment(0xfe, text('di rumah Bu Rini'));
export const profile = segment(0xe2, text('ICC_PROFILE\0\x01\x01sRGB'));

/** The frame of a JPEG around random noise of this size; `more` stands behind its first segment. */
export function makePhoto(size = 120_000, more: readonly Uint8Array[] = []): Photo {
  const jfif = segment(0xe0, text('JFIF\0\x01\x02\0\0\x01\0\x01\0\0'));
  const frame = segment(0xc0, Uint8Array.of(8, 0, 64, 0, 64, 1, 1, 0x11, 0));
  const scan = segment(0xda, Uint8Array.of(1, 1, 0, 0, 63, 0));
  const noise = randomBytes(size).map((byte) => (byte === 0xff ? 0xfe : byte));
  const parts = [Uint8Array.of(0xff, 0xd8), jfif, ...more, segment(0xdb, new Uint8Array(65)), frame, scan, noise];
  return photoOf(Buffer.concat([...parts, Uint8Array.of(0xff, 0xd9)]));
}

export function photoOf(bytes: Uint8Array): Photo {
  return { bytes, name: createHash('sha256').update(bytes).digest('hex') };
}

/** Its pieces, sealed by this phone, in order. */
export function sealPhoto(phone: Phone, { name, bytes }: Photo): Uint8Array[] {
  return Array.from({ length: photoChunks(bytes.length) }, (_, at) =>
    phone.sealPiece(bytes.subarray(at * photoChunkSize, (at + 1) * photoChunkSize), {
      ...{ photo: name, size: bytes.length, at },
    }),
  );
}

/** Delivers pieces one after the other and says how each was answered: `receiving 1,2`, `complete`, `photo_gone`. */
export async function sendPieces(
  parts: PhotoParts,
  photo: Photo,
  pieces: readonly (readonly [at: number, piece: Uint8Array])[],
): Promise<string[]> {
  const answers: string[] = [];
  for (const [at, piece] of pieces) answers.push(await sendPiece(parts, { photo: photo.name, at }, piece));
  return answers;
}

export async function sendPiece(
  parts: PhotoParts,
  asked: { photo: string; at: number },
  piece: Uint8Array,
): Promise<string> {
  const answer = await receiveChunk(parts, asked, piece);
  return typeof answer === 'string' ? answer : `${answer.state} ${answer.missing.join()}`.trim();
}

/** All of a photo's pieces in order; answers with how the last one was answered. */
export async function sendPhoto(parts: PhotoParts, phone: Phone, photo: Photo): Promise<string | undefined> {
  return (await sendPieces(parts, photo, [...sealPhoto(phone, photo).entries()])).at(-1);
}

const visitAnswers: Answers = {
  ...{ tgl_kunjungan: '2026-11-04', kunjungan_ke: 1, hasil_kunjungan: 1, responden_hub: 1 },
  ...{ persetujuan: 1, persetujuan_cara: 3, persetujuan_wali_hub: 2 },
};

/** A visit of this day at which photos were taken. */
export async function writeVisitWith(
  { household, home }: Pick<Family, 'household' | 'home'>,
  photos: readonly Photo[],
  visited_on = '2026-11-04',
): Promise<Revision> {
  const answers = { ...visitAnswers, tgl_kunjungan: visited_on, foto_bukti: photos.map(({ name }) => name) };
  const about = { ...atHome({ household, home }), form: 'kunjungan', subject: home.subject, answers, visited_on };
  return { ...(await write(about)), record: newId(), form_version: 2 };
}

/** The same visit again, with other photos than before. */
export async function rewriteVisit(
  family: Pick<Family, 'household' | 'home'>,
  visit: Revision,
  { before, after }: { before: readonly Photo[]; after: readonly Photo[] },
): Promise<Revision> {
  const [old, now] = [before, after].map((photos) => ({ foto_bukti: photos.map(({ name }) => name) }));
  const about = { ...atHome(family), form: 'kunjungan', subject: visit.subject, parents: [visit.id] };
  const again = await write({ ...about, before: old ?? {}, answers: now ?? {} });
  return { ...again, record: visit.record, form_version: 2 };
}
