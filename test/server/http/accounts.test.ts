import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountsAnswer, codeAnswer, enrolment } from '../../../src/domain/wire/messages.ts';
import { engines } from '../engines.ts';
import { newId } from '../kit/family.ts';
import {
  ask,
  type Centre,
  cikeusal,
  dewi,
  type LoggedIn,
  logIn,
  makeDeviceKey,
  mongpok,
  openCentre,
  ratna,
  siti,
  wulan,
} from './open-centre.ts';

describe.each(engines)('accounts on $name', (engine) => {
  let centre: Centre;
  let supervisor: LoggedIn;
  let admin: LoggedIn;
  let kader: LoggedIn;
  beforeAll(async () => {
    centre = await openCentre(engine);
    supervisor = await logIn(centre, ratna);
    admin = await logIn(centre, wulan);
    kader = await logIn(centre, siti);
  });
  afterAll(() => centre.close());

  const create = (who: LoggedIn, payload: object) =>
    ask(centre, who, { method: 'POST', url: '/api/accounts', payload });
  const newCode = (who: LoggedIn, id: string) => ask(centre, who, { method: 'POST', url: `/api/accounts/${id}/code` });
  const namesFor = async (who: LoggedIn) => {
    const answer = await ask(centre, who, { url: '/api/accounts' });
    return accountsAnswer.parse(answer.json()).accounts.map(({ name }) => name);
  };

  test('a new kader comes with a code, and the code lets her in', async () => {
    const answer = await create(supervisor, { name: 'Dewi', role: 'kader', scope: dewi.scope });
    const { account, code, expires_at } = codeAnswer.parse(answer.json());
    expect(expires_at).toBe('2026-11-12T02:00:00.000Z');
    const { public_key } = await makeDeviceKey();
    const login = await centre.app.inject({ method: 'POST', url: '/api/enrol', payload: { code, public_key } });
    expect(enrolment.parse(login.json()).account).toMatchObject({ id: account, name: 'Dewi', scope: dewi.scope });
  });

  test('a supervisor looks after the kaders of his units, an admin after everybody', async () => {
    expect(await namesFor(supervisor)).toEqual(['Dewi', 'Siti']);
    expect((await namesFor(admin)).sort()).toEqual(['Dewi', 'Ratna', 'Siti', 'Wulan']);
  });

  test('a supervisor makes no supervisors, and no kaders of another desa', async () => {
    const elsewhere = [{ desa: cikeusal, rw: null, rt: null }];
    for (const payload of [
      { name: 'Yuni', role: 'supervisor', scope: ratna.scope },
      { name: 'Yuni', role: 'kader', scope: elsewhere },
      { name: 'Yuni', role: 'kader', scope: [...dewi.scope, ...elsewhere] },
      { name: 'Yuni', role: 'kader', scope: [] },
    ]) {
      expect((await create(supervisor, payload)).json()).toMatchObject({ code: 'not_allowed' });
    }
    expect((await create(admin, { name: 'Yuni', role: 'supervisor', scope: elsewhere })).statusCode).toBe(200);
  });

  test('a desa that does not exist is named as the mistake', async () => {
    const scope = [{ desa: '36.04.23.2999', rw: null, rt: null }];
    const answer = await create(admin, { name: 'Yuni', role: 'kader', scope });
    expect(answer.json()).toMatchObject({ code: 'request_malformed', detail: '/scope' });
  });

  test('a role, a name and a desa code that do not fit are refused', async () => {
    const scope = [{ desa: mongpok, rw: null, rt: null }];
    for (const payload of [
      { name: 'Yuni', role: 'lurah', scope },
      { name: '', role: 'kader', scope },
      { name: 'Yuni', role: 'kader', scope: [{ desa: '3604', rw: null, rt: null }] },
    ]) {
      expect((await create(admin, payload)).json()).toMatchObject({ code: 'request_malformed' });
    }
  });

  test('a supervisor gives her kader a new code, and nobody else’s', async () => {
    expect((await newCode(supervisor, kader.account.id)).statusCode).toBe(200);
    for (const id of [admin.account.id, newId()]) {
      expect((await newCode(supervisor, id)).json()).toMatchObject({ code: 'not_found' });
    }
    expect((await newCode(admin, supervisor.account.id)).statusCode).toBe(200);
  });

  test('who made an account and who asked for a code is noted', async () => {
    const rows = await centre.opened.db.transaction({ actor: 'owner' }, (tx) =>
      tx.query('select action from audit where account = $1 order by id', [supervisor.account.id]),
    );
    expect(rows.map(({ action }) => action)).toEqual(['enrol_device', 'create_account', 'issue_code', 'issue_code']);
  });
});
