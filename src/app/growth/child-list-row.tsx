import { formatAgeShort, measureAge } from '../format/format-age.ts';
import { formatDayMonth } from '../format/format-date.ts';
import { GrowthTag } from '../kit/growth-tag.tsx';
import { ListRow } from '../kit/list-row.tsx';
import { StateTag } from '../kit/state-tag.tsx';
import { growthTexts } from '../texts/id/growth.ts';
import type { ChildRow } from './posyandu-rows.ts';
import { gainLine, spokenFindings, weightWords } from './verdict-lines.ts';

const words = growthTexts.posyandu;

/** As many findings as fit on a row; the child's page has all of them. */
const mostTags = 2;

/** One child of the register; a tap opens this month's weighing, or the child's page when it is weighed already. */
export function ChildListRow({ row, today }: { row: ChildRow; today: string }) {
  const { id, name, now, state } = row;
  const tags = state === 'sudah' ? (now === undefined ? [] : spokenFindings(now)).slice(0, mostTags) : [];
  const gain = now && gainLine(now);
  const marks = [
    ...(row.isRejected && state === 'belum' ? [<StateTag key="ditolak" state="ditolak" />] : []),
    ...tags.map(({ code }) => (
      <GrowthTag
        key={code}
        sign={code}
        {...(gain !== undefined && (code === 'N' || code === 'T' || code === '2T') ? { word: gain } : {})}
      />
    )),
  ];
  return (
    <ListRow
      title={name}
      subtitle={aboutChild(row, today)}
      href={state === 'sudah' ? `/anak/${id}` : `/mulai/penimbangan/${id}`}
      trailing={trailing(row)}
      {...(marks.length === 0 ? {} : { below: marks })}
    />
  );
}

/** "14 bln · P · terakhir 7,9 kg, 4 Okt". */
function aboutChild({ born, jk, before }: ChildRow, today: string): string {
  const sex = jk === undefined ? [] : [jk === 1 ? 'L' : 'P'];
  const last =
    before?.weight_kg === undefined
      ? words.neverWeighed
      : words.lastWeight(weightWords(before.weight_kg), formatDayMonth(before.date));
  return [formatAgeShort(measureAge(born, today)), ...sex, last].join(' · ');
}

function trailing({ state, now }: ChildRow) {
  if (state === 'belum') return <span class="child-fill">{words.fill}</span>;
  if (state === 'absen') return words.filters.absen;
  return now?.weight_kg === undefined ? null : <strong class="child-weight">{weightWords(now.weight_kg)}</strong>;
}
