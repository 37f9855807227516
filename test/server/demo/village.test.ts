import { expect, test } from 'vitest';
import { offices } from '../../../src/domain/follow-up.ts';
import { evaluateForm } from '../../../src/domain/form/evaluate-form.ts';
import { loadGrowthTables } from '../../../src/domain/growth/tables.ts';
import { nikCheck } from '../../../src/domain/identity/nik.ts';
import { revision as revisionSchema } from '../../../src/domain/revision.ts';
import { isInScope } from '../../../src/domain/roles.ts';
import { daysBetween } from '../../../src/domain/time/calendar.ts';
import { findForm } from '../../../src/forms/register.ts';
import { type Dossier, factsFor, isPersonAlone, personsOf } from '../../../src/programme/dossier.ts';
import { activitiesIn } from '../../../src/programme/village/activity.ts';
import { reportMonth } from '../../../src/programme/village/monthly-report.ts';
import { profilesOf } from '../../../src/programme/village/profiles.ts';
import { type DemoVillage, demoVillage } from '../../../src/server/demo/village.ts';
import { answersOf, countingOf, days, dossiersOf, isHeld, mongpok, villagesOf } from './read-village.ts';

const growth = await loadGrowthTables();
const village = await demoVillage({ ...mongpok, today: '2026-11-22' });
const read = dossiersOf(village);
const dossiers = read.filter((dossier) => !isPersonAlone(dossier));
const persons = dossiers.flatMap((dossier) => personsOf(dossier));

/** Per revision of the village, what its form finds wrong with it; later changes are looked at as the record stands. */
function faultsOf(of: DemoVillage): string[] {
  const read = [...dossiersOf(of), ...villagesOf(of)];
  const homes = new Map(read.map((dossier) => [dossier.household, dossier]));
  return countingOf(of).flatMap(({ revision }) => {
    const dossier = homes.get(revision.place.household ?? revision.subject.id);
    const form = findForm(revision.form);
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
    // Of a guest of the posyandu only what is needed at the scales is written down.
    const isGuest = revision.form === 'anggota' && revision.place.household === undefined;
    const answers = isFirst ? answersOf(revision) : (recordAnswers(dossier, revision.record) ?? {});
    const found = evaluateForm(form, answers, facts);
    return [
      ...found.violations.filter(({ level }) => level === 'error').map(({ question, code }) => `${question}: ${code}`),
      ...(isFirst && !isGuest ? found.unanswered.map((key) => `${revision.form}.${key}: open`) : []),
      ...(isFirst ? found.irrelevant.map((key) => `${revision.form}.${key}: not asked`) : []),
    ];
  });
}

function recordAnswers(dossier: Dossier, record: string) {
  return dossier.records.find((one) => one.record === record)?.answers;
}

test.each(days)(
  'a village as of %s has every form filled in completely and without a fault, all of it before that day',
  async (today) => {
    const of = await demoVillage({ ...mongpok, today });

    expect(faultsOf(of)).toEqual([]);
    expect(of.revisions.filter(({ revision }) => !revisionSchema.safeParse(revision).success)).toEqual([]);
    expect(of.revisions.filter(({ saved_at }) => saved_at.slice(0, 10) >= today)).toEqual([]);
  },
);

test('sixty families, about 280 persons and 45 balita live in six RT', () => {
  expect(dossiers).toHaveLength(60);
  expect(persons.length).toBe(279);
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

test('no id is given twice but for what two kaders wrote down of the same child or home', () => {
  const ids = village.revisions.map(({ revision }) => revision.id);
  expect(new Set(ids).size).toBe(ids.length);
  const firsts = village.revisions.filter(({ revision }) => revision.parents.length === 0);
  const seen = new Set<string>();
  const again = firsts.filter(({ revision: { record } }) => seen.size === seen.add(record).size);
  expect(again.map(({ revision }) => revision.form).sort()).toEqual(['krs', 'penimbangan', 'penimbangan']);
});

function placeOf({ place }: DemoVillage['revisions'][number]['revision']) {
  return { desa: place.desa, rw: place.rw ?? null, rt: place.rt ?? null };
}

test('Sari and Dewi share two RT, and each writes where she may; what else there is the centre holds or flags', () => {
  const [sari, dewi] = village.accounts.filter(({ role }) => role === 'kader');

  expect(sari?.name).toBe('Sari Wulandari');
  expect(dewi?.name).toBe('Dewi Rohayati');
  const shared = sari?.scope.filter(({ rt }) => dewi?.scope.some((unit) => unit.rt === rt)).map(({ rt }) => rt);
  expect(shared).toEqual(['003', '004']);
  const elsewhere = village.revisions.filter(
    ({ revision, author }) =>
      revision.subject.kind !== 'desa' &&
      !isInScope(village.accounts.find(({ id }) => id === author)?.scope ?? [], placeOf(revision)),
  );
  const held = village.revisions.filter((one) => isHeld(one, village));
  expect(held.map(({ revision }) => revision.form).sort()).toEqual(['kunjungan', 'penimbangan']);
  expect(elsewhere.filter((one) => !held.includes(one)).map(({ revision }) => revision.form)).toEqual(['anggota']);
});

test('a supervisor, a kepala desa, an admin and an officer of each office are there to log in as', () => {
  const here = village.accounts.filter(({ isGone }) => isGone !== true);
  const everybody = [
    'admin',
    'kader',
    'kader',
    'kepala_desa',
    'supervisor',
    ...offices.map((office) => `opd ${office}`),
  ];
  expect(here.map(({ role, office }) => [role, office].filter(Boolean).join(' ')).sort()).toEqual(everybody.sort());
  expect(village.posyandu.map(({ name }) => name)).toEqual(['Melati', 'Kenanga']);
});

test('every NIK is on a kabupaten that does not exist, and few have one that differs from what they say', () => {
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
  // One child's number was written down for the next one, too.
  expect(new Set(niks.map(({ nik }) => nik)).size).toBe(niks.length - 1);
  expect(differing.length).toBeGreaterThan(0);
  // Beside the old widows only that child and a son-in-law.
  expect(differing.filter(({ answers }) => answers.status_kawin !== 4)).toHaveLength(2);
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

test('the village has held something in each of three months, with names, and its kepala desa wrote two profiles', () => {
  const [own, ...others] = villagesOf(village);
  expect(others).toEqual([]);
  const activities = activitiesIn(own?.records ?? []);
  expect([...new Set(activities.map(({ on }) => on.slice(0, 7)))]).toEqual(['2026-09', '2026-10', '2026-11']);
  const { poktan } = reportMonth(activities, '2026-11');
  expect(poktan.map(({ meetings, active }) => [meetings.length, active > 0])).toEqual([
    ...[
      [1, true],
      [1, true],
      [1, true],
      [1, true],
    ],
    [0, false],
  ]);
  const known = new Set(persons.map(({ id }) => id));
  expect(activities.flatMap(({ present }) => present).filter((id) => !known.has(id))).toEqual([]);
  const { current, last } = profilesOf(own?.records ?? [], '2026');
  expect([current?.period, last?.period]).toEqual(['2026-01', '2025-01']);
});
