import { expect, test } from 'vitest';
import { splitDate } from '../../../src/app/kit/read-date.ts';
import {
  casesFor,
  emptyHandling,
  handlingRequestOf,
  issuesOf,
  mayReopen,
  nextStep,
} from '../../../src/app/office/handling-draft.ts';
import { sendHandlings } from '../../../src/app/office/send-handlings.ts';
import { caseOf, handled } from '../follow-up/jemput-bola.ts';

const today = '2026-11-03';
const fresh = caseOf('Dimas');
const accepted = caseOf('Aisyah', { handling: handled('Aisyah', 'diterima', null) });
const settled = caseOf('Bima', { handling: handled('Bima', 'selesai', '2026-11-02') });

test('of what is picked, only what has not ended is acted upon', () => {
  const namesOf = (status: Parameters<typeof casesFor>[1]) =>
    casesFor([fresh, accepted, settled], status).map(({ values }) => values.nama);
  expect(namesOf('diterima')).toEqual(['Dimas']);
  expect(namesOf('dijadwalkan')).toEqual(['Dimas', 'Aisyah']);
  expect(namesOf('selesai')).toEqual(['Dimas', 'Aisyah']);
  expect([fresh, accepted, settled].map(mayReopen)).toEqual([false, false, true]);
});

test('the main action is the next step of most of them', () => {
  expect(nextStep([fresh, fresh, accepted], 'opd')).toBe('diterima');
  expect(nextStep([accepted, settled], 'opd')).toBe('dijadwalkan');
  expect(nextStep([settled], 'opd')).toBe(undefined);
  expect(nextStep([fresh, settled], 'supervisor')).toBe('diverifikasi');
  expect(nextStep([accepted], 'supervisor')).toBe(undefined);
});

test('an appointment lies ahead, what is done lies behind', () => {
  const on = (status: 'dijadwalkan' | 'selesai', day: string) =>
    issuesOf({ ...emptyHandling(status), day: splitDate(day) }, today);
  expect(on('dijadwalkan', '2026-11-03')).toEqual([]);
  expect(on('dijadwalkan', '2026-11-02')).toEqual(['day_past']);
  expect(on('selesai', '2026-11-03')).toEqual([]);
  expect(on('selesai', '2026-11-04')).toEqual(['day_future']);
  expect(on('selesai', '2026-02-31')).toEqual(['day_impossible']);
  expect(issuesOf(emptyHandling('dijadwalkan'), today)).toEqual(['day_missing']);
});

test('whoever cannot help says why', () => {
  const refusal = emptyHandling('tidak_dapat');
  expect(issuesOf({ ...refusal, note: '  ' }, today)).toEqual(['note_missing']);
  const said = { ...refusal, note: ' Sudah pindah ' };
  expect(issuesOf(said, today)).toEqual([]);
  expect(handlingRequestOf(said)).toEqual({ status: 'tidak_dapat', on: null, note: 'Sudah pindah' });
});

test('what goes to the centre has its day only where the word has one', () => {
  const day = splitDate('2026-11-12');
  expect(handlingRequestOf({ ...emptyHandling('dijadwalkan'), day }).on).toBe('2026-11-12');
  expect(handlingRequestOf({ ...emptyHandling('diterima'), day }).on).toBe(null);
});

test('a word about several cases is stored case by case; what is left stays to be tried again', async () => {
  let isOnline = true;
  const ids = [1, 2, 3, 4, 5, 6].map((at) => `01980000-0000-7000-8000-00000000000${at}`);
  const desk = {
    request: async (path: string) => {
      const follow_up = path.split('/')[3] ?? '';
      if (follow_up === ids[3]) isOnline = false;
      if (!isOnline) throw new TypeError('Failed to fetch');
      return Response.json({ handling: { ...handled('', 'diterima', null), follow_up }, referrals: [] });
    },
  };
  const request = { status: 'diterima', on: null, note: '' } as const;
  const sent = await sendHandlings({ session: desk, ids, request, onProgress: () => undefined });
  expect(sent.fault).toEqual({ kind: 'offline' });
  expect(sent.done.map(({ handling }) => handling.follow_up)).toEqual(ids.slice(0, 3));
  expect([...sent.left].sort()).toEqual(ids.slice(3));
});
