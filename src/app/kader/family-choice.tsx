import { useState } from 'preact/hooks';
import { formatNumber } from '../format/format-number.ts';
import { Button } from '../kit/button.tsx';
import { ChoiceList } from '../kit/choice-list.tsx';
import { SearchField } from '../kit/search-field.tsx';
import { getRecords } from '../records/current-records.ts';
import { today } from '../shell/clock.ts';
import { kaderTexts } from '../texts/id/kader.ts';
import { posyanduTexts } from '../texts/id/posyandu.ts';
import { type FamilyRow, filterFamilies, listFamilies } from './family-list.ts';

const words = posyanduTexts.newChild;

/** So many at once; who is not among them is found by name. */
const mostShown = 8;

type FamilyChoiceProps = {
  chosen: string | undefined;
  onChoose: (household: string | undefined) => void;
  /** Not offered: the family that somebody comes from. */
  but?: string;
};

/** A family of this phone, found by name. */
export function FamilyChoice({ chosen, onChoose, but }: FamilyChoiceProps) {
  const [query, setQuery] = useState('');
  const { records, dossiers } = getRecords();
  const families = listFamilies({
    dossiers: dossiers.value.values(),
    records: records.value,
    drafts: new Map(),
    today: today(),
  });
  const found = families.find(({ household }) => household === chosen);
  if (found !== undefined) {
    return (
      <div class="stack">
        <p class="chosen-family">
          <strong>{found.name}</strong>
          <span>{placeOf(found)}</span>
        </p>
        <Button onClick={() => onChoose(undefined)}>{words.otherFamily}</Button>
      </div>
    );
  }
  const matching = filterFamilies(families, { query, filter: 'semua' }).filter(({ household }) => household !== but);
  const shown = matching.slice(0, mostShown);
  const left = matching.length - shown.length;
  return (
    <div class="stack">
      <SearchField label={words.searchFamily} value={query} onInput={setQuery} />
      {shown.length === 0 ? (
        <p role="status">{words.noFamily}</p>
      ) : (
        <ChoiceList
          choices={shown.map((row) => ({ code: row.household, label: row.name, hint: placeOf(row) }))}
          value={chosen}
          onChoose={onChoose}
        />
      )}
      {left > 0 && <p>{words.moreFamilies(formatNumber(left))}</p>}
    </div>
  );
}

function placeOf({ house, name, rt }: FamilyRow): string {
  return [house === name ? undefined : house, rt && kaderTexts.rt(rt)].filter(Boolean).join(' · ');
}
