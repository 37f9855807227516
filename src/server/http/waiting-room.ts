/** Sealed work comes in by one, photos come and go by another, everything else that people and phones ask and say by the third. */
export type RoomName = 'intake' | 'photos' | 'desk';
/** How much of one kind of work a server process has at once, and how much may wait for its turn. */
export type RoomBounds = {
  readonly atOnce: number;
  /** Requests whose bodies arrive, that wait, are worked on or whose answers leave. */
  readonly mostPlaces: number;
  /** Of their bodies, as announced. */
  readonly mostBytes: number;
  /** A phone gives up after a minute: whoever would wait longer than this is better told to come back. */
  readonly mostWaitMs: number;
};

export type AllBounds = Readonly<Record<RoomName, RoomBounds>>;

export type RoomParts = {
  /** Milliseconds that only grow. */
  readonly now: () => number;
  /** From 0 up to, but not including, 1. */
  readonly chance: () => number;
};

export type Place = {
  /** Waits for the turn. `gone`: nobody waits for the answer any more; `closing`: the server stops. Neither may begin. */
  turn(): Promise<'yours' | 'gone' | 'closing'>;
  /** What the turn was for is done. */
  done(): void;
  /** The answer has left, or nobody is there to take it. */
  leave(): void;
};

/** Seconds after which to come back. */
export type SentAway = { readonly retry_after: number };

export type WaitingRoom = {
  /** A place for a request with a body of so many bytes, before that is read; or when to come back. */
  enter(bytes: number): Place | SentAway;
  /** When whoever is told to come back, whatever the reason, should do so. */
  sendAway(): SentAway;
  /** Those who wait are sent away, and nobody else comes in. What is being worked on ends. */
  close(): void;
};

/** Until there is a measurement. */
const firstGuessMs = 200;
/** How much one duration moves the mean of those before. */
const weight = 0.1;
const longestAwayMs = 300_000;
/** So long a stopping server is away at least, until another one has started. */
const restartMs = 5_000;

/**
 * A bounded queue. Those who find it full are given a time each, one after the other as they could be worked on: the
 * measured pace of the work says when, so that a village's phones come back as quickly as they can be served.
 */
export function openWaitingRoom(bounds: RoomBounds, { now, chance }: RoomParts): WaitingRoom {
  const waiting = new Set<(turn: 'yours' | 'closing') => void>();
  let [places, bytesHeld, working, isClosed] = [0, 0, 0, false];
  let [meanMs, bookedUntil] = [firstGuessMs, 0];

  const paceMs = () => meanMs / bounds.atOnce;
  const waitMs = () => Math.max(0, waiting.size + working - bounds.atOnce + 1) * paceMs();
  const callNext = () => {
    const [next] = waiting;
    if (next === undefined || working >= bounds.atOnce) return;
    waiting.delete(next);
    working += 1;
    next('yours');
  };
  const sendAway = (): SentAway => {
    const soonest = now() + waitMs() + (isClosed ? restartMs : 0);
    bookedUntil = Math.min(Math.max(bookedUntil, soonest) + paceMs(), now() + longestAwayMs);
    const away = (bookedUntil - now()) * (0.75 + chance() / 2);
    return { retry_after: Math.max(1, Math.ceil(away / 1000)) };
  };

  const takePlace = (bytes: number): Place => {
    places += 1;
    bytesHeld += bytes;
    let [isIn, beganAt, stopWaiting] = [true, Number.NaN, () => {}];
    const free = () => {
      places -= 1;
      bytesHeld -= bytes;
    };
    return {
      turn: () =>
        new Promise((resolve) => {
          if (!isIn) return resolve('gone');
          if (isClosed) return resolve('closing');
          const called = (turn: 'yours' | 'closing') => {
            if (turn === 'yours') beganAt = now();
            resolve(turn);
          };
          stopWaiting = () => {
            if (waiting.delete(called)) resolve('gone');
          };
          waiting.add(called);
          callNext();
        }),
      done() {
        meanMs += (now() - beganAt - meanMs) * weight;
        beganAt = Number.NaN;
        working -= 1;
        if (!isIn) free();
        callNext();
      },
      leave() {
        if (!isIn) return;
        isIn = false;
        stopWaiting();
        // What a gone phone's turn is still about holds its place until it is done.
        if (Number.isNaN(beganAt)) free();
      },
    };
  };

  return {
    enter(bytes) {
      const isFull =
        places >= bounds.mostPlaces || bytesHeld + bytes > bounds.mostBytes || waitMs() > bounds.mostWaitMs;
      return isClosed || isFull ? sendAway() : takePlace(bytes);
    },
    sendAway,
    close() {
      isClosed = true;
      for (const called of waiting) called('closing');
      waiting.clear();
    },
  };
}
