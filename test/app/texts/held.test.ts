import { expect, test } from 'vitest';
import { heldActions, heldActionWords, heldSentence } from '../../../src/app/texts/id/held.ts';
import { heldReasons } from '../../../src/domain/problem.ts';

test('every reason for holding has a sentence that says the data are safe, and one thing to do', () => {
  for (const reason of heldReasons) {
    expect(heldSentence(reason), reason).toMatch(/[Dd]ata aman/);
    expect(heldActionWords[heldActions[reason]], reason).toBeTruthy();
  }
});

test('no sentence speaks in codes, blame or English', () => {
  for (const reason of heldReasons)
    expect(heldSentence(reason)).not.toMatch(/_|salah|error|gagal|valid|maaf|server|!/i);
});

test('the sentence about another RT names it', () => {
  expect(heldSentence('outside_scope', '005')).toBe('RT 005 bukan wilayah tugas Anda. Data aman, belum dihitung.');
});
