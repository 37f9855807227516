import type { DeviceSession } from '../../src/device/device-session.ts';
import { until } from '../journeys/kit/until.ts';
import type { Inside, Write } from './ledger.ts';
import type { World } from './world.ts';

export type Findings = { readonly lost: string[]; readonly doubled: string[] };

/**
 * After each death: every confirmed revision lies in its phone's outbox, or the centre has it under the number that the
 * phone was given, and never both and never twice. The centre is seen with the eyes of a phone that pulls.
 */
export async function checkRound({ sari, kaders, ledger }: World): Promise<Findings> {
  const found: Findings = { lost: [], doubled: [] };
  // The phones first: what is answered there must be at the centre by now.
  const phones: [who: string, inside: Inside][] = [['Sari', await sari.inside()]];
  for (const kader of kaders) phones.push([kader.name, await kader.inside()]);
  const [witness] = kaders;
  if (witness === undefined) throw new Error('nobody looks at the centre');
  const heads = await receiptsInHeads(witness.session);
  found.doubled.push(...heads.filter((one, at) => heads.indexOf(one) !== at).map((one) => `twice in heads: ${one}`));
  for (const [who, inside] of phones) checkPhone(found, { who, inside, heads: new Set(heads), writes: ledger.of(who) });
  return found;
}

export type Checked = {
  readonly who: string;
  readonly inside: Inside;
  readonly heads: ReadonlySet<string>;
  readonly writes: readonly Write[];
};

/** One phone's ledger against what lies on it and what the centre's heads say. */
export function checkPhone({ lost, doubled }: Findings, { who, inside, heads, writes }: Checked): void {
  const waiting = new Set(inside.waiting.map(({ number }) => number));
  const answered = new Map(inside.answered.map((one) => [one.number, `${one.revision} ${one.receipt}`]));
  for (const { what, number, isConfirmed } of writes) {
    if (number === undefined) {
      if (isConfirmed) lost.push(`${who}: ${what} was confirmed and has no number`);
      continue;
    }
    const line = answered.get(number);
    if (line === undefined && !waiting.has(number)) lost.push(`${who}: ${what}, number ${number}`);
    if (line !== undefined && waiting.has(number))
      doubled.push(`${who}: ${what}, number ${number} waits and is answered`);
    if (line !== undefined && !heads.has(line)) lost.push(`${who}: ${what}, answered with ${line}`);
  }
  const numbers = writes.flatMap(({ number }) => number ?? []);
  if (new Set(numbers).size !== numbers.length) doubled.push(`${who}: a number was given twice`);
  if (inside.counter !== numbers.length)
    doubled.push(`${who}: ${numbers.length} writes, and counted ${inside.counter}`);
}

/** Revision and number of each, as the centre's heads say it. */
async function receiptsInHeads(session: DeviceSession): Promise<string[]> {
  await until('the news is pulled', async () => (await session.sync()).pulled === 'done');
  const records = await session.loadRecords();
  return records.flatMap(({ head }) => head?.revisions ?? []).map(({ id, receipt }) => `${id} ${receipt}`);
}
