import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Tells the page how much of it the header covers, so that what is scrolled to stands below it. */
export function useHeaderHeight(): RefObject<HTMLElement | null> {
  const header = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const bar = header.current;
    if (bar === null) return;
    const tell = () => document.documentElement.style.setProperty('--header-height', `${bar.offsetHeight}px`);
    const observer = new ResizeObserver(tell);
    tell();
    observer.observe(bar);
    return () => observer.disconnect();
  }, []);
  return header;
}
