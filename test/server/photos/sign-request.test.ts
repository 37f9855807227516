import { describe, expect, test } from 'vitest';
import { signRequest } from '../../../src/server/photos/sign-request.ts';

// The worked examples that AWS publishes with the algorithm: key, secret, time and results are theirs.
const keys = {
  region: 'us-east-1',
  key: 'AKIAIOSFODNN7EXAMPLE',
  secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};
const at = new Date('2013-05-24T00:00:00Z');
const url = (path: string) => new URL(path, 'https://examplebucket.s3.amazonaws.com');
const signature = (toSign: Parameters<typeof signRequest>[0]) =>
  /Signature=(\w+)$/.exec(signRequest(toSign, keys, at).authorization ?? '')?.[1];

describe('a request to an S3 store is signed as its algorithm’s examples are', () => {
  test('an object that is fetched', () => {
    const headers = { Range: 'bytes=0-9' };
    expect(signature({ method: 'GET', url: url('/test.txt'), headers })).toBe(
      'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
    );
  });

  test('an object that is put, with a sign in its name', () => {
    const headers = { Date: 'Fri, 24 May 2013 00:00:00 GMT', 'x-amz-storage-class': 'REDUCED_REDUNDANCY' };
    const body = new TextEncoder().encode('Welcome to Amazon S3.');
    expect(signature({ method: 'PUT', url: url('/test$file.text'), headers, body })).toBe(
      '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
    );
  });

  test('a question with a name and no value, and one with several', () => {
    expect(signature({ method: 'GET', url: url('/?lifecycle') })).toBe(
      'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543',
    );
    expect(signature({ method: 'GET', url: url('/?max-keys=2&prefix=J') })).toBe(
      '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
    );
  });
});
