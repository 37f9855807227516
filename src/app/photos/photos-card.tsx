import { formatDayNear } from '../format/format-date.ts';
import { formTitle } from '../kader/record-name.ts';
import { Card } from '../kit/card.tsx';
import type { ShownRecord } from '../records/shown-record.ts';
import { today } from '../shell/clock.ts';
import { photoTexts } from '../texts/id/photos.ts';
import { PhotoStrip } from './photo-strip.tsx';
import { inOrder, photoStateWords } from './photo-words.ts';
import { photosIn } from './shown-photos.ts';
import { useOwnPhotos } from './use-own-photos.ts';

/** The photos of these records, newest first, and how far each has come; nothing where there is none. */
export function PhotosCard({ records }: { records: readonly ShownRecord[] }) {
  const own = useOwnPhotos() ?? [];
  const groups = records
    .toSorted((one, other) => other.visited_on.localeCompare(one.visited_on))
    .flatMap((record) => photosIn(record).map((shown) => ({ ...shown, record })));
  if (groups.length === 0) return null;
  const states = new Map(own.map((entry) => [entry.photo, photoStateWords(entry)]));
  return (
    <Card title={photoTexts.card}>
      {groups.map(({ record, label, names }) => (
        <div key={`${record.record} ${label}`} class="photos">
          <p class="quiet-line">{whenTaken(record)}</p>
          <PhotoStrip
            names={inOrder(names, own)}
            label={label}
            fates={record.photos}
            under={(name) => <span class="photo-under">{states.get(name)}</span>}
          />
        </div>
      ))}
    </Card>
  );
}

/** "Kunjungan, kemarin". */
function whenTaken(record: ShownRecord): string {
  const title = formTitle(record);
  return record.visited_on === '' ? title : `${title}, ${formatDayNear(record.visited_on, today())}`;
}
