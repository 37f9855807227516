import { expect, test } from 'vitest';
import { isWholeCode, shapeCode } from '../../../src/app/session/enrol-code.ts';
import { advisePin } from '../../../src/app/session/pin-advice.ts';
import { EnrolRefusal, listDemoPeople, requestEnrolment } from '../../../src/app/session/request-enrolment.ts';

test('a code takes the shape of the card however it is typed or pasted', () => {
  const typed = ['k7qm3xwd9pnt', ' K7QM 3XWD 9PNT ', 'K7QM-3XWD-9PNT', 'kode: '].map(shapeCode);
  expect(typed.slice(0, 3)).toEqual(['K7QM-3XWD-9PNT', 'K7QM-3XWD-9PNT', 'K7QM-3XWD-9PNT']);
  expect([isWholeCode('K7QM-3XWD-9PNT'), isWholeCode('K7QM-3XWD-9P')]).toEqual([true, false]);
});

test('a PIN under six digits is too short, a phrase of eight letters is long enough', () => {
  expect(['12345', '12 34', 'rumah'].map(advisePin)).toEqual(['too_short', 'too_short', 'too_short']);
  expect(advisePin('sawah hijau')).toBe('good');
});

test('runs, repetitions and pairs of years are called easy, 135790 is not', () => {
  const easy = ['123456', '987654', '111111', '121212', '123123', '19851990', 'aaaaaaaa'];
  expect(easy.map(advisePin)).toEqual(easy.map(() => 'easy'));
  expect(['135790', '481902'].map(advisePin)).toEqual(['good', 'good']);
});

const answering = (status: number, body: unknown) => async () =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
const faultWith = (ask: () => Promise<Response>) =>
  requestEnrolment({ code: 'K7QM-3XWD-9PNT' }, 'key', ask).then(
    () => 'let in',
    (error) => (error instanceof EnrolRefusal ? error.fault : 'thrown'),
  );

test('each way of not being let in has its own sentence', async () => {
  const lost = async () => Promise.reject(new TypeError('fetch failed'));
  expect(await faultWith(lost)).toBe('no_signal');
  expect(await faultWith(answering(401, { code: 'code_unknown' }))).toBe('code_unknown');
  expect(await faultWith(answering(429, { code: 'too_many_requests' }))).toBe('too_many');
  expect(await faultWith(answering(503, { code: 'database_unavailable' }))).toBe('busy');
  expect(await faultWith(answering(503, { code: 'centre_busy' }))).toBe('crowded');
});

test('a busy centre says when the code may be tried again, and each phone tries a little apart', async () => {
  const headers = { 'content-type': 'application/json', 'retry-after': '40' };
  const crowded = async () => new Response('{"code":"centre_busy"}', { status: 503, headers });
  const before = Date.now();
  const refusal = await requestEnrolment({ code: 'K7QM-3XWD-9PNT' }, 'key', crowded).catch((error: unknown) => error);
  const again = refusal instanceof EnrolRefusal ? (refusal.again_at ?? 0) : 0;
  expect(again).toBeGreaterThanOrEqual(before + 40_000);
  expect(again).toBeLessThanOrEqual(Date.now() + 48_000);
});

test('the sign-in page of a hot spot is no word of the centre about the code', async () => {
  expect(await faultWith(async () => new Response('<html>', { status: 401 }))).toBe('not_centre');
  expect(await faultWith(async () => new Response('<html>', { status: 200 }))).toBe('not_centre');
});

test('a firewall that says "in an hour" is not the centre: the button stays; a proxy before a dead centre says so', async () => {
  const headers = { 'retry-after': '3600' };
  const answer = async () => new Response('<h1>Service Unavailable</h1>', { status: 503, headers });
  const refusal = await requestEnrolment({ code: 'K7QM-3XWD-9PNT' }, 'key', answer).catch((error: unknown) => error);
  expect(refusal).toMatchObject({ fault: 'not_centre', again_at: undefined });
  expect(await faultWith(async () => new Response('Bad Gateway', { status: 502 }))).toBe('busy');
});

test('where the people are real, or nobody answers, nobody can be chosen', async () => {
  expect(await listDemoPeople(answering(404, { code: 'not_a_demo' }))).toBeUndefined();
  expect(await listDemoPeople(async () => Promise.reject(new TypeError('no network')))).toBeUndefined();
});
