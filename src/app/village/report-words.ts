import { kindWords } from '../../forms/kegiatan/texts/id.ts';
import { type Activity, participantsOf } from '../../programme/village/activity.ts';
import type { PoktanMember, PoktanRegister } from '../../programme/village/monthly-report.ts';
import { formatDayMonth } from '../format/format-date.ts';
import { formatNumber } from '../format/format-number.ts';
import { villageTexts } from '../texts/id/village.ts';

const words = villageTexts.report;

/** Who stands behind an id; undefined for whoever the reader does not know, or may not. */
export type NameOf = (id: string) => string | undefined;

export function kindName(kind: number): string {
  return kindWords[kind] ?? '';
}

export function participantWords(activity: Activity): string {
  const count = participantsOf(activity);
  return count === undefined ? words.uncounted : words.people(formatNumber(count));
}

export function titleOf({ title }: Activity): string {
  return title === '' ? villageTexts.activities.untitled : title;
}

/** "2 pertemuan · 12 dari 15 anggota aktif · 31 peserta". */
export function registerWords({ meetings, active, members, participants }: PoktanRegister): string {
  if (meetings.length === 0) return words.noMeetings;
  return [
    words.meetings(formatNumber(meetings.length)),
    members.length > 0 && words.active(formatNumber(active), formatNumber(members.length)),
    participants !== undefined && words.participants(formatNumber(participants)),
  ]
    .filter(Boolean)
    .join(' · ');
}

export function attendanceWords({ came }: PoktanMember, meetings: readonly Activity[]): string {
  const days = meetings.flatMap(({ on }, at) => (came[at] ? [formatDayMonth(on)] : []));
  return days.length === 0 ? words.stayed : words.came(days.join(', '));
}

export type NamedMember = PoktanMember & { readonly name: string };

/** Members by name, and how many there are besides whom the reader does not know. */
export function namedMembers(
  { members }: PoktanRegister,
  nameOf: NameOf,
): { readonly named: readonly NamedMember[]; readonly others: number } {
  const named = members.flatMap((member) => {
    const name = nameOf(member.id);
    return name === undefined ? [] : [{ ...member, name }];
  });
  return {
    named: named.sort((one, other) => one.name.localeCompare(other.name, 'id')),
    others: members.length - named.length,
  };
}
