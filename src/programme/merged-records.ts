import { type Answer, type Answers, flattenAnswers, gatherLeaves, type Leaf, questionOf } from '../domain/answers.ts';
import type { IncludedRevision } from '../domain/head.ts';
import { findForm } from '../forms/register.ts';
import type { DossierRecord } from './dossier-record.ts';

/** Of a person or family that a supervisor found written down twice: whose records all of theirs are, by id. */
export type Winners = ReadonlyMap<string, string>;

type Marked = Pick<DossierRecord, 'form' | 'subject' | 'answers'>;

const identityForms = ['anggota', 'keluarga'];

/** From `digabung_ke`, to the end of the chain. Marks that lead in a circle mean nothing: nobody of it is merged. */
export function winnersOf(records: Iterable<Marked>): Winners {
  const next = new Map<string, string>();
  for (const { form, subject, answers } of records) {
    const into = identityForms.includes(form) ? answers.digabung_ke : undefined;
    if (typeof into === 'string') next.set(subject.id, into);
  }
  return new Map([...next.keys()].flatMap((id) => endOf(id, next) ?? []));
}

function endOf(id: string, next: ReadonlyMap<string, string>): [string, string][] | undefined {
  const seen = new Set([id]);
  let at = id;
  for (let into = next.get(at); into !== undefined; into = next.get(at)) {
    if (seen.has(into)) return undefined;
    seen.add(into);
    at = into;
  }
  return [[id, at]];
}

/**
 * Records as they read once two are one: those of the loser are the winner's, whoever named the loser names the winner, and
 * where both have a record of one form, they make one.
 */
export function mergeSubjects(records: readonly DossierRecord[], winners: Winners): readonly DossierRecord[] {
  if (winners.size === 0) return records;
  const byPlace = new Map<string, DossierRecord[]>();
  for (const record of records) {
    const told = toldOfWinner(record, winners);
    const place = placeOf(told);
    const held = byPlace.get(place);
    if (held === undefined) byPlace.set(place, [told]);
    else held.push(told);
  }
  const mergedAt = mergeTimes(records);
  return [...byPlace.values()].map((all) => combineRecords(all, mergedAt));
}

/** The record as it reads once two are one: about the winner, and naming the winner wherever it named the loser. */
export function toldOfWinner(record: DossierRecord, winners: Winners): DossierRecord {
  const { subject, answers } = record;
  const winner = winners.get(subject.id);
  const renamed = Object.entries(answers).map(([key, answer]): [string, Answer] => [
    key,
    key === 'digabung_ke' ? answer : renamedIn(answer, winners),
  ]);
  if (winner === undefined && renamed.every(([key, answer]) => answer === answers[key])) return record;
  return {
    ...record,
    answers: Object.fromEntries(renamed),
    ...(winner === undefined ? {} : { subject: { ...subject, id: winner }, told_of: subject }),
  };
}

/** The very same answer where it names no loser. */
function renamedIn(answer: Answer, winners: Winners): Answer {
  const winnerOf = (id: string) => winners.get(id) ?? id;
  if (typeof answer === 'string') return winnerOf(answer);
  if (!isSet(answer) || !answer.some((id) => winners.has(id))) return answer;
  return [...new Set(answer.map(winnerOf))];
}

function isSet(answer: Answer): answer is readonly string[] {
  return Array.isArray(answer);
}

/** Records with the same place are one: forms with many records have a place each. */
function placeOf({ record, form, form_version, subject, period }: DossierRecord): string {
  const kind = findForm(form, form_version)?.structure.cardinality.kind ?? 'many';
  return kind === 'many' ? record : [form, subject.id, period ?? ''].join(' ');
}

/** When the centre learned that somebody was written down twice: what it heard later was said of the one they are. */
type MergeTimes = ReadonlyMap<string, string>;

function mergeTimes(records: readonly DossierRecord[]): MergeTimes {
  const times = new Map<string, string>();
  for (const record of records) {
    if (!identityForms.includes(record.form) || record.answers.digabung_ke === undefined) continue;
    times.set(record.subject.id, writtenBy(record, 'digabung_ke')?.received_at ?? never);
  }
  return times;
}

/** Later than every time: also what stands for "not received yet". */
export const never = '9999';

/**
 * One record of several. The winner's own answers stand; the others' fill in what it leaves open. What was said of a loser
 * after the merging was said of the winner: it counts as any later answer does, also of where somebody lives.
 */
export function combineRecords(records: readonly DossierRecord[], mergedAt: MergeTimes): DossierRecord {
  const [first, ...others] = [...records].sort((one, other) => (rankOf(one) < rankOf(other) ? -1 : 1));
  if (first === undefined) throw new RangeError('no records to combine');
  if (others.length === 0) return first;
  return {
    ...first,
    answers: others.reduce((answers, one) => withLoser({ ...first, answers }, one, mergedAt), first.answers),
    visited_on: records.reduce((last, one) => (one.visited_on > last ? one.visited_on : last), ''),
    revisions: records.reduce((sum, one) => sum + one.revisions, 0),
    received: records.every((one) => one.received),
    parts: records,
    merged_at: mergedAt,
  };
}

/** The winner's own first, then whatever was visited last. */
function rankOf({ told_of, visited_on, record }: DossierRecord): string {
  const back = [...visited_on].map((digit) => (/\d/.test(digit) ? String(9 - Number(digit)) : digit)).join('');
  return told_of === undefined ? '0' : `1 ${back} ${record}`;
}

/** Who is who is nobody's but the record's own word. */
const recordsOwn = 'digabung_ke';
/** Which household, and where it stands: what the loser said before the merging fills in nothing, for it was said of another place. */
const places = ['keluarga_id', 'kode_desa', 'rt', 'rw'];

function withLoser(winner: DossierRecord, loser: DossierRecord, mergedAt: MergeTimes): Answers {
  const leaves: Record<string, Leaf> = { ...flattenAnswers(winner.answers) };
  const since = mergedAt.get(loser.told_of?.id ?? '') ?? never;
  for (const [path, leaf] of Object.entries(flattenAnswers(loser.answers))) {
    const question = questionOf(path);
    if (question === recordsOwn) continue;
    const isOpen = !(question in winner.answers) && !places.includes(question);
    if (isOpen || isLater(path, { winner, loser, since })) leaves[path] = leaf;
  }
  return gatherLeaves(leaves);
}

function isLater(
  path: string,
  { winner, loser, since }: { winner: DossierRecord; loser: DossierRecord; since: string },
): boolean {
  const [his, own] = [writtenBy(loser, path), writtenBy(winner, path)];
  if (his === undefined || his.received_at <= since) return false;
  return own === undefined || `${his.visited_on} ${his.id}` > `${own.visited_on} ${own.id}`;
}

function writtenBy({ history, writers }: DossierRecord, path: string): IncludedRevision | undefined {
  return history?.[writers?.[path] ?? -1];
}
