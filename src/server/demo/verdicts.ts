import type { ReviewNote, Verdict } from '../../domain/head.ts';
import { addDays, monthOf } from '../../domain/time/calendar.ts';
import type { People } from './accounts.ts';
import { latestPeriod } from './disputes.ts';
import type { Setting } from './family-records.ts';
import type { DemoRevision } from './filed-records.ts';

export type DemoVerdict = {
  readonly record: string;
  readonly revision: string;
  readonly verdict: Exclude<Verdict, 'menunggu'>;
  readonly by: string;
  readonly at: string;
  readonly text: string;
  readonly notes: readonly ReviewNote[];
};

type Filed = readonly DemoRevision[];
type Word = Pick<DemoVerdict, 'verdict' | 'text' | 'notes'>;

const reviewDays = 12;

type Reviewing = {
  readonly setting: Setting;
  readonly people: People;
  /** Records about which two kaders disagree. */
  readonly disputed: ReadonlySet<string>;
};

/**
 * Ratna has seen most of what is older than two weeks, wants some things mended, and does not believe one. What is odd she
 * has put off until she can ask.
 */
export function giveVerdicts(filed: Filed, { setting, people, disputed }: Reviewing): DemoVerdict[] {
  const { today, dice } = setting;
  const words = wordsAbout(filed, addDays(today, -2));
  return filed.flatMap(({ revision }): DemoVerdict[] => {
    const word = words.get(revision.id);
    const on = addDays(revision.visited_on, word === undefined ? reviewDays : 1);
    const isPutOff = disputed.has(revision.record) || isOdd(revision) || !dice.isLucky(0.9);
    if (on >= today || (word === undefined && isPutOff)) return [];
    const approval: Word = { verdict: 'disetujui', text: '', notes: [] };
    const about = { record: revision.record, revision: revision.id, by: people.ratna.id, at: `${on}T03:00:00.000Z` };
    return [{ ...about, ...(word ?? approval) }];
  });
}

const dayMs = 86_400_000;
/** Nobody asks a whole family, or about a business, in less. */
const [longForms, leastSeconds] = [['kunjungan', 'umkm'], 40];

function isOdd({ form, clock_offset_ms, started_at, saved_at }: DemoRevision['revision']): boolean {
  const seconds = (Date.parse(saved_at) - Date.parse(started_at)) / 1000;
  return Math.abs(clock_offset_ms ?? 0) > dayMs || (longForms.includes(form) && seconds < leastSeconds);
}

/** By revision: what is not simply approved. Of a few lately, for who has not mended it yet. */
function wordsAbout(filed: Filed, until: string): ReadonlyMap<string, Word> {
  const latest = latestPeriod(filed);
  const newest = filed.filter(({ revision }) => revision.visited_on < until && isNewest(filed, revision));
  const find = (form: string, isMeant: (set: DemoRevision['revision']['set']) => boolean) =>
    newest.filter(({ revision }) => revision.form === form && isMeant(revision.set)).at(-1);
  const misread = filed.find(({ revision }) => revision.period === latest && isShrunk(revision, filed));
  const doubted = filed.find(({ revision }) => revision.parents.length > 0 && revision.set.jkn === 1);
  const words: [DemoRevision | undefined, Word][] = [
    [misread, mend('tb_cm', 'Tinggi turun 20 cm lebih. Ukur ulang ya, Bu.')],
    [find('keluarga', ({ punya_kk }) => punya_kk === 2), mend('no_kk', 'Cocokkan nomornya dengan kartu asli.')],
    [
      find('umkm', ({ nib }) => nib === 1),
      mend('nib_nomor', 'Nomor NIB tidak diawali nol. Lihat suratnya lagi ya, Bu.'),
    ],
    [find('akta', ({ akta_status }) => akta_status === 1), mend('akta_nomor', 'Salin lagi nomornya dari akta asli.')],
    [doubted, { verdict: 'ditolak', text: 'JKN-nya belum aktif menurut BPJS. Yang lama tetap dipakai.', notes: [] }],
  ];
  return new Map(words.flatMap(([about, word]) => (about === undefined ? [] : [[about.revision.id, word]])));
}

function mend(question: string, text: string): Word {
  return { verdict: 'perlu_perbaikan', text: '', notes: [{ question, text }] };
}

function isNewest(filed: Filed, { id, record }: DemoRevision['revision']): boolean {
  return filed.filter(({ revision }) => revision.record === record).at(-1)?.revision.id === id;
}

function isShrunk(revision: DemoRevision['revision'], filed: Filed): boolean {
  const cm = revision.set.tb_cm;
  if (revision.form !== 'penimbangan' || typeof cm !== 'number') return false;
  return filed.some(
    ({ revision: other }) =>
      other.subject.id === revision.subject.id &&
      monthOf(other.visited_on) < monthOf(revision.visited_on) &&
      typeof other.set.tb_cm === 'number' &&
      other.set.tb_cm - cm > 15,
  );
}
