import type { Answers } from '../../domain/answers.ts';
import { findQuestion } from '../../domain/form/form.ts';
import { heardName } from '../../domain/identity/identity-keys.ts';
import type { TwinPair, TwinSide } from '../../domain/wire/twin-messages.ts';
import { findForm } from '../../forms/register.ts';
import { answerWords } from '../form/form-words.ts';
import { formatDayNear } from '../format/format-date.ts';
import { formatNumber } from '../format/format-number.ts';
import { twinTexts } from '../texts/id/twins.ts';
import { unitWords } from './queue-words.ts';

/** One line of a comparison: what each side says, and whether both say the same. */
export type TwinRow = {
  readonly label: string;
  readonly one: string;
  readonly other: string;
  readonly agree: 'same' | 'differ' | 'unknown';
};

const { labels } = twinTexts;

const personAnswers = ['nik', 'jk', 'tgl_lahir', 'hub_kk', 'status_kawin'];
const familyAnswers = ['no_kk', 'alamat', 'no_rumah', 'jml_jiwa_serumah'];

type Looking = { readonly showsNumbers: boolean; readonly today: string };

/** What tells two people, or two families, apart; NIK and nomor KK only where they were asked for. */
export function twinRows({ one, other }: TwinPair, looking: Looking): TwinRow[] {
  const isPerson = one.head.subject.kind === 'person';
  const said = (key: string) => rowOf(key, { one, other, looking });
  return [
    ...(isPerson ? [namesRow(one, other)] : []),
    ...(isPerson ? personAnswers : familyAnswers).map(said),
    ...(isPerson
      ? [plainRow(labels.mother, [one.mother, other.mother], isSameName)]
      : [plainRow(labels.members, [listOf(one), listOf(other)], isSameName)]),
    plainRow(labels.family, [one.family, other.family], isSameName),
    plainRow(labels.unit, [unitWords(one.head.place), unitWords(other.head.place)], isEqual),
    ...[recordsRow(one, other, looking.today)],
  ];
}

function namesRow(one: TwinSide, other: TwinSide): TwinRow {
  return plainRow(labels.name, [nameIn(one), nameIn(other)], isSameName);
}

export function nameIn({ head, family }: TwinSide): string {
  const { nama } = head.answers;
  return typeof nama === 'string' ? nama : family;
}

function listOf({ members }: TwinSide): string {
  return members.join(', ');
}

function rowOf(key: string, { one, other, looking }: { one: TwinSide; other: TwinSide; looking: Looking }): TwinRow {
  const form = findForm(one.head.form);
  const [first, second] = [one.head.answers, other.head.answers];
  const words = (answers: Answers) => wordsOf(one.head.form, key, { answers, looking });
  const label = form?.texts.id.questions[key]?.short ?? key;
  return {
    ...{ label, one: words(first), other: words(second) },
    agree: agreement(first[key], second[key], (a, b) => JSON.stringify(a) === JSON.stringify(b)),
  };
}

function wordsOf(code: string, key: string, { answers, looking }: { answers: Answers; looking: Looking }): string {
  const form = findForm(code);
  const question = form && findQuestion(form.structure, key);
  const answer = answers[key];
  if (form === undefined || question === undefined || answer === undefined) return twinTexts.nothing;
  if (question.masked !== undefined && looking.showsNumbers && typeof answer === 'string') return answer;
  const facts = { today: looking.today, kode_desa: '', forms: {}, others: [] };
  return answerWords(form, question, { answer, lookups: { facts, posyandu: [] } }) ?? twinTexts.nothing;
}

type Said = string | null;

function plainRow(
  label: string,
  [one, other]: readonly [Said, Said],
  isSame: (one: string, other: string) => boolean,
): TwinRow {
  const known = (text: Said) => (text === null || text === '' || text === '-' ? undefined : text);
  return {
    ...{ label, one: known(one) ?? twinTexts.nothing, other: known(other) ?? twinTexts.nothing },
    agree: agreement(known(one), known(other), isSame),
  };
}

function recordsRow(one: TwinSide, other: TwinSide, today: string): TwinRow {
  const words = ({ records, head }: TwinSide) => {
    const last = head.revisions.at(-1)?.visited_on;
    const count = twinTexts.records(formatNumber(records));
    return last === undefined ? count : `${count}, ${formatDayNear(last, today)}`;
  };
  return { label: labels.records, one: words(one), other: words(other), agree: 'unknown' };
}

function agreement<T>(
  one: T | undefined,
  other: T | undefined,
  isSame: (one: T, other: T) => boolean,
): TwinRow['agree'] {
  if (one === undefined || other === undefined) return 'unknown';
  return isSame(one, other) ? 'same' : 'differ';
}

function isEqual(one: string, other: string): boolean {
  return one === other;
}

/** As it is heard: two spellings of one name agree. */
function isSameName(one: string, other: string): boolean {
  return heardName(one) === heardName(other);
}

/** Whose records stay where they are: of two the one with more, then the one written down first. */
export function suggestedWinner({ one, other }: TwinPair): TwinSide {
  if (one.records !== other.records) return one.records > other.records ? one : other;
  const since = ({ head }: TwinSide) => head.revisions[0]?.received_at ?? '';
  return since(one) <= since(other) ? one : other;
}
