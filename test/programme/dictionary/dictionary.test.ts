import { describe, expect, test } from 'vitest';
import { questionsOf } from '../../../src/domain/form/form.ts';
import { defaultSettings } from '../../../src/domain/settings/settings.ts';
import { settingsOf } from '../../../src/domain/settings/settings-of.ts';
import { newestForms } from '../../../src/forms/register.ts';
import { defaultsIn } from '../../../src/programme/dictionary/defaults.ts';
import { dictionaryEntries, matches } from '../../../src/programme/dictionary/dictionary.ts';
import { dictionaryCsv } from '../../../src/programme/dictionary/dictionary-csv.ts';
import { dictionaryHtml } from '../../../src/programme/dictionary/dictionary-html.ts';
import { formSources, questionSources } from '../../../src/programme/dictionary/sources.ts';
import { followUpRules } from '../../../src/programme/follow-up/register.ts';
import { indicators } from '../../../src/programme/indicators/register.ts';

const entries = dictionaryEntries(defaultSettings);
const find = (group_key: string, key: string) => entries.find((one) => one.group_key === group_key && one.key === key);
const keysOf = (kind: string) => entries.filter((one) => one.kind === kind).map(({ key }) => key);

describe('the data dictionary', () => {
  test('leaves out no question, calculation, indicator or list', () => {
    expect(keysOf('question')).toEqual(
      newestForms.flatMap(({ structure }) => questionsOf(structure).map(({ key }) => key)),
    );
    expect(keysOf('calculation')).toEqual(
      newestForms.flatMap(({ structure }) => structure.calculations.map(({ key }) => key)),
    );
    expect(keysOf('indicator')).toEqual(indicators.map(({ id }) => id));
    expect(keysOf('rule')).toEqual(followUpRules.map(({ id }) => id));
  });

  test('says of a question how it is asked, what may be answered and what is not known', () => {
    expect(find('akta', 'akta_status')).toMatchObject({
      ...{ version: 'akta@1', type: 'dokumen: dilihat, diakui, tidak ada', required: 'wajib', relevant: ['anak'] },
      options: expect.arrayContaining(['3 = Tidak ada']),
      missing: expect.arrayContaining([expect.stringMatching(/^98 = /)]),
    });
    expect(find('penimbangan', 'bb_kg')?.limits).toEqual(expect.arrayContaining([expect.stringContaining('kg')]));
  });

  test('marks what nobody has confirmed, in questions, calculations and defaults', () => {
    expect(find('penimbangan', 'edema')?.unconfirmed).toBe(true);
    expect(find('krs', 't_tua')?.unconfirmed).toBe(true);
    expect(find('akta', 'akta_status')?.unconfirmed).toBe(false);
    const defaults = defaultsIn(defaultSettings);
    expect(defaults.find(({ key }) => key === 'krs_usia_tua')?.value).toBe('35-40');
    expect(defaults.find(({ key }) => key === 'kbm')?.value).toContain('bulan 1: 800/800');
    for (const { value, doubt, isOpen } of defaults) expect([value, doubt, isOpen]).not.toContain('');
    expect(defaults.every(({ isOpen }) => isOpen)).toBe(true);
  });

  test('shows what a kabupaten has settled, by whom and by which document, and what is open still', () => {
    const decided = { source: 'SK Bupati 12/2026', by: 'SRI LESTARI', at: '2026-11-02T03:00:00.000Z' };
    const settled = settingsOf({
      version: 2,
      entries: [
        { path: 'krs/many_from', value: 3, ...decided },
        { path: 'offices/dp3a', value: 'DP3AP2KB', ...decided },
        { path: 'days/isbat', value: 60, ...decided },
      ],
    });
    const here = dictionaryEntries(settled);
    const found = (key: string) => here.find((one) => one.kind === 'default' && one.key === key);
    expect(found('krs_anak')).toMatchObject({
      ...{ options: ['>= 3'], unconfirmed: false },
      notes: expect.arrayContaining([
        ['Ditetapkan', 'semua oleh SRI LESTARI, 2026-11-02 (SK Bupati 12/2026)'],
        ['Bawaan', '>= 4'],
      ]),
    });
    expect(found('nama_dinas')).toMatchObject({ unconfirmed: true });
    expect(found('nama_dinas')?.options[0]).toContain('dp3a = DP3AP2KB');
    const marriages = here.find((one) => one.kind === 'rule' && one.key === 'buku_nikah');
    expect(marriages?.notes.flat().join(' ')).toContain('Sidang isbat berikutnya (60 hari)');
    expect(marriages?.version).toContain('setelan-2');
  });

  test('knows the source of every form, and names no question that is not asked', () => {
    for (const { structure } of newestForms) expect(Object.keys(formSources), structure.code).toContain(structure.code);
    for (const { structure } of newestForms) {
      const keys = questionsOf(structure).map(({ key }) => key);
      expect(keys, structure.code).toEqual(expect.arrayContaining(Object.keys(questionSources[structure.code] ?? {})));
    }
  });

  test('is found by words in any order', () => {
    const found = entries.filter((one) => matches(one, 'NOMOR akta')).map(({ key }) => key);
    expect(found).toContain('akta_nomor');
    expect(entries.filter((one) => matches(one, 'tidak ada yang bernama begini'))).toEqual([]);
  });

  test('is a file with as many cells in every line as in the first', () => {
    const lines = dictionaryCsv(entries, 'comma').trimEnd().split('\r\n');
    expect(lines).toHaveLength(entries.length + 1);
    expect(lines[0]?.split(',')).toHaveLength(16);
    expect(dictionaryCsv(entries, 'semicolon').startsWith('\uFEFFjenis;')).toBe(true);
    for (const line of lines) expect(line).not.toMatch(/^[=+@]/);
  });

  test('is a page in which nothing of a label can be markup', () => {
    const page = dictionaryHtml(entries.map((one) => ({ ...one, label: '<b>Umur</b>' })));
    expect(page).toContain('&lt;b&gt;Umur&lt;/b&gt;');
    expect(page).not.toContain('<b>');
    expect(page).toContain('<section id="akta">');
  });
});
