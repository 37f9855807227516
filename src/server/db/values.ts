import { readArray, writeArray } from './array-text.ts';

/**
 * Values on their way in and out, the same for both engines: both speak PostgreSQL's text format here and neither
 * driver's own conversions are used (they differ on int8, dates, arrays and bytea).
 */
type Read = (text: string) => unknown;

const asText: Read = (text) => text;

const readBytes = (text: string): Uint8Array => {
  // A buffer of its own: a slice of Node's shared pool would be copied whole between threads.
  const bytes = new Uint8Array((text.length - 2) / 2);
  Buffer.from(bytes.buffer).write(text.slice(2), 'hex');
  return bytes;
};

const printedInstant = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d+))?\+00$/;

/** ISO 8601 in UTC with milliseconds, or microseconds where there are any: nothing is rounded, so it can be a cursor. */
const readInstant = (text: string): string => {
  const [, date, time, fraction = ''] = printedInstant.exec(text) ?? [];
  if (date === undefined || time === undefined) return text;
  return `${date}T${time}.${fraction.padEnd(fraction.length > 3 ? 6 : 3, '0')}Z`;
};

// Type, its array type (pg_type.oid and typarray, fixed since they were introduced) and its reader.
const types: readonly (readonly [oid: number, arrayOid: number, read: Read])[] = [
  [16, 1000, (text) => text === 't'], // bool
  [17, 1001, readBytes], // bytea
  [18, 1002, asText], // "char"
  [19, 1003, asText], // name
  [20, 1016, Number], // int8: no number of ours comes near 2^53
  [21, 1005, Number], // int2
  [23, 1007, Number], // int4
  [25, 1009, asText], // text
  [26, 1028, Number], // oid
  [114, 199, (text) => JSON.parse(text)], // json
  [700, 1021, Number], // float4
  [701, 1022, Number], // float8
  [1042, 1014, asText], // bpchar
  [1043, 1015, asText], // varchar
  [1082, 1182, asText], // date
  [1114, 1115, asText], // timestamp
  [1184, 1185, readInstant], // timestamptz
  [1700, 1231, asText], // numeric
  [2950, 2951, asText], // uuid
  [3802, 3807, (text) => JSON.parse(text)], // jsonb
];

/** Readers by type oid; a type that is not here stays text. */
export const readers: Readonly<Record<number, Read>> = Object.fromEntries(
  types.flatMap(([oid, arrayOid, read]) => [
    [oid, read],
    [arrayOid, (text: string) => readArray(text, read)],
  ]),
);

export const readerOf = (oid: number): Read => readers[oid] ?? asText;

/** A parameter as text. Objects are refused: jsonb is given as a JSON string, so that it is written in one way only. */
export const writeParameter = (value: unknown): string | null => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  if (value instanceof Uint8Array) {
    return `\\x${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex')}`;
  }
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return writeArray(value.map(writeParameter));
  throw new TypeError('a parameter is an object: give jsonb as a JSON string');
};
