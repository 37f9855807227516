import { expect, test } from 'vitest';
import type { FormPage } from '../../../src/app/form/form-pages.ts';
import { findOnward } from '../../../src/app/form/onward.ts';

const page = (id: string, ...keys: string[]): FormPage => ({
  ...{ id, section: id, isPrivate: false },
  questions: keys.map((key) => ({ key, type: 'text', required: 'optional' })),
});
const [sesi, ukur, layanan] = [page('sesi', 'hadir'), page('ukur', 'bb_kg', 'tb_cm'), page('layanan', 'vit_a')];
const pages = [sesi, ukur, layanan];

test('while Sari fills in a form, "Lanjut" leads from page to page and then to the check page', () => {
  const errand = { amended: undefined, noted: [] };
  expect(pages.map((one) => findOnward(pages, one, errand)?.page)).toEqual(['ukur', 'layanan', undefined]);
});

test('whoever came from the check page for one answer goes back to it', () => {
  expect(findOnward(pages, sesi, { amended: 'hadir', noted: [] })).toBeUndefined();
});

test('of three notes by Bu Ratna none is left out: one page each, then the check page', () => {
  const noted = ['bb_kg', 'tb_cm', 'vit_a'];
  expect(findOnward(pages, ukur, { amended: 'bb_kg', noted })).toEqual({ page: 'layanan', question: 'vit_a' });
  expect(findOnward(pages, layanan, { amended: 'vit_a', noted })).toBeUndefined();
});
