import { useMemo, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { type DictionaryEntry, dictionaryEntries } from '../../programme/dictionary/dictionary.ts';
import { dictionaryCsv } from '../../programme/dictionary/dictionary-csv.ts';
import { groupsOf } from '../../programme/dictionary/groups.ts';
import { dictionaryTexts } from '../../programme/texts/dictionary.ts';
import { formatNumber } from '../format/format-number.ts';
import { BottomBar } from '../kit/bottom-bar.tsx';
import { Button } from '../kit/button.tsx';
import { downloadFile } from '../kit/download-file.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { FilterChips } from '../kit/filter-chips.tsx';
import { MoreRows, rowsPerStep } from '../kit/more-rows.tsx';
import { SearchField } from '../kit/search-field.tsx';
import { SelectField } from '../kit/select-field.tsx';
import { Stamp } from '../kit/stamp.tsx';
import { goBack } from '../shell/go-back.ts';
import { kabupatenSettings } from '../shell/kabupaten-settings.ts';
import { Screen } from '../shell/screen.tsx';
import { dictionaryScreenTexts as words } from '../texts/id/dictionary.ts';
import { DictionaryGroupCard } from './dictionary-group-card.tsx';
import { type DictionaryFilter, findEntries } from './find-entries.ts';

/** `/kamus`: every question, calculation, figure and list with its source, to be searched, printed and taken along. */
export function DictionaryScreen() {
  const { back, route } = useLocation();
  const settings = kabupatenSettings.value;
  const entries = useMemo(() => dictionaryEntries(settings), [settings]);
  const [filter, setFilter] = useState<DictionaryFilter>({ search: '', group: '', which: 'all' });
  const [limit, setLimit] = useState(rowsPerStep);
  const [said, setSaid] = useState<string>();
  const found = useMemo(() => findEntries(entries, filter), [entries, filter]);
  const choose = (part: Partial<DictionaryFilter>) => {
    setFilter((now) => ({ ...now, ...part }));
    setLimit(rowsPerStep);
  };
  const print = () => {
    setLimit(found.length);
    // Once all of it stands in the page.
    setTimeout(() => window.print());
  };
  const download = () => {
    downloadFile(new File([dictionaryCsv(found, 'semicolon')], words.file, { type: 'text/csv;charset=utf-8' }));
    setSaid(words.downloaded);
  };
  return (
    <Screen
      title={dictionaryTexts.title}
      subtitle={words.count(formatNumber(found.length))}
      onBack={() => goBack({ back, route })}
      stamp={<Stamp text={said} />}
      width="wide"
      bottom={
        <BottomBar>
          <Button icon="print" onClick={print}>
            {words.print}
          </Button>
          <Button icon="download" onClick={download}>
            {words.download}
          </Button>
        </BottomBar>
      }
    >
      <p class="quiet-line">
        {dictionaryTexts.about} {dictionaryTexts.unconfirmedAbout}
      </p>
      <Filters entries={entries} filter={filter} onChoose={choose} />
      {found.length === 0 ? (
        <EmptyState {...words.nothing} />
      ) : (
        <Found found={found} limit={limit} onMore={() => setLimit(limit + rowsPerStep)} />
      )}
    </Screen>
  );
}

type FiltersProps = {
  entries: readonly DictionaryEntry[];
  filter: DictionaryFilter;
  onChoose: (part: Partial<DictionaryFilter>) => void;
};

function Filters({ entries, filter, onChoose }: FiltersProps) {
  const groups = useMemo(() => groupsOf(entries), [entries]);
  const unconfirmed = findEntries(entries, { ...filter, which: 'unconfirmed' }).length;
  return (
    <div class="dictionary-filters no-print">
      <SearchField label={words.search} value={filter.search} onInput={(search) => onChoose({ search })} />
      <SelectField
        label={words.group}
        options={[
          { key: '', label: words.everything },
          ...groups.map(({ key, title, entries: mine }) => ({
            key,
            label: `${title} (${formatNumber(mine.length)})`,
          })),
        ]}
        value={filter.group}
        onChoose={(group) => onChoose({ group })}
      />
      <FilterChips<DictionaryFilter['which']>
        label={words.which}
        chips={[
          { key: 'all', label: words.all },
          { key: 'unconfirmed', label: words.unconfirmed, count: formatNumber(unconfirmed) },
        ]}
        current={filter.which}
        onChoose={(which) => onChoose({ which })}
      />
    </div>
  );
}

type FoundProps = { found: readonly DictionaryEntry[]; limit: number; onMore: () => void };

function Found({ found, limit, onMore }: FoundProps) {
  const left = found.length - limit;
  return (
    <>
      {groupsOf(found.slice(0, limit)).map((group) => (
        <DictionaryGroupCard key={group.key} group={group} />
      ))}
      {left > 0 && (
        <MoreRows left={left} word={words.more(formatNumber(Math.min(left, rowsPerStep)))} onMore={onMore} />
      )}
    </>
  );
}
