import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../src/domain/answers.ts';
import { type Closing, closeCase, type WrittenRecord } from '../../../src/programme/follow-up/closing.ts';
import { child, dossierOf, home, recordOf } from '../dossier-of.ts';
import { personOf } from '../families.ts';

const rule = { proof: { akta: ['akta_status', 'akta_nomor'], ibangga: ['pf_konflik_d'] } };
const siti = { author: null, author_name: 'Siti', receipt: '7K2-1', received_at: '2026-11-05T02:00:00.000Z' };
const first = { id: 'r1', visited_on: '2026-10-05', ...siti };
const second = { id: 'r2', visited_on: '2026-11-04', ...siti, author_name: 'Dewi' };

function written(form: string, subject = child('dimas'), answers: Answers = { akta_status: 1 }): WrittenRecord {
  const writers = Object.fromEntries(Object.keys(answers).map((key) => [key, 1]));
  return { record: `${form}-1`, form, subject, answers, revisions: [first, second], writers };
}

function closing(records: readonly WrittenRecord[], arrived: readonly string[] = ['r2']): Closing {
  const dossier = dossierOf('rt3', [recordOf('keluarga', home('rt3'), {}), personOf('dimas')]);
  return { dossier, today: '2026-11-05', records, arrived: new Set(arrived) };
}

describe('a case that is found no longer', () => {
  test('is proved done by the revision that has just said so', () => {
    const akta = written('akta', child('dimas'), { akta_status: 1, akta_nomor: '3604-LT-1', alasan_belum: ['jauh'] });
    expect(closeCase(rule, child('dimas'), closing([akta]))).toEqual({
      outcome: 'terbukti',
      proof: {
        ...{ form: 'akta', record: 'akta-1', revision: 'r2', by: 'Dewi', on: '2026-11-04' },
        answers: { akta_status: 1, akta_nomor: '3604-LT-1' },
      },
    });
  });

  test('is proved by nothing that was there before, is about somebody else, or is another form’s', () => {
    const nothing = { outcome: 'gugur', proof: undefined };
    expect(closeCase(rule, child('dimas'), closing([written('akta')], ['r3']))).toEqual(nothing);
    expect(closeCase(rule, child('dimas'), closing([written('akta', child('bima'))]))).toEqual(nothing);
    expect(closeCase(rule, child('dimas'), closing([written('kia')]))).toEqual(nothing);
  });

  test('a family’s may be settled by a form about a member', () => {
    expect(closeCase(rule, home('rt3'), closing([written('akta')])).outcome).toBe('terbukti');
  });

  test('a sensitive answer proves it, and is told to nobody', () => {
    const answers = { pf_konflik_d: 'tidak' };
    const { outcome, proof } = closeCase(rule, home('rt3'), closing([written('ibangga', home('rt3'), answers)]));
    expect([outcome, proof?.answers]).toEqual(['terbukti', {}]);
  });

  test('of who has moved away or died is no success', () => {
    const gone = personOf('dimas', { mutasi: 3, mutasi_tgl: '2026-11-01', keberadaan: 2 });
    const dossier = dossierOf('rt3', [recordOf('keluarga', home('rt3'), {}), gone]);
    expect(closeCase(rule, child('dimas'), { ...closing([]), dossier }).outcome).toBe('pindah_meninggal');
    expect(closeCase(rule, child('dimas'), { ...closing([]), dossier: undefined }).outcome).toBe('gugur');
  });
});
