import { formatAgeShort, measureAge } from '../format/format-age.ts';
import { formatDayMonth } from '../format/format-date.ts';
import { FindingTags } from '../growth/finding-tags.tsx';
import { spokenFindings, weightWords } from '../growth/verdict-lines.ts';
import { ListRow } from '../kit/list-row.tsx';
import { StateTag } from '../kit/state-tag.tsx';
import { posyanduTexts } from '../texts/id/posyandu.ts';
import type { ChildRow } from './posyandu-rows.ts';

const words = posyanduTexts.list;

/** As many findings as fit on a row. */
const mostTags = 2;

type ChildListRowProps = {
  row: ChildRow;
  day: string;
  /** Something is typed and not saved yet. */
  isBegun: boolean;
  onOpen: () => void;
};

/** One child of the register; a tap opens the row for weighing, or the child's page when it is weighed already. */
export function ChildListRow({ row, day, isBegun, onOpen }: ChildListRowProps) {
  const { id, name, now, state } = row;
  const isWeighed = state === 'sudah' && !isBegun;
  const marks = [
    ...(isBegun ? [<StateTag key="belum-selesai" state="belum_selesai" />] : []),
    ...(row.isRejected && state === 'belum' ? [<StateTag key="ditolak" state="ditolak" />] : []),
    ...(isWeighed && now !== undefined && spokenFindings(now).length > 0
      ? [<FindingTags key="hasil" weighing={now} most={mostTags} />]
      : []),
  ];
  return (
    <ListRow
      title={name}
      subtitle={listWords(row, day)}
      trailing={trailing(row, isBegun)}
      {...(isWeighed ? { href: `/anak/${id}` } : { onClick: onOpen })}
      {...(marks.length === 0 ? {} : { below: marks })}
    />
  );
}

/** "14 bln · P · terakhir 7,9 kg, 4 Okt". */
function listWords(row: ChildRow, day: string): string {
  const { before } = row;
  const last =
    before?.weight_kg === undefined
      ? words.neverWeighed
      : words.lastWeight(weightWords(before.weight_kg), formatDayMonth(before.date));
  return `${childWords(row, day)} · ${last}`;
}

/** "14 bln · P · tamu". */
export function childWords({ born, jk, isGuest }: ChildRow, day: string): string {
  const sex = jk === undefined ? [] : [jk === 1 ? 'L' : 'P'];
  return [formatAgeShort(measureAge(born, day)), ...sex, ...(isGuest ? [words.guest] : [])].join(' · ');
}

function trailing({ state, now }: ChildRow, isBegun: boolean) {
  if (isBegun) return <span class="child-fill">{words.goOn}</span>;
  if (state === 'belum') return <span class="child-fill">{words.fill}</span>;
  if (state === 'absen') return words.filters.absen;
  return now?.weight_kg === undefined ? null : <strong class="child-weight">{weightWords(now.weight_kg)}</strong>;
}
