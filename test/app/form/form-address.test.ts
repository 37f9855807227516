import { expect, test } from 'vitest';
import { amendHref, checkHref, formHref, pageHref, readPlace } from '../../../src/app/form/form-address.ts';

const placeOf = (href: string) => readPlace(Object.fromEntries(new URL(href, 'http://localhost').searchParams));

test('every place of a form has an address that leads back to it', () => {
  expect(placeOf(formHref('r'))).toEqual({ kind: 'list' });
  expect(placeOf(checkHref('r'))).toEqual({ kind: 'check' });
  expect(placeOf(pageHref('r', 'ukur'))).toEqual({ kind: 'page', page: 'ukur' });
  expect(placeOf('/isi/r?tanya=bb_kg')).toEqual({ kind: 'question', question: 'bb_kg' });
});

test('going on where she stopped is filling in; "Ubah" on the check page is for one answer only', () => {
  expect(placeOf(pageHref('r', 'ukur', 'bb_kg'))).toEqual({ kind: 'page', page: 'ukur', question: 'bb_kg' });
  expect(placeOf(amendHref('r', 'ukur', 'bb_kg'))).toMatchObject({ question: 'bb_kg', isAmending: true });
});
