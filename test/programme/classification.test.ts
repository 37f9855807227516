import { expect, test } from 'vitest';
import { checklist, evidenceKey, stateKey, states } from '../../src/forms/profil/checklist.ts';
import { findForm } from '../../src/forms/register.ts';
import { viewChecklist } from '../../src/programme/classification/checklist-progress.ts';

test('an item is shown when it is there and something shows it; what is only claimed is not', () => {
  const [first, second, third] = checklist.items.map((item) => [stateKey(item), evidenceKey(item)] as const);
  if (first === undefined || second === undefined || third === undefined) throw new Error('the list is too short');
  const { shown, items } = viewChecklist({
    ...{ [first[0]]: states.ada, [first[1]]: 'Notulen 3 Okt' },
    [second[0]]: states.ada,
    ...{ [third[0]]: states.belum, [third[1]]: 'Daftar lama' },
  });
  expect(shown).toBe(1);
  expect(items.slice(0, 4).map(({ state }) => state)).toEqual([states.ada, states.ada, states.belum, undefined]);
});

test('the form asks about every item of the list, and about what shows it', () => {
  const keys = findForm('profil')?.structure.sections.flatMap(({ questions }) => questions.map(({ key }) => key));
  expect(keys).toEqual(expect.arrayContaining(checklist.items.flatMap((item) => [stateKey(item), evidenceKey(item)])));
});

test('nothing of the list is an official indicator yet, and every question says so', () => {
  const asked = findForm('profil')?.structure.sections.flatMap(({ questions }) => questions) ?? [];
  expect(asked.filter(({ key }) => /^(butir|bukti)_/.test(key)).every(({ unconfirmed }) => unconfirmed)).toBe(true);
});
