/** How long a deed takes here just now: the moments of killing are thrown over that and a little more. */
export type Pace = { ms: number; note(ms: number): void };

export function openPace(guessMs: number): Pace {
  const pace: Pace = {
    ms: guessMs,
    note(ms) {
      pace.ms = pace.ms * 0.7 + ms * 0.3;
    },
  };
  return pace;
}
