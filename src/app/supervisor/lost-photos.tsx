import type { KaderState } from '../desk/read-kader.ts';
import { formatNumber } from '../format/format-number.ts';
import { Banner } from '../kit/banner.tsx';
import { kaderStateTexts } from '../texts/id/kader-states.ts';

const words = kaderStateTexts.lostPhotos;

/** Records whose photos the centre has lost, by who took them: to look at, and to have photographed again. */
export function LostPhotos({ states }: { states: readonly KaderState[] }) {
  // A kader has a row for each of her phones.
  const byKader = new Map(states.map(({ account, name, photos_lost: records = [] }) => [account, { name, records }]));
  const lost = [...byKader.values()].filter(({ records }) => records.length > 0);
  const count = lost.reduce((sum, { records }) => sum + records.length, 0);
  if (count === 0) return null;
  return (
    <Banner kind="warn" title={words.title(formatNumber(count))}>
      {words.text}
      {lost.map(({ name, records }) => (
        <span key={name} class="lost-photos">
          {`${name}: `}
          {records.map((record, at) => (
            <span key={record}>
              {at > 0 && ', '}
              <a href={`/antrean/${record}`}>{words.record(formatNumber(at + 1))}</a>
            </span>
          ))}
        </span>
      ))}
    </Banner>
  );
}
