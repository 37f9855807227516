import type { Answers } from '../../domain/answers.ts';
import { isDate } from '../../domain/time/calendar.ts';
import { hasGone, type Person } from '../../programme/persons.ts';
import type { AnswerChanges } from '../form/form-runner.ts';
import { changeTexts } from '../texts/id/changes.ts';

/** Codes of `mutasi` that a kader gives to somebody whom she knows already. */
export const [stays, died, left, notFound] = [1, 3, 4, 7] as const;
export type ChangeKind = typeof stays | typeof died | typeof left | typeof notFound;

/** What was said of one person; without it nothing has changed. */
export type PersonChange = {
  readonly kind: ChangeKind;
  /** ISO day; undefined while half typed. */
  readonly day?: string | undefined;
  /** "Tidak tahu" was said of the day. */
  readonly isDayUnknown?: boolean;
  /** Code of `pindah_ke`. */
  readonly to?: number | undefined;
  readonly note?: string;
};

/** By person. */
export type Changes = ReadonlyMap<string, PersonChange>;

/** Who is asked about: whoever has not died or moved away before. */
export function askedPersons(persons: readonly Person[], today: string): Person[] {
  return persons.filter(({ answers }) => !hasGone(answers, today));
}

/** What the form `anggota` is to say; nothing where it says so already. A birth or an arrival stays what it was. */
export function answersAfter(answers: Answers, change: PersonChange | undefined): AnswerChanges {
  if (change === undefined || change.kind === stays) return isKnownToStay(answers) ? {} : { mutasi: stays };
  const { kind, day, isDayUnknown, to, note = '' } = change;
  if (kind === notFound) return { mutasi: kind };
  return {
    mutasi: kind,
    mutasi_tgl: isDayUnknown ? { missing: 98 } : day,
    mutasi_ket: note.trim() === '' ? undefined : note.trim(),
    ...(kind === left ? { pindah_ke: to } : {}),
  };
}

/** Born, come in, or of a family that was split: dated facts, which a later visit does not take back. */
function isKnownToStay({ mutasi }: Answers): boolean {
  return [1, 2, 5, 6].includes(Number(mutasi));
}

const { needs } = changeTexts;

/** What is still to be said of a person who has died or left, by place on the page. */
export function needsOf(change: PersonChange, { answers, today }: { answers: Answers; today: string }): string[] {
  if (change.kind !== died && change.kind !== left) return [];
  const { day, isDayUnknown, kind, to } = change;
  return [
    ...(isDayUnknown ? [] : dayNeed(day, { born: answers.tgl_lahir, today })),
    ...(kind === left && to === undefined ? [needs.to] : []),
  ];
}

function dayNeed(
  day: string | undefined,
  { born, today }: { born: Answers[string] | undefined; today: string },
): string[] {
  if (day === undefined) return [needs.day];
  if (!isDate(day)) return [needs.noSuchDay];
  if (day > today) return [needs.future];
  return isDate(born) && day < born ? [needs.beforeBirth] : [];
}

/** Whether the head of the family is not there any more, so that somebody else has to be. */
export function losesHead(persons: readonly Person[], changes: Changes): boolean {
  const isGone = ({ id }: Person) => [died, left].some((kind) => kind === changes.get(id)?.kind);
  const heads = persons.filter(({ answers }) => answers.hub_kk === 1);
  return heads.length > 0 && heads.every(isGone) && persons.some((person) => !isGone(person));
}
