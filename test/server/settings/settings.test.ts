import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultSettings } from '../../../src/domain/settings/settings.ts';
import { settingsOf } from '../../../src/domain/settings/settings-of.ts';
import type { SettingChanges } from '../../../src/domain/wire/settings-messages.ts';
import { assembleDossiers } from '../../../src/programme/dossier.ts';
import { weighingsOf } from '../../../src/programme/weighings.ts';
import { readerOptions, type SessionActor } from '../../../src/server/accounts/session-actor.ts';
import { rollCases } from '../../../src/server/follow-up/roll-cases.ts';
import { dossierRecord } from '../../../src/server/intake/dossier-records.ts';
import { loadRecords } from '../../../src/server/intake/load-records.ts';
import { readSettingsHistory, readSettingsState } from '../../../src/server/settings/read-settings.ts';
import { setSettings } from '../../../src/server/settings/set-settings.ts';
import { rollMonths } from '../../../src/server/summary/roll-months.ts';
import { engines } from '../engines.ts';
import { childAnswers, homeAnswers, newId, write, writeFamily } from '../kit/family.ts';
import { writeStall } from '../kit/papers.ts';
import { enrolPhone, type Phone, send } from '../kit/phone.ts';
import { asOwner, readTallies } from '../kit/read-state.ts';
import { actorFor, dewi, hasan, kab, openVillage, ratna, type Village } from '../kit/village.ts';

const sri = { id: '01934b2c-0000-7000-8000-0000000000b1', name: 'SRI LESTARI', role: 'admin' } as const;
const admin: SessionActor = actorFor({ ...sri, scope: ratna.scope });
const elsewhere: SessionActor = { ...admin, kab: '36.72' };

describe.each(engines)('what a kabupaten settles, on $name', (engine) => {
  let village: Village;
  let phone: Phone;
  let version = 0;

  beforeAll(async () => {
    village = await openVillage(engine);
    phone = await enrolPhone(village.db, dewi);
    await asOwner(village.db, `insert into account (kab, id, name, role) values ($1, $2, $3, 'admin')`, [
      ...[kab, sri.id, sri.name],
    ]);
  });
  afterAll(() => village.opened.close());

  const settle = async (changes: SettingChanges, source = 'SK Bupati 12/2026', actor = admin) => {
    const by = { kab: actor.kab, account: actor.account, name: actor.name, options: readerOptions(actor) };
    const done = await setSettings(village, by, { version, source, changes });
    if (typeof done === 'object' && 'version' in done) version = done.version;
    return done;
  };
  const stateFor = (actor: SessionActor) =>
    village.db.transaction({ ...readerOptions(actor), readOnly: true }, (tx) => readSettingsState(tx, actor.kab));
  const insertAs = (actor: SessionActor, account = actor.account) =>
    village.db.transaction(readerOptions(actor), ({ query }) =>
      query(
        `insert into settings_version (kab, version, changes, source, account, account_name, at)
         values ($1, 99, '{"days/isbat": 1}', 'tanpa SK', $2, 'siapa saja', now())`,
        [kab, account],
      ),
    );

  test('a child that gained 770 grams in its first month is T, and N where the card prints 750: at the centre and on phones', async () => {
    const [household, baby] = [newId(), newId()];
    const of = { kind: 'person', id: baby } as const;
    const weighed = (day: string, bb_kg: number) =>
      write({
        ...{ form: 'penimbangan', subject: of, household, period: day.slice(0, 7), visited_on: day },
        answers: { tgl_ukur: day, hadir: 1, bb_kg },
      });
    await send(village, phone, [
      await write({
        ...{ form: 'keluarga', subject: { kind: 'household', id: household }, household, visited_on: '2026-09-10' },
        answers: homeAnswers('001'),
      }),
      await write({
        ...{ form: 'anggota', subject: of, household, visited_on: '2026-09-10' },
        answers: { ...childAnswers(household, 'BIMA'), jk: 1, tgl_lahir: '2026-08-30' },
      }),
      await weighed('2026-09-10', 3.2),
      await weighed('2026-10-05', 3.97),
    ]);
    const atCentre = async () =>
      (
        await asOwner<{ figure: number[] }>(
          village.db,
          `select figures -> 'B4' as figure from tally where household = $1 and month = '2026-10'`,
          [household],
        )
      )[0]?.figure;
    const onPhone = async () => {
      const records = await village.db.transaction({ actor: 'owner' }, (tx) =>
        loadRecords(tx, kab, { households: [household] }),
      );
      const known = [...records.values()].map((one) => dossierRecord(kab, one));
      const [dossier] = assembleDossiers(known, settingsOf(await stateFor(actorFor(dewi))));
      return dossier && weighingsOf(dossier, baby, village.growth).at(-1)?.kms?.status;
    };
    expect([await atCentre(), await onPhone()]).toEqual([[0, 1, 0, 0], 'T']);
    const { table } = defaultSettings.kbm;
    const settled = { ...table, lakiLaki: [750, ...table.lakiLaki.slice(1)] };
    expect(await settle({ 'kbm/table': settled }, 'KMS cetak Puskesmas Cikeusal')).toEqual({ version: 1 });
    expect(await atCentre()).toEqual([0, 1, 0, 0]);
    await rollMonths(village);
    expect([await atCentre(), await onPhone()]).toEqual([[1, 1, 0, 0], 'N']);
    const counted = await readTallies(village.db);
    expect(await rollMonths(village)).toBe(0);
    await asOwner(village.db, 'delete from tally');
    await send(village, phone, [await weighed('2026-11-04', 4.6)]);
    expect((await readTallies(village.db)).length).toBe(counted.length);
    expect(await atCentre()).toEqual([1, 1, 0, 0]);
  });

  test('when days are others the day by which somebody should act moves, for open cases too', async () => {
    const family = await writeFamily();
    const stall = await writeStall(family);
    await send(village, phone, [family.home, family.member, stall]);
    const due = async () =>
      (
        await asOwner<{ since: string; due: string }>(
          village.db,
          'select since, due from follow_up where subject = $1',
          [stall.subject.id],
        )
      )[0];
    expect(await due()).toEqual({ since: '2026-11-04', due: '2026-12-04' });
    await settle({ 'days/klinik_usaha': 10 });
    await rollCases(village);
    expect(await due()).toEqual({ since: '2026-11-04', due: '2026-11-14' });
    expect(await rollCases(village)).toBe(0);
    await settle({ 'days/klinik_usaha': null }, 'Kembali ke usulan Cacah');
    await rollCases(village);
    expect(await due()).toEqual({ since: '2026-11-04', due: '2026-12-04' });
  });

  test('every change stays in the history, with who made it and why, and in the audit', async () => {
    await settle({ 'offices/dinsos': 'Dinsos P3A', 'place/head': 'lurah' }, 'Perbup 3/2026');
    const [newest, before] = await village.db.transaction(readerOptions(admin), (tx) => readSettingsHistory(tx, kab));
    expect(newest).toMatchObject({
      ...{ version, source: 'Perbup 3/2026', by: sri.name, account: sri.id },
      changes: { 'offices/dinsos': 'Dinsos P3A', 'place/head': 'lurah' },
    });
    expect(before?.changes).toEqual({ 'days/klinik_usaha': null });
    const trail = await asOwner<{ target: string }>(
      village.db,
      `select target from audit where action = 'set_settings' and account = $1 order by id desc limit 1`,
      [sri.id],
    );
    expect(trail).toEqual([{ target: String(version) }]);
  });

  test('what is no value, does not fit together or says nothing new changes nothing', async () => {
    const before = version;
    expect(await settle({ 'days/seminggu': 400 })).toEqual([{ path: 'days/seminggu', code: 'days' }]);
    expect(await settle({ 'krs/old_to': 30 })).toEqual([{ path: 'krs/old_to', code: 'order_old' }]);
    expect(await settle({ 'offices/dinsos': 'Dinsos P3A', 'days/isbat': null })).toBe('nothing');
    expect(version).toBe(before);
  });

  test('a default that somebody confirms is settled, too', async () => {
    await settle({ 'krs/many_from': 4 }, 'Surat DPPKB 7/2026');
    const settings = settingsOf(await stateFor(actorFor(ratna)));
    expect(settings.krs.many_from).toBe(4);
    expect(settings.decided['krs/many_from']).toMatchObject({ source: 'Surat DPPKB 7/2026', by: sri.name });
  });

  test('of two admins at the same time the second is told to look again', async () => {
    version -= 1;
    expect(await settle({ 'days/isbat': 60 })).toBe('settings_outdated');
    version += 1;
    const both = await Promise.all([settle({ 'days/isbat': 60 }), settle({ 'days/posyandu': 28 })]);
    expect(both.filter((done) => done === 'settings_outdated')).toHaveLength(1);
  });

  test('everybody of the kabupaten goes by it, an office too, and nobody of another hears of it', async () => {
    for (const person of [dewi, ratna, hasan]) expect(await stateFor(actorFor(person))).toMatchObject({ version });
    expect(await stateFor(elsewhere)).toEqual({ version: 0, entries: [] });
    const all = await village.db.transaction(readerOptions(elsewhere), ({ query }) =>
      query('select kab from settings_version'),
    );
    expect(all).toEqual([]);
  });

  test('the database lets nobody but the admin settle, in his own name and kabupaten alone, and nobody overwrite', async () => {
    for (const person of [dewi, ratna, hasan]) await expect(insertAs(actorFor(person))).rejects.toThrow();
    await expect(insertAs(admin, ratna.id)).rejects.toThrow();
    await expect(insertAs(elsewhere)).rejects.toThrow();
    const asAdmin = (sql: string) => village.db.transaction(readerOptions(admin), ({ query }) => query(sql));
    await expect(asAdmin(`update settings_version set source = 'lain'`)).rejects.toThrow();
    await expect(asAdmin('delete from settings_version')).rejects.toThrow();
    const jobs = { actor: 'jobs', settings: { 'cacah.kab': kab } } as const;
    const row = `('${kab}', 99, '{}', 'tanpa SK', 'siapa saja', now())`;
    const insert = `insert into settings_version (kab, version, changes, source, account_name, at) values ${row}`;
    await expect(village.db.transaction(jobs, ({ query }) => query(insert))).rejects.toThrow();
  });
});
