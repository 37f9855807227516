import { useEffect, useRef } from 'preact/hooks';
import { Button } from './button.tsx';

/** So many rows of a long list stand in the page at first, and come with every step: three screens of a small phone. */
export const rowsPerStep = 30;

type MoreRowsProps = {
  /** Rows that are not drawn yet. */
  left: number;
  /** "30 lagi". */
  word: string;
  onMore: () => void;
};

/** The end of a long list: more rows as it comes near, and by a button where nothing scrolls. */
export function MoreRows({ left, word, onMore }: MoreRowsProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const seen = new IntersectionObserver((entries) => entries.some((one) => one.isIntersecting) && onMore(), {
      rootMargin: '400px',
    });
    if (place.current) seen.observe(place.current);
    return () => seen.disconnect();
  }, [left]);
  return (
    <div class="more-rows" ref={place}>
      <Button kind="quiet" onClick={onMore}>
        {word}
      </Button>
    </div>
  );
}
