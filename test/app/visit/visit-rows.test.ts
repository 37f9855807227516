import { expect, test } from 'vitest';
import { scopeChoices } from '../../../src/app/visit/scope-choices.ts';
import { agedRows, allRows, nextRow, openRows, type VisitRows, visitRows } from '../../../src/app/visit/visit-rows.ts';
import type { Draft } from '../../../src/device/store/drafts.ts';
import type { Answers } from '../../../src/domain/answers.ts';
import { assembleDossiers, type DossierRecord } from '../../../src/programme/dossier.ts';

const today = '2026-11-03';
const place = { kab: '36.04', desa: '36.04.23.2015', rw: '001', rt: '003', household: 'sugeng' };
const about = {
  household: 'sugeng',
  today,
  kode_desa: place.desa,
  growth: undefined,
  confirmed: new Map<string, string>(),
};

function record(form: string, subject: string, answers: Answers, visited_on = today): DossierRecord {
  return {
    ...{ record: `${form} ${subject}`, form, form_version: 1, period: null, place, conflicts: {}, review: null },
    ...{ verdict: 'menunggu', visited_on, revisions: 1, received: true, answers },
    subject: { kind: form === 'anggota' ? 'person' : 'household', id: subject },
  };
}

function draft(form: string, subject: string, answers: Answers): Draft {
  return {
    ...{ key: subject, record: subject, form, form_version: 1, place, base: {}, known: [], parents: [], answers },
    ...{ started_at: '2026-11-03T02:00:00.000Z', updated_at: '2026-11-03T02:05:00.000Z' },
    subject: { kind: form === 'anggota' ? 'person' : 'household', id: subject },
  };
}

const sugeng = record('anggota', 'sugeng-1', {
  keluarga_id: 'sugeng',
  nama: 'SUGENG',
  tgl_lahir: '1985-02-17',
  hub_kk: 1,
});
const aisyah = record('anggota', 'aisyah', {
  keluarga_id: 'sugeng',
  nama: 'AISYAH',
  tgl_lahir: '2025-09-01',
  hub_kk: 4,
});
const consent = { tgl_kunjungan: today, kunjungan_ke: 1, hasil_kunjungan: 1, persetujuan: 1 };

const rowOf = (rows: VisitRows, form: string, subject = 'sugeng') =>
  allRows(rows).find((row) => row.form === form && row.subject.id === subject);
const named = (rows: VisitRows) => rows.members.map((member) => member.rows[0]?.name);

test('a new family begins with the consent card', () => {
  const begun = draft('keluarga', 'sugeng', { alamat: 'Kampung Baru' });
  const rows = visitRows({ ...about, dossier: undefined, drafts: [begun] });
  expect(nextRow(rows)?.form).toBe('kunjungan');
  expect(rows.mayAsk).toBe(false);
  expect(rowOf(rows, 'keluarga')).toMatchObject({ state: 'missing', isDraft: true, href: '/mulai/keluarga/sugeng' });
});

test("the paper's order: consent, family, then each member with the forms of his or her age", () => {
  const [dossier] = assembleDossiers([aisyah, sugeng]);
  const rows = visitRows({ ...about, dossier, drafts: [] });
  expect(rows.opening.map(({ form }) => form)).toEqual(['kunjungan', 'keluarga']);
  expect(named(rows)).toEqual(['SUGENG', 'AISYAH']);
  expect(rowOf(rows, 'balita', 'sugeng-1')).toBeUndefined();
  const ofAisyah = rows.members[1]?.rows.map(({ form }) => form) ?? [];
  expect(ofAisyah[0]).toBe('anggota');
  expect(ofAisyah).toEqual(expect.arrayContaining(['balita', 'penimbangan']));
});

test('a member whose form is begun is on the list before it is saved', () => {
  const [dossier] = assembleDossiers([sugeng]);
  const rini = draft('anggota', 'rini', { keluarga_id: 'sugeng', nama: 'RINI', hub_kk: 3 });
  const rows = visitRows({ ...about, dossier, drafts: [rini] });
  expect(named(rows)).toEqual(['SUGENG', 'RINI']);
  expect(rowOf(rows, 'anggota', 'rini')).toMatchObject({ isDraft: true, href: '/mulai/anggota/rini?keluarga=sugeng' });
});

test('a child under five whose form is just being filled in is asked what children are asked', () => {
  const [dossier] = assembleDossiers([sugeng]);
  const bayu = draft('anggota', 'bayu', { keluarga_id: 'sugeng', nama: 'BAYU', hub_kk: 4, tgl_lahir: '2026-09-01' });
  const rows = visitRows({ ...about, dossier, drafts: [bayu] });
  expect(rowOf(rows, 'penimbangan', 'bayu')?.href).toBe('/mulai/penimbangan/bayu?keluarga=sugeng');
});

test('another family that is being filled in is not on this list', () => {
  const [dossier] = assembleDossiers([sugeng]);
  const other = {
    ...draft('anggota', 'umar', { keluarga_id: 'umar', nama: 'UMAR', hub_kk: 1 }),
    place: { ...place, household: 'umar' },
  };
  expect(named(visitRows({ ...about, dossier, drafts: [other] }))).toEqual(['SUGENG']);
});

test('the hub says who answers', () => {
  const begun = draft('kunjungan', 'sugeng', { ...consent, responden_nama: 'Rini', responden_hub: 1 });
  const rows = visitRows({ ...about, dossier: undefined, drafts: [begun] });
  expect(rows.respondent).toEqual({ name: 'Rini', relation: 'istri' });
});

test("last month's consent does not count for today's visit", () => {
  const before = record('kunjungan', 'sugeng', consent, '2026-10-01');
  const [dossier] = assembleDossiers([sugeng, before]);
  const rows = visitRows({ ...about, dossier, drafts: [] });
  expect(rows.mayAsk).toBe(false);
  expect(rowOf(rows, 'kunjungan')?.state).toBe('empty');
});

test('a family that declines is not asked anything else', () => {
  const [dossier] = assembleDossiers([sugeng]);
  const declined = draft('kunjungan', 'sugeng', { ...consent, persetujuan: 2 });
  const rows = visitRows({ ...about, dossier, drafts: [declined] });
  expect(rows.isOver).toBe(true);
  expect(allRows(rows).map(({ form }) => form)).toEqual(['kunjungan']);
  expect(nextRow(rows)?.form).toBe('kunjungan');
  const refused = { ...consent, persetujuan: 2, hasil_kunjungan: 4, alasan_tidak_lengkap: 'tidak mau' };
  const [saved] = assembleDossiers([sugeng, record('kunjungan', 'sugeng', refused)]);
  expect(nextRow(visitRows({ ...about, dossier: saved, drafts: [] }))).toBeUndefined();
});

test('what was typed before the family declined is still there to be saved', () => {
  const declined = draft('kunjungan', 'sugeng', { ...consent, persetujuan: 2 });
  const begun = { ...draft('keluarga', 'sugeng', { alamat: 'Kampung Baru' }), record: 'keluarga' };
  const rows = visitRows({ ...about, dossier: undefined, drafts: [declined, begun] });
  expect(allRows(rows).map(({ form, isDraft }) => [form, isDraft])).toEqual([
    ['kunjungan', true],
    ['keluarga', true],
  ]);
});

const home = { alamat: 'Kampung Baru', rt: '003', rw: '001', lama_tinggal_bln: 120, punya_kk: 3, jenis_keluarga: 1 };
const complete = (on: string) =>
  record('keluarga', 'sugeng', { ...home, jml_jiwa_serumah: 2, kode_desa: place.desa }, on);

test('what was said three weeks ago is asked about once more, and may simply still stand', () => {
  const [dossier] = assembleDossiers([
    complete('2026-10-12'),
    record('kunjungan', 'sugeng', {
      ...consent,
      responden_nama: 'Rini',
      responden_hub: 1,
      persetujuan_cara: 3,
      persetujuan_wali_hub: 2,
    }),
  ]);
  const before = visitRows({ ...about, dossier, drafts: [] });
  expect(agedRows(before).map(({ form, since }) => [form, since])).toEqual([['keluarga', '2026-10-12']]);
  expect(nextRow(before)?.form).toBe('keluarga');
  const confirmed = new Map([['keluarga sugeng', today]]);
  const after = visitRows({ ...about, dossier, drafts: [], confirmed });
  expect(agedRows(after)).toEqual([]);
  expect(openRows(after).map(({ form }) => form)).not.toContain('keluarga');
});

test("last week's answers are not asked again", () => {
  const [dossier] = assembleDossiers([complete('2026-10-28')]);
  expect(agedRows(visitRows({ ...about, dossier, drafts: [] }))).toEqual([]);
});

test('of whoever moved away nothing is asked again', () => {
  const gone = record('anggota', 'sugeng-1', { ...sugeng.answers, mutasi: 4 }, '2026-01-05');
  const [dossier] = assembleDossiers([gone]);
  expect(rowOf(visitRows({ ...about, dossier, drafts: [] }), 'anggota', 'sugeng-1')?.since).toBeUndefined();
});

test('only a carer has agreed for the children, until father, mother or guardian does', () => {
  const carer = record('kunjungan', 'sugeng', { ...consent, persetujuan_wali_hub: 4 });
  const waits = (...visits: DossierRecord[]) => {
    const [dossier] = assembleDossiers([sugeng, aisyah, ...visits]);
    return visitRows({ ...about, dossier, drafts: [] }).awaitsGuardian;
  };
  expect(waits(carer)).toBe(true);
  const mother = {
    ...record('kunjungan', 'sugeng', { ...consent, persetujuan_wali_hub: 2 }),
    record: 'kunjungan lain',
  };
  expect(waits(carer, mother)).toBe(false);
  expect(waits()).toBe(false);
});

test('the places of a new family are the kader own units', () => {
  const desa = '36.04.23.2015';
  const choices = scopeChoices(
    [
      { desa, rw: '001', rt: '003' },
      { desa, rw: '002', rt: null },
      { desa, rw: null, rt: null },
    ],
    () => 'Mongpok',
  );
  expect(choices.map(({ label }) => label)).toEqual([
    'RT 003 RW 001',
    'RW 002, RT ditulis nanti',
    'Desa Mongpok, RT ditulis nanti',
  ]);
});
