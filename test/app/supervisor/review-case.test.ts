import { expect, test } from 'vitest';
import { changedAnswers, conflictsOf } from '../../../src/app/supervisor/answer-changes.ts';
import { type HistoryEntry, openCase } from '../../../src/app/supervisor/review-case.ts';
import { flagsOf } from '../../../src/app/supervisor/review-flags-of.ts';
import { lookupsOf, speakCase } from '../../../src/app/supervisor/review-words.ts';
import { nameOfCase } from '../../../src/app/supervisor/subject-of-case.ts';
import type { Answers } from '../../../src/domain/answers.ts';
import { loadGrowthTables } from '../../../src/domain/growth/tables.ts';
import type { Head } from '../../../src/domain/head.ts';
import { defaultSettings } from '../../../src/domain/settings/settings.ts';
import type { RecordView } from '../../../src/domain/wire/review-messages.ts';
import { weighingsOf } from '../../../src/programme/weighings.ts';
import { received, uuid } from '../kader/kampung.ts';

const aisyah = uuid(21);
const [first, second] = [uuid(1030), uuid(1031)];
const member: Answers = { nama: 'Aisyah Putri', jk: 2, tgl_lahir: '2025-08-14', nik: '3699230000000003', hub_kk: 4 };

function entryOf(revision: string, set: HistoryEntry['set'], other: Partial<HistoryEntry> = {}): HistoryEntry {
  return {
    ...{
      revision,
      author: uuid(9),
      author_name: 'Sari',
      clock_offset_ms: 0,
      flags: [],
      receipt: '7K2-148',
      visited_on: '2026-11-03',
      duration_s: 660,
    },
    ...{ saved_at: '2026-11-03T02:41:00Z', received_at: '2026-11-03T02:45:00Z', held: null, verdict: 'menunggu' },
    ...{ verdict_by: null, text: null, notes: [], set, unset: [] },
    ...other,
  };
}

function fail(what: string): never {
  throw new Error(what);
}

function headOf(form: string, answers: Answers, head: Partial<Head> = {}): Head {
  const about = { record: 30, form, kind: 'person', subject: aisyah, household: uuid(1), answers } as const;
  const found = received({ ...about, ...(form === 'penimbangan' ? { period: '2026-11' } : {}), head }).head;
  if (found === undefined) throw new Error('no head');
  return found;
}

type Asked = { held?: string; form?: string };

/** `form` is the one of a record that has no head yet. */
function caseOf(history: HistoryEntry[], head: Head | null, { held, form = 'anggota' }: Asked = {}) {
  const dossier = [headOf('anggota', member, { record: uuid(31) })];
  const { form: code, form_version, subject, period, place } = head ?? headOf(form, {});
  const view: RecordView = {
    about: { form: code, form_version, subject, period, place },
    ...{ head, history, dossier: code === 'anggota' ? [] : dossier },
  };
  const about = openCase(view, { record: uuid(30), held, settings: defaultSettings });
  if (about === undefined) throw new Error('no case');
  return about;
}

function wordsOf(about: ReturnType<typeof caseOf>, areNumbersShown = false) {
  const lookups = lookupsOf(about, {
    today: '2026-11-03',
    growth: undefined,
    posyandu: [],
    personName: () => undefined,
  });
  const speech = speakCase(about, { lookups, areNumbersShown });
  return changedAnswers(about.form, about.before, about.after).map(
    ({ key, before, after }) => `${speech.label(key)}: ${speech.answer(key, before)} → ${speech.answer(key, after)}`,
  );
}

test('a business under review goes by its name, its owner by his, also while its only version is held', () => {
  const stall = uuid(40);
  const set = { usaha_nama: 'Warung Bu Rini', pemilik_id: aisyah, nib: 3 };
  const about = {
    ...({ form: 'umkm', form_version: 1, subject: { kind: 'enterprise', id: stall }, period: null } as const),
    place: { kab: '36.04', desa: '36.04.23.2015', household: uuid(1) },
  };
  const history = [entryOf(first, set, { held: 'outside_scope' })];
  const view: RecordView = { about, head: null, history, dossier: [headOf('anggota', member, { record: uuid(31) })] };
  const found = openCase(view, { record: stall, held: undefined, settings: defaultSettings });
  if (found === undefined) throw new Error('no case');

  expect(nameOfCase(found)).toBe('Warung Bu Rini');
  expect(wordsOf(found)).toContain('Pemilik: Tidak diisi → Aisyah Putri');
});

test('a second version is shown as what it changed, in words and with units', () => {
  const answers = { tgl_ukur: '2026-11-03', hadir: 1, bb_kg: 8.2, cara_ukur: 1 };
  const about = caseOf(
    [entryOf(first, { tgl_ukur: '2026-11-03', hadir: 1, bb_kg: 7.9 }), entryOf(second, { bb_kg: 8.2, cara_ukur: 1 })],
    headOf('penimbangan', answers, { tips: [second] }),
  );
  expect(about).toMatchObject({ version: 2, versions: 2 });
  expect(wordsOf(about)).toEqual([
    'Berat badan: 7,9\u00a0kg → 8,2\u00a0kg',
    'Posisi ukur: Tidak diisi → Terlentang (PB)',
  ]);
});

test('an answer that was taken back is a change too', () => {
  const about = caseOf(
    [entryOf(first, { hadir: 1, bb_kg: 7.9 }), entryOf(second, {}, { unset: ['bb_kg'] })],
    headOf('penimbangan', { hadir: 1 }, { tips: [second] }),
  );
  expect(wordsOf(about)).toEqual(['Berat badan: 7,9\u00a0kg → Tidak diisi']);
});

test('a rejected and a held version are no ground for the next one', () => {
  const about = caseOf(
    [
      entryOf(uuid(1028), { bb_kg: 7.9 }),
      entryOf(uuid(1029), { bb_kg: 82 }, { verdict: 'ditolak' }),
      entryOf(first, { bb_kg: 5 }, { held: 'outside_scope' }),
      entryOf(second, { bb_kg: 8.2 }),
    ],
    headOf('penimbangan', { bb_kg: 8.2 }, { tips: [second] }),
  );
  expect(wordsOf(about)).toEqual(['Berat badan: 7,9\u00a0kg → 8,2\u00a0kg']);
});

test('the verdict is about the newest tip, and a held one is looked at when it is asked for', () => {
  const history = [entryOf(first, { bb_kg: 7.9 }), entryOf(second, { bb_kg: 8 }, { held: 'outside_scope' })];
  const head = headOf('penimbangan', { bb_kg: 7.9 }, { tips: [first] });
  expect(caseOf(history, head).target.revision).toBe(first);
  expect(caseOf(history, head, { held: second }).target.revision).toBe(second);
});

test("the centre's own joining of two versions is no version", () => {
  const merge = entryOf(uuid(1032), {}, { author: null, author_name: 'Pusat', receipt: null });
  const history = [entryOf(first, { bb_kg: 14.3 }), entryOf(second, { bb_kg: 14 }), merge];
  const about = caseOf(history, headOf('penimbangan', { bb_kg: 14 }, { tips: [first, second] }));
  expect(about).toMatchObject({ version: 2, versions: 2, target: { revision: second } });
});

test('a NIK is masked until the supervisor asks to see it', () => {
  const head = headOf('anggota', { ...member, nik: '3699230000000011' }, { tips: [second] });
  const about = caseOf([entryOf(first, { ...member }), entryOf(second, { nik: '3699230000000011' })], head);
  expect(wordsOf(about)[0]).toMatch(/3699••••••••0003 → 3699••••••••0011$/);
  expect(wordsOf(about, true)[0]).toMatch(/369923 000000 0003 → 369923 000000 0011$/);
});

test('a record of which every version was rejected can still be looked at and reconsidered', async () => {
  const rejected = entryOf(first, { tgl_ukur: '2026-11-03', hadir: 1, bb_kg: 8.2 }, { verdict: 'ditolak' });
  const about = caseOf([rejected], headOf('penimbangan', {}, { revisions: [], tips: [first], verdict: 'ditolak' }));
  expect(about.shown).toMatchObject({ bb_kg: 8.2 });
  expect(flagsOf(about, await loadGrowthTables())).toEqual([]);
});

test('what is held and has no head yet has its form, its name and its place all the same', () => {
  const about = caseOf([entryOf(first, { ...member }, { held: 'outside_scope' })], null);
  expect(about.form?.structure.code).toBe('anggota');
  expect(nameOfCase(about)).toBe('Aisyah Putri');
  expect(about.place).toMatchObject({ rw: '001', rt: '003' });
});

test('a held first weighing is judged by the child that it is about', async () => {
  const set = { tgl_ukur: '2026-11-03', hadir: 1, bb_kg: 8.2 };
  const about = caseOf([entryOf(first, set, { held: 'outside_scope' })], null, { form: 'penimbangan' });
  expect([about.subject.id, about.period, nameOfCase(about)]).toEqual([aisyah, '2026-11', 'Aisyah Putri']);
  const weighings = weighingsOf(about.dossier ?? fail('no dossier'), aisyah, await loadGrowthTables());
  expect(weighings.map(({ record, weight_kg }) => [record, weight_kg])).toEqual([[uuid(30), 8.2]]);
});

test('what the centre noticed stands beside the version, and a phone clock that is days off is said once', async () => {
  const set = { tgl_ukur: '2026-11-03', hadir: 1, bb_kg: 8.2 };
  const noticed = { flags: ['scope_moved', 'jam_hp_salah'], clock_offset_ms: 3 * 86_400_000 };
  const about = caseOf([entryOf(first, set, noticed)], headOf('penimbangan', set, { tips: [first] }));
  expect(flagsOf(about, await loadGrowthTables())).toEqual(['scope_moved', 'jam_hp_salah']);
});

test('two answers stand side by side, the one that counts first; one of them may be "taken back"', () => {
  expect(conflictsOf({ bb_kg: [{ revision: second, value: 14 }, { revision: first }] })).toEqual([
    {
      path: 'bb_kg',
      key: 'bb_kg',
      candidates: [
        { revision: second, answer: 14 },
        { revision: first, answer: undefined },
      ],
    },
  ]);
  const [dated] = conflictsOf({ 'imunisasi/bcg': [{ revision: first, value: '2026-01-03' }] });
  expect(dated).toMatchObject({ key: 'imunisasi', candidates: [{ answer: { bcg: '2026-01-03' } }] });
});

test('a weight no child can have is a flag beside the version', async () => {
  const set = { tgl_ukur: '2026-11-03', hadir: 1, bb_kg: 30 };
  const about = caseOf([entryOf(first, set)], headOf('penimbangan', set, { tips: [first] }));
  expect(flagsOf(about, await loadGrowthTables())).toContain('ukuran_tidak_wajar');
});
