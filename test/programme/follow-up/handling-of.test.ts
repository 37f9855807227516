import { expect, test } from 'vitest';
import type { Handling } from '../../../src/domain/follow-up.ts';
import { assembleDossiers } from '../../../src/programme/dossier.ts';
import { handlingsOf, standingsOf } from '../../../src/programme/follow-up/handling-of.ts';
import { child, home, recordOf } from '../dossier-of.ts';

const said = (follow_up: string, status: Handling['status']): Handling => ({
  ...{ follow_up, rule: 'akta', status, on: '2026-12-03', note: '', office: 'disdukcapil' },
  ...{ by: 'Hasan Basri', at: '2026-11-05T02:00:00.000Z' },
});
const household = home('sugeng').id;

test('the word about a case is found with whomever it is about, and none about another case', () => {
  const [dossier] = assembleDossiers([
    recordOf('keluarga', home('sugeng'), {}),
    recordOf('anggota', child('bima'), { keluarga_id: household }, { handling: [said('akta-bima', 'dijadwalkan')] }),
    recordOf('anggota', child('rini'), { keluarga_id: household }, { handling: [said('akta-rini', 'selesai')] }),
  ]);
  if (dossier === undefined) throw new Error('no dossier');
  expect(handlingsOf(dossier, 'akta-rini')).toMatchObject([{ status: 'selesai' }]);
  expect(handlingsOf(dossier, 'akta-bima')).toMatchObject([{ status: 'dijadwalkan' }]);
  expect(handlingsOf(dossier, 'kia-bima')).toEqual([]);
});

test('an office stands by its own word, else by the supervisor’s, and is new without any', () => {
  const offices = (['disdukcapil', 'kemenag'] as const).map((office) => ({ office, categories: ['belum'], due: null }));
  const standing = (...words: Handling[]) => standingsOf(offices, words).map(({ status }) => status);
  const verified: Handling = { ...said('nikah-rini', 'diverifikasi'), office: null };
  expect(standing()).toEqual(['baru', 'baru']);
  expect(standing(said('nikah-rini', 'dijadwalkan'))).toEqual(['dijadwalkan', 'baru']);
  expect(standing(verified, said('nikah-rini', 'diterima'))).toEqual(['diterima', 'diverifikasi']);
});
