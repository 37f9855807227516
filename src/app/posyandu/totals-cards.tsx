import { stepNames } from '../../programme/texts/id.ts';
import { formatAgeShort, measureAge } from '../format/format-age.ts';
import { formatNumber } from '../format/format-number.ts';
import { placeWords } from '../kader/family-name.ts';
import type { Referral } from '../kader/referrals.ts';
import { Card } from '../kit/card.tsx';
import { GrowthTag } from '../kit/growth-tag.tsx';
import { ListRow, RowList } from '../kit/list-row.tsx';
import { getRecords } from '../records/current-records.ts';
import { today } from '../shell/clock.ts';
import { posyanduTexts } from '../texts/id/posyandu.ts';
import type { ChildRow } from './posyandu-rows.ts';

const words = posyanduTexts.totals;

/** Most urgent first; a tap shows the child's curve, to be shown at the puskesmas. */
export function ReferCard({ referrals }: { referrals: readonly Referral[] }) {
  if (referrals.length === 0) return <p class="form-origin">{words.referNone}</p>;
  return (
    <Card title={words.refer(formatNumber(referrals.length))} flush>
      <RowList>
        {referrals.map(({ person, name, born, finding, step }) => (
          <ListRow
            key={person}
            title={name}
            subtitle={[
              ...(born === undefined ? [] : [formatAgeShort(measureAge(born, today()))]),
              stepNames[step],
            ].join(' · ')}
            below={<GrowthTag sign={finding} />}
            href={`/anak/${person}`}
          />
        ))}
      </RowList>
    </Card>
  );
}

/** For the round of the houses: whose child, and where. */
export function AbsentCard({ absent }: { absent: readonly ChildRow[] }) {
  if (absent.length === 0) return <p class="form-origin">{words.absentNone}</p>;
  return (
    <Card title={words.absent(formatNumber(absent.length))} footer={words.absentWhy} flush>
      <RowList>
        {absent.map((row) => (
          <ListRow key={row.id} title={row.name} subtitle={homeWords(row)} href={`/mulai/penimbangan/${row.id}`} />
        ))}
      </RowList>
    </Card>
  );
}

function homeWords({ parents, household }: ChildRow): string {
  const dossier = getRecords().dossiers.value.get(household);
  return [parents, dossier === undefined ? '' : placeWords(dossier)].filter((part) => part !== '').join(' · ');
}
