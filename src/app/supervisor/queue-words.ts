import type { QueueItem } from '../../domain/wire/review-messages.ts';
import { findForm } from '../../forms/register.ts';
import type { ReviewFlag } from '../../programme/review-flags.ts';
import { reviewFlagSentences } from '../../programme/texts/id.ts';
import { formatDate, formatDayNear } from '../format/format-date.ts';
import type { RecordState } from '../kit/state-tag.tsx';
import { dayOf, timeOf } from '../shell/clock.ts';
import { queueTexts } from '../texts/id/queue.ts';

/** "Kel. Sugeng"; until a name has arrived the row says so. */
export function subjectWords({ subject_name }: Pick<QueueItem, 'subject_name'>): string {
  return subject_name === '' ? queueTexts.nameless : subject_name;
}

export function formWords(form: string): string {
  return findForm(form)?.texts.id.title ?? form;
}

/** "RT 003 RW 001". */
export function unitWords({ rt, rw }: { rt?: string | null | undefined; rw?: string | null | undefined }): string {
  const words = [rt && queueTexts.rt(rt), rw && queueTexts.rw(rw)].filter(Boolean).join(' ');
  return words === '' ? '-' : words;
}

/** "hari ini 09.05", "kemarin 16.20", "3 Nov 09.05". */
export function momentWords(instant: string, today: string): string {
  return `${formatDayNear(dayOf(instant), today)} ${timeOf(instant)}`;
}

/** "3 Nov 2026 09.05". */
export function fullMomentWords(instant: string): string {
  return `${formatDate(dayOf(instant))} ${timeOf(instant)}`;
}

/** The state as the tags draw it. */
export function stateOf({
  held,
  verdict,
  dismissed = false,
}: Pick<QueueItem, 'held' | 'verdict'> & { readonly dismissed?: boolean | undefined }): RecordState {
  if (held !== null) return 'ditahan';
  if (dismissed) return 'ditolak';
  return verdict === 'perlu_perbaikan' ? 'perbaiki' : verdict;
}

/** "11 menit", "40 detik"; an hour and more is a form left open. */
export function durationWords(seconds: number): string {
  if (seconds < 60) return queueTexts.seconds(seconds);
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? queueTexts.minutes(minutes) : queueTexts.hours(Math.floor(minutes / 60), minutes % 60);
}

/** A flag of a newer version has no sentence here yet, but is not hidden. */
export function flagSentence(flag: string): string {
  return reviewFlagSentences[flag as ReviewFlag] ?? queueTexts.centreFlags[flag] ?? queueTexts.unknownFlag;
}

/** The heaviest by its name, and how many more: "Ukuran tidak wajar +1". */
export function flagWords([heaviest = '', ...others]: readonly string[]): string {
  const name = flagName(heaviest);
  return others.length === 0 ? name : queueTexts.moreFlags(name, others.length);
}

export function flagName(flag: string): string {
  const names: Readonly<Record<string, string>> = queueTexts.flagNames;
  return names[flag] ?? queueTexts.unknownFlagName;
}
