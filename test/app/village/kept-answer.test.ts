import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { loadAnswer } from '../../../src/app/village/use-kept-answer.ts';
import type { Role } from '../../../src/domain/roles.ts';

const shape = z.object({ families: z.int() });
const path = '/api/village/profile?desa=36.04.23.2015';

/** A phone with a memory; `answer` undefined: no signal. */
function phoneOf(role: Role, answer: object | undefined, memory = new Map<string, unknown>()) {
  const account = { id: '', name: '', role, kab: '36.04', scope: [] };
  return {
    memory,
    account,
    request: async () => {
      if (answer === undefined) throw new TypeError('no signal');
      return Response.json(answer);
    },
    keep: async (name: string, value: unknown) => void memory.set(name, value),
    kept: async <T>(name: string) => memory.get(name) as T | undefined,
  };
}

async function said(phone: ReturnType<typeof phoneOf>) {
  const answers: unknown[] = [];
  await loadAnswer(phone, { path, shape }, ({ shown, outcome }) => answers.push([shown, outcome?.kind]));
  return answers;
}

test('a kepala desa’s phone keeps what the centre said, for the village hall without signal', async () => {
  const online = phoneOf('kepala_desa', { families: 60 });
  expect(await said(online)).toEqual([
    [undefined, undefined],
    [{ families: 60 }, 'ok'],
  ]);
  const offline = phoneOf('kepala_desa', undefined, online.memory);
  expect(await said(offline)).toEqual([
    [{ families: 60 }, undefined],
    [{ families: 60 }, 'offline'],
  ]);
});

test('what a newer version cannot read any more counts as nothing', async () => {
  const phone = phoneOf('kepala_desa', undefined, new Map([[path, { houses: 60 }]]));
  expect(await said(phone)).toEqual([
    [undefined, undefined],
    [undefined, 'offline'],
  ]);
});

test('a supervisor’s desk keeps nothing', async () => {
  const phone = phoneOf('supervisor', { families: 60 });
  await said(phone);
  expect([...phone.memory.keys()]).toEqual([]);
});
