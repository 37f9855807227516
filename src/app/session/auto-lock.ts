import { signal } from '@preact/signals';

/** Five minutes without a touch: long enough for a talk at the door, short enough for a phone left on a table. */
export const idleMs = 300_000;

/** Why the PIN is asked for: said on the unlock screen. */
export const lockReason = signal<'idle' | 'asked' | null>(null);

let holds = 0;

/** Keeps the lock open until the returned function is called: a save must not lose its key half-way. */
export function holdLock(): () => void {
  holds += 1;
  let isHeld = true;
  return () => {
    if (isHeld) holds -= 1;
    isHeld = false;
  };
}

export type IdleParts = {
  readonly now: () => number;
  /** Calls back at every sign of use; returns how to stop. */
  readonly listen: (used: () => void) => () => void;
  /** Calls back now and then, and whenever the screen comes back: a phone's timers sleep with it. */
  readonly tick: (look: () => void) => () => void;
};

/** Calls `lock` once nobody has used the screen for five minutes, and nothing holds it open. */
export function watchIdle(lock: () => void, parts: IdleParts = browserParts): () => void {
  let lastUsed = parts.now();
  const look = () => {
    if (holds === 0 && parts.now() - lastUsed >= idleMs) lock();
  };
  // A touch after a long sleep is not use before the PIN: the idle time is looked at first.
  const use = () => {
    look();
    lastUsed = parts.now();
  };
  const stops = [parts.listen(use), parts.tick(look)];
  return () => {
    for (const stop of stops) stop();
  };
}

const signs = ['pointerdown', 'keydown', 'wheel', 'scroll'] as const;
const lookEveryMs = 10_000;

const browserParts: IdleParts = {
  now: () => Date.now(),
  listen: (used) => {
    for (const sign of signs) window.addEventListener(sign, used, { passive: true, capture: true });
    return () => {
      for (const sign of signs) window.removeEventListener(sign, used, { capture: true });
    };
  },
  tick: (look) => {
    const timer = setInterval(look, lookEveryMs);
    const seen = () => document.visibilityState === 'visible' && look();
    document.addEventListener('visibilitychange', seen);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', seen);
    };
  },
};
