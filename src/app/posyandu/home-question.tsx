import { useState } from 'preact/hooks';
import { formatNumber } from '../format/format-number.ts';
import { type FamilyRow, filterFamilies, listFamilies } from '../kader/family-list.ts';
import { Button } from '../kit/button.tsx';
import { ChoiceList } from '../kit/choice-list.tsx';
import { Question } from '../kit/question.tsx';
import { SearchField } from '../kit/search-field.tsx';
import { getRecords } from '../records/current-records.ts';
import { today } from '../shell/clock.ts';
import { kaderTexts } from '../texts/id/kader.ts';
import { posyanduTexts } from '../texts/id/posyandu.ts';
import type { NewChild, NewChildNeeds } from './new-child-draft.ts';

const words = posyanduTexts.newChild;

type HomeQuestionProps = { child: NewChild; needs: NewChildNeeds; onChange: (part: Partial<NewChild>) => void };

const homes = [
  { code: 'serumah', label: words.resident },
  { code: 'tamu', label: words.guest, hint: words.guestHint },
];

/** A guest belongs to nobody here; a child of the village to a family, which is searched by name. */
export function HomeQuestion({ child, needs, onChange }: HomeQuestionProps) {
  return (
    <>
      <Question id="where" label={words.where} error={needs.where} group>
        <ChoiceList
          choices={homes}
          value={child.where}
          onChoose={(code) => onChange({ where: code === 'tamu' ? 'tamu' : 'serumah' })}
        />
      </Question>
      {child.where === 'serumah' && (
        <Question id="household" label={words.family} error={needs.household} group>
          <FamilyChoice chosen={child.household} onChoose={(household) => onChange({ household })} />
        </Question>
      )}
    </>
  );
}

/** So many at once; who is not among them is found by name. */
const mostShown = 8;

type FamilyChoiceProps = { chosen: string | undefined; onChoose: (household: string | undefined) => void };

function FamilyChoice({ chosen, onChoose }: FamilyChoiceProps) {
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
  const matching = filterFamilies(families, { query, filter: 'semua' });
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
