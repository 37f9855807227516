import { expect, test } from 'vitest';
import type { Handling } from '../../../src/domain/follow-up.ts';
import { assembleDossiers } from '../../../src/programme/dossier.ts';
import { handlingOf } from '../../../src/programme/follow-up/handling-of.ts';
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
  expect(handlingOf(dossier, 'akta-rini')?.status).toBe('selesai');
  expect(handlingOf(dossier, 'akta-bima')?.status).toBe('dijadwalkan');
  expect(handlingOf(dossier, 'kia-bima')).toBeUndefined();
});
