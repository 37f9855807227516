import { createHash } from 'node:crypto';
import type { Dice } from './dice.ts';

/** A page, a service worker, a server process: what can die. What it had under way never goes on. */
export type Actor = {
  readonly name: string;
  isAlive: boolean;
  readonly onDeath: Set<() => void>;
  /** Its turn begins: the world around it is put up. */
  readonly takesTurn: () => void;
};

type Point = { readonly label: string; readonly isReady: () => boolean; readonly from: number; resume(): void };
type Op = {
  readonly actor: Actor;
  readonly name: string;
  readonly points: Set<Point>;
  isOver: boolean;
  yields(): void;
};

export type Waiting = { readonly isReady?: () => boolean; readonly delayMs?: number };

export type Scheduler = {
  /** The world's true time in ms. Only the scheduler moves it. */
  now(): number;
  pass(ms: number): void;
  createActor(name: string, takesTurn?: () => void): Actor;
  /** Begins something; it runs when its turn comes. */
  start(actor: Actor, name: string, run: () => Promise<unknown>): void;
  /** Where an operation meets the outside world: it goes on when the seed says so, or never, if its actor has died. */
  point(actor: Actor, label: string, waiting?: Waiting): Promise<void>;
  kill(actor: Actor, why: string): void;
  /** Lets one operation go on to its next point. False when nothing is under way. */
  step(): Promise<boolean>;
  openOps(): number;
  isBusy(actor: Actor): boolean;
  /** Whose turn it is; undefined outside of any operation. */
  current(): Actor | undefined;
  /** Operations that ended in a way that nobody may see: a fault of the code, and not of the world. */
  readonly surprises: string[];
  /** A line of the trace: whatever happens is in its hash. */
  note(line: string): void;
  hash(): string;
};

export const never = new Promise<never>(() => undefined);

const stuckMs = 30_000;

/**
 * Exactly one operation runs at a time, from one controlled point to the next. What it awaits in between (WebCrypto, the
 * databases) has settled by then, so its real duration changes no order.
 */
export function createScheduler(dice: Dice, startAt: number, print?: (line: string) => void): Scheduler {
  let now = startAt;
  let current: Op | undefined;
  const ops = new Set<Op>();
  const trace = createHash('sha256');
  const surprises: string[] = [];
  let lines = 0;

  const note = (line: string) => {
    lines += 1;
    trace.update(`${now} ${line}\n`);
    print?.(`${new Date(now).toISOString()} ${line}`);
  };

  const park = (op: Op, label: string, { isReady = () => true, delayMs = 0 }: Waiting) =>
    new Promise<void>((resolve) => {
      const point: Point = { label, isReady, from: now + delayMs, resume: resolve };
      op.points.add(point);
      op.yields();
    });

  const end = (op: Op) => {
    op.isOver = true;
    ops.delete(op);
    op.yields();
  };

  const start: Scheduler['start'] = (actor, name, run) => {
    const op: Op = { actor, name, points: new Set(), isOver: false, yields: () => undefined };
    ops.add(op);
    void park(op, 'begin', {})
      .then(run)
      .then(
        (said) => (typeof said === 'string' ? said : 'done'),
        (error: unknown) => {
          if (!op.isOver && !isForeseen(error)) surprises.push(`${actor.name} ${name}: ${describe(error)}`);
          return nameOf(error);
        },
      )
      .then((outcome) => {
        if (op.isOver) return;
        note(`${actor.name} ${name}: ${outcome}`);
        end(op);
      });
  };

  const ready = () => [...ops].flatMap((op) => [...op.points].map((point) => ({ op, point })));

  const run = async ({ op, point }: { op: Op; point: Point }) => {
    op.points.delete(point);
    note(`${op.actor.name} ${op.name} > ${point.label}`);
    current = op;
    op.actor.takesTurn();
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`stuck: ${op.actor.name} ${op.name} ${point.label}`)), stuckMs);
      op.yields = () => {
        clearTimeout(timer);
        resolve();
      };
      point.resume();
    });
    op.yields = () => undefined;
    current = undefined;
  };

  return {
    now: () => now,
    pass(ms) {
      now += ms;
    },
    createActor: (name, takesTurn = () => undefined) => ({ name, isAlive: true, onDeath: new Set(), takesTurn }),
    start,
    point(actor, label, waiting = {}) {
      if (!actor.isAlive) return never;
      return current === undefined ? Promise.resolve() : park(current, label, waiting);
    },
    kill(actor, why) {
      if (!actor.isAlive) return;
      note(`${actor.name} dies: ${why}`);
      actor.isAlive = false;
      for (const op of [...ops]) if (op.actor === actor) end(op);
      for (const tell of actor.onDeath) tell();
    },
    async step() {
      const all = ready().filter(({ point }) => point.isReady());
      if (all.length === 0) {
        if (ops.size > 0) throw new Error(`nobody can go on: ${[...ops].map(({ name }) => name).join(', ')}`);
        return false;
      }
      const due = all.filter(({ point }) => point.from <= now);
      if (due.length === 0) now = Math.min(...all.map(({ point }) => point.from));
      else now += dice.below(5_000);
      await run(dice.pick(due.length > 0 ? due : all.filter(({ point }) => point.from <= now)));
      return true;
    },
    openOps: () => ops.size,
    isBusy: (actor) => [...ops].some((op) => op.actor === actor),
    current: () => current?.actor,
    surprises,
    note,
    hash: () => `${trace.copy().digest('hex').slice(0, 16)}-${lines}`,
  };
}

function nameOf(error: unknown): string {
  if (!(error instanceof Error || error instanceof DOMException)) return 'rejected';
  if ('code' in error && typeof error.code === 'string') return `${error.name} ${error.code}`;
  return error.name === 'Error' ? `Error ${error.message}` : error.name;
}

/** The phone's own refusals, no network, and what a browser's storage and a database say when they fail. */
const foreseen = [
  ...['Refusal', 'DatabaseError', 'AbortError', 'QuotaExceededError', 'InvalidStateError', 'UnknownError'],
  ...['DatabaseClosedError', 'TransactionInactiveError'],
];

function isForeseen(error: unknown): boolean {
  if (!(error instanceof Error || error instanceof DOMException)) return false;
  return foreseen.includes(error.name) || /^(Failed to fetch|outbox not delivered)/.test(error.message);
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : nameOf(error);
}
