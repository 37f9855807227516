import { expect, test } from 'vitest';
import { openRecordStore } from '../../../src/app/records/record-store.ts';
import type { NewRevision } from '../../../src/device/store/save-revisions.ts';
import type { FeedPage } from '../../../src/domain/wire/messages.ts';
import { bayusRecord, dewisPhone, headOf, newId, type Phone, place, weighing } from '../../device/dewis-phone.ts';
import { dewi } from '../../device/small-centre.ts';
import { until } from '../../journeys/kit/until.ts';

const [sugeng, darma] = [newId(), newId()];

function home(household: string, alamat: string): NewRevision {
  const subject = { kind: 'household', id: household } as const;
  const { period: _none, ...like } = weighing({ alamat });
  return { ...like, record: household, form: 'keluarga', subject, place: { ...place, household } };
}

async function openPhone(): Promise<Phone & { store: ReturnType<typeof openRecordStore>; opened: string[][] }> {
  const phone = await dewisPhone();
  await phone.session.saveRevisions({
    revisions: [home(sugeng, 'Kampung Pasir 4'), home(darma, 'Jalan Sawah Lega')],
    dropDrafts: [],
  });
  const opened: string[][] = [];
  const session: Phone['session'] = {
    ...phone.session,
    loadRecords: async (asked, progress) => {
      const found = await phone.session.loadRecords(asked, progress);
      opened.push(found.map(({ record }) => record).sort());
      return found;
    },
  };
  const store = openRecordStore(session);
  await store.reload();
  return { ...phone, store, opened };
}

const addressOf = ({ store }: Awaited<ReturnType<typeof openPhone>>, household: string) =>
  store.dossiers.value.get(household)?.records[0]?.answers.alamat;

test('after a save only that record is opened again, and every other family stays the very one that it was', async () => {
  const phone = await openPhone();
  const before = phone.store.dossiers.value.get(darma);
  phone.opened.length = 0;
  const [first] = phone.store.records.value.get(sugeng)?.tips ?? [];
  const later = { ...home(sugeng, 'Kampung Pasir 9'), parents: [first ?? ''], known: [first ?? ''] };
  await phone.session.saveRevisions({ revisions: [later], dropDrafts: [] });
  await until('the new address', async () => addressOf(phone, sugeng) === 'Kampung Pasir 9');
  expect(phone.opened).toEqual([[sugeng]]);
  expect(phone.store.dossiers.value.get(darma)).toBe(before);
  phone.store.close();
});

test('a delivery shows in the state of what this phone wrote', async () => {
  const phone = await openPhone();
  expect(phone.store.records.value.get(sugeng)?.state).toBe('di_hp');
  await phone.session.sync();
  await until('the receipt', async () => phone.store.records.value.get(sugeng)?.state === 'diterima');
  phone.store.close();
});

function page(items: FeedPage['items']): FeedPage {
  const server_time = '2026-11-05T01:00:00Z';
  return { from_start: false, items, cursor: newId(), more: false, server_time, account: dewi };
}

test('what the centre sends comes, and what it takes away goes, record by record', async () => {
  const phone = await openPhone();
  await phone.session.sync();
  const head = headOf(bayusRecord, { answers: { bb_kg: 8.6 }, place: { ...place, household: sugeng } });
  phone.opened.length = 0;
  phone.centre.pages.push(page([{ kind: 'head', head }]));
  await phone.session.sync();
  await until('the weighing', async () => phone.store.records.value.has(bayusRecord));
  expect(phone.opened.flat()).not.toContain(darma);
  phone.centre.pages.push(page([{ kind: 'removal', record: bayusRecord }]));
  await phone.session.sync();
  await until('it is gone', async () => !phone.store.records.value.has(bayusRecord));
  phone.store.close();
});
