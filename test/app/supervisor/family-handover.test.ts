import { expect, test } from 'vitest';
import { emptyHandover, handoverNeeds, handoverRequest } from '../../../src/app/supervisor/family-handover.ts';

const typed = { desa: '36.04.23.2001', address: ' Jalan Raya ', rt: '5', rw: '' };

test('a family goes to a desa and an address; RT and RW may be found out there', () => {
  expect(Object.keys(handoverNeeds(emptyHandover))).toEqual(['desa', 'address']);
  expect(handoverNeeds(typed)).toEqual({});
  expect(handoverRequest(typed)).toEqual({ desa: '36.04.23.2001', alamat: 'Jalan Raya', rt: '005', rw: null });
});

test('what is no RT is asked about', () => {
  expect(Object.keys(handoverNeeds({ ...typed, rt: 'lima', rw: '1234' }))).toEqual(['rt', 'rw']);
});
