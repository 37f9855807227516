import type { Lock, Surroundings } from '../../../src/device/surroundings.ts';
import type { Centre, Exchange, HttpRequest } from '../world/centre.ts';
import type { Dice } from './dice.ts';
import { type Actor, never, type Scheduler } from './scheduler.ts';
import type { Storm } from './storm.ts';

export type LineParts = {
  readonly scheduler: Scheduler;
  readonly storm: Storm;
  readonly dice: Dice;
  readonly centre: Centre;
};

/** What pages and workers of one phone share: its signal and its Web Locks. */
export type Line = {
  hasSignal: boolean;
  readonly locks: Map<string, object>;
  /** Pieces of photos that lie somewhere on their way a second time, and come behind what is sent after them. */
  readonly late: HttpRequest[];
};

export function createLine(): Line {
  return { hasSignal: true, locks: new Map(), late: [] };
}

/** The world as one page or worker of a phone has it. When it has died, nothing out there answers it any more. */
export function surroundingsFor(
  parts: LineParts,
  { line, actor, now }: { line: Line; actor: Actor; now: () => number },
): Surroundings {
  return {
    now,
    chance: () => parts.dice.float(),
    lock: lockOf(parts.scheduler, line, actor),
    fetch: (path, init) => (actor.isAlive ? exchange(parts, { line, actor }, requestOf(path, init)) : never),
  };
}

function requestOf(path: string, init: RequestInit = {}): HttpRequest {
  const { body, method = 'GET' } = init;
  return {
    path,
    method,
    headers: Object.fromEntries(new Headers(init.headers)),
    body: typeof body === 'string' ? Buffer.from(body) : body instanceof Uint8Array ? Buffer.from(body) : undefined,
  };
}

const noNetwork = () => new TypeError('Failed to fetch');
const slowestMs = 1_800_000;

async function exchange(
  { scheduler, storm, dice, centre }: LineParts,
  { line, actor }: { line: Line; actor: Actor },
  request: HttpRequest,
): Promise<Response> {
  const isSlow = storm.strikes('request_delayed', 0.05);
  await scheduler.point(actor, 'sends', isSlow ? { delayMs: dice.below(slowestMs) } : {});
  if (!line.hasSignal || storm.strikes('request_dropped', 0.04)) throw noNetwork();
  if (storm.strikes('hot_spot', 0.04)) return insteadOfCentre(dice);
  for (const late of line.late.splice(0)) centre.receive(late);
  if (isPiece(request) && storm.strikes('piece_late', 0.08)) line.late.push(request);
  const sent = centre.receive(onItsWay(request, storm, dice));
  if (storm.strikes('request_twice', 0.05)) centre.receive(request);
  await scheduler.point(actor, 'answered', { isReady: () => isOver(sent) });
  if (sent.answer === undefined || storm.strikes('answer_lost', 0.05)) throw noNetwork();
  if (isPiece(request) && storm.strikes('cut_between_pieces', 0.06)) line.hasSignal = false;
  const { status, headers, body } = sent.answer;
  const arrived = storm.strikes('answer_cut', 0.03) ? body.subarray(0, dice.below(body.length + 1)) : body;
  return new Response(Uint8Array.from(arrived), { status, headers });
}

function isPiece({ path, method }: HttpRequest): boolean {
  return method === 'PUT' && path.startsWith('/api/photos/');
}

const foreignStatuses = [200, 200, 200, 503, 413, 410, 429];

/** Sign-in pages, most of them; firewalls, proxies. Each with a wish that nobody has to obey. */
function insteadOfCentre(dice: Dice): Response {
  const status = dice.pick(foreignStatuses);
  return new Response('<html>Masuk dulu</html>', { status, headers: { 'retry-after': '864000' } });
}

/** Mark, version, carrier and its highest number: what no envelope's seal protects, and TLS does. */
const unsealedBytes = 27;

/** What a carrier's disk or a broken proxy may do to a batch. */
function onItsWay(request: HttpRequest, storm: Storm, dice: Dice): HttpRequest {
  const { body } = request;
  if (body === undefined || body.byteLength <= unsealedBytes || request.path === '/api/enrol') return request;
  if (storm.strikes('request_cut', 0.02)) return { ...request, body: body.subarray(0, dice.below(body.byteLength)) };
  if (!storm.strikes('request_garbled', 0.05)) return request;
  const garbled = Buffer.from(body);
  const at = unsealedBytes + dice.below(body.byteLength - unsealedBytes);
  garbled[at] = (garbled[at] ?? 0) ^ 0xff;
  return { ...request, body: garbled };
}

function isOver({ answer, isLost }: Exchange): boolean {
  return answer !== undefined || isLost;
}

/** Turns as Web Locks give them; whoever dies lets go. */
function lockOf(scheduler: Scheduler, { locks }: Line, actor: Actor): Lock {
  return async (name, run, { waits } = { waits: false }) => {
    if (!actor.isAlive) return never;
    if (locks.has(name) && !waits) return 'busy';
    if (locks.has(name)) await scheduler.point(actor, `waits for ${name}`, { isReady: () => !locks.has(name) });
    const mine = {};
    const letGo = () => {
      if (locks.get(name) === mine) locks.delete(name);
    };
    locks.set(name, mine);
    actor.onDeath.add(letGo);
    try {
      return await run();
    } finally {
      letGo();
      actor.onDeath.delete(letGo);
    }
  };
}
