import { type HandlingStatus, officeStatuses, supervisorStatuses } from '../../domain/follow-up.ts';
import type { Role } from '../../domain/roles.ts';
import type { HandlingRequest } from '../../domain/wire/follow-up-messages.ts';
import { type CaseStatus, type Handled, statusOf } from '../follow-up/worklist-part.ts';
import { type DateParts, emptyDate } from '../kit/date-field.tsx';
import { readDate } from '../kit/read-date.ts';

/** What somebody may say, in the order of the road. */
export function actionsFor(role: Role): readonly HandlingStatus[] {
  return role === 'supervisor' ? supervisorStatuses : officeStatuses;
}

/**
 *   baru ──> diverifikasi ──> diterima ──> dijadwalkan ──> selesai
 *     └──────────┴───────────────┴──────────────┴────────> tidak_dapat, warga_menolak, pindah_meninggal
 *
 * Steps may be left out, and an appointment may be moved. What has ended is opened again by itself (`mayReopen`), never
 * along with others.
 */
const asides: readonly HandlingStatus[] = ['tidak_dapat', 'warga_menolak', 'pindah_meninggal'];
const ways: Readonly<Record<CaseStatus, readonly HandlingStatus[]>> = {
  baru: ['diverifikasi', 'diterima', 'dijadwalkan', 'selesai', ...asides],
  diverifikasi: ['diterima', 'dijadwalkan', 'selesai', ...asides],
  diterima: ['dijadwalkan', 'selesai', ...asides],
  dijadwalkan: ['dijadwalkan', 'selesai', ...asides],
  selesai: [],
  tidak_dapat: [],
  warga_menolak: [],
  pindah_meninggal: [],
  terbukti: [],
};

export function mayBecome(item: Handled, to: HandlingStatus): boolean {
  return ways[statusOf(item)].includes(to);
}

export function mayReopen(item: Handled): boolean {
  const status = statusOf(item);
  return status !== 'terbukti' && ways[status].length === 0;
}

/** Of what is picked, what this can be done with. */
export function casesFor<Item extends Handled>(items: readonly Item[], to: HandlingStatus): Item[] {
  return items.filter((item) => mayBecome(item, to));
}

const nextSteps: Readonly<Record<'supervisor' | 'opd', Partial<Record<CaseStatus, HandlingStatus>>>> = {
  supervisor: { baru: 'diverifikasi' },
  opd: { baru: 'diterima', diverifikasi: 'diterima', diterima: 'dijadwalkan', dijadwalkan: 'selesai' },
};

/** The next step of most of what is picked; undefined where all of it has ended. */
export function nextStep(items: readonly Handled[], role: Role): HandlingStatus | undefined {
  const steps = items.flatMap((item) => nextSteps[role === 'supervisor' ? 'supervisor' : 'opd'][statusOf(item)] ?? []);
  const counted = actionsFor(role).map((step) => ({ step, count: steps.filter((one) => one === step).length }));
  const most = counted.reduce((best, one) => (one.count > best.count ? one : best), { step: 'diterima', count: 0 });
  return most.count === 0 ? undefined : (most.step as HandlingStatus);
}

/** What the officer writes; the day as typed. */
export type HandlingDraft = { readonly status: HandlingStatus; readonly day: DateParts; readonly note: string };
export type HandlingIssue = 'day_missing' | 'day_impossible' | 'day_past' | 'day_future' | 'note_missing';

export function emptyHandling(status: HandlingStatus): HandlingDraft {
  return { status, day: emptyDate, note: '' };
}

/** Needs neither day nor words. */
export function isSaidAtOnce(status: HandlingStatus): status is 'diterima' | 'diverifikasi' {
  return status === 'diterima' || status === 'diverifikasi';
}

export function needsNote(status: HandlingStatus): boolean {
  return status === 'tidak_dapat' || status === 'warga_menolak';
}

export function needsDay(status: HandlingStatus): status is 'dijadwalkan' | 'selesai' {
  return status === 'dijadwalkan' || status === 'selesai';
}

/** An appointment lies ahead, what is done lies behind, and whoever cannot help, or was turned away, says why. */
export function issuesOf({ status, day, note }: HandlingDraft, today: string): HandlingIssue[] {
  if (needsNote(status)) return note.trim() === '' ? ['note_missing'] : [];
  if (!needsDay(status)) return [];
  const read = readDate(day);
  if (read.kind === 'empty' || read.kind === 'partial') return ['day_missing'];
  if (read.kind === 'impossible') return ['day_impossible'];
  if (status === 'dijadwalkan' && read.day < today) return ['day_past'];
  return status === 'selesai' && read.day > today ? ['day_future'] : [];
}

/** Of a draft without issues. */
export function handlingRequestOf({ status, day, note }: HandlingDraft): HandlingRequest {
  const read = readDate(day);
  return { status, on: needsDay(status) && read.kind === 'date' ? read.day : null, note: note.trim() };
}
