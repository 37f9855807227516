import { DatabaseError } from '../db/database-error.ts';

/** Connection, rollback, resources, state, operator, system: the database itself is ill, and no envelope is to blame. */
const ofTheDatabase = ['08', '40', '53', '55', '57', '58'];

export function isDatabaseFailure(error: unknown): boolean {
  return error instanceof DatabaseError && ofTheDatabase.includes(error.code.slice(0, 2));
}
