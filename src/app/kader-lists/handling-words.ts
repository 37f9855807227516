import type { Handling, HandlingStatus, Office } from '../../domain/follow-up.ts';
import { officeOf } from '../../programme/follow-up/office-of.ts';
import { findFollowUpRule } from '../../programme/follow-up/register.ts';
import { formatDayMonth } from '../format/format-date.ts';
import type { TagLook } from '../kit/tag.tsx';
import { officeName } from '../shell/kabupaten-settings.ts';
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

/** Undefined where no office has a part in it. */
export function viewHandling(
  { rule, categories, may_be_sent }: Pick<WorkItem, 'rule' | 'categories' | 'may_be_sent'>,
  handling: Handling | undefined,
): HandlingView | undefined {
  if (handling !== undefined) return spoken(handling);
  const known = findFollowUpRule(rule);
  if (known === undefined || known.office === null) return undefined;
  if (!may_be_sent) return { word: listTexts.awaitsConsent, look: waits, note: undefined };
  const office = officeOf(known, { categories });
  if (office === null) return undefined;
  return { word: listTexts.notYet(officeName(office)), look: fresh, note: undefined };
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
