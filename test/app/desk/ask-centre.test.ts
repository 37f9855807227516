import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { askCentre, tellCentre } from '../../../src/app/desk/ask-centre.ts';
import { Refusal } from '../../../src/device/refusal.ts';

const shape = z.object({ kader: z.array(z.string()) });

function centre(answer: () => Response | Promise<Response>) {
  const calls: { path: string; init: RequestInit | undefined }[] = [];
  return {
    calls,
    request: async (path: string, init?: RequestInit) => {
      calls.push({ path, init });
      return answer();
    },
  };
}

const problem = (code: string, status: number) => () => Response.json({ code, title: '-' }, { status });

test('what the centre says is handed on once it has been read', async () => {
  const asked = centre(() => Response.json({ kader: ['Sari'] }));
  expect(await askCentre(asked, '/api/kader', shape)).toEqual({ kind: 'ok', value: { kader: ['Sari'] } });
  expect(asked.calls).toEqual([{ path: '/api/kader', init: undefined }]);
});

test('without a network it is "no signal"', async () => {
  const asked = centre(() => Promise.reject(new TypeError('Failed to fetch')));
  expect(await askCentre(asked, '/api/kader', shape)).toEqual({ kind: 'offline' });
});

test('the sign-in page of a hot spot is not the centre, whatever its status', async () => {
  const page = (status: number) => centre(() => new Response('<html>Masuk Wi-Fi</html>', { status }));
  expect(await askCentre(page(200), '/api/kader', shape)).toEqual({ kind: 'offline' });
  expect(await askCentre(page(403), '/api/kader', shape)).toEqual({ kind: 'offline' });
  expect(await askCentre(page(511), '/api/kader', shape)).toEqual({ kind: 'offline' });
});

test('a device that the centre does not know has to log in again, and so has a locked one', async () => {
  const lost = centre(() => Promise.reject(new Refusal('session_lost')));
  const locked = centre(() => Promise.reject(new Refusal('locked')));
  expect(await askCentre(lost, '/api/kader', shape)).toEqual({ kind: 'expired' });
  expect(await askCentre(locked, '/api/kader', shape)).toEqual({ kind: 'expired' });
  expect(await askCentre(centre(problem('session_expired', 401)), '/api/kader', shape)).toEqual({ kind: 'expired' });
});

test('a problem of the centre keeps its code', async () => {
  expect(await tellCentre(centre(problem('verdict_outdated', 409)), '/api/records/1/verdict', {})).toEqual({
    kind: 'problem',
    code: 'verdict_outdated',
  });
  expect(await askCentre(centre(problem('not_allowed', 403)), '/api/queue', shape)).toEqual({
    kind: 'problem',
    code: 'not_allowed',
  });
});

test('an answer of another shape is a fault, and never drawn', async () => {
  const asked = centre(() => Response.json({ kader: 'Sari' }));
  expect(await askCentre(asked, '/api/kader', shape)).toEqual({ kind: 'problem', code: 'fault' });
});

test('a verdict is written as JSON, and "done" is all there is to hear', async () => {
  const asked = centre(() => new Response(null, { status: 204 }));
  expect(await tellCentre(asked, '/api/records/1/verdict', { verdict: 'disetujui' })).toEqual({
    kind: 'ok',
    value: null,
  });
  expect(asked.calls[0]?.init).toMatchObject({ method: 'POST', body: '{"verdict":"disetujui"}' });
});
