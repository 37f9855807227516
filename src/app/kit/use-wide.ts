import { useEffect, useState } from 'preact/hooks';

/** From here on a table has room; the same as in style/table.css. */
const wide = '(min-width: 48rem)';

/** Whether there is a desk's width: decides between a table and rows, which are two different things to read. */
export function useWide(): boolean {
  const [isWide, setWide] = useState(() => matchMedia(wide).matches);
  useEffect(() => {
    const query = matchMedia(wide);
    const read = () => setWide(query.matches);
    read();
    query.addEventListener('change', read);
    return () => query.removeEventListener('change', read);
  }, []);
  return isWide;
}
