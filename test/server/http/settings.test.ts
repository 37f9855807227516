import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { settingsOf } from '../../../src/domain/settings/settings-of.ts';
import { feedPage } from '../../../src/domain/wire/messages.ts';
import { settingsAnswer } from '../../../src/domain/wire/settings-messages.ts';
import { engines } from '../engines.ts';
import { ask, type Centre, hasan, type LoggedIn, logIn, openCentre, ratna, siti, wulan } from './open-centre.ts';

describe.each(engines)('settings over HTTP on $name', (engine) => {
  let centre: Centre;
  let people: Record<'admin' | 'supervisor' | 'kader' | 'officer', LoggedIn>;
  beforeAll(async () => {
    centre = await openCentre(engine);
    people = {
      admin: await logIn(centre, wulan),
      supervisor: await logIn(centre, ratna),
      kader: await logIn(centre, siti),
      officer: await logIn(centre, hasan),
    };
  });
  afterAll(() => centre.close());

  const changes = { 'offices/dinsos': 'Dinsos P3A', 'days/seminggu': 5 };
  const request = { version: 0, source: 'SK Bupati 12/2026', changes };
  const settle = (who: LoggedIn, payload: object) =>
    ask(centre, who, { method: 'POST', url: '/api/settings', payload });
  const pull = async (who: LoggedIn, known: string) =>
    feedPage.parse((await ask(centre, who, { url: `/api/feed?cursor=&highest=0${known}` })).json());

  test('nobody but the admin reads how it came about or settles anything', async () => {
    for (const who of [people.supervisor, people.kader, people.officer]) {
      expect((await ask(centre, who, { url: '/api/settings' })).json()).toMatchObject({ code: 'not_allowed' });
      expect((await settle(who, request)).json()).toMatchObject({ code: 'not_allowed' });
    }
    expect((await ask(centre, people.admin, { url: '/api/settings' })).json()).toEqual({
      state: { version: 0, entries: [] },
      history: [],
    });
  });

  test('what the admin settles is in force and in the history', async () => {
    const answer = settingsAnswer.parse((await settle(people.admin, request)).json());
    expect(settingsOf(answer.state)).toMatchObject({ version: 1, days: { seminggu: 5, tiga_hari: 3 } });
    expect(answer.history).toMatchObject([{ version: 1, source: 'SK Bupati 12/2026', by: 'Wulan', changes }]);
  });

  test('an old view of it settles nothing, nor does a value that is none', async () => {
    expect((await settle(people.admin, request)).json()).toMatchObject({ code: 'settings_outdated', status: 409 });
    const bad = { ...request, version: 1, changes: { 'days/seminggu': 400, 'days/besok': 1 } };
    expect((await settle(people.admin, bad)).json()).toMatchObject({
      code: 'settings_unfit',
      detail: '/changes/days/seminggu days, /changes/days/besok unknown',
    });
    expect((await settle(people.admin, { ...request, source: '' })).statusCode).toBe(400);
  });

  test('phones and desks hear of it with their news, once; an old app that does not ask goes on without', async () => {
    for (const who of Object.values(people)) {
      expect((await pull(who, '&settings=0')).settings).toMatchObject({ version: 1 });
      expect((await pull(who, '&settings=1')).settings).toBeUndefined();
      expect(await pull(who, '')).not.toHaveProperty('settings');
    }
  });
});
