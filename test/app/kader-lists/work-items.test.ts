import { expect, test } from 'vitest';
import { isOverdue } from '../../../src/app/follow-up/due-words.ts';
import { handledItem, viewHandlings } from '../../../src/app/kader-lists/handling-words.ts';
import { findHandlings } from '../../../src/app/kader-lists/use-handlings.ts';
import {
  categoryWords,
  countCategories,
  listWork,
  listWorkRts,
  workHref,
  workItemsOf,
} from '../../../src/app/kader-lists/work-items.ts';
import { worklistFile } from '../../../src/app/kader-lists/worklist-file.ts';
import { filterWords, readFilter, worklistHref } from '../../../src/app/kader-lists/worklist-view.ts';
import { sha256 } from '../../../src/app/records/sha-256.ts';
import { followUpId, type Handling } from '../../../src/domain/follow-up.ts';
import { loadGrowthTables } from '../../../src/domain/growth/tables.ts';
import { findFollowUpRule } from '../../../src/programme/follow-up/register.ts';
import { type About, darma, home, member, phoneWith, received, sugeng, today, uuid, visit } from '../kader/kampung.ts';

const growth = await loadGrowthTables();
const akta = findFollowUpRule('akta');
if (akta === undefined) throw new Error('no rule akta on the register');

const [dimas, bayu, ani] = [uuid(31), uuid(32), uuid(33)];
const child = (name: string, born: string) => ({ nama: name, hub_kk: 4, jk: 1, tgl_lahir: born, keberadaan: 1 });
const without = (record: number, person: string, household: string, more: Partial<About> = {}): About => ({
  ...{ record, form: 'akta', kind: 'person', subject: person, household, visitedOn: '2026-10-20' },
  answers: { akta_status: 3, setuju_dibantu: 'ya' },
  ...more,
});
/** What lets a case go to the office: a parent has agreed. */
const agreed = (record: number, household: string): About => ({
  ...visit(record, household, '2026-10-20'),
  answers: { hasil_kunjungan: 1, persetujuan: 1, persetujuan_wali_hub: 2 },
});

async function caseId(person: string): Promise<string> {
  return followUpId({ rule: 'akta', subject: { kind: 'person', id: person }, opened_by: '' }, sha256);
}

function handling(follow_up: string, status: Handling['status'], on: string | null, note = ''): Handling {
  const by = { office: 'disdukcapil', by: 'Pak Anwar', at: '2026-11-02T03:00:00Z' } as const;
  return { follow_up, rule: 'akta', status, on, note, ...by };
}

const said = handling(await caseId(dimas), 'dijadwalkan', '2026-12-03');
const phone = phoneWith(
  received(home(1, sugeng, '12')),
  received({ ...member(2, sugeng, dimas, child('Dimas', '2019-03-27')), head: { handling: [said] } }),
  received(member(3, sugeng, bayu, child('Bayu', '2021-05-02'))),
  received(without(4, dimas, sugeng)),
  received(without(5, bayu, sugeng, { visitedOn: '2026-10-02' })),
  received(agreed(6, sugeng)),
  received(home(7, darma, '13', { answers: { no_rumah: '13', rt: '004', rw: '001' } })),
  received(member(8, darma, ani, child('Ani', '2020-01-01'))),
  received(without(9, ani, darma)),
);
const items = [...phone.directory.dossiers.values()].flatMap((dossier) => workItemsOf(dossier, { today, growth }));
const ofAkta = listWork(items, akta, {});

test('children without a certificate are on the list, whoever has waited longest first', () => {
  expect(ofAkta.map(({ name, since }) => [name, since])).toEqual([
    ['Bayu', '2026-10-02'],
    ['Ani', '2026-10-20'],
    ['Dimas', '2026-10-20'],
  ]);
});

test('a row says which family, house and RT', () => {
  expect(ofAkta[0]).toMatchObject({ house: 'Rumah 12', household: sugeng });
  expect(listWorkRts(ofAkta)).toEqual(['003', '004']);
  expect(listWork(items, akta, { rt: '004' }).map(({ name }) => name)).toEqual(['Ani']);
});

test('the categories count everybody who is in them', () => {
  const [first] = ofAkta;
  const category = first?.categories[0] ?? '';
  expect(countCategories(items, akta).get(category)).toBe(3);
  expect(listWork(items, akta, { category })).toHaveLength(3);
  expect(ofAkta.map(categoryWords)[0]).toEqual([akta.categories[category]]);
});

test("a row leads to the family, a young child's weight to its curve", () => {
  expect(ofAkta.map(workHref)[0]).toBe(`/keluarga/${sugeng}`);
  for (const rule of ['gizi', 'posyandu']) {
    expect(ofAkta.map((item) => workHref({ ...item, rule }))[0], rule).toBe(`/anak/${bayu}`);
  }
});

test("the office's appointment is shown at the child it is for, and at no other", async () => {
  const handlings = await findHandlings(ofAkta, phone.directory.dossiers);
  expect([...handlings.values()]).toEqual([[said]]);
  const [, , dimasItem] = ofAkta;
  expect(dimasItem && viewHandlings(dimasItem, handlings.get(dimasItem.key) ?? [])).toMatchObject([
    { word: 'Disdukcapil: dijadwalkan 3 Des' },
  ]);
});

test('before the office has spoken it is said so; without consent it has not been told', () => {
  const [bayuItem, aniItem] = ofAkta;
  expect(bayuItem && viewHandlings(bayuItem, [])).toMatchObject([{ word: 'Belum diterima Disdukcapil' }]);
  expect(aniItem && viewHandlings(aniItem, [])).toMatchObject([{ word: 'Menunggu persetujuan keluarga' }]);
});

test('of several offices each says its own, and who is still to be heard stands behind', () => {
  const [item] = ofAkta;
  if (item === undefined) throw new Error('nobody is on the list');
  const couple = { ...item, rule: 'buku_nikah', categories: ['belum'], due: '2026-10-30' };
  const wordsOf = (...said: Handling[]) => viewHandlings(couple, said).map(({ word }) => word);
  expect(wordsOf()).toEqual(['Belum diterima KUA Kemenag dan Disdukcapil']);
  const court = handling('', 'dijadwalkan', '2026-12-03');
  expect(wordsOf(court)).toEqual(['Disdukcapil: dijadwalkan 3 Des', 'Belum diterima KUA Kemenag']);
  const done = [
    handling('', 'selesai', '2026-11-01'),
    { ...handling('', 'diterima', null), office: 'kemenag' as const },
  ];
  expect(wordsOf(...done)).toEqual(['Disdukcapil: selesai 1 Nov', 'KUA Kemenag: diterima']);
  expect(isOverdue(handledItem(couple, done), today)).toBe(true);
  const moved = { ...handling('', 'pindah_meninggal', null), office: null };
  expect(wordsOf(moved)).toEqual(['Supervisor: pindah atau meninggal']);
  expect(isOverdue(handledItem(couple, [moved]), today)).toBe(false);
});

test('what the office says is done is to be seen with the family; why it could not be done is said', () => {
  const [item] = ofAkta;
  const done = item && viewHandlings(item, [handling('', 'selesai', '2026-11-01')])[0];
  expect(done?.note).toMatch(/di tangan keluarga/);
  const refused = item && viewHandlings(item, [handling('', 'tidak_dapat', null, 'Buku nikah belum ada')])[0];
  expect(refused).toMatchObject({ word: 'Disdukcapil: tidak dapat ditangani', note: 'Buku nikah belum ada' });
});

test('the chosen part of a list stands in its address', () => {
  const [category = ''] = Object.keys(akta.categories);
  expect(worklistHref(akta, { category, rt: '003' }, '/cetak')).toBe(
    `/tindak-lanjut/akta/cetak?kategori=${category}&rt=003`,
  );
  expect(readFilter(akta, { kategori: category, rt: '003' })).toEqual({ category, rt: '003' });
  expect(readFilter(akta, { kategori: 'tidak-ada' })).toEqual({ category: undefined, rt: undefined });
  expect(filterWords(akta, { rt: '003' })).toBe('RT 003, Semua kategori');
});

test('the file hides NIK unless somebody asks for them whole, and says who made it', async () => {
  const [first] = ofAkta;
  if (first === undefined) throw new Error('nobody is on the list');
  const numbered = { ...first, values: { ...first.values, nik: '3699041203190003' } };
  const account = { id: uuid(900), name: 'Sari Wulandari', role: 'kader', kab: '36.04', scope: [] } as const;
  const session = { account: { ...account, scope: [] }, regions: [], posyandu: [] };
  const about = { rule: akta, items: [numbered], handlings: new Map(), filter: 'Semua kategori', today, session };
  const masked = await worklistFile({ ...about, numbers: 'masked' }).text();
  expect(masked).not.toContain('3699041203190003');
  expect(masked).toContain('Sari Wulandari');
  const whole = worklistFile({ ...about, numbers: 'whole' });
  expect(await whole.text()).toContain('3699041203190003');
  expect(whole.name).toBe('tindak-lanjut-akta-2026-11-03.csv');
});
