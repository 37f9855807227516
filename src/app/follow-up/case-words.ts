import type { Handling } from '../../domain/follow-up.ts';
import { maskNumber } from '../../domain/identity/mask.ts';
import type { FollowUpItem, Referral } from '../../domain/wire/follow-up-messages.ts';
import type { Enrolment } from '../../domain/wire/messages.ts';
import type { Column, FollowUpRule } from '../../programme/follow-up/follow-up.ts';
import { waitsForGuardian } from '../../programme/follow-up/register.ts';
import { formatDate } from '../format/format-date.ts';
import { formatPlain } from '../format/format-number.ts';
import { groupDigits, nikGroups } from '../kit/digit-groups.ts';
import { officeName } from '../shell/kabupaten-settings.ts';
import { followUpTexts } from '../texts/id/follow-up.ts';
import type { CaseStatus } from './worklist-part.ts';

export type Shown = {
  /** NIK and KK are closed on screens and paper until somebody asks to see them. */
  readonly areNumbersShown: boolean;
  /** Those that this reader knows by name. */
  readonly posyandu: Enrolment['posyandu'];
};

/** A value in words; undefined where nothing is known. */
export function cellWords(column: Column, item: Pick<FollowUpItem, 'values'>, shown: Shown): string | undefined {
  const value = item.values[column.key];
  if (value === undefined || value === '') return undefined;
  return say(column, value, shown);
}

function say(
  { kind, words }: Column,
  value: string | number,
  { areNumbersShown, posyandu }: Shown,
): string | undefined {
  if (kind === 'posyandu') return posyanduName(String(value), posyandu);
  if (kind === 'nik' || kind === 'kk') return numberWords(String(value), areNumbersShown);
  if (kind === 'date') return formatDate(String(value));
  if (kind === 'word') return words?.[String(value)] ?? String(value);
  return typeof value === 'number' ? formatPlain(value) : value;
}

/** By its id; what a phone has named already keeps its name, and an id that nobody knows is not shown. */
export function posyanduName(value: string, posyandu: Shown['posyandu']): string | undefined {
  const named = posyandu.find(({ id }) => id === value)?.name;
  return named ?? (isId(value) ? undefined : value);
}

function isId(value: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value);
}

/** What the centre has closed already stays closed. */
function numberWords(number: string, isShown: boolean): string {
  if (/\D/.test(number)) return number;
  return isShown ? groupDigits(number, nikGroups) : maskNumber(number);
}

export function hasNumbers(columns: readonly Column[]): boolean {
  return columns.some(({ kind }) => kind === 'nik' || kind === 'kk');
}

/** The first column names the case. */
export function nameOfCase(columns: readonly Column[], item: Pick<FollowUpItem, 'values'>): string {
  const first = columns[0];
  return (first && cellWords(first, item, { areNumbersShown: false, posyandu: [] })) ?? followUpTexts.nameless;
}

export function categoryWords({ categories }: Pick<FollowUpRule, 'categories'>, codes: readonly string[]): string[] {
  return codes.map((code) => categories[code] ?? code);
}

type Said = Pick<FollowUpItem, 'handling'> & Partial<Pick<FollowUpItem, 'closed' | 'referrals'>>;

/** "Dijadwalkan 12 Nov 2026", "Selesai 3 Nov 2026"; of several offices "Puskesmas: Diterima; DPPKB: Baru". */
export function handlingWords({ handling, closed = null, referrals = [] }: Said): string {
  if (closed !== null) return followUpTexts.provedOn(formatDate(closed.proof?.on ?? closed.on));
  if (referrals.length > 1) return referrals.map(referralWords).join('; ');
  return standingWords(referrals[0]?.handling ?? handling);
}

/** "Puskesmas: Dijadwalkan 12 Nov 2026". */
export function referralWords({ office, handling }: Pick<Referral, 'office' | 'handling'>): string {
  return followUpTexts.ofOffice(officeName(office), standingWords(handling));
}

function standingWords(handling: Handling | null): string {
  const { statuses, on } = followUpTexts;
  if (handling === null) return statuses.baru;
  return handling.on === null ? statuses[handling.status] : on(statuses[handling.status], formatDate(handling.on));
}

/** A line of the case in short: what it is about and where. */
export function placeWords({ rt, rw }: Pick<FollowUpItem, 'rt' | 'rw'>): string {
  const { rt: rtWord, rw: rwWord, noRt } = followUpTexts;
  const words = [rt === null ? '' : rtWord(rt), rw === null ? '' : rwWord(rw)].filter(Boolean).join(' ');
  return words === '' ? noRt : words;
}

export function statusWord(status: CaseStatus): string {
  return followUpTexts.statuses[status];
}

/** Whose word is waited for before an office gets the case. */
export function consentWords({ rule }: Pick<FollowUpItem, 'rule'>): {
  readonly missing: string;
  readonly hint: string;
} {
  return followUpTexts.consent[waitsForGuardian(rule) ? 'child' : 'family'];
}
