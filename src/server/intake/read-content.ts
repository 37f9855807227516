import { createHash } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { canonicalJson } from '../../domain/canonical-json.ts';
import { type Revision, revision as revisionSchema } from '../../domain/revision.ts';
import { parseContent } from '../../domain/wire/envelope.ts';
import { packedDictionary, unpackText } from '../../domain/wire/packed-text.ts';
import { findDictionary } from '../../forms/register.ts';

/** What was in an envelope. Sealing again only helps where the bytes were broken: anything else waits for a person. */
export type Content =
  | { readonly kind: 'revision'; readonly revision: Revision; readonly content_hash: Uint8Array }
  | { readonly kind: 'held'; readonly reason: 'form_unknown' | 'content_malformed' }
  | { readonly kind: 'unreadable'; readonly reason: 'malformed' };

const mostBytes = 1_000_000;
const malformed = { kind: 'held', reason: 'content_malformed' } as const;

/** `id` is the revision that the envelope's header names. */
export function readContent(bytes: Uint8Array, id: string): Content {
  const text = readText(bytes, id);
  return typeof text === 'string' ? readRevision(text, id) : text;
}

/** The text that the phone sealed, whatever it says. */
export function readText(bytes: Uint8Array, id: string): string | Exclude<Content, { kind: 'revision' }> {
  const parts = parseContent(bytes);
  if (parts === null) return { kind: 'unreadable', reason: 'malformed' };
  const dictionary = findDictionary(parts.dictionary);
  if (dictionary === undefined) return { kind: 'held', reason: 'form_unknown' };
  const { packed } = parts;
  const inflated = inflate(parts.deflated, packed === undefined ? dictionary : packedDictionary(dictionary));
  if (inflated === 'broken') return { kind: 'unreadable', reason: 'malformed' };
  if (inflated === 'too_large') return malformed;
  const text = inflated.toString('utf8');
  return packed === undefined ? text : (unpackText({ text, bytes: packed }, id, mostBytes) ?? malformed);
}

function inflate(deflated: Uint8Array, dictionary: Uint8Array): Buffer | 'broken' | 'too_large' {
  try {
    return inflateRawSync(deflated, { dictionary, maxOutputLength: mostBytes });
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE' ? 'too_large' : 'broken';
  }
}

function readRevision(text: string, id: string): Content {
  const parsed = revisionSchema.safeParse(parseJson(text));
  // PostgreSQL's jsonb holds no U+0000.
  if (!parsed.success || parsed.data.id !== id || text.includes('\\u0000')) return malformed;
  return { kind: 'revision', revision: parsed.data, content_hash: hashContent(parsed.data) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The same whatever order the phone wrote the keys in: sealing again must give the same. */
export function hashContent(revision: Revision): Uint8Array {
  return createHash('sha256').update(canonicalJson(revision)).digest();
}
