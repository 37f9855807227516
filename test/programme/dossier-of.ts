import type { Answers } from '../../src/domain/answers.ts';
import type { Subject } from '../../src/domain/revision.ts';
import { defaultSettings, type Settings } from '../../src/domain/settings/settings.ts';
import type { Dossier, DossierRecord } from '../../src/programme/dossier.ts';

/** Short made-up ids: `home('sugeng')`, `child('bima')`. */
export function home(name: string): Subject {
  return { kind: 'household', id: `keluarga-${name}` };
}

export function child(name: string): Subject {
  return { kind: 'person', id: `orang-${name}` };
}

export function enterprise(name: string): Subject {
  return { kind: 'enterprise', id: `usaha-${name}` };
}

export function recordOf(
  form: string,
  subject: Subject,
  answers: Answers,
  other: Partial<DossierRecord> = {},
): DossierRecord {
  const period = other.period ?? null;
  return {
    record: `${form} ${subject.id} ${period ?? ''}`.trim(),
    form,
    form_version: 1,
    subject,
    period,
    place: { kab: '36.04', desa: '36.04.23.2015', rw: '001', rt: '003' },
    conflicts: {},
    verdict: 'menunggu',
    review: null,
    answers,
    visited_on: '2026-10-05',
    revisions: 1,
    received: true,
    ...other,
  };
}

export function weighingOf(name: string, date: string, answers: Answers): DossierRecord {
  const period = date.slice(0, 7);
  const all = { tgl_ukur: date, hadir: 1, ...answers };
  return recordOf('penimbangan', child(name), all, { period, visited_on: date });
}

/** A boy who is 25 months old on 5 October 2026, measured standing, and lives here. */
export function boyOf(name: string, answers: Answers = {}): DossierRecord {
  const usual = { nama: name, jk: 1, tgl_lahir: '2024-09-05', keberadaan: 1, hub_kk: 4, keluarga_id: 'keluarga-rt3' };
  return recordOf('anggota', child(name), { ...usual, ...answers });
}

export function dossierOf(
  household: string,
  records: readonly DossierRecord[],
  settings: Settings = defaultSettings,
): Dossier {
  return { household: home(household).id, place: { kab: '36.04', desa: '36.04.23.2015' }, records, settings };
}
