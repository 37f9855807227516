/** What may be told about a failed statement. `position` counts characters into a migration script. */
export type DatabaseFailure = {
  code: string;
  constraint?: string;
  table?: string;
  position?: number;
};

/**
 * A statement or connection failed. The drivers' own errors hold parameters, SQL and row contents (names, NIK),
 * so nothing of them but these fields may travel further: not their message, and not the original as `cause`.
 */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  /** SQLSTATE, five characters: https://www.postgresql.org/docs/15/errcodes-appendix.html */
  readonly code: string;
  readonly constraint: string | undefined;
  readonly table: string | undefined;
  readonly position: number | undefined;

  constructor({ code, constraint, table, position }: DatabaseFailure) {
    super(['database error', code, table && `on ${table}`, constraint && `(${constraint})`].filter(Boolean).join(' '));
    this.code = code;
    this.constraint = constraint;
    this.table = table;
    this.position = position;
  }
}

export const connectionFailure: DatabaseFailure = { code: '08006' };
export const failedTransaction: DatabaseFailure = { code: '25P02' };

const isSqlState = (value: unknown): value is string => typeof value === 'string' && /^[0-9A-Z]{5}$/.test(value);

/** The permitted part of a driver's error, or undefined when the database did not raise it. */
export const failureOf = (error: unknown): DatabaseFailure | undefined => {
  if (!(error instanceof Error) || !('severity' in error) || !('code' in error) || !isSqlState(error.code)) return;
  const { constraint, table, position } = error as { constraint?: unknown; table?: unknown; position?: unknown };
  return {
    code: error.code,
    ...(typeof constraint === 'string' && { constraint }),
    ...(typeof table === 'string' && { table }),
    ...(typeof position === 'string' && { position: Number(position) }),
  };
};
