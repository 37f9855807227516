import type { FollowUpItem } from '../../domain/wire/follow-up-messages.ts';
import type { Column, FollowUpRule } from '../../programme/follow-up/follow-up.ts';
import { type Column as Cell, DataTable } from '../kit/data-table.tsx';
import { RowList } from '../kit/list-row.tsx';
import { useWide } from '../kit/use-wide.ts';
import { followUpTexts } from '../texts/id/follow-up.ts';
import { categoryWords, cellWords, nameOfCase, placeWords, type Shown } from './case-words.ts';
import { DueTag } from './due-tag.tsx';
import { CaseTag, NarrowCase } from './narrow-case.tsx';

export type WorklistFace = {
  readonly rule: FollowUpRule;
  readonly columns: readonly Column[];
  readonly shown: Shown;
  /** Names of desa by code, where the reader has several. */
  readonly desaNames: ReadonlyMap<string, string> | undefined;
};

export type Picking = {
  readonly picked: ReadonlySet<string>;
  toggle(id: string): void;
};

type TableProps = WorklistFace & {
  items: readonly FollowUpItem[];
  onOpen: (id: string) => void;
  /** Absent: nothing is to be picked. */
  picking?: Picking | undefined;
};

/** A table where there is room for one, rows to tap where there is not. */
export function WorklistTable(props: TableProps) {
  return useWide() ? <WideTable {...props} /> : <NarrowRows {...props} />;
}

function WideTable({ items, picking, onOpen, ...face }: TableProps) {
  const { rule, columns } = face;
  const cells = [...(picking ? [pickCell(columns, picking)] : []), ...cellsOf(face, items, onOpen)];
  return (
    <div class="table-scroll">
      <DataTable caption={followUpTexts.caption(rule.title)} columns={cells} rows={items} keyOf={({ id }) => id} />
    </div>
  );
}

function pickCell(columns: readonly Column[], picking: Picking): Cell<FollowUpItem> {
  return {
    key: 'pilih',
    label: followUpTexts.pick,
    render: (item) => <PickBox item={item} columns={columns} picking={picking} />,
  };
}

function PickBox({ item, columns, picking }: { item: FollowUpItem; columns: readonly Column[]; picking: Picking }) {
  return (
    <label class="pick">
      <input type="checkbox" checked={picking.picked.has(item.id)} onChange={() => picking.toggle(item.id)} />
      <span class="visually-hidden">{followUpTexts.select(nameOfCase(columns, item))}</span>
    </label>
  );
}

function cellsOf(
  face: WorklistFace,
  items: readonly FollowUpItem[],
  onOpen: (id: string) => void,
): Cell<FollowUpItem>[] {
  const { rule, columns, shown, desaNames } = face;
  const words = followUpTexts.columns;
  const [first, ...others] = columns;
  return [
    {
      key: 'nama',
      label: first?.label ?? '',
      heading: true,
      render: (item) => (
        <button type="button" class="cell-link cell-text" onClick={() => onOpen(item.id)}>
          {nameOfCase(columns, item)}
        </button>
      ),
    },
    {
      key: 'kategori',
      label: words.category,
      render: (item) => (
        <span class="case-categories cell-text">
          {categoryWords(rule, item.categories).map((word) => (
            <span key={word}>{word}</span>
          ))}
        </span>
      ),
    },
    dueCell,
    ...(rule.offices.length === 0 && items.every(isUntouched) ? [] : [handlingCell(rule)]),
    ...(desaNames === undefined ? [] : [desaCell(desaNames)]),
    unitCell,
    ...others.map(
      (column): Cell<FollowUpItem> => ({
        key: column.key,
        label: column.label,
        figures: column.kind === 'number',
        render: (item) => (
          <span class={column.kind === 'text' || column.kind === 'word' ? 'cell-text' : 'nowrap'}>
            {cellWords(column, item, shown) ?? <span class="queue-quiet">-</span>}
          </span>
        ),
      }),
    ),
  ];
}

function isUntouched({ handling, closed }: FollowUpItem): boolean {
  return handling === null && closed === null;
}

function handlingCell(rule: FollowUpRule): Cell<FollowUpItem> {
  return {
    key: 'kabar',
    label: followUpTexts.columns.handling,
    render: (item) => (
      <span class="cell-text case-tags">
        <CaseTag rule={rule} item={item} />
      </span>
    ),
  };
}

const dueCell: Cell<FollowUpItem> = {
  key: 'batas',
  label: followUpTexts.columns.due,
  render: (item) => (
    <span class="nowrap">{item.due === null ? <span class="queue-quiet">-</span> : <DueTag item={item} short />}</span>
  ),
};

const unitCell: Cell<FollowUpItem> = {
  key: 'rt',
  label: followUpTexts.columns.unit,
  render: (item) => <span class="nowrap">{placeWords(item)}</span>,
};

function desaCell(names: ReadonlyMap<string, string>): Cell<FollowUpItem> {
  return { key: 'desa', label: followUpTexts.columns.desa, render: ({ desa }) => names.get(desa) ?? desa };
}

function NarrowRows({ items, picking, onOpen, rule, columns, desaNames }: TableProps) {
  return (
    <RowList>
      {items.map((item) => (
        <div key={item.id} class="case-row">
          {picking && <PickBox item={item} columns={columns} picking={picking} />}
          <NarrowCase {...{ rule, columns, item, desaNames }} onOpen={() => onOpen(item.id)} />
        </div>
      ))}
    </RowList>
  );
}
