import { formatDayNear } from '../format/format-date.ts';
import { formatNumber } from '../format/format-number.ts';
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

type FormsCardProps = { household: string; records: readonly ShownRecord[]; drafts: readonly OpenDraft[] };

/** The household's own forms: its data, and its visits, newest first. */
export function FormsCard({ household, records, drafts }: FormsCardProps) {
  const home = records.find(({ form }) => form === 'keluarga');
  const visits = records
    .filter(({ form }) => form === 'kunjungan')
    .sort((one, other) => other.visited_on.localeCompare(one.visited_on));
  const begun = (record: string) => drafts.find((draft) => draft.record === record);
  return (
    <Card title={familyTexts.forms} flush>
      <RowList>
        {home === undefined ? (
          <ListRow
            title={formTitle({ form: 'keluarga' })}
            subtitle={familyTexts.notFilled}
            href={`/mulai/keluarga/${household}`}
          />
        ) : (
          <FormRow shown={home} draft={begun(home.record)} />
        )}
        {visits.map((visit) => (
          <FormRow key={visit.record} shown={visit} draft={begun(visit.record)} />
        ))}
      </RowList>
    </Card>
  );
}

function FormRow({ shown, draft }: { shown: ShownRecord; draft: OpenDraft | undefined }) {
  const day = shown.visited_on === '' ? undefined : formatDayNear(shown.visited_on, today());
  return (
    <ListRow
      title={formTitle(shown)}
      subtitle={draft === undefined ? day : kaderTexts.left(formatNumber(draft.left))}
      below={<StateTag state={draft === undefined ? shown.state : 'belum_selesai'} />}
      href={draft === undefined ? repairHref(shown) : `/isi/${shown.record}`}
    />
  );
}
