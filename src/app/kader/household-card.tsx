import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import type { ShownRecord } from '../records/shown-record.ts';
import { familyTexts } from '../texts/id/family.ts';
import { FormChips } from '../visit/form-chips.tsx';
import type { VisitRow } from '../visit/form-row.ts';

type HouseholdCardProps = {
  household: string;
  rows: readonly VisitRow[];
  records: ReadonlyMap<string, ShownRecord>;
};

/** What belongs to the family as a whole: its data, house and water, businesses. */
export function HouseholdCard({ household, rows, records }: HouseholdCardProps) {
  return (
    <Card title={familyTexts.household}>
      <FormChips rows={rows} about={familyTexts.household} records={records} named />
      <div class="quiet-place">
        <Button kind="quiet" icon="plus" href={`/keluarga/${household}/usaha-baru`}>
          {familyTexts.addBusiness}
        </Button>
      </div>
    </Card>
  );
}
