import type { ComponentChildren } from 'preact';

export type Column<Row> = {
  key: string;
  label: string;
  /** Figures stand at the right, in figures of equal width. */
  figures?: boolean;
  /** Names the row; on a narrow screen it becomes the card's title. */
  heading?: boolean;
  render: (row: Row) => ComponentChildren;
};

type DataTableProps<Row> = {
  caption: string;
  showCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** Few short columns: stays a table on a narrow screen as well. */
  dense?: boolean;
  /** In place of rows: <EmptyState/> or <LoadingState/>. */
  empty?: ComponentChildren;
};

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const look = column.figures ? 'cell--figures' : undefined;
  return column.heading ? (
    <th scope="row" class={look}>
      {column.render(row)}
    </th>
  ) : (
    <td class={look} data-label={column.label}>
      {column.render(row)}
    </td>
  );
}

/** A table on a desk, one card a row on a narrow screen. */
export function DataTable<Row>({ caption, showCaption, columns, rows, keyOf, dense, empty }: DataTableProps<Row>) {
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>;
  return (
    <table class={dense ? 'table table--dense' : 'table table--cards'}>
      <caption class={showCaption ? 'table-caption' : 'visually-hidden'}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" class={column.figures ? 'cell--figures' : undefined}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
