import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { photoChunkSize } from '../../../src/domain/wire/photo-chunk.ts';
import type { PhotoParts } from '../../../src/server/photos/photo-parts.ts';
import { readPhoto } from '../../../src/server/photos/read-photo.ts';
import { engines } from '../engines.ts';
import { type Family, writeFamily } from '../kit/family.ts';
import { enrolPhone, type Phone, send } from '../kit/phone.ts';
import {
  caption,
  exif,
  makePhoto,
  type Photo,
  photoOf,
  profile,
  sealPhoto,
  sendPhoto,
  sendPiece,
  sendPieces,
  writeVisitWith,
} from '../kit/photo.ts';
import { asOwner } from '../kit/read-state.ts';
import { actorFor, dewi, kab, openVillage, ratna, siti, type Village } from '../kit/village.ts';

describe.each(engines)('a photo that arrives in pieces, on $name', (engine) => {
  let village: Village;
  let phone: Phone;
  let family: Family;

  beforeAll(async () => {
    village = await openVillage(engine);
  });
  afterAll(() => village.opened.close());
  beforeEach(async () => {
    phone = await enrolPhone(village.db, siti);
    family = await writeFamily();
    await send(village, phone, [family.home]);
  });

  const announce = async (...photos: Photo[]) => send(village, phone, [await writeVisitWith(family, photos)]);
  const seen = (photo: Photo) => readPhoto(village, actorFor(ratna), photo.name);
  const piecesOf = (table: 'photo_chunk' | 'photo_bytes', { name }: Photo) =>
    asOwner(village.db, `select photo from ${table} where kab = $1 and photo = $2`, [kab, Buffer.from(name, 'hex')]);

  test('is whole whatever order its pieces come in, and however often, and then they are thrown away', async () => {
    const photo = makePhoto();
    await announce(photo);
    const [first, second, third] = [...sealPhoto(phone, photo).entries()];
    if (first === undefined || second === undefined || third === undefined) throw new Error('three pieces');
    expect(await sendPieces(village, photo, [third, first, first, third, second, second, first])).toEqual([
      ...['receiving 0,1', 'receiving 1', 'receiving 1', 'receiving 1', 'complete', 'complete', 'complete'],
    ]);
    expect(await seen(photo)).toEqual(new Uint8Array(photo.bytes));
    expect(await piecesOf('photo_chunk', photo)).toEqual([]);
    expect(await piecesOf('photo_bytes', photo)).toHaveLength(1);
  });

  test('that fits into one piece, or ends where a piece ends, is whole too', async () => {
    const frame = makePhoto(0).bytes.length;
    const photos = [makePhoto(500), makePhoto(2 * photoChunkSize - frame)];
    await announce(...photos);
    expect(photos.map(({ bytes }) => bytes.length)).toEqual([500 + frame, 2 * photoChunkSize]);
    for (const photo of photos) expect(await sendPhoto(village, phone, photo)).toBe('complete');
  });

  test('is not taken in before a revision that names it has arrived, and then it is', async () => {
    const photo = makePhoto();
    expect(await sendPhoto(village, phone, photo)).toBe('photo_unannounced');
    expect(await piecesOf('photo_chunk', photo)).toEqual([]);
    await announce(photo);
    expect(await sendPhoto(village, phone, photo)).toBe('complete');
  });

  test('is taken in for a visit that is held, and its supervisor sees it while she decides', async () => {
    const photo = makePhoto();
    const away = await writeFamily({ rt: '003' });
    const visit = await writeVisitWith(away, [photo]);
    expect(await send(village, phone, [visit])).toEqual(['held outside_scope']);
    expect(await sendPhoto(village, phone, photo)).toBe('complete');
    expect(await seen(photo)).toEqual(new Uint8Array(photo.bytes));
  });

  test('is named by a path of a photo question alone, whatever else looks like one', async () => {
    const photo = makePhoto();
    const visit = await writeVisitWith(family, []);
    const set = { ...visit.set, [`lokasi#${photo.name}`]: true as const };
    expect(await send(village, phone, [{ ...visit, set }])).toEqual(['held content_malformed']);
    expect(await sendPhoto(village, phone, photo)).toBe('photo_unannounced');
  });

  test('whose piece was changed, sealed by nobody, or sent to another place is not opened', async () => {
    const photo = makePhoto();
    await announce(photo);
    const at = { photo: photo.name, at: 0 };
    const [piece = new Uint8Array()] = sealPhoto(phone, photo);
    const changed = Uint8Array.from(piece);
    changed[200] = (changed[200] ?? 0) ^ 1;
    const other = await enrolPhone(village.db, dewi);
    const [foreign = new Uint8Array()] = sealPhoto(other, photo);
    // Dewi's phone claims to be Siti's: its seal is of another key.
    const claimed = Buffer.concat([foreign.subarray(0, 1), piece.subarray(1, 17), foreign.subarray(17)]);
    const stranger = Buffer.from(piece);
    stranger.fill(7, 1, 17);
    const short = phone.sealPiece(photo.bytes.subarray(0, 100), { ...at, size: photo.bytes.length });
    for (const bad of [changed, claimed, stranger, short, piece.subarray(0, 130), new Uint8Array()]) {
      expect(await sendPiece(village, at, bad)).toBe('photo_unreadable');
    }
    expect(await sendPiece(village, { ...at, at: 1 }, piece)).toBe('photo_unreadable');
    expect(await sendPiece(village, { ...at, photo: makePhoto(10).name }, piece)).toBe('photo_unreadable');
    expect(await piecesOf('photo_chunk', photo)).toEqual([]);
  });

  test('may be brought by another phone of the kabupaten, and by none of another one', async () => {
    const photo = makePhoto();
    await announce(photo);
    const other = await enrolPhone(village.db, dewi);
    const elsewhere = await enrolPhone(village.db, dewi);
    await asOwner(village.db, `update device set kab = '36.72' where id = $1`, [elsewhere.device]);
    expect(await sendPhoto(village, elsewhere, photo)).toBe('photo_unannounced');
    const [first = new Uint8Array()] = sealPhoto(phone, photo);
    expect(await sendPiece(village, { photo: photo.name, at: 0 }, first)).toBe('receiving 1,2');
    // What two phones send is not mixed.
    expect(await sendPieces(village, photo, [...sealPhoto(other, photo).entries()])).toEqual([
      ...['receiving 1,2', 'receiving 2', 'complete'],
    ]);
    expect(await sendPiece(village, { photo: photo.name, at: 0 }, first)).toBe('complete');
  });

  test('comes in from a phone that was locked, of a kader whose account was closed', async () => {
    const photo = makePhoto();
    await announce(photo);
    await asOwner(village.db, 'update device set revoked_at = now() where id = $1', [phone.device]);
    await asOwner(village.db, 'update account set is_active = false where id = $1', [siti.id]);
    expect(await sendPhoto(village, phone, photo)).toBe('complete');
    await asOwner(village.db, 'update account set is_active = true where id = $1', [siti.id]);
  });

  test('whose bytes do not bear its name is emptied and asked for anew', async () => {
    const photo = makePhoto();
    await announce(photo);
    const other = { ...makePhoto(), name: photo.name };
    expect(await sendPhoto(village, phone, other)).toBe('receiving 0,1,2');
    expect(await piecesOf('photo_chunk', photo)).toEqual([]);
    expect(await seen(photo)).toBe('photo_waiting');
    expect(await sendPhoto(village, phone, photo)).toBe('complete');
  });

  test('of which another size was said at first counts by what is said now', async () => {
    const photo = makePhoto();
    await announce(photo);
    const wrong = phone.sealPiece(photo.bytes.subarray(0, photoChunkSize), { photo: photo.name, size: 60_000, at: 0 });
    expect(await sendPiece(village, { photo: photo.name, at: 0 }, wrong)).toBe('receiving 1');
    expect(await sendPieces(village, photo, [...sealPhoto(phone, photo).entries()])).toEqual([
      ...['receiving 1,2', 'receiving 2', 'complete'],
    ]);
  });

  test('is shown without what a camera says of place and phone', async () => {
    const photo = makePhoto(30_000, [exif, profile, caption]);
    await announce(photo);
    expect(await sendPhoto(village, phone, photo)).toBe('complete');
    const shown = Buffer.from((await seen(photo)) as Uint8Array).toString('latin1');
    expect(Buffer.from(photo.bytes).toString('latin1')).toContain('GPS -6.1169');
    for (const word of ['Exif', 'GPS', 'Siti', 'Bu Rini']) expect(shown).not.toContain(word);
    expect(shown).toContain('ICC_PROFILE');
    expect(shown).toHaveLength(photo.bytes.length - exif.length - caption.length);
  });

  test('that is none is refused for good, and that is noted', async () => {
    const script = photoOf(new TextEncoder().encode('<script>alert(1)</script>'));
    await announce(script);
    expect(await sendPhoto(village, phone, script)).toBe('photo_gone');
    expect(await sendPhoto(village, phone, script)).toBe('photo_gone');
    expect(await seen(script)).toBe('photo_gone');
    const noted = await asOwner(village.db, `select target from audit where action = 'refuse_photo'`);
    expect(noted).toEqual([{ target: script.name }]);
  });

  test('goes on where it stopped after the server was killed between two pieces, or just before it was done', async () => {
    const photo = makePhoto();
    await announce(photo);
    const pieces = [...sealPhoto(phone, photo).entries()];
    const killedAt = (point: string): PhotoParts => ({
      ...village,
      photoFault: (here) => (here === point ? Promise.reject(new Error('killed')) : undefined),
    });
    await expect(sendPieces(killedAt('piece_stored'), photo, pieces.slice(0, 1))).rejects.toThrow('killed');
    expect(await sendPieces(village, photo, pieces.slice(1, 2))).toEqual(['receiving 2']);
    await expect(sendPieces(killedAt('piece_stored'), photo, pieces.slice(2))).rejects.toThrow('killed');
    await expect(sendPieces(killedAt('photo_stored'), photo, pieces.slice(2))).rejects.toThrow('killed');
    expect(await seen(photo)).toBe('photo_waiting');
    expect(await sendPieces(village, photo, pieces.slice(2))).toEqual(['complete']);
    expect(await seen(photo)).toEqual(new Uint8Array(photo.bytes));
  });

  test('arrives at two servers at once, each piece at both, and is one photo', async () => {
    const photos = [makePhoto(), makePhoto(), makePhoto(20_000)];
    await announce(...photos);
    const second = await village.opened.openSecond();
    const servers: PhotoParts[] = [village, { ...village, db: second }];
    const all = photos.flatMap((photo) =>
      [...sealPhoto(phone, photo).entries()].flatMap(([at, piece]) =>
        servers.map((server) => sendPiece(server, { photo: photo.name, at }, piece)),
      ),
    );
    const answers = await Promise.all(all);
    expect(answers.every((answer) => /^(receiving|complete)/.test(answer))).toBe(true);
    for (const photo of photos) {
      expect(await sendPhoto(village, phone, photo)).toBe('complete');
      expect(await seen(photo)).toEqual(new Uint8Array(photo.bytes));
      expect(await piecesOf('photo_chunk', photo)).toEqual([]);
    }
    if (second !== village.db) await second.close();
  });

  test('that a restored backup does not have is asked for again, once its visit has come again', async () => {
    const [photo, later] = [makePhoto(), makePhoto()];
    const visit = await writeVisitWith(family, [photo]);
    const after = await writeVisitWith(family, [later]);
    await send(village, phone, [visit]);
    const backup = await asOwner(village.db, 'select * from photo where name = $1', [Buffer.from(photo.name, 'hex')]);
    await send(village, phone, [after]);
    for (const one of [photo, later]) expect(await sendPhoto(village, phone, one)).toBe('complete');
    // Back to when the first photo was awaited and of the second nobody had heard.
    const names = [photo, later].map(({ name }) => Buffer.from(name, 'hex'));
    for (const table of ['photo_bytes where photo', 'photo where name']) {
      await asOwner(village.db, `delete from ${table} = any ($1::bytea[])`, [names]);
    }
    for (const table of ['photo_mention where revision', 'revision_content where id', 'revision where id']) {
      await asOwner(village.db, `delete from ${table} = $1`, [after.id]);
    }
    for (const table of ['head where record', 'record where id']) {
      await asOwner(village.db, `delete from ${table} = $1`, [after.record]);
    }
    await asOwner(village.db, 'insert into photo select * from jsonb_populate_recordset(null::photo, $1::jsonb)', [
      JSON.stringify(backup.map((row) => ({ ...row, name: `\\x${photo.name}` }))),
    ]);
    expect(await seen(photo)).toBe('photo_waiting');
    expect(await sendPhoto(village, phone, later)).toBe('photo_unannounced');
    expect(await sendPieces(village, photo, [...sealPhoto(phone, photo).entries()].slice(2))).toEqual([
      'receiving 0,1',
    ]);
    expect(await send(village, phone, [after])).toEqual(['received']);
    for (const one of [photo, later]) {
      expect(await sendPhoto(village, phone, one)).toBe('complete');
      expect(await seen(one)).toEqual(new Uint8Array(one.bytes));
    }
  });
});
