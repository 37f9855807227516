import type { Row } from './database.ts';

/** One connection, as an engine lends it for one transaction. Failures of the database are `DatabaseError`s. */
export interface Session {
  query(sql: string, params: readonly unknown[]): Promise<Row[]>;
  /** Several statements at once, without parameters. Answers with the last one's command tag. */
  script(sql: string): Promise<string>;
  /** The connection's state is unknown: do not lend it again. */
  discard(): void;
}
