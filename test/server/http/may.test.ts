import { expect, test } from 'vitest';
import { roles } from '../../../src/domain/roles.ts';
import { type Deed, deeds, may, mayLookAfter } from '../../../src/server/http/may.ts';

// One row per deed, one column per role: kader, supervisor, kepala desa, OPD, admin.
const matrix: Readonly<Record<Deed, string>> = {
  sync: 'yes yes yes yes yes',
  read_queue: 'no yes no no no',
  read_record: 'no yes no no no',
  view_photo: 'yes yes yes no no',
  give_verdict: 'no yes no no no',
  settle_answers: 'no yes no no no',
  release_held: 'no yes no no no',
  dismiss_held: 'no yes no no no',
  read_cards: 'yes yes no no no',
  read_twins: 'no yes no no no',
  settle_twins: 'no yes no no no',
  move_family: 'no yes no no no',
  read_kader: 'no yes no no no',
  read_summary: 'no yes yes no yes',
  read_village: 'no yes yes no no',
  read_follow_ups: 'no yes yes yes no',
  find_case: 'no yes no no no',
  handle_follow_up: 'no yes no yes no',
  read_accounts: 'no no no no yes',
  create_account: 'no no no no yes',
  issue_code: 'no yes no no yes',
  read_settings: 'no no no no yes',
  set_settings: 'no no no no yes',
};

test.each(deeds)('who may %s', (deed) => {
  expect(roles.map((role) => (may(role, deed) ? 'yes' : 'no')).join(' ')).toBe(matrix[deed]);
});

const unit = (desa: string, rt: string | null = null) => ({ desa, rw: rt === null ? null : '001', rt });
const [mongpok, panosogan] = ['36.04.23.2015', '36.04.23.2001'];
const kader = (...scope: ReturnType<typeof unit>[]) => ({ role: 'kader', scope }) as const;

test('a supervisor looks after the kaders that work nowhere but in her desa', () => {
  const ratna = { role: 'supervisor', scope: [unit(mongpok)] } as const;
  expect(mayLookAfter(ratna, kader(unit(mongpok, '001'), unit(mongpok, '003')))).toBe(true);
  expect(mayLookAfter(ratna, kader(unit(panosogan, '001')))).toBe(false);
  expect(mayLookAfter(ratna, kader(unit(mongpok, '001'), unit(panosogan, '001')))).toBe(false);
  expect(mayLookAfter(ratna, kader())).toBe(false);
  expect(mayLookAfter(ratna, { role: 'supervisor', scope: [unit(mongpok)] })).toBe(false);
});

test('a supervisor of one RT does not look after a kader of the whole desa', () => {
  expect(mayLookAfter({ role: 'supervisor', scope: [unit(mongpok, '001')] }, kader(unit(mongpok)))).toBe(false);
});

test('an admin looks after everybody, and nobody else after anybody', () => {
  const siti = kader(unit(panosogan, '001'));
  const looks = roles.map((role) => mayLookAfter({ role, scope: [unit(mongpok)] }, siti));
  expect(looks).toEqual(roles.map((role) => role === 'admin'));
});
