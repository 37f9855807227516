import { expect, test } from 'vitest';
import { loadGrowthTables } from '../../../src/domain/growth/tables.ts';
import { joinNames } from '../../../src/programme/visit-findings/join-names.ts';
import { visitFindings } from '../../../src/programme/visit-findings/register.ts';
import { rinisHome, stallOf } from '../businesses.ts';
import { dossierOf } from '../dossier-of.ts';

const growth = await loadGrowthTables();
const toldTo = (...businesses: ReturnType<typeof stallOf>[]) =>
  visitFindings({ dossier: dossierOf('sugeng', [...rinisHome, ...businesses]), today: '2026-11-03', growth });

test('a stall without NIB is told that it is free and where to get it', () => {
  const [first] = toldTo(stallOf('Bu Rini', { halal: 1 }));
  expect(first).toEqual({
    code: 'umkm_tanpa_nib',
    level: 'act',
    people: ['Warung Bu Rini'],
    headline: 'Warung Bu Rini belum punya NIB',
    say: 'Usaha Warung Bu Rini belum punya NIB. Membuatnya gratis di OSS, bisa lewat HP di oss.go.id. Siapkan KTP pemilik dan nomor HP. Kalau mau dibantu, kader mencatatnya untuk pendamping usaha.',
  });
});

test('several businesses are told together, by number above and by name below', () => {
  const [first] = toldTo(stallOf('Bakso', { halal: 1 }), stallOf('Uduk', { halal: 1 }));
  expect(first?.headline).toBe('2 usaha belum punya NIB');
  expect(first?.say).toContain('Usaha Warung Bakso dan Warung Uduk belum punya NIB.');
});

test('what is there is praised, after what is to be done', () => {
  const told = toldTo(stallOf('Emping', { usaha_sektor: 1, nib: 1, pirt: 3, halal: 3 }));
  expect(told.map(({ level, headline }) => `${level} ${headline}`)).toEqual([
    'act Warung Emping belum punya SPP-IRT',
    'act Warung Emping belum punya sertifikat halal',
    'good Warung Emping sudah punya NIB',
  ]);
});

test('what is being made, not known, or of a closed business is not brought up', () => {
  expect(toldTo(stallOf('a', { nib: 4, halal: 4 }))).toEqual([]);
  expect(toldTo(stallOf('b', { nib: { missing: 98 }, halal: { missing: 98 } }))).toEqual([]);
  expect(toldTo(stallOf('c', { status_usaha: 4 }))).toEqual([]);
});

test('names are joined as they are read out', () => {
  expect([['Bima'], ['Bima', 'Dodi'], ['Bima', 'Dodi', 'Raka']].map(joinNames)).toEqual([
    'Bima',
    'Bima dan Dodi',
    'Bima, Dodi, dan Raka',
  ]);
});
