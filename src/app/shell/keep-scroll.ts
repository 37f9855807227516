import { useLayoutEffect } from 'preact/hooks';

const places = new Map<string, number>();

/** A list comes back where it was left: same row, same scroll. `name` says which list. */
export function useKeptScroll(name: string, isReady: boolean): void {
  useLayoutEffect(() => {
    if (!isReady) return;
    const top = places.get(name) ?? 0;
    // The router scrolls a new screen to its top after this effect; the place is taken up again right behind it.
    const frame = requestAnimationFrame(() => window.scrollTo(0, top));
    const note = () => places.set(name, window.scrollY);
    const start = requestAnimationFrame(() => window.addEventListener('scroll', note, { passive: true }));
    return () => {
      cancelAnimationFrame(frame);
      cancelAnimationFrame(start);
      window.removeEventListener('scroll', note);
    };
  }, [name, isReady]);
}
