import { readFile } from 'node:fs/promises';
import { getVillages } from 'idn-area-data';
import { describe, expect, test } from 'vitest';
import { offices } from '../../../src/domain/follow-up.ts';
import { findQuestion } from '../../../src/domain/form/form.ts';
import { isKelurahan, normaliseRt } from '../../../src/domain/identity/region.ts';
import { defaultSettings } from '../../../src/domain/settings/settings.ts';
import { followUpRules } from '../../../src/programme/follow-up/register.ts';
import { activitiesIn } from '../../../src/programme/village/activity.ts';
import { reportMonth } from '../../../src/programme/village/monthly-report.ts';
import { dewisPhone, rawRows, weighing } from '../../device/dewis-phone.ts';
import { formOf } from './form-of.ts';

describe('trap 15: names of villages repeat, and their codes do not', () => {
  test('in Kabupaten Serang thirteen names stand for more than one desa', async () => {
    const desa = (await getVillages()).filter(({ code }) => code.startsWith('36.04.'));
    const names = desa.map(({ name }) => name.toUpperCase());
    const repeated = new Set(names.filter((name, at) => names.indexOf(name) !== at));
    expect(repeated.size).toBeGreaterThanOrEqual(13);
    expect(new Set(desa.map(({ code }) => code)).size).toBe(desa.length);
  });

  test('RT and RW are three digits as text, and the kampung is the hamlet', () => {
    const keluarga = formOf('keluarga');
    expect(findQuestion(keluarga.structure, 'rt')).toMatchObject({ type: 'digits', length: 3 });
    expect(normaliseRt('4')).toBe('004');
    expect(keluarga.texts.id.questions.dusun?.label).toMatch(/kampung/i);
  });
});

describe('trap 16: offices are called otherwise elsewhere', () => {
  test('rules know codes, names stand in one place', () => {
    for (const rule of followUpRules) for (const { code } of rule.offices) expect(offices).toContain(code);
    expect(Object.keys(defaultSettings.offices).sort()).toEqual([...offices].sort());
    for (const { about, done_when } of followUpRules)
      expect(`${about} ${done_when}`).not.toMatch(/DKBP3A|DP3AKKB|DP3AP2KB/);
  });

  test('a town without desa has kelurahan, and its head is a lurah', async () => {
    const cilegon = (await getVillages()).filter(({ code }) => code.startsWith('36.72.'));
    expect(cilegon.every(({ code }) => isKelurahan(code))).toBe(true);
    const accountsTexts = JSON.stringify(await import('../../../src/app/texts/id/accounts.ts'));
    expect(accountsTexts).toContain('Kepala desa atau lurah');
  });
});

describe('trap 19: no count falls, and nothing is deleted before the centre has it', () => {
  test('what an upload lost on the way stays, counted as waiting, until a receipt says otherwise', async () => {
    const phone = await dewisPhone();
    await phone.session.saveRevisions({ revisions: [weighing({ bb_kg: 8.6 })], dropDrafts: [] });
    phone.centre.between = () => Promise.reject(new TypeError('Failed to fetch'));
    await phone.session.sync({ urgent: true });
    expect(await phone.session.counts()).toMatchObject({ waiting: 1, received: 0 });
    expect(await rawRows('outbox')).toHaveLength(1);
    phone.centre.between = () => undefined;
    await phone.session.sync({ urgent: true });
    expect(await phone.session.counts()).toMatchObject({ waiting: 0, received: 1 });
    // Received goes up and not back, and the phone still shows the record.
    expect(await phone.session.outbox()).toMatchObject([{ number: 1, state: 'received' }]);
  });
});

describe('trap 21: the village is judged on registers that are due on the third', () => {
  test('the month’s report names its day', () => {
    expect(reportMonth([], '2026-10').due).toBe('2026-11-03');
    expect(reportMonth([], '2026-12').due).toBe('2027-01-03');
  });

  test('who came is listed, not only counted', () => {
    const meeting = {
      record: 'bkb-1',
      form: 'kegiatan',
      visited_on: '2026-10-06',
      answers: {
        jenis: 1,
        judul: 'BKB Melati',
        tgl: '2026-10-06',
        peserta_l: 0,
        peserta_p: 2,
        hadir: ['rini', 'wati'],
      },
    };
    const [bkb] = reportMonth(activitiesIn([meeting]), '2026-10').poktan;
    expect(bkb?.members.map(({ id }) => id)).toEqual(['rini', 'wati']);
  });
});

describe('trap 22: idn-area-data is not all MIT', () => {
  test('its data’s licence is named to whoever reads, and the version is one that this Node reads', async () => {
    const help = JSON.stringify(await import('../../../src/app/texts/id/help.ts'));
    expect(help).toContain('ODbL');
    const { dependencies, engines } = JSON.parse(await readFile('package.json', 'utf8'));
    expect(dependencies['idn-area-data']).toMatch(/^\d/);
    expect(engines.node).toMatch(/20/);
    expect((await getVillages()).length).toBeGreaterThan(80_000);
  });
});
