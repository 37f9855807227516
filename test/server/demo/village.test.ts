import { expect, test } from 'vitest';
import { evaluateForm } from '../../../src/domain/form/evaluate-form.ts';
import type { Form } from '../../../src/domain/form/form.ts';
import { loadGrowthTables } from '../../../src/domain/growth/tables.ts';
import { nikCheck } from '../../../src/domain/identity/nik.ts';
import { revision as revisionSchema } from '../../../src/domain/revision.ts';
import { isInScope } from '../../../src/domain/roles.ts';
import { daysBetween } from '../../../src/domain/time/calendar.ts';
import { form as akta } from '../../../src/forms/akta/form.ts';
import { form as anggota } from '../../../src/forms/anggota/form.ts';
import { form as balita } from '../../../src/forms/balita/form.ts';
import { form as ibu_hamil } from '../../../src/forms/ibu_hamil/form.ts';
import { form as keluarga } from '../../../src/forms/keluarga/form.ts';
import { form as kia } from '../../../src/forms/kia/form.ts';
import { form as krs } from '../../../src/forms/krs/form.ts';
import { form as kunjungan } from '../../../src/forms/kunjungan/form.ts';
import { form as penimbangan } from '../../../src/forms/penimbangan/form.ts';
import type { FindingCode } from '../../../src/programme/case-words.ts';
import { type Dossier, factsFor, personsOf } from '../../../src/programme/dossier.ts';
import { followUpsOf } from '../../../src/programme/follow-up/register.ts';
import { noFigures } from '../../../src/programme/indicators/register.ts';
import { reviewFlags } from '../../../src/programme/review-flags.ts';
import { addFigures, tallyDossier } from '../../../src/programme/tally.ts';
import { weighingsOf } from '../../../src/programme/weighings.ts';
import { type DemoVillage, demoVillage } from '../../../src/server/demo/village.ts';
import { answersOf, dossiersOf } from './read-village.ts';

const mongpok = { kab: '36.04', desa: '36.04.23.2015', seed: 3699 };
const forms: Readonly<Record<string, Form>> = {
  ...{ akta, anggota, balita, ibu_hamil, keluarga, kia, krs, kunjungan, penimbangan },
};
const growth = await loadGrowthTables();
const village = await demoVillage({ ...mongpok, today: '2026-11-22' });
const dossiers = dossiersOf(village);
const persons = dossiers.flatMap((dossier) => personsOf(dossier));
function latestWeighings(of: readonly Dossier[]) {
  return of.flatMap((dossier) => personsOf(dossier).flatMap(({ id }) => weighingsOf(dossier, id, growth).slice(-1)));
}

const weighings = dossiers.flatMap((dossier) =>
  personsOf(dossier).flatMap(({ id }) => weighingsOf(dossier, id, growth)),
);

/** Per revision of the village, what its form finds wrong with it; later changes are looked at as the record stands. */
function faultsOf(of: DemoVillage): string[] {
  const read = dossiersOf(of);
  const homes = new Map(read.map((dossier) => [dossier.household, dossier]));
  return of.revisions.flatMap(({ revision }) => {
    const dossier = homes.get(revision.place.household ?? '');
    const form = forms[revision.form];
    if (dossier === undefined || form === undefined) return [`${revision.form}: nowhere`];
    const about = {
      form: revision.form,
      subject: revision.subject,
      record: revision.record,
      today: revision.visited_on,
      kode_desa: revision.place.desa,
      growth,
    };
    const facts = factsFor(dossier, revision.period === undefined ? about : { ...about, period: revision.period });
    const isFirst = revision.parents.length === 0;
    const answers = isFirst ? answersOf(revision) : (recordAnswers(dossier, revision.record) ?? {});
    const found = evaluateForm(form, answers, facts);
    return [
      ...found.violations.filter(({ level }) => level === 'error').map(({ question, code }) => `${question}: ${code}`),
      ...(isFirst ? found.unanswered.map((key) => `${revision.form}.${key}: open`) : []),
      ...(isFirst ? found.irrelevant.map((key) => `${revision.form}.${key}: not asked`) : []),
    ];
  });
}

function recordAnswers(dossier: Dossier, record: string) {
  return dossier.records.find((one) => one.record === record)?.answers;
}

const days = ['2026-11-22', '2026-11-06', '2026-01-01', '2028-02-29', '2026-08-31'];

test.each(days)(
  'a village as of %s has every form filled in completely and without a fault, all of it before that day',
  async (today) => {
    const of = await demoVillage({ ...mongpok, today });

    expect(faultsOf(of)).toEqual([]);
    expect(of.revisions.filter(({ revision }) => !revisionSchema.safeParse(revision).success)).toEqual([]);
    expect(of.revisions.filter(({ saved_at }) => saved_at.slice(0, 10) >= today)).toEqual([]);
  },
);

test('sixty families, about 270 persons and 45 balita live in six RT', () => {
  expect(dossiers).toHaveLength(60);
  expect(persons.length).toBe(270);
  expect(dossiers.flatMap(({ records }) => records.filter(({ form }) => form === 'balita'))).toHaveLength(45);
  expect(new Set(dossiers.map(({ place }) => `${place.rw}/${place.rt}`))).toEqual(
    new Set(['001/001', '001/002', '001/003', '002/004', '002/005', '002/006']),
  );
});

test('the same day and seed give the same village, another seed another one', async () => {
  expect(await demoVillage({ ...mongpok, today: '2026-11-22' })).toEqual(village);
  const other = await demoVillage({ ...mongpok, today: '2026-11-22', seed: 7 });
  expect(other.revisions[0]?.revision.id).not.toBe(village.revisions[0]?.revision.id);
});

test('no id is given twice but for the child that both kaders weighed', () => {
  const ids = village.revisions.map(({ revision }) => revision.id);
  expect(new Set(ids).size).toBe(ids.length);
  const firsts = village.revisions.filter(({ revision }) => revision.parents.length === 0);
  expect(new Set(firsts.map(({ revision }) => revision.record)).size).toBe(firsts.length - 1);
});

function placeOf({ place }: DemoVillage['revisions'][number]['revision']) {
  return { desa: place.desa, rw: place.rw ?? null, rt: place.rt ?? null };
}

test('Sari and Dewi share two RT, and each writes only where she may', () => {
  const [sari, dewi] = village.accounts.filter(({ role }) => role === 'kader');

  expect(sari?.name).toBe('Sari Wulandari');
  expect(dewi?.name).toBe('Dewi Rohayati');
  const shared = sari?.scope.filter(({ rt }) => dewi?.scope.some((unit) => unit.rt === rt)).map(({ rt }) => rt);
  expect(shared).toEqual(['003', '004']);
  for (const { revision, author } of village.revisions) {
    expect(isInScope(village.accounts.find(({ id }) => id === author)?.scope ?? [], placeOf(revision))).toBe(true);
  }
});

test('a supervisor, a kepala desa and an admin are there to log in as', () => {
  expect(village.accounts.map(({ role }) => role).sort()).toEqual([
    'admin',
    'kader',
    'kader',
    'kepala_desa',
    'supervisor',
  ]);
  expect(village.posyandu.map(({ name }) => name)).toEqual(['Melati', 'Kenanga']);
});

test('every NIK is on a kabupaten that does not exist, and only the old widows have one that differs from their birthday', () => {
  const niks = persons.flatMap(({ answers }) =>
    typeof answers.nik === 'string' ? [{ nik: answers.nik, answers }] : [],
  );
  const differing = niks.filter(({ nik, answers }) => {
    const isGuessed = answers.tgl_lahir_perkiraan === 'ya';
    return (
      !isGuessed &&
      nikCheck({ nik, tglLahir: String(answers.tgl_lahir), jk: answers.jk === 1 ? 1 : 2 }).level === 'warn'
    );
  });

  expect(niks.length).toBeGreaterThan(200);
  expect(niks.filter(({ nik }) => !nik.startsWith('3699'))).toEqual([]);
  expect(new Set(niks.map(({ nik }) => nik)).size).toBe(niks.length);
  expect(differing.length).toBeGreaterThan(0);
  expect(differing.filter(({ answers }) => answers.status_kawin !== 4)).toEqual([]);
});

test('every child is at least 15 years younger than its mother, and nobody bears the name of another', () => {
  const born = new Map(persons.map(({ id, answers }) => [id, String(answers.tgl_lahir)]));
  const gaps = persons.flatMap(({ answers }) => {
    const mother = born.get(String(answers.ibu_kandung_id));
    return mother === undefined ? [] : [daysBetween(mother, String(answers.tgl_lahir)) / 365.25];
  });

  expect(gaps.length).toBeGreaterThan(100);
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(15);
  expect(new Set(persons.map(({ answers }) => answers.nama)).size).toBe(persons.length);
});

test('every family has one head, listed first', () => {
  for (const dossier of dossiers) {
    expect(personsOf(dossier).map(({ answers }) => answers.hub_kk === 1)).toEqual(
      personsOf(dossier).map((_, at) => at === 0),
    );
  }
});

const shown: readonly FindingCode[] = [
  'edema',
  'gizi_buruk',
  'tidak_wajar',
  '2T',
  'BGM',
  'sangat_pendek',
  'T',
  'gizi_kurang',
  'berat_kurang',
  'pendek',
  'obesitas',
  'gizi_lebih',
  'risiko_lebih',
  'N',
  'O',
  'B',
  'normal',
];

test.each(days)('as of %s the last weighings show a child of every kind', async (today) => {
  const latest = latestWeighings(dossiersOf(await demoVillage({ ...mongpok, today })));

  const found = new Set(latest.flatMap(({ words }) => words.findings.map(({ code }) => code)));
  expect(shown.filter((code) => !found.has(code))).toEqual([]);
});

test('gizi buruk, sangat pendek and an implausible length are rare', () => {
  const now = weighings.filter(({ period }) => period === '2026-11');
  const count = (code: FindingCode) =>
    now.filter(({ words }) => words.findings.some((one) => one.code === code)).length;

  expect(count('gizi_buruk')).toBeLessThanOrEqual(2);
  expect(count('sangat_pendek')).toBeLessThanOrEqual(5);
  expect(count('tidak_wajar')).toBe(1);
  expect(count('N')).toBeGreaterThan(count('T') + count('2T'));
});

test('the summary of November rests on part of the children, that of October on all', () => {
  const summary = (month: string) =>
    dossiers.map((dossier) => tallyDossier(dossier, { month, growth }).figures).reduce(addFigures, noFigures);
  const [november, october] = [summary('2026-11'), summary('2026-10')];

  expect(november.B1?.[1]).toBe(45);
  expect(november.B1?.[0]).toBeGreaterThan(45 * 0.5);
  expect(november.B1?.[0]).toBeLessThan(45 * 0.72);
  expect(october.B1?.[2]).toBeLessThanOrEqual(3);
  expect(november.K1?.[1]).toBe(60);
  expect(november.K1?.[2]).toBe(15);
});

test('the children’s papers make a list of every kind for Disdukcapil, and part of it may be sent', () => {
  const cases = dossiers.flatMap((dossier) => followUpsOf({ dossier, today: '2026-11-22', growth }));
  const found = (rule: string) => new Set(cases.flatMap((one) => (one.rule === rule ? one.categories : [])));

  for (const way of ['B', 'C', 'D', 'E', 'F', 'G']) expect(found('akta'), way).toContain(way);
  expect(found('kia')).toEqual(new Set(['kedaluwarsa', 'siap', 'hilang', 'akta_dulu']));
  expect(new Set(cases.map((one) => one.may_be_sent))).toEqual(new Set([true, false]));
  const figures = dossiers.map((dossier) => tallyDossier(dossier, { month: '2026-11', growth }).figures);
  const { A1, A3, A4, A5 } = figures.reduce(addFigures, noFigures);
  expect(A1?.[1]).toBeGreaterThan(100);
  expect(A1?.[2]).toBe(0);
  expect(A4?.[0]).toBeLessThan(A3?.[0] ?? 0);
  expect(A5?.[0]).toBeGreaterThan(5);
});

test('a child was weighed twice by two kaders who did not know of each other', () => {
  const torn = dossiers.flatMap(({ records }) => records.filter(({ conflicts }) => Object.keys(conflicts).length > 0));

  expect(torn.map(({ form, conflicts }) => [form, Object.keys(conflicts)])).toEqual([['penimbangan', ['bb_kg']]]);
});

test('the supervisor has something to look at: returned records, flags, and a queue', () => {
  const returned = village.verdicts.filter(({ verdict }) => verdict === 'perlu_perbaikan');
  const homes = new Map(dossiers.map((dossier) => [dossier.household, dossier]));
  const flags = village.revisions.flatMap(({ revision }) => {
    const dossier = homes.get(revision.place.household ?? '');
    return dossier === undefined ? [] : reviewFlags(revision, dossier, growth);
  });

  expect(returned.flatMap(({ notes }) => notes.map(({ question }) => question)).sort()).toEqual(['no_kk', 'tb_cm']);
  expect(new Set(flags)).toEqual(
    new Set(['ukuran_tidak_wajar', 'izin_wali_tertunda', 'jawaban_berbeda', 'nik_tidak_cocok', 'terlalu_cepat']),
  );
  expect(village.verdicts.length).toBeLessThan(village.revisions.length);
  expect(village.verdicts.filter(({ at }) => at.slice(0, 10) >= '2026-11-22')).toEqual([]);
});

test('who died and who moved out stay in the list, with the day of it', () => {
  const gone = persons.filter(({ answers }) => answers.mutasi === 3 || answers.mutasi === 4);

  expect(gone.map(({ answers }) => answers.mutasi_tgl)).toEqual(['2026-10-13', '2026-10-13']);
});

test('some families are at risk of stunting, some are not, and of a few nobody has asked yet', () => {
  const figures = dossiers.map((dossier) => tallyDossier(dossier, { month: '2026-10', growth }).figures);
  const [atRisk, known, missing] = figures.reduce(addFigures, noFigures).D1 ?? [0, 0, 0, 0];
  expect(atRisk).toBeGreaterThan(10);
  expect(known - atRisk).toBeGreaterThan(5);
  expect(missing).toBeGreaterThan(0);
  const lists = dossiers.flatMap((dossier) => followUpsOf({ dossier, today: '2026-11-22', growth }));
  const rules = [...new Set(lists.map(({ rule }) => rule))];
  expect(rules).toEqual(expect.arrayContaining(['akta', 'kia', 'gizi', 'krs', 'kunjungan']));
});

test('pregnant women were seen month after month', () => {
  const seen = dossiers.flatMap(({ records }) => records.filter(({ form }) => form === 'ibu_hamil'));
  expect(new Set(seen.map(({ subject }) => subject.id)).size).toBeGreaterThan(0);
  expect(new Set(seen.map(({ period }) => period)).size).toBe(4);
});
