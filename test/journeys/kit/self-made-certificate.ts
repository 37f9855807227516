import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

export type Certificate = {
  readonly key: string;
  readonly cert: string;
  /** For Chromium's `--ignore-certificate-errors-spki-list`: this one certificate is trusted, and no other. */
  readonly fingerprint: string;
};

/* A certificate of a few lines of DER (X.509 v3, RFC 5280): P-256, signed by itself, for `localhost`, good for a day. */

const [sequence, set, integer, bitString, octetString, oid, utf8, utcTime] = [
  0x30, 0x31, 0x02, 0x03, 0x04, 0x06, 0x0c, 0x17,
];
const version3 = der(0xa0, der(integer, Buffer.from([2])));
const ecdsaWithSha256 = der(sequence, der(oid, Buffer.from('2a8648ce3d040302', 'hex')));
const commonName = Buffer.from('550403', 'hex');
const alternativeName = Buffer.from('551d11', 'hex');
const dayMs = 86_400_000;

export function makeCertificate(host = 'localhost'): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const name = der(sequence, der(set, der(sequence, der(oid, commonName), der(utf8, Buffer.from(host)))));
  const names = der(sequence, der(0x82, Buffer.from(host)));
  const body = der(
    sequence,
    version3,
    der(integer, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ecdsaWithSha256,
    name,
    der(sequence, time(Date.now() - dayMs), time(Date.now() + dayMs)),
    name,
    spki,
    der(0xa3, der(sequence, der(sequence, der(oid, alternativeName), der(octetString, names)))),
  );
  const signature = der(bitString, Buffer.from([0]), sign('sha256', body, privateKey));
  const certificate = der(sequence, body, ecdsaWithSha256, signature);
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${certificate.toString('base64')}\n-----END CERTIFICATE-----\n`,
    fingerprint: createHash('sha256').update(spki).digest('base64'),
  };
}

function der(tag: number, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag]), lengthOf(body), body]);
}

function lengthOf({ length }: Buffer): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  return length < 0x100 ? Buffer.from([0x81, length]) : Buffer.from([0x82, length >> 8, length & 0xff]);
}

/** YYMMDDHHMMSSZ. */
function time(ms: number): Buffer {
  const digits = new Date(ms).toISOString().replace(/\D/g, '').slice(2, 14);
  return der(utcTime, Buffer.from(`${digits}Z`));
}
