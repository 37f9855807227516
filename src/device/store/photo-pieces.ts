import { Dexie, type Table } from 'dexie';

type Pieces<Row> = Table<Row, [photo: string, at: number]>;

/** All pieces of a photo, in order. */
export function piecesOf<Row>(table: Pieces<Row>, photo: string): Promise<Row[]> {
  return rangeOf(table, photo).toArray();
}

export function deletePieces<Row>(table: Pieces<Row>, photo: string): Promise<number> {
  return rangeOf(table, photo).delete();
}

function rangeOf<Row>(table: Pieces<Row>, photo: string) {
  return table.where('[photo+at]').between([photo, Dexie.minKey], [photo, Dexie.maxKey]);
}
