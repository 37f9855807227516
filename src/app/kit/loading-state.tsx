import { useEffect, useState } from 'preact/hooks';
import { texts } from '../texts/id/kit.ts';

/** Shorter waits go by without a word. */
export const quietMs = 400;

/** Nothing for 400 ms, then words; with numbers when there are any ("Membuka 120 dari 480 catatan"). */
export function LoadingState({ text = texts.kit.loading, after = quietMs }: { text?: string; after?: number }) {
  const [spoken, setSpoken] = useState(after === 0);
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(true), after);
    return () => clearTimeout(timer);
  }, [after]);
  return (
    <p class="loading" role="status">
      {spoken ? text : ''}
    </p>
  );
}
