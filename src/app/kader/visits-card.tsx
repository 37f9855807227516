import { useState } from 'preact/hooks';
import { formatDayNear } from '../format/format-date.ts';
import { formatNumber } from '../format/format-number.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { ListRow, RowList } from '../kit/list-row.tsx';
import { StateTag } from '../kit/state-tag.tsx';
import type { ShownRecord } from '../records/shown-record.ts';
import { today } from '../shell/clock.ts';
import { familyTexts } from '../texts/id/family.ts';
import { kaderTexts } from '../texts/id/kader.ts';
import type { OpenDraft } from './open-drafts.ts';
import { formTitle } from './record-name.ts';
import { repairHref } from './repairs.ts';

type VisitsCardProps = { records: readonly ShownRecord[]; drafts: readonly OpenDraft[] };

const shownAtFirst = 2;

/** The visits so far, newest first. */
export function VisitsCard({ records, drafts }: VisitsCardProps) {
  const [isOpen, setOpen] = useState(false);
  const visits = records
    .filter(({ form }) => form === 'kunjungan')
    .sort((one, other) => other.visited_on.localeCompare(one.visited_on));
  if (visits.length === 0) return null;
  const shown = isOpen ? visits : visits.slice(0, shownAtFirst);
  const more = visits.length - shown.length;
  return (
    <Card title={familyTexts.visits(formatNumber(visits.length))} flush>
      <RowList>
        {shown.map((visit) => (
          <VisitRow key={visit.record} shown={visit} draft={drafts.find(({ record }) => record === visit.record)} />
        ))}
      </RowList>
      {more > 0 && (
        <div class="more-rows">
          <Button kind="quiet" onClick={() => setOpen(true)}>
            {familyTexts.moreHistory(formatNumber(more))}
          </Button>
        </div>
      )}
    </Card>
  );
}

function VisitRow({ shown, draft }: { shown: ShownRecord; draft: OpenDraft | undefined }) {
  const day = shown.visited_on === '' ? formTitle(shown) : formatDayNear(shown.visited_on, today());
  return (
    <ListRow
      title={day}
      {...(draft === undefined ? {} : { subtitle: kaderTexts.left(formatNumber(draft.left)) })}
      below={<StateTag state={draft === undefined ? shown.state : 'belum_selesai'} />}
      href={draft === undefined ? repairHref(shown) : `/isi/${shown.record}`}
    />
  );
}
