import { expect, test } from 'vitest';
import { scopeChoices } from '../../../src/app/visit/scope-choices.ts';
import { nextRow, visitRows } from '../../../src/app/visit/visit-rows.ts';
import type { Draft } from '../../../src/device/store/drafts.ts';
import type { Answers } from '../../../src/domain/answers.ts';
import { assembleDossiers, type DossierRecord } from '../../../src/programme/dossier.ts';

const today = '2026-11-03';
const place = { kab: '36.04', desa: '36.04.23.2015', rw: '001', rt: '003', household: 'sugeng' };
const about = { household: 'sugeng', today, kode_desa: place.desa, growth: undefined };

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

test('a new family begins with the consent card', () => {
  const rows = visitRows({
    ...about,
    dossier: undefined,
    drafts: [draft('keluarga', 'sugeng', { alamat: 'Kampung Baru' })],
  });
  expect(nextRow(rows)?.form).toBe('kunjungan');
  expect(rows.mayAsk).toBe(false);
  expect(rows.household).toMatchObject({ state: 'missing', isDraft: true, href: '/mulai/keluarga/sugeng' });
});

test('only a child under five has balita and penimbangan on the list', () => {
  const [dossier] = assembleDossiers([sugeng, aisyah]);
  const rows = visitRows({ ...about, dossier, drafts: [] });
  expect(rows.members.map(({ name }) => name)).toEqual(['SUGENG', 'AISYAH']);
  expect(rows.children.map(({ form, subject }) => [form, subject])).toEqual([
    ['balita', 'aisyah'],
    ['penimbangan', 'aisyah'],
  ]);
});

test('a member whose form is begun is on the list before it is saved', () => {
  const [dossier] = assembleDossiers([sugeng]);
  const rini = draft('anggota', 'rini', { keluarga_id: 'sugeng', nama: 'RINI', hub_kk: 3 });
  const rows = visitRows({ ...about, dossier, drafts: [rini] });
  expect(rows.members.map(({ name, isDraft }) => [name, isDraft])).toEqual([
    ['SUGENG', false],
    ['RINI', true],
  ]);
  expect(rows.members[1]?.href).toBe('/mulai/anggota/rini?keluarga=sugeng');
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
  expect(rows.visit.state).toBe('empty');
});

test('a family that declines is not asked anything else', () => {
  const [dossier] = assembleDossiers([sugeng]);
  const declined = draft('kunjungan', 'sugeng', { ...consent, persetujuan: 2 });
  const rows = visitRows({ ...about, dossier, drafts: [declined] });
  expect(rows.isOver).toBe(true);
  expect(nextRow(rows)?.form).toBe('kunjungan');
  const [saved] = assembleDossiers([
    sugeng,
    record('kunjungan', 'sugeng', {
      ...consent,
      persetujuan: 2,
      hasil_kunjungan: 4,
      alasan_tidak_lengkap: 'tidak mau',
    }),
  ]);
  expect(nextRow(visitRows({ ...about, dossier: saved, drafts: [] }))).toBeUndefined();
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
