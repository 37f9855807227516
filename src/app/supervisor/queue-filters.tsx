import type { HeldReason } from '../../domain/problem.ts';
import { formatNumber } from '../format/format-number.ts';
import { FilterChips } from '../kit/filter-chips.tsx';
import { FoldedFilters } from '../kit/folded-filters.tsx';
import { SelectField, type SelectOption } from '../kit/select-field.tsx';
import { getSession } from '../session/current-session.ts';
import { queueTexts } from '../texts/id/queue.ts';
import type { QueueList } from './queue-list.ts';
import { inState, type QueueFilter, type QueuePart, queueFilters, queueStates } from './queue-part.ts';
import { flagName, formWords } from './queue-words.ts';

type FiltersProps = {
  part: QueuePart;
  /** The list shown before: its counts stand until the next ones arrive. */
  list: QueueList | undefined;
  onChoose: (part: QueuePart) => void;
};

/** State, place, kader, form and what the rules noticed; each says how much there would be. */
export function QueueFilters({ part, list, onChoose }: FiltersProps) {
  const chips = queueStates.map((key) => ({
    key,
    label: queueTexts.states[key],
    ...(list === undefined ? {} : { count: formatNumber(list.counts[key] ?? 0) }),
  }));
  const narrowed = queueFilters.filter((filter) => part[filter] !== undefined).length;
  return (
    <div class="filter-lines">
      <FilterChips
        label={queueTexts.filterLabel}
        chips={chips}
        current={part.state}
        onChoose={(state) => onChoose(inState(part, state))}
      />
      <FoldedFilters set={narrowed === 0 ? undefined : formatNumber(narrowed)}>
        {queueFilters
          .filter((filter) => isOffered(filter, part, list))
          .map((filter) => (
            <SelectField
              key={filter}
              label={queueTexts.filters[filter]}
              options={optionsOf(filter, part, list)}
              value={part[filter] ?? ''}
              onChoose={(key) => onChoose({ ...part, [filter]: key === '' ? undefined : key })}
            />
          ))}
        <SelectField
          label={queueTexts.order.label}
          options={[
            { key: 'risk', label: queueTexts.order.risk },
            { key: 'newest', label: queueTexts.order.newest },
          ]}
          value={part.isNewestFirst ? 'newest' : 'risk'}
          onChoose={(key) => onChoose({ ...part, isNewestFirst: key === 'newest' })}
        />
      </FoldedFilters>
    </div>
  );
}

/** A filter with one choice narrows nothing; what is chosen can always be taken back. */
function isOffered(filter: QueueFilter, part: QueuePart, list: QueueList | undefined): boolean {
  if (part[filter] !== undefined) return true;
  return list !== undefined && list.choices[filter].length > 1;
}

function optionsOf(filter: QueueFilter, part: QueuePart, list: QueueList | undefined): SelectOption[] {
  const choices: readonly { key: string; count: number; name?: string }[] = list?.choices[filter] ?? [];
  const chosen = part[filter];
  const isThere = chosen === undefined || choices.some(({ key }) => key === chosen);
  const all = isThere ? choices : [...choices, { key: chosen, count: 0 }];
  return [
    { key: '', label: queueTexts.allOf[filter] },
    ...all.map(({ key, count, name }) => ({
      key,
      label: queueTexts.withCount(name ?? wordOf(filter, key), formatNumber(count)),
    })),
  ];
}

function wordOf(filter: QueueFilter, key: string): string {
  if (filter === 'desa') return getSession().regions.find(({ code }) => code === key)?.name ?? key;
  if (filter === 'form') return formWords(key);
  if (filter === 'reason') return queueTexts.reasonNames[key as HeldReason] ?? key;
  if (filter === 'flag') return flagName(key);
  return queueTexts.filters.kader;
}
