import { expect, test } from 'vitest';
import { desaOfSubject, desaSubjectId } from '../../src/domain/record-id.ts';
import { isUuid } from '../../src/domain/uuid.ts';

test('a desa has one id, on every phone, and it is an id like any other', () => {
  const mongpok = desaSubjectId('36.04.23.2015');
  expect(mongpok).toBe('de5a0000-0000-8000-8000-003604232015');
  expect(isUuid(mongpok)).toBe(true);
  expect(desaSubjectId('36.04.23.2016')).not.toBe(mongpok);
});

test('the id is read back as the desa it names, and no other id is', () => {
  expect(desaOfSubject(desaSubjectId('36.04.23.2015'))).toBe('36.04.23.2015');
  expect(desaOfSubject(desaSubjectId('03.04.23.2015'))).toBe('03.04.23.2015');
  expect(desaOfSubject('01934b2c-0000-7000-8000-00000000b002')).toBeUndefined();
});
