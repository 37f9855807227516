import { type Handling, type HandlingStatus, isEnded, type Office } from '../../domain/follow-up.ts';
import type { FollowUpItem } from '../../domain/wire/follow-up-messages.ts';
import { standingsOf } from '../../programme/follow-up/handling-of.ts';
import { referralsOf } from '../../programme/follow-up/referrals.ts';
import { findFollowUpRule } from '../../programme/follow-up/register.ts';
import { joinNames } from '../../programme/visit-findings/join-names.ts';
import { formatDayMonth } from '../format/format-date.ts';
import type { TagLook } from '../kit/tag.tsx';
import { kabupatenSettings, officeName } from '../shell/kabupaten-settings.ts';
import { followUpTexts } from '../texts/id/follow-up.ts';
import { listTexts } from '../texts/id/kader-lists.ts';
import type { WorkItem } from './work-items.ts';

/** What is known of an office's part in a case, in words and as a tag. */
export type HandlingView = { readonly word: string; readonly look: TagLook; readonly note: string | undefined };

const looks: Readonly<Record<HandlingStatus, TagLook>> = {
  diverifikasi: { icon: 'check', colour: 'abu', fill: 'tint' },
  diterima: { icon: 'check', colour: 'biru', fill: 'tint' },
  dijadwalkan: { icon: 'calendar', colour: 'biru', fill: 'tint' },
  selesai: { icon: 'approved', colour: 'hijau', fill: 'plain' },
  tidak_dapat: { icon: 'alert', colour: 'kuning', fill: 'border' },
  warga_menolak: { icon: 'alert', colour: 'kuning', fill: 'border' },
  pindah_meninggal: { icon: 'alert', colour: 'abu', fill: 'border' },
};

const waits: TagLook = { icon: 'held', colour: 'ungu', fill: 'tint' };
const fresh: TagLook = { icon: 'circle', colour: 'abu', fill: 'plain' };

type Case = Pick<WorkItem, 'rule' | 'categories' | 'since' | 'due' | 'values' | 'may_be_sent'>;

/** What each office and the supervisor said, then who is still to be heard; empty where no office has a part in it. */
export function viewHandlings(item: Case, words: readonly Handling[]): HandlingView[] {
  const silent = silentOffices(item, words);
  const waiting: HandlingView[] = silent.length === 0 ? [] : [waitingView(item, silent)];
  return [...words.map(spoken), ...waiting];
}

/** Of an office that a supervisor has spoken for, because nobody is there any more, nothing is waited for. */
function silentOffices(item: Case, words: readonly Handling[]): Office[] {
  const isEndedForAll = words.some(({ office, status }) => office === null && isEnded(status));
  if (isEndedForAll || (words.length > 0 && !item.may_be_sent)) return [];
  const heard = words.map(({ office }) => office);
  return officesOf(item).filter((office) => !heard.includes(office));
}

function officesOf(item: Case): Office[] {
  return referralsFor(item).map(({ office }) => office);
}

function waitingView({ may_be_sent }: Case, silent: readonly Office[]): HandlingView {
  if (!may_be_sent) return { word: listTexts.awaitsConsent, look: waits, note: undefined };
  const names = joinNames(silent.map(officeName));
  return { word: listTexts.notYet(names), look: fresh, note: undefined };
}

/** The case as the desks have it: how each office stands, as far as it has come to this phone. */
export function handledItem(
  item: Case,
  words: readonly Handling[],
): Pick<FollowUpItem, 'due' | 'handling' | 'referrals'> {
  const standings = standingsOf(referralsFor(item), words).map((one) => ({ ...one, categories: [...one.categories] }));
  return { due: item.due, handling: words.at(-1) ?? null, referrals: standings };
}

function referralsFor(item: Case) {
  const rule = findFollowUpRule(item.rule);
  return rule === undefined ? [] : referralsOf(rule, item, kabupatenSettings.value.days);
}

function spoken({ office, status, on, note }: Handling): HandlingView {
  return {
    word: handlingSentence(office, status, on),
    look: looks[status],
    note: note === '' ? (status === 'selesai' ? listTexts.confirm : undefined) : note,
  };
}

/** "Disdukcapil: dijadwalkan 3 Des". */
function handlingSentence(office: Office | null, status: HandlingStatus, on: string | null): string {
  const day = on === null ? undefined : formatDayMonth(on);
  const who = office === null ? followUpTexts.supervisor : officeName(office);
  return listTexts.handled(who, followUpTexts.statuses[status].toLowerCase(), day);
}
