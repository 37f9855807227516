import type { Answers } from '../../src/domain/answers.ts';
import { loadGrowthTables } from '../../src/domain/growth/tables.ts';
import type { Dossier, DossierRecord } from '../../src/programme/dossier.ts';
import { addFigures, tallyDossier } from '../../src/programme/tally.ts';
import { child, dossierOf, home, recordOf } from './dossier-of.ts';

const growth = await loadGrowthTables();

/** A family of the list in RT 3, with whatever is written down about it. */
export function familyOf(name: string, ...records: readonly DossierRecord[]): Dossier {
  return dossierOf(name, [recordOf('keluarga', home(name), { rt: '003', alamat: 'Gang Mawar' }), ...records]);
}

export function personOf(name: string, answers: Answers = {}): DossierRecord {
  return recordOf('anggota', child(name), { nama: name.toUpperCase(), keberadaan: 1, ...answers });
}

/** A wife of 30 who is not pregnant. */
export function wifeOf(name: string, answers: Answers = {}): DossierRecord {
  const usual = { jk: 2, hub_kk: 3, status_kawin: 2, hamil_status: 'tidak', tgl_lahir: '1996-03-12' };
  return personOf(name, { ...usual, ...answers });
}

export function headOf(name: string, answers: Answers = {}): DossierRecord {
  return personOf(name, { jk: 1, hub_kk: 1, status_kawin: 2, tgl_lahir: '1988-05-20', ...answers });
}

/** Somebody answered at the door and agreed. */
export function visitOf(name: string, answers: Answers = {}): DossierRecord {
  const usual = { tgl_kunjungan: '2026-10-20', hasil_kunjungan: 1, persetujuan: 1, no_hp: '081234567890' };
  return recordOf('kunjungan', home(name), { ...usual, ...answers }, { visited_on: '2026-10-20' });
}

/** Together in October 2026, of one indicator or several. */
export function countedIn<Id extends string>(ids: readonly Id[], families: readonly Dossier[], month = '2026-10') {
  const sum = families.map((dossier) => tallyDossier(dossier, { month, growth }).figures).reduce(addFigures);
  return Object.fromEntries(ids.map((id) => [id, sum[id]])) as Record<Id, (typeof sum)[string]>;
}

export const onNovember3 = (dossier: Dossier) => ({ dossier, today: '2026-11-03', growth });
