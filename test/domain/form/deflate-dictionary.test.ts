import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { deflateDictionary } from '../../../src/domain/form/deflate-dictionary.ts';
import { formFingerprint } from '../../../src/domain/form/form-fingerprint.ts';
import { posyanduForm } from './posyandu-form.ts';

const { structure } = posyanduForm;
const dictionary = deflateDictionary(structure);

test('a dictionary is the same every time and fits the window', () => {
  expect(deflateDictionary(structure)).toEqual(dictionary);
  expect(dictionary.byteLength).toBeLessThanOrEqual(32_768);
});

test('a revision shrinks more with its form’s dictionary, and comes back', () => {
  const text = JSON.stringify({
    set: { hadir: 'ya', berat: 8.2, 'sakit#diare': true },
    unset: [],
    visited_on: '2026-11-03',
  });
  const squeezed = deflateSync(strToU8(text), { dictionary });
  expect(squeezed.byteLength).toBeLessThan(deflateSync(strToU8(text)).byteLength * 0.7);
  expect(strFromU8(inflateSync(squeezed, { dictionary }))).toBe(text);
});

test('a fingerprint does not depend on the order of keys, but on the order of questions', () => {
  const [first, ...others] = structure.sections;
  const rewritten = { ...structure, code: structure.code };
  expect(formFingerprint(Object.fromEntries(Object.entries(rewritten).reverse()) as typeof structure)).toBe(
    formFingerprint(structure),
  );
  expect(formFingerprint({ ...structure, sections: first ? [...others, first] : [] })).not.toBe(
    formFingerprint(structure),
  );
});
