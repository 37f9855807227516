import { formatNumber } from '../format/format-number.ts';
import { LoadingState } from '../kit/loading-state.tsx';
import { kaderTexts } from '../texts/id/kader.ts';
import { getRecords } from './current-records.ts';

/** After the PIN, until every record is opened: how far it has come. */
export function OpeningRecords() {
  const opening = getRecords().opening.value;
  if (opening === undefined) return <LoadingState />;
  return <LoadingState text={kaderTexts.openingRecords(formatNumber(opening.done), formatNumber(opening.all))} />;
}
