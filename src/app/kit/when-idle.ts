/** Does this to each, a few at a time, while the screen has nothing else to do; the returned function calls it off. */
export function whenIdle<T>(all: readonly T[], work: (one: T) => void): () => void {
  let at = 0;
  let turn = ask(next);
  function next(hasTime: () => boolean): void {
    do {
      for (const end = at + piece; at < end; at++) {
        const one = all[at];
        if (one === undefined) return;
        work(one);
      }
    } while (hasTime());
    turn = ask(next);
  }
  return () => turn();
}

/** Small enough that a tap in between is answered at once, on a slow phone too. */
const piece = 10;

type Turn = (hasTime: () => boolean) => void;

function ask(run: Turn): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(run, 50, () => false);
    return () => clearTimeout(timer);
  }
  const turn = requestIdleCallback((deadline) => run(() => deadline.timeRemaining() > 2));
  return () => cancelIdleCallback(turn);
}
