import type { FollowUpRule } from '../../programme/follow-up/follow-up.ts';
import { formatNumber } from '../format/format-number.ts';
import { FilterChips } from '../kit/filter-chips.tsx';
import { FoldedFilters } from '../kit/folded-filters.tsx';
import { SelectField, type SelectOption } from '../kit/select-field.tsx';
import { useWide } from '../kit/use-wide.ts';
import { getSession } from '../session/current-session.ts';
import { followUpTexts as words } from '../texts/id/follow-up.ts';
import { placeWords, statusWord } from './case-words.ts';
import { categoriesOn } from './lists-for.ts';
import { openCount, type Worklist } from './worklist.ts';
import { type CaseStatus, caseStatuses, unitKey, unitOf, type WorklistPart, wholeList } from './worklist-part.ts';

type FiltersProps = {
  rule: FollowUpRule;
  /** To choose from; where there is one, nothing is to be chosen. */
  rules: readonly FollowUpRule[];
  part: WorklistPart;
  list: Worklist | undefined;
  /** Names of desa by code, where the reader has several. */
  desaNames: ReadonlyMap<string, string> | undefined;
  onChoose: (part: WorklistPart) => void;
};

/** Every choice says how much there would be. On a phone the finer ones are folded away, unless one of them is set. */
export function WorklistFilters(props: FiltersProps) {
  const { part } = props;
  const isWide = useWide();
  const narrowed = [part.desa, part.rt ?? part.rw, part.category].filter((one) => one !== undefined).length;
  const set = narrowed === 0 ? undefined : formatNumber(narrowed);
  return (
    <div class="filter-lines">
      {!isWide && <ListSelect {...props} />}
      {!isWide && <StatusSelect {...props} />}
      <FoldedFilters set={set}>
        {isWide && <ListSelect {...props} />}
        <FinerSelects {...props} />
      </FoldedFilters>
      {isWide && <StatusChips {...props} />}
    </div>
  );
}

/** Where there is one list, nothing is to be chosen. */
function ListSelect({ rules, part, onChoose }: FiltersProps) {
  if (rules.length < 2) return null;
  return (
    <SelectField
      label={words.listLabel}
      options={rules.map(({ id, title }) => ({ key: id, label: title }))}
      value={part.rule}
      onChoose={(key) => onChoose({ ...wholeList(key), desa: part.desa })}
    />
  );
}

function FinerSelects({ rule, part, list, desaNames, onChoose }: FiltersProps) {
  const categories = categoriesOn(rule, getSession().account);
  return (
    <>
      {desaNames !== undefined && (
        <SelectField
          label={words.desaLabel}
          options={desaOptions(desaNames, list, part)}
          value={part.desa ?? ''}
          onChoose={(key) => onChoose({ ...part, desa: key === '' ? undefined : key, rw: undefined, rt: undefined })}
        />
      )}
      {list !== undefined && unitOptions(list, part).length > 2 && (
        <SelectField
          label={words.unitLabel}
          options={unitOptions(list, part)}
          value={unitKey(part)}
          onChoose={(key) => onChoose({ ...part, ...unitOf(key) })}
        />
      )}
      {categories.length > 1 && (
        <SelectField
          label={words.categoryLabel}
          options={categoryOptions(rule, categories, list)}
          value={part.category ?? ''}
          onChoose={(key) => onChoose({ ...part, category: key === '' ? undefined : key })}
        />
      )}
    </>
  );
}

type StatusChoice = { readonly key: CaseStatus | ''; readonly label: string; readonly count: number | undefined };

/** Always to be chosen; how else a case may stand is only offered where one does. */
const everyday: readonly CaseStatus[] = ['baru', 'diterima', 'dijadwalkan', 'selesai', 'terbukti'];

function statusChoices(list: Worklist | undefined, current: CaseStatus | undefined): StatusChoice[] {
  const all = list && openCount(list.byStatus);
  const shown = caseStatuses.filter(
    (key) => everyday.includes(key) || key === current || (list?.byStatus[key] ?? 0) > 0,
  );
  return [
    { key: '', label: words.allStatuses, count: all },
    ...shown.map((key) => ({ key, label: statusWord(key), count: list && (list.byStatus[key] ?? 0) })),
  ];
}

function StatusSelect({ part, list, onChoose }: FiltersProps) {
  return (
    <SelectField
      label={words.statusLabel}
      options={statusChoices(list, part.status).map(({ key, label, count }) => ({ key, label: counted(label, count) }))}
      value={part.status ?? ''}
      onChoose={(key) => onChoose({ ...part, status: caseStatuses.find((status) => status === key) })}
    />
  );
}

function StatusChips({ part, list, onChoose }: FiltersProps) {
  return (
    <FilterChips<CaseStatus | ''>
      label={words.statusLabel}
      chips={statusChoices(list, part.status).map(({ key, label, count }) => ({
        ...{ key, label },
        ...(count === undefined ? {} : { count: formatNumber(count) }),
      }))}
      current={part.status ?? ''}
      onChoose={(key) => onChoose({ ...part, status: key === '' ? undefined : key })}
    />
  );
}

function counted(label: string, count: number | undefined): string {
  return count === undefined ? label : words.withCount(label, formatNumber(count));
}

/** Desa with cases, and the chosen one also when it has none. */
function desaOptions(names: ReadonlyMap<string, string>, list: Worklist | undefined, part: WorklistPart) {
  const codes = list === undefined ? [] : Object.keys(list.byDesa);
  const shown = part.desa === undefined || codes.includes(part.desa) ? codes : [...codes, part.desa];
  const options = shown
    .map((code) => ({ key: code, label: counted(names.get(code) ?? code, list?.byDesa[code] ?? 0) }))
    .sort((one, other) => one.label.localeCompare(other.label, 'id'));
  return [{ key: '', label: words.allDesa }, ...options];
}

function unitOptions({ byUnit }: Worklist, part: WorklistPart): SelectOption[] {
  const options = byUnit
    .filter(({ rt }) => rt !== null)
    .map((unit) => ({ key: unitKey(unit), label: counted(placeWords(unit), unit.count) }));
  const chosen = unitKey(part);
  const isThere = chosen === '' || options.some(({ key }) => key === chosen);
  const { rw = null, rt = null } = part;
  const missing = isThere ? [] : [{ key: chosen, label: counted(placeWords({ rw, rt }), 0) }];
  return [{ key: '', label: words.allUnits }, ...options, ...missing];
}

function categoryOptions(
  { categories }: FollowUpRule,
  shown: readonly string[],
  list: Worklist | undefined,
): SelectOption[] {
  const options = shown.map((key) => ({
    key,
    label: counted(categories[key] ?? key, list && (list.byCategory[key] ?? 0)),
  }));
  return [{ key: '', label: words.allCategories }, ...options];
}
