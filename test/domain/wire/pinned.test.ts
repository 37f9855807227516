import { webcrypto } from 'node:crypto';
import { expect, test } from 'vitest';
import { type Batch, batchBytes, batchMostBytes, batchType, parseBatch } from '../../../src/domain/wire/batch.ts';
import { envelopeBytes, headerBytes, parseEnvelope } from '../../../src/domain/wire/envelope.ts';
import { parseRescueFile, rescueFileBytes, rescueFileType } from '../../../src/domain/wire/rescue-file.ts';
import { findDictionary, forms } from '../../../src/forms/register.ts';
import { openContent, readRevision } from '../../device/open-envelope.ts';
import { type Pinned, pinnedFolders, readPinned } from '../../wire-fixtures/read.ts';

/*
 * What phones have sent since the first release, as files. Whoever changes the wire sees these fail: what lies on a phone in
 * a village without signal was written long ago, so a changed wire is a new version beside the old one.
 */
const folders = pinnedFolders().map((name) => [name, readPinned(name)] as const);
const dictionaries = Object.fromEntries(
  forms.map(({ structure }) => {
    const name = `${structure.code}@${structure.version}`;
    return [name, findDictionary(name) ?? new Uint8Array()];
  }),
);

function parsed(bytes: Uint8Array): Batch {
  const batch = parseBatch(bytes);
  if (batch === null) throw new Error('the pinned batch is none any more');
  return batch;
}

test.each(folders)('batch and rescue file of %s come out of today’s code byte for byte', (_name, pinned) => {
  expect(Buffer.from(batchBytes(parsed(pinned.batch))).equals(pinned.batch)).toBe(true);
  const parcels = parseRescueFile(pinned.rescue) ?? [];
  expect(parcels).toHaveLength(2);
  expect(Buffer.from(rescueFileBytes(parcels.map(({ bytes }) => bytes))).equals(pinned.rescue)).toBe(true);
  for (const bytes of [pinned.batch, ...parcels.map((parcel) => parcel.bytes)]) {
    for (const envelope of parsed(bytes).envelopes) {
      const read = parseEnvelope(envelope);
      if (read === null) throw new Error('a pinned envelope is none any more');
      expect(Buffer.from(headerBytes(read.header)).equals(read.header_bytes)).toBe(true);
      expect(Buffer.from(envelopeBytes(read.header_bytes, read.nonce, read.sealed)).equals(envelope)).toBe(true);
    }
  }
});

test('names and limits that phones know by heart are what they were', () => {
  expect([batchType, rescueFileType]).toEqual(['application/vnd.cacah.batch', 'application/vnd.cacah.rescue']);
  expect(batchMostBytes).toBeGreaterThanOrEqual(1_000_000);
});

test.each(folders)(
  'every envelope of %s opens with the keys of then and says what was written then',
  async (_name, pinned) => {
    const { server, phones } = pinned.keys;
    const algorithm = { name: 'ECDH', namedCurve: 'P-256' };
    const pair = {
      privateKey: await webcrypto.subtle.importKey('jwk', server.private_jwk, algorithm, true, ['deriveBits']),
      publicKey: await webcrypto.subtle.importKey(
        'raw',
        Buffer.from(server.public_key, 'base64url'),
        algorithm,
        true,
        [],
      ),
    };
    const open = async ({ carrier, epochs, envelopes }: Batch) =>
      Promise.all(
        envelopes.map(async (bytes) => {
          const envelope = parseEnvelope(bytes);
          const epoch = epochs.find((one) => one.epoch === envelope?.header.epoch);
          const device_key = phones.find(({ device }) => device === carrier)?.public_key;
          if (envelope === null || epoch === undefined || device_key === undefined) throw new Error('not of ours');
          const keys = { pair, public_key: server.public_key };
          const content = await openContent(keys, { envelope, epoch, device_key });
          return readRevision(content, dictionaries, envelope.header.revision);
        }),
      );
    expect(await open(parsed(pinned.batch))).toEqual(pinned.revisions.batch);
    const parcels = (parseRescueFile(pinned.rescue) ?? []).map(({ bytes }) => open(parsed(bytes)));
    expect((await Promise.all(parcels)).flat()).toEqual(pinned.revisions.rescue);
  },
);

test('every published version of every form is among them', () => {
  const named = (all: readonly { readonly form: string; readonly form_version: number }[]) =>
    all.map(({ form, form_version }) => `${form}@${form_version}`);
  const inAll = (read: (pinned: Pinned) => string[]) => folders.flatMap(([, pinned]) => read(pinned));
  const published = forms.map(({ structure }) => `${structure.code}@${structure.version}`);
  const written = inAll(({ revisions }) => named([...revisions.batch, ...revisions.rescue]));
  expect(written).toEqual(expect.arrayContaining(published));
  expect(inAll(({ drafts }) => named(drafts.map(({ draft }) => draft)))).toEqual(expect.arrayContaining(published));
});
