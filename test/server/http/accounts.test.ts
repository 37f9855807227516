import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountsAnswer, codeAnswer } from '../../../src/domain/wire/account-messages.ts';
import { enrolment, feedPage } from '../../../src/domain/wire/messages.ts';
import { kaderAnswer } from '../../../src/domain/wire/review-messages.ts';
import { engines } from '../engines.ts';
import { newId } from '../kit/family.ts';
import {
  addPerson,
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
    const answer = await create(admin, { name: 'Dewi', role: 'kader', scope: dewi.scope });
    const { account, code, expires_at } = codeAnswer.parse(answer.json());
    expect(expires_at).toBe('2026-11-12T02:00:00.000Z');
    const { public_key } = await makeDeviceKey();
    const login = await centre.app.inject({ method: 'POST', url: '/api/enrol', payload: { code, public_key } });
    expect(enrolment.parse(login.json()).account).toMatchObject({ id: account, name: 'Dewi', scope: dewi.scope });
  });

  test('an admin sees and makes the accounts of everybody, a supervisor those of nobody', async () => {
    expect((await namesFor(admin)).sort()).toEqual(['Dewi', 'Ratna', 'Siti', 'Wulan']);
    expect((await ask(centre, supervisor, { url: '/api/accounts' })).json()).toMatchObject({ code: 'not_allowed' });
    const yuni = { name: 'Yuni', role: 'kader', scope: dewi.scope };
    expect((await create(supervisor, yuni)).json()).toMatchObject({ code: 'not_allowed' });
    const elsewhere = [{ desa: cikeusal, rw: null, rt: null }];
    expect((await create(admin, { ...yuni, role: 'supervisor', scope: elsewhere })).statusCode).toBe(200);
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

  test('an officer comes with his office, and nobody else has one', async () => {
    const scope = [{ desa: mongpok, rw: null, rt: null }];
    const hasan = { name: 'Hasan', role: 'opd', scope };
    const { code, account } = codeAnswer.parse((await create(admin, { ...hasan, office: 'disdukcapil' })).json());
    const { public_key } = await makeDeviceKey();
    const login = await centre.app.inject({ method: 'POST', url: '/api/enrol', payload: { code, public_key } });
    const enrolled = enrolment.parse(login.json());
    expect(enrolled.account).toMatchObject({ id: account, role: 'opd', office: 'disdukcapil' });
    const page = await ask(centre, enrolled, { url: '/api/feed?cursor=&highest=0' });
    expect(feedPage.parse(page.json())).toMatchObject({ items: [], account: { office: 'disdukcapil' } });
    const listed = accountsAnswer.parse((await ask(centre, admin, { url: '/api/accounts' })).json()).accounts;
    expect(listed.find(({ id }) => id === account)).toMatchObject({ office: 'disdukcapil' });
    expect(listed.find(({ name }) => name === 'Ratna')).not.toHaveProperty('office');
    for (const payload of [hasan, { name: 'Yuni', role: 'kader', scope, office: 'puskesmas' }]) {
      expect((await create(admin, payload)).json()).toMatchObject({ code: 'request_malformed', detail: '/office' });
    }
    const unknown = { ...hasan, office: 'dinas_pasar' };
    expect((await create(admin, unknown)).json()).toMatchObject({ code: 'request_malformed', detail: '/office' });
  });

  test('a supervisor gives her kader a new code, and nobody else’s', async () => {
    const { code } = codeAnswer.parse((await newCode(supervisor, kader.account.id)).json());
    const { public_key } = await makeDeviceKey();
    const login = await centre.app.inject({ method: 'POST', url: '/api/enrol', payload: { code, public_key } });
    expect(enrolment.parse(login.json()).account).toMatchObject({ id: kader.account.id });
    const elsewhere = [{ desa: cikeusal, rw: null, rt: null }];
    const shared = await addPerson(centre.parts, {
      name: 'Rohmah',
      role: 'kader',
      scope: [...dewi.scope, ...elsewhere],
    });
    for (const id of [shared, admin.account.id, newId()]) {
      expect((await newCode(supervisor, id)).json()).toMatchObject({ code: 'not_found' });
    }
    const seen = kaderAnswer.parse((await ask(centre, supervisor, { url: '/api/kader' })).json()).kader;
    const may = Object.fromEntries(seen.map(({ name, may_issue_code }) => [name, may_issue_code]));
    expect(may).toMatchObject({ Siti: true, Dewi: true, Rohmah: false });
    expect((await newCode(admin, supervisor.account.id)).statusCode).toBe(200);
  });

  test('who made an account and who asked for a code is noted', async () => {
    const rows = await centre.opened.db.transaction({ actor: 'owner' }, (tx) =>
      tx.query('select action from audit where account = $1 order by id', [supervisor.account.id]),
    );
    expect(rows.map(({ action }) => action)).toEqual(['enrol_device', 'issue_code']);
  });
});
