import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { deflateRevision } from '../../../src/device/deflate-revision.ts';
import type { Revision } from '../../../src/domain/revision.ts';
import { packedDictionary, packText, unpackText } from '../../../src/domain/wire/packed-text.ts';
import { findDictionary } from '../../../src/forms/register.ts';
import { readContent } from '../../../src/server/intake/read-content.ts';

const own = '019ac5f3-61d2-7b4e-9a07-c8e5d1f2a693';
const record = '7bab55ac-c871-8cd8-8296-b19dac9176f3';
const person = '019ac1e0-94b7-7f3a-8d52-06ce7ba1498f';
const household = '019ac1e0-3f60-7c95-b1e8-a4d90527e6c1';
const parent = '019ac1e1-e82a-70d6-87fb-5b3c9e410d72';
const asepStays = {
  ...{ id: own, record, form: 'anggota', form_version: 1, subject: { kind: 'person', id: person } },
  place: { kab: '36.04', desa: '36.04.23.2015', rw: '001', rt: '003', household },
  ...{ parents: [parent], set: { mutasi: 1 }, unset: [], visited_on: '2026-11-26' },
  ...{ started_at: '2026-11-26T02:10:30.123Z', saved_at: '2026-11-26T02:11:30.453Z' },
  ...{ clock_offset_ms: -1234, app_version: '0.1.0' },
};

test.each([
  ['a family where all stays', asepStays],
  ['words with marks, ids and times in them', { note: `\u0001\u0002 ${person} 2026-11-26T02:10:30.123Z "${own}"` }],
  [
    'what only looks like an id or a time',
    { ids: [person.toUpperCase(), `${person}0`, 'x'], t: '2026-13-41T99:10:30.123Z' },
  ],
  ['a time before 1970 and one far off', { t: ['1969-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'] }],
  ['nothing to pack', {}],
])('%s comes out of packing as it went in', (_what, said) => {
  const json = JSON.stringify(said);
  expect(unpackText(packText(json, own), own, 1_000_000)).toBe(json);
});

test('a revision without a new word weighs little more than its ids', () => {
  const dictionary = findDictionary('anggota@1') ?? new Uint8Array();
  const json = JSON.stringify(asepStays);
  const whole = deflateRawSync(json, { level: 9, dictionary }).byteLength;
  const { text, bytes } = packText(json, own);
  expect(bytes.byteLength).toBe(4 * 16 + 2 * 6);
  const packed = deflateRawSync(text, { level: 9, dictionary: packedDictionary(dictionary) }).byteLength;
  expect(packed + bytes.byteLength).toBeLessThan(0.65 * whole);
});

test('bytes that are too few or too many give no text', () => {
  const { text, bytes } = packText(JSON.stringify(asepStays), own);
  expect(unpackText({ text, bytes: bytes.subarray(1) }, own, 1e6)).toBeNull();
  expect(unpackText({ text, bytes: Uint8Array.from([...bytes, 0]) }, own, 1e6)).toBeNull();
});

test('a short text that would become a very long one is none', () => {
  expect(unpackText({ text: '\u0001'.repeat(1_000), bytes: new Uint8Array() }, own, 30_000)).toBeNull();
});

test('the dictionary keeps to the window of deflate, the frame nearest', () => {
  const long = packedDictionary(new Uint8Array(40_000).fill(97));
  expect(long.byteLength).toBe(32_768);
  expect(new TextDecoder().decode(long.subarray(-40))).toContain('"app_version"');
});

/** As the first phone packed it: whoever changes the packing makes a version 3 beside it. */
const packedThen =
  'AAlhbmdnb3RhQDEATHurVazIcYzYgpaxnayRdvMBmsHglLd/Oo1SBs57oUmPAZrB4D9gfJWx6KTZBSfmwQGaweHoKnDWh/tbPJ5BDXIBohWe' +
  'XmsBohWfShUjEFQUtIcg/kMNImMzPQMTRDiBuXpGxnpGBoamWAPNmPhAQyRk/MFnpmtoqGtkRl4oGhmb4AhIAA==';

test('what was packed by the first phones that packed is read for ever', () => {
  const bytes = new Uint8Array(Buffer.from(packedThen, 'base64'));
  expect(readContent(bytes, own)).toMatchObject({ kind: 'revision', revision: asepStays });
  const frame = createHash('sha256').update(packedDictionary(new Uint8Array())).digest('hex');
  expect(frame).toBe('ce7d07dcfddee4f6556d008fd412e2be09f294beb4e9933143347ef402d7b6fd');
});

test('cut short, less than was packed, or of an unknown form it is no revision', () => {
  const bytes = new Uint8Array(Buffer.from(packedThen, 'base64'));
  const unknown = Uint8Array.from(bytes, (byte, at) => (at === 2 ? byte + 1 : byte));
  expect(readContent(unknown, own)).toEqual({ kind: 'held', reason: 'form_unknown' });
  expect(readContent(bytes.subarray(0, 40), own)).toEqual({ kind: 'unreadable', reason: 'malformed' });
  const lessPacked = Uint8Array.from(bytes, (byte, at) => (at === 12 ? byte - 1 : byte));
  expect(readContent(lessPacked, own).kind).not.toBe('revision');
});

test('a phone packs the same whatever order the screen gave the keys in', () => {
  const dictionary = { name: 'anggota@1', bytes: findDictionary('anggota@1') ?? new Uint8Array() };
  const { place, subject } = asepStays;
  const turned = (value: object) => Object.fromEntries(Object.entries(value).reverse());
  const reversed = { ...turned(asepStays), place: turned(place), subject: turned(subject) } as unknown as Revision;
  const packed = Buffer.from(packedThen, 'base64');
  for (const one of [asepStays, reversed]) {
    expect(Buffer.from(deflateRevision(one as Revision, dictionary, 2)).equals(packed)).toBe(true);
  }
});

test('what a later revision says beyond that is not left out on its way', () => {
  const dictionary = { name: 'anggota@1', bytes: findDictionary('anggota@1') ?? new Uint8Array() };
  const more = { ...asepStays, later: 'than today' } as unknown as Revision;
  // Today's centre keeps it, because it does not know what that means.
  expect(readContent(deflateRevision(more, dictionary, 2), own)).toEqual({ kind: 'held', reason: 'content_malformed' });
});

test('a centre of the first release finds no form of that name in it, and keeps it until it knows better', () => {
  // It read the first byte as the length of the name.
  expect(Buffer.from(packedThen, 'base64')[0]).toBe(0);
  expect(findDictionary('')).toBeUndefined();
});
