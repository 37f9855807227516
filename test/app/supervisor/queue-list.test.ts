import { expect, test } from 'vitest';
import { approveAll, cleanOf } from '../../../src/app/supervisor/clean-records.ts';
import {
  addPage,
  neighboursOf,
  type QueueList,
  refreshed,
  withoutRecord,
} from '../../../src/app/supervisor/queue-list.ts';
import { askOf, inState, queueHref, readQueuePart, readQueueState } from '../../../src/app/supervisor/queue-part.ts';
import { durationWords, flagWords, momentWords, stateOf } from '../../../src/app/supervisor/queue-words.ts';
import { reviewHref } from '../../../src/app/supervisor/review-href.ts';
import type { QueueItem } from '../../../src/domain/wire/review-messages.ts';

const part = { state: 'menunggu' } as const;

function itemOf(record: string, other: Partial<QueueItem> = {}): QueueItem {
  return {
    ...{ record, revision: `${record}-1`, form: 'keluarga', subject_name: `Kel. ${record}`, rt: '003', rw: '001' },
    ...{ subject_kind: 'household', desa: '36.99.01.2001', author: null, weight: 0 },
    ...{ author_name: 'Sari', visited_on: '2026-11-03', received_at: '2026-11-03T02:41:00Z', duration_s: 660 },
    ...{ verdict: 'menunggu', held: null, flags: [], is_changed: false },
    ...other,
  };
}

const pageOf = (records: readonly string[], next: string | null = null) => ({
  items: records.map((record) => itemOf(record)),
  sealed: [],
  next,
  counts: { menunggu: 3, disetujui: 9 },
  choices: { desa: [], kader: [], form: [], flag: [], reason: [] },
});
const listOf = (...records: string[]): QueueList => ({ part, ...pageOf(records) });

test('the page below is added, and nothing stands there twice', () => {
  const list = addPage(listOf('Sugeng', 'Darma'), pageOf(['Darma', 'Wati'], 'cursor'));
  expect(list.items.map(({ record }) => record)).toEqual(['Sugeng', 'Darma', 'Wati']);
  expect(list.next).toBe('cursor');
});

test('coming back to an unchanged queue keeps the pages that were fetched', () => {
  const held = listOf('Sugeng', 'Darma', 'Wati');
  expect(refreshed(held, part, pageOf(['Sugeng', 'Darma'], 'cursor')).items).toHaveLength(3);
  expect(refreshed(held, part, pageOf(['Ani', 'Sugeng'], 'cursor')).items).toHaveLength(2);
  expect(refreshed(held, { ...part, state: 'disetujui' }, pageOf(['Sugeng'])).items).toHaveLength(1);
});

test('what has gone from the queue does not stay on the screen: a page with nothing below it is all there is', () => {
  expect(refreshed(listOf('Sugeng'), part, pageOf([])).items).toEqual([]);
  expect(refreshed(listOf('Sugeng', 'Darma'), part, pageOf(['Sugeng'])).items).toHaveLength(1);
});

test('J and K know what stands before and after a record', () => {
  const list = listOf('Sugeng', 'Darma', 'Wati');
  expect(neighboursOf(list, 'Darma')).toEqual({ previous: 'Sugeng', next: 'Wati', place: 2, count: 3 });
  expect(neighboursOf(list, 'Wati').next).toBe(undefined);
  expect(neighboursOf(undefined, 'Wati')).toEqual({ previous: undefined, next: undefined, place: undefined, count: 0 });
});

test('what cannot be read yet is counted with what is held, and is no place to go to', () => {
  const sealed = {
    device: 'hp-sari',
    receipt: '7K2-9',
    author: 'sari',
    author_name: 'Sari',
    received_at: '2026-11-03T02:41:00Z',
  };
  const list: QueueList = {
    ...listOf('Sugeng', 'Darma'),
    part: { state: 'ditahan' },
    sealed: [{ ...sealed, held: 'form_unknown' }],
    counts: { ditahan: 3 },
  };
  expect(neighboursOf(list, 'Darma')).toEqual({ previous: 'Sugeng', next: undefined, place: 2, count: 2 });
});

test('a record opened from elsewhere leads on to the first of the queue', () => {
  expect(neighboursOf(listOf('Sugeng'), 'Ani')).toMatchObject({ next: 'Sugeng', place: undefined });
});

test('with its verdict a record moves to the other part, and the counts follow', () => {
  const list = withoutRecord(listOf('Sugeng', 'Darma'), 'Sugeng', 'disetujui');
  expect(list.items.map(({ record }) => record)).toEqual(['Darma']);
  expect(list.counts).toEqual({ menunggu: 2, disetujui: 10 });
});

test('the address says which part of the queue is meant', () => {
  expect(queueHref(part)).toBe('/antrean');
  const narrowed = { state: 'ditahan', desa: '36.04.23.2015', reason: 'outside_scope', isNewestFirst: true } as const;
  const href = '/antrean?status=ditahan&desa=36.04.23.2015&alasan=outside_scope&urut=terbaru';
  expect(queueHref(narrowed)).toBe(href);
  expect(readQueuePart(Object.fromEntries(new URLSearchParams(href.split('?')[1])))).toEqual(narrowed);
  expect(readQueueState('ditahan')).toBe('ditahan');
  expect(readQueueState('semua')).toBe('menunggu');
});

test('the riskiest is asked for first, unless the newest is wanted', () => {
  expect(askOf({ state: 'menunggu', kader: undefined, flag: 'terlalu_cepat' })).toEqual({
    state: 'menunggu',
    flag: 'terlalu_cepat',
    order: 'risk',
  });
  expect(askOf({ state: 'menunggu', isNewestFirst: true }).order).toBe('newest');
});

test('what is held has reasons and no flags: going there and back drops what cannot hold', () => {
  const waiting = { state: 'menunggu', form: 'keluarga', flag: 'terlalu_cepat' } as const;
  const held = inState(waiting, 'ditahan');
  expect(queueHref(held)).toBe('/antrean?status=ditahan&formulir=keluarga');
  expect(queueHref(inState({ ...held, reason: 'outside_scope' }, 'menunggu'))).toBe('/antrean?formulir=keluarga');
});

test('only what waits, without a flag, and has not come back after a verdict is agreed to at once', () => {
  const items = [
    itemOf('Sugeng'),
    itemOf('Sugeng', { revision: 'Sugeng-2' }),
    itemOf('Darma', { flags: ['terlalu_cepat'], weight: 1 }),
    itemOf('Wati', { is_changed: true }),
    itemOf('Ani'),
  ];
  expect(cleanOf({ part, items }).map(({ revision }) => revision)).toEqual(['Sugeng-1', 'Ani-1']);
  expect(cleanOf({ part: { state: 'perlu_perbaikan' }, items })).toEqual([]);
});

test('a record with a newer version stays in the queue, and without a signal nothing more is tried', async () => {
  const asked: string[] = [];
  const desk = {
    request: async (path: string) => {
      asked.push(path);
      if (path.includes('Darma')) return Response.json({ code: 'verdict_outdated' }, { status: 409 });
      if (path.includes('Ani')) throw new TypeError('Failed to fetch');
      return new Response(null, { status: 204 });
    },
  };
  const items = ['Sugeng', 'Darma', 'Wati', 'Ani', 'Tono'].map((record) => itemOf(record));
  const approved = await approveAll({ session: desk, items, onProgress: () => undefined });
  expect(approved).toEqual({ done: ['Sugeng', 'Wati'], left: 3, fault: { kind: 'offline' } });
  expect(asked).toHaveLength(4);
});

test('what is held is opened as that revision, and drawn as held whatever its verdict', () => {
  const held = itemOf('Ani', { held: 'outside_scope' });
  expect(reviewHref(held)).toBe('/antrean/Ani?ditahan=Ani-1');
  expect(reviewHref(itemOf('Ani'))).toBe('/antrean/Ani');
  expect(stateOf(held)).toBe('ditahan');
  expect(stateOf(itemOf('Ani', { verdict: 'perlu_perbaikan' }))).toBe('perbaiki');
});

test('moments and durations are said in short words', () => {
  expect(momentWords('2026-11-03T02:41:00Z', '2026-11-03')).toBe('hari ini 09.41');
  expect(momentWords('2026-10-01T23:30:00Z', '2026-11-03')).toBe('2 Okt 06.30');
  expect([40, 660, 5400].map(durationWords)).toEqual(['40 detik', '11 menit', '1 jam 30 menit']);
});

test('a row names the heaviest of its flags, and how many more there are', () => {
  expect(flagWords(['ukuran_tidak_wajar'])).toBe('Ukuran tidak wajar');
  expect(flagWords(['ukuran_tidak_wajar', 'terlalu_cepat', 'jam_hp_salah'])).toBe('Ukuran tidak wajar +2');
  expect(flagWords(['tanda_baru'])).toBe('Perlu dilihat');
});
