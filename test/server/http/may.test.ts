import { expect, test } from 'vitest';
import { roles } from '../../../src/domain/roles.ts';
import { type Deed, deeds, may } from '../../../src/server/http/may.ts';

// One row per deed, one column per role: kader, supervisor, kepala desa, OPD, admin.
const matrix: Readonly<Record<Deed, string>> = {
  sync: 'yes yes yes yes yes',
  read_queue: 'no yes no no no',
  read_record: 'no yes no no no',
  give_verdict: 'no yes no no no',
  release_held: 'no yes no no no',
  read_kader: 'no yes no no no',
  read_summary: 'no yes yes no yes',
  read_accounts: 'no yes no no yes',
  create_account: 'no yes no no yes',
  issue_code: 'no yes no no yes',
};

test.each(deeds)('who may %s', (deed) => {
  expect(roles.map((role) => (may(role, deed) ? 'yes' : 'no')).join(' ')).toBe(matrix[deed]);
});
