import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldName, matchesName } from '../../../src/domain/identity/name-search.ts';

test.each([
  ['mompok', 'Mongpok'],
  ['Mongpok', 'Kampung Mompok'],
  ['kampung mompok', 'Kampung Mongpok'],
  ['kampung', 'Kampung Mongpok'],
  ['fatima', 'Siti Fatimah'],
  ['patimah', 'Fatimah binti Umar'],
  ['soekarno', 'Sukarno'],
  ['jaenal', 'Zainal Abidin'],
  ['moh', 'Muhammad Rafi'],
  ['mochamad', 'Muhammad Rafi'],
  ['muhamad', 'Moh. Rafi'],
  ['yusup', 'Yusuf'],
  ['nuraeni', "Nur'aini"],
  ['rini', 'Rini Astuti'],
  ['ast ri', 'Rini Astuti'],
  ['sulasrti', 'Sulastri'],
  ['sulastr', 'Sulastri'],
  ['josé', 'Jose'],
  ['', 'Rini'],
])('“%s” finds %s', (query, name) => {
  expect(matchesName(query, name)).toBe(true);
});

test.each([
  ['rini', 'Rina Astuti'],
  ['umar', 'Siti Fatimah'],
  ['rini umar', 'Rini Astuti'],
  ['sulaiman', 'Sulastri'],
  ['tini', 'Rini'],
  ['kampung kb', 'Kampung Mongpok'],
  ['mekarsari', 'Mongpok'],
])('“%s” does not find %s', (query, name) => {
  expect(matchesName(query, name)).toBe(false);
});

test('two spellings of one sound fold alike', () => {
  expect(foldName('Mongpok')).toBe(foldName('Mompok'));
  expect(foldName('  DJOKO  Soesilo ')).toBe(foldName('joko susilo'));
});

test('everybody is found by the whole name and by its beginning', () => {
  const word = fc.stringMatching(/^[A-Z][a-z]{1,9}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: 10 }), (words, length) => {
      const name = words.join(' ');
      expect(matchesName(name, name)).toBe(true);
      expect(matchesName(name.slice(0, length), name)).toBe(true);
    }),
  );
});
