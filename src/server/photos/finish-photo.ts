import { createHash } from 'node:crypto';
import { photoChunks } from '../../domain/wire/photo-chunk.ts';
import { writeAudit } from '../accounts/write-audit.ts';
import type { Transaction } from '../db/database.ts';
import { cleanJpeg } from './clean-jpeg.ts';
import { type PhotoParts, photoStoreOf } from './photo-parts.ts';
import { asIntake, type Piece, photoRow, type Stand, standOf } from './photo-rows.ts';

/**
 * Joins the pieces of one device, makes sure that they are the photo of that name, and keeps it. Killed at any point, the
 * next piece that comes again begins anew; done by two servers at once, it is done once.
 */
export async function finishPhoto(parts: PhotoParts, piece: Piece): Promise<Stand> {
  const joined = await asIntake(parts.db, piece.kab, (tx) => joinPieces(tx, piece));
  if (!(joined instanceof Uint8Array)) return joined;
  const bytes = cleanJpeg(joined);
  if (bytes === null) return asIntake(parts.db, piece.kab, (tx) => refusePhoto(tx, piece, parts.now()));
  const store = photoStoreOf(parts);
  await store.put(piece, bytes);
  await parts.photoFault?.('photo_stored');
  const stand = await asIntake(parts.db, piece.kab, (tx) =>
    completePhoto(tx, piece, { size: bytes.byteLength, at: parts.now() }),
  );
  // Destroyed meanwhile, and just put back.
  if (stand.state === 'gone') await store.remove(piece);
  return stand;
}

/** Bytes of another name than the photo's are thrown away, and all is asked for anew. */
async function joinPieces(tx: Transaction, piece: Piece): Promise<Uint8Array | Stand> {
  const [row] = await tx.query<{ state: string }>(
    'select state from photo where kab = $1 and name = $2 for update',
    photoRow(piece),
  );
  if (row?.state !== 'announced') return standOf(row?.state);
  const own = [...photoRow(piece), piece.device];
  const rows = await tx.query<{ bytes: Uint8Array }>(
    'select bytes from photo_chunk where kab = $1 and photo = $2 and device = $3 order by at',
    own,
  );
  const joined = Buffer.concat(rows.map(({ bytes }) => bytes));
  if (createHash('sha256').update(joined).digest('hex') === piece.photo) return joined;
  await tx.query('delete from photo_chunk where kab = $1 and photo = $2 and device = $3', own);
  return { state: 'receiving', missing: Array.from({ length: photoChunks(piece.size) }, (_, at) => at) };
}

async function completePhoto(tx: Transaction, piece: Piece, { size, at }: { size: number; at: Date }): Promise<Stand> {
  await tx.query(
    `update photo set state = 'complete', is_stored = true, size = $3, completed_at = $4, lost_at = null
     where kab = $1 and name = $2 and state = 'announced'`,
    [...photoRow(piece), size, at],
  );
  await tx.query('delete from photo_chunk where kab = $1 and photo = $2', photoRow(piece));
  const [row] = await tx.query<{ state: string }>(
    'select state from photo where kab = $1 and name = $2',
    photoRow(piece),
  );
  return standOf(row?.state);
}

/** It bears its name and is no picture: sent again it would be none either. */
async function refusePhoto(tx: Transaction, piece: Piece, at: Date): Promise<Stand> {
  await tx.query(
    `update photo set state = 'gone', gone_at = $3, gone_because = 'no_picture'
     where kab = $1 and name = $2 and state = 'announced'`,
    [...photoRow(piece), at],
  );
  await tx.query('delete from photo_chunk where kab = $1 and photo = $2', photoRow(piece));
  await writeAudit(tx, { kab: piece.kab, account: null, action: 'refuse_photo', target: piece.photo });
  return { state: 'gone' };
}
